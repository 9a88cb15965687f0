package org.yingjian.step;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.yingjian.account.Account;

/** Finishes an open step with the date on the paper; the successors open in the same transaction. */
public interface CompleteStep {

    /**
     * @throws org.yingjian.shared.Problem CONFLICT {@code step.problem.alreadyFinished} (step, who, when) when somebody was
     *     first; RULE for a date after today, a missing required field, a minimum wait cut, works before the permit (each
     *     with its article) or what an {@link EndCheck} says, when done live; NOT_ALLOWED when the step is not the account's to work
     */
    void complete(Entry entry, Account account);

    /**
     * @param recordId the open record
     * @param finishedOn date on the paper, empty only together with dateUnknown
     * @param dateUnknown 日期不详
     * @param fields form values, field id → text
     * @param pastFact the paper shows it happened so, rules or not: kept and flagged instead of refused
     * @param note reason, needed for a past fact that breaks a rule
     * @param known who ends it knows what an {@link EndCheck} says against it, and ends it all the same
     */
    record Entry(
            long recordId,
            Optional<LocalDate> finishedOn,
            boolean dateUnknown,
            Map<String, String> fields,
            boolean pastFact,
            Optional<String> note,
            boolean known) {

        public Entry(
                long recordId,
                Optional<LocalDate> finishedOn,
                boolean dateUnknown,
                Map<String, String> fields,
                boolean pastFact,
                Optional<String> note) {
            this(recordId, finishedOn, dateUnknown, fields, pastFact, note, false);
        }
    }
}
