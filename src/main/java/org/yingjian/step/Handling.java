package org.yingjian.step;

import java.time.LocalDate;
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
}
