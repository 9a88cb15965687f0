package org.yingjian.step;

import java.time.LocalDate;
import java.util.Optional;
import org.yingjian.account.Account;
import org.yingjian.project.Project;

/** 确定、变更采购方式: records how a project is bought and lays its road accordingly. */
public interface ChooseMethod {

    /**
     * Records the decision; another method than the present one re-routes the diagram. The method the project already has
     * may be chosen again to record its approval.
     *
     * @throws org.yingjian.shared.Problem RULE when the law forbids the method for this amount, kind and date, when the
     *     approval it asks for is missing (kept, flagged, with {@link Entry#pastFact}), when the notice is out or the
     *     purchase over, and for a date after today; NOT_ALLOWED for an account without part in the purchase
     */
    void choose(Entry entry, Account account);

    /** Whether the account decides on or records the purchase: commission, client, agent, finance or education office. */
    boolean mayRecord(Account account, Project project);

    /**
     * @param projectId project
     * @param method open, invited, negotiation, consultation, inquiry, single or self
     * @param on date of the decision on paper
     * @param pastFact it was so, whatever the law says
     * @param approvedBy who approved
     * @param paper number of the approval
     * @param approvedOn its date
     * @param reason circumstances the law asks for; needed unless the table proposes the method
     */
    record Entry(
            long projectId,
            String method,
            LocalDate on,
            boolean pastFact,
            Optional<String> approvedBy,
            Optional<String> paper,
            Optional<LocalDate> approvedOn,
            Optional<String> reason) {}
}
