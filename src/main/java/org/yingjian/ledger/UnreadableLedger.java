package org.yingjian.ledger;

import java.util.List;

/** The file is no ledger at all; the fault says why. */
class UnreadableLedger extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RowFault fault;

    UnreadableLedger(String key, String... arguments) {
        super(key);
        this.fault = new RowFault(0, "", "", "ledger.fault." + key, List.of(arguments), false);
    }

    RowFault fault() {
        return fault;
    }
}
