package org.yingjian.step;

import java.util.List;
import org.yingjian.account.Account;

/**
 * Event time against entry time, office by office (录入及时性): how long after the date on the paper a finish was typed. An
 * office sees its own figures at once. Everybody else sees an entry only when the office had five working days to look at it.
 */
public interface HonestClock {

    /** Working days an office has to look before others see an entry. */
    int DAYS_TO_LOOK = 5;

    /** Later than that many working days counts as late. */
    int LATE_AFTER = 5;

    /** A finish typed within that many minutes of the opening of its approval was decided elsewhere. */
    int MINUTES = 10;

    /**
     * What the account may see: its own office with every entry, other offices of its counties only for commission, leaders,
     * supervision office and administrator, and only with entries old enough. Own office first, then the slowest first.
     * Ledgers, entries by others and finishes without a date are left out: they say nothing of the office's habit.
     */
    List<OfficeLag> listLags(Account account);
}
