package org.yingjian.step;

import java.util.List;
import java.util.Optional;
import org.yingjian.account.Account;

/**
 * Event time against entry time, office by office (录入及时性): how long after the date on the paper a finish was typed. An
 * office sees its own figures at once. Everybody else sees an entry only when the office had five working days to look at it.
 */
public interface EntryLags {

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

    /**
     * How late an office types what it did.
     *
     * @param officeId office
     * @param office its name
     * @param own the reader's own
     * @param entries finishes counted
     * @param withheld entries the reader will see later
     * @param median half of the finishes were typed within so many working days
     * @param p80 eight in ten
     * @param late typed more than {@link EntryLags#LATE_AFTER} working days after
     * @param buckets distribution of the lag: same day, 1, 2–3, 4–5, 6–10, more than 10 working days
     * @param monthEnd typed in batches in the last three working days of a month: the same person, five or more on one day
     * @param hurried approvals typed within {@link EntryLags#MINUTES} minutes of their opening
     * @param approvals approvals among the entries
     * @param behalf entered for the office by others; not among the entries
     */
    record OfficeLag(
            long officeId,
            String office,
            boolean own,
            int entries,
            int withheld,
            Optional<Integer> median,
            Optional<Integer> p80,
            int late,
            List<Integer> buckets,
            int monthEnd,
            int hurried,
            int approvals,
            int behalf) {

        /** Upper ends of the buckets in working days; the last bucket has none. */
        public static final List<Integer> ENDS = List.of(0, 1, 3, 5, 10);

        /** Share typed late, 0–1; 0 without entries. */
        public double lateShare() {
            return entries == 0 ? 0 : (double) late / entries;
        }
    }
}
