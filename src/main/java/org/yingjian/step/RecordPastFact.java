package org.yingjian.step;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.yingjian.account.Account;

/**
 * Keeps what a paper shows although the diagram has not come to that step, for example works begun before the permit
 * (先建后批). The record counts at once; when the diagram opens the step it is completed in the same transaction, in order
 * of event dates. For a step that is open it finishes it as a past fact.
 */
public interface RecordPastFact {

    /**
     * @throws org.yingjian.shared.Problem NOT_FOUND for a step the project's diagram does not have; CONFLICT {@code
     *     step.problem.alreadyFinished} when it is finished already; RULE for a date after today or a missing note;
     *     NOT_ALLOWED when the step is not the account's to work
     */
    void record(Fact fact, Account account);

    /**
     * @param projectId project
     * @param stepId task id, or a domain id a task on the project's road covers
     * @param finishedOn date on the paper, empty only together with dateUnknown
     * @param dateUnknown 日期不详
     * @param fields form values, field id → text
     * @param note what shows it, always needed
     */
    record Fact(
            long projectId,
            String stepId,
            Optional<LocalDate> finishedOn,
            boolean dateUnknown,
            Map<String, String> fields,
            String note) {}
}
