package org.yingjian.progress;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.yingjian.account.Account;

/** Reading reports. */
public interface Reports {

    /** @throws org.yingjian.shared.Problem NOT_FOUND, also when the account may not see the project */
    Report getReport(long id, Account account);

    /**
     * Reports of a project, newest first.
     *
     * @throws org.yingjian.shared.Problem NOT_FOUND when the account may not see the project
     */
    List<Report> listReports(long projectId, Account account);

    /** The newest report of each project that was not rejected, project id → report. */
    Map<Long, Report> listLatest(Collection<Long> projectIds);

    /** Reports of the projects that were not rejected, without their photographs, oldest first. */
    Map<Long, List<Report>> listCounting(Collection<Long> projectIds);

    /** Milestones the account may confirm, oldest first. */
    List<Report> listPendingFor(Account account);

    /** @throws org.yingjian.shared.Problem NOT_FOUND, also when the account may not see the project */
    PhotoFile getPhoto(long photoId, Account account);

    /** Whether the account may report on the project, for itself or on the contractor's behalf. */
    boolean mayReport(long projectId, Account account);

    /**
     * Whether the works stand still: the last stop was not followed by a restart. A rejected report says nothing.
     *
     * @param newestFirst reports of one project
     */
    static boolean isStopped(List<Report> newestFirst) {
        return newestFirst.stream()
                .filter(report -> report.state() != Report.State.REJECTED)
                .map(Report::what)
                .filter(what -> what == Report.What.STOP || what == Report.What.RESTART)
                .findFirst()
                .filter(what -> what == Report.What.STOP)
                .isPresent();
    }

    /**
     * @param photo its entry; serve it with exactly this media type and {@code X-Content-Type-Options: nosniff}
     * @param file where the content lies
     */
    record PhotoFile(Photo photo, Path file) {}
}
