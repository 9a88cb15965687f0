package org.yingjian.step;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.yingjian.account.Account;
import org.yingjian.project.Project;

/**
 * 施工(供货)单位 of a project. The winner of its purchase becomes it where none is entered; another one is never replaced by
 * itself, somebody says so.
 */
public interface Firms {

    /** The firm, how it came there, and whether the award names another one. */
    Standing of(Project project);

    /** Whether an award or a correction named the firm; a later ledger does not change it then. */
    boolean isOnRecord(long projectId);

    /**
     * Puts the firm right. Open steps it holds go over to the new one; reports of the old one stay.
     *
     * @param name name of the firm, entered if it is new
     * @throws org.yingjian.shared.Problem RULE for an empty name, the same firm, an office or client, or no reason;
     *     NOT_ALLOWED for an account without part in the purchase
     */
    void correct(long projectId, String name, String reason, Account account);

    /**
     * @param firm organisation entered on the project
     * @param history how it came there, oldest first; empty where a ledger or form named it
     * @param winner who won the purchase, by its record
     * @param differs the winner is not the firm entered
     */
    record Standing(Optional<Long> firm, List<ProjectFirm> history, Optional<String> winner, boolean differs) {

        public Optional<ProjectFirm> latest() {
            return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
        }
    }

    /**
     * How a firm came to build or supply a project.
     *
     * @param id in order of entry; the latest of a project stands
     * @param projectId project
     * @param organisation the firm
     * @param replaced who stood there before
     * @param origin from an award, or put right by hand
     * @param reason why it was put right
     * @param enteredAt business date and time of the entry
     * @param enteredBy who typed it
     */
    record ProjectFirm(
            long id,
            long projectId,
            long organisation,
            Optional<Long> replaced,
            Origin origin,
            Optional<String> reason,
            LocalDateTime enteredAt,
            String enteredBy) {

        public enum Origin {
            /** 中标(成交)结果. */
            AWARD,
            /** 更正. */
            CORRECTION
        }
    }
}
