package org.yingjian.progress;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.yingjian.account.Account;
import org.yingjian.audit.AuditTrail;
import org.yingjian.files.FileFolder;
import org.yingjian.progress.JdbcReports.Row;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;

/** Takes a report in. */
@Service
class ReportingProgress implements ReportProgress {

    private final ChangeProject changeProject;
    private final Projects projects;
    private final JdbcReports reports;
    private final FileFolder folder;
    private final MatchingStep matching;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final long mostBytes;

    ReportingProgress(
            ChangeProject changeProject,
            Projects projects,
            JdbcReports reports,
            FileFolder folder,
            MatchingStep matching,
            BusinessClock clock,
            AuditTrail audit,
            @Value("${yingjian.files.photo-bytes:10485760}") long mostBytes) {
        this.changeProject = changeProject;
        this.projects = projects;
        this.reports = reports;
        this.folder = folder;
        this.matching = matching;
        this.clock = clock;
        this.audit = audit;
        this.mostBytes = mostBytes;
    }

    @Override
    public long report(Entry entry, Account account) {
        checkParty(projects.getProject(entry.projectId()), account);
        EntryRules rules = new EntryRules(clock.today(), mostBytes);
        List<String> types = rules.checkPhotos(entry.photos());
        List<String> files = entry.photos().stream()
                .map(photo -> folder.keep(photo.content()))
                .toList();
        long id = changeProject.change(entry.projectId(), project -> {
            checkParty(project, account);
            return keep(entry, account, project, rules, types, files);
        });
        return id;
    }

    private void checkParty(Project project, Account account) {
        if (!projects.maySee(account, project)) {
            throw Problem.notFound("progress.problem.projectUnknown");
        }
        if (!Parties.mayReport(account, project) || project.status() == Project.Status.WITHDRAWN) {
            throw Problem.notAllowed("progress.problem.notYours");
        }
    }

    private long keep(
            Entry entry, Account account, Project project, EntryRules rules, List<String> types, List<String> files) {
        List<Report> earlier = reports.listOf(project.id()).stream()
                .map(Row::report)
                .filter(r -> r.state() != Report.State.REJECTED)
                .toList();
        rules.check(entry, earlier);
        boolean onBehalf = !Parties.isContractor(account, project);
        Optional<String> step = matching.domainStep(project, entry.what(), entry.milestone());
        long id = reports.insert(entry, account, onBehalf, step, clock.now());
        for (int i = 0; i < types.size(); i++) {
            reports.insertPhoto(
                    id, i, files.get(i), types.get(i), entry.photos().get(i).content().length);
        }
        audit.append(account.actor(), "ReportProgress", "project:" + project.id() + "/report:" + id, detail(entry));
        return id;
    }

    private static String detail(Entry entry) {
        StringBuilder text = new StringBuilder(entry.what() + " " + entry.on());
        entry.milestone().ifPresent(m -> text.append(' ').append(m));
        entry.percent().ifPresent(p -> text.append(' ').append(p).append('%'));
        entry.stopReason().ifPresent(r -> text.append(' ').append(r));
        entry.jumpReason().ifPresent(r -> text.append(' ').append(r));
        return text.toString();
    }
}
