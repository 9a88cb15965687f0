package org.yingjian.progress;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.yingjian.account.Account;
import org.yingjian.files.FileFolder;
import org.yingjian.progress.JdbcReports.Row;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Problem;

/** Reports as far as the reader may see their project. */
@Service
class ScopedReports implements Reports {

    private final JdbcReports reports;
    private final Projects projects;
    private final FileFolder folder;

    ScopedReports(JdbcReports reports, Projects projects, FileFolder folder) {
        this.reports = reports;
        this.projects = projects;
        this.folder = folder;
    }

    @Override
    public Report getReport(long id, Account account) {
        Report report = reports.find(id).map(Row::report).orElseThrow(() -> unknown(id));
        if (!projects.maySee(account, projects.getProject(report.projectId()))) {
            throw unknown(id);
        }
        return report;
    }

    @Override
    public List<Report> listReports(long projectId, Account account) {
        if (!projects.maySee(account, projects.getProject(projectId))) {
            throw Problem.notFound("progress.problem.projectUnknown");
        }
        return reports.listOf(projectId).stream().map(Row::report).toList();
    }

    @Override
    public Map<Long, Report> listLatest(Collection<Long> projectIds) {
        return reports.listLatest(projectIds);
    }

    @Override
    public Map<Long, List<Report>> listCounting(Collection<Long> projectIds) {
        return reports.listCounting(projectIds);
    }

    @Override
    public List<Report> listPendingFor(Account account) {
        List<Row> pending = reports.listPending();
        Map<Long, Project> known =
                projects
                        .listByIds(pending.stream()
                                .map(r -> r.report().projectId())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Project::id, Function.identity()));
        return pending.stream()
                .filter(r -> {
                    Project project = known.get(r.report().projectId());
                    return project != null
                            && projects.maySee(account, project)
                            && Parties.mayDecide(account, project, r.reporter());
                })
                .map(Row::report)
                .toList();
    }

    @Override
    public PhotoFile getPhoto(long photoId, Account account) {
        Photo photo = reports.findPhoto(photoId).orElseThrow(() -> unknown(photoId));
        getReport(photo.reportId(), account);
        return new PhotoFile(photo, folder.file(photo.sha256()));
    }

    @Override
    public boolean mayReport(long projectId, Account account) {
        Project project = projects.getProject(projectId);
        return project.status() != Project.Status.WITHDRAWN
                && projects.maySee(account, project)
                && Parties.mayReport(account, project);
    }

    static Problem unknown(long id) {
        return Problem.notFound("progress.problem.reportUnknown", id);
    }
}
