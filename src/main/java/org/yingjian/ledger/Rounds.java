package org.yingjian.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.yingjian.ledger.LedgerRow.Round;

/** The inspection round of a row: a name and a day, {@code 2016-11-18(暂定)} while the day is not fixed. */
final class Rounds {

    private static final String PROVISIONAL = "(暂定)";

    private Rounds() {}

    static Optional<Round> read(String name, String day, Complaints complaints) {
        if (name.isEmpty() && day.isEmpty()) {
            return Optional.empty();
        }
        if (name.isEmpty()) {
            complaints.fault(Column.ROUND.heading(), "", "roundWithoutName");
            return Optional.empty();
        }
        String plain = Texts.plain(day);
        boolean confirmed = !plain.endsWith(PROVISIONAL);
        String date = confirmed ? plain : plain.substring(0, plain.length() - PROVISIONAL.length());
        Optional<LocalDate> on = Texts.date(date);
        if (on.isEmpty()) {
            complaints.fault(Column.ROUND_DAY.heading(), day, day.isEmpty() ? "roundWithoutDay" : "dateForm");
            return Optional.empty();
        }
        boolean recheck = name.contains("回头看") || name.contains("复检");
        return Optional.of(new Round(name, recheck, on.get(), confirmed));
    }
}
