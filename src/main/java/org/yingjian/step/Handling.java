package org.yingjian.step;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.account.Account;

/** How a project as a whole is handled: jointly, and through the green channel. Refusals as Problems. */
public interface Handling {

    /** In order of entry, ended ones included. */
    List<JointHandling> listJoint(long projectId);

    /** Clock of the joint handling that holds, empty where none was organised. */
    Optional<JointClock> findJointClock(long projectId);

    /** @throws org.yingjian.shared.Problem RULE for a date after today, CONFLICT while one holds */
    void organise(long projectId, String organisedBy, LocalDate on, String paper, Account account);

    void dissolve(long projectId, LocalDate on, Account account);

    /** In order of entry, revoked ones included. */
    List<GreenChannel> listGreen(long projectId);

    Map<Long, List<GreenChannel>> listGreen(Collection<Long> projectIds);

    /** @throws org.yingjian.shared.Problem RULE for a date after today, CONFLICT while one holds */
    void grant(long projectId, String grantedBy, LocalDate on, String paper, String reason, Account account);

    void revoke(long projectId, LocalDate on, String reason, Account account);

    /**
     * The joint limit of a project, counted from unified acceptance to today (or to the day it was dissolved).
     *
     * @param used working days used
     * @param limit working days allowed
     * @param extension further working days the government may add, once
     * @param dueOn last day without the extension
     * @param article the law
     */
    record JointClock(JointHandling joint, int used, int limit, int extension, LocalDate dueOn, String article) {}

    /**
     * 联合办理: the government organised the offices to handle the project's licences together (行政许可法 art. 26, 42).
     *
     * @param organisedBy the government or lead office
     * @param organisedOn day of unified acceptance
     * @param paper number of the paper
     * @param enteredBy who typed it
     * @param endedOn day it was dissolved
     */
    record JointHandling(
            long id,
            long projectId,
            String organisedBy,
            LocalDate organisedOn,
            String paper,
            String enteredBy,
            Optional<LocalDate> endedOn) {

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(organisedOn) && endedOn.map(day::isBefore).orElse(true);
        }
    }

    /**
     * 绿色通道 of one project: while it holds, the green promises of the table of limits apply.
     *
     * @param grantedBy who granted it
     * @param grantedOn day of the grant
     * @param paper number of the paper, if there is one
     * @param reason why
     * @param enteredAt business date and time of the entry
     * @param enteredBy who typed it
     * @param revokedOn day it was taken back
     * @param revokeReason why
     */
    record GreenChannel(
            long id,
            long projectId,
            String grantedBy,
            LocalDate grantedOn,
            Optional<String> paper,
            String reason,
            LocalDateTime enteredAt,
            String enteredBy,
            Optional<LocalDate> revokedOn,
            Optional<String> revokeReason) {

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(grantedOn) && revokedOn.map(day::isBefore).orElse(true);
        }
    }
}
