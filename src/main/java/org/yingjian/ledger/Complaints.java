package org.yingjian.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects what is wrong with one row. */
final class Complaints {

    private static final int SHOWN = 60;

    private final int line;
    private final List<RowFault> all;
    private boolean bad;

    Complaints(int line, List<RowFault> all) {
        this.line = line;
        this.all = all;
    }

    void fault(String column, String value, String key, Object... arguments) {
        bad = true;
        all.add(of(line, column, value, key, false, arguments));
    }

    void warning(String column, String value, String key, Object... arguments) {
        all.add(of(line, column, value, key, true, arguments));
    }

    boolean isBad() {
        return bad;
    }

    static RowFault of(int line, String column, String value, String key, boolean warning, Object... arguments) {
        String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        List<String> texts =
                new ArrayList<>(Arrays.stream(arguments).map(String::valueOf).toList());
        return new RowFault(line, column, shown, "ledger.fault." + key, texts, warning);
    }
}
