package org.yingjian.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yingjian.account.Account;

/** A report from site: by the contractor, or by client or supervision engineer on his behalf (代报). */
public interface ReportProgress {

    /**
     * @return id of the report
     * @throws org.yingjian.shared.Problem NOT_FOUND when the project is outside the account's scope; NOT_ALLOWED when the
     *     account is neither contractor, client nor supervision engineer of the project; RULE for a date after today, a
     *     percent going back or leaping more than 30 points without a reason, a stop without a reason, a photo that is none
     */
    long report(Entry entry, Account account);

    /**
     * @param projectId project
     * @param what kind of report
     * @param on the day it speaks of, not after today
     * @param milestone for PROGRESS; START is its own milestone
     * @param percent 0–100
     * @param stopReason required for STOP
     * @param note trouble or remark, at most 1,000 characters; required for NOTE
     * @param jumpReason required when percent goes back or leaps
     * @param photos at most 9
     */
    record Entry(
            long projectId,
            Report.What what,
            LocalDate on,
            Optional<Milestone> milestone,
            Optional<Integer> percent,
            Optional<Report.StopReason> stopReason,
            Optional<String> note,
            Optional<String> jumpReason,
            List<Upload> photos) {}

    /**
     * @param fileName name on the phone, for messages only
     * @param content the bytes
     */
    record Upload(String fileName, byte[] content) {}
}
