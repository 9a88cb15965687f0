package org.yingjian.progress;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yingjian.account.Account;
import org.yingjian.audit.AuditTrail;
import org.yingjian.progress.JdbcReports.Row;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;

/** Confirms or rejects a milestone. */
@Service
class ConfirmingReport implements ConfirmReport {

    private static final int LONGEST_NOTE = 500;

    private final ChangeProject changeProject;
    private final Projects projects;
    private final JdbcReports reports;
    private final ConfirmedMilestones confirmed;
    private final BusinessClock clock;
    private final AuditTrail audit;

    ConfirmingReport(
            ChangeProject changeProject,
            Projects projects,
            JdbcReports reports,
            ConfirmedMilestones confirmed,
            BusinessClock clock,
            AuditTrail audit) {
        this.changeProject = changeProject;
        this.projects = projects;
        this.reports = reports;
        this.confirmed = confirmed;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public Report confirm(long reportId, Optional<String> note, Account account) {
        Report report = decide(reportId, Report.State.CONFIRMED, note, account);
        confirmed.takeOver(report.projectId());
        return announced(report);
    }

    @Override
    public Report reject(long reportId, String note, Account account) {
        if (note == null || note.isBlank()) {
            throw Problem.rule("progress.problem.rejectWithoutNote");
        }
        return announced(decide(reportId, Report.State.REJECTED, Optional.of(note), account));
    }

    private Report decide(long reportId, Report.State state, Optional<String> note, Account account) {
        if (note.orElse("").length() > LONGEST_NOTE) {
            throw Problem.rule("progress.problem.noteTooLong", LONGEST_NOTE);
        }
        long projectId = row(reportId).report().projectId();
        return changeProject.change(projectId, project -> {
            Row row = row(reportId);
            check(row, project, account);
            reports.decide(reportId, state, account, clock.now(), note);
            if (state == Report.State.CONFIRMED && row.report().stepId().isPresent()) {
                reports.setEffect(reportId, Report.Effect.WAITING, Optional.empty());
            }
            String subject = "project:" + projectId + "/report:" + reportId;
            audit.append(
                    account.actor(),
                    "ConfirmReport",
                    subject,
                    state + note.map(n -> " " + n).orElse(""));
            return row(reportId).report();
        });
    }

    private void check(Row row, Project project, Account account) {
        Report report = row.report();
        if (!projects.maySee(account, project)) {
            throw ScopedReports.unknown(report.id());
        }
        if (!Parties.mayDecide(account, project, row.reporter())) {
            throw Problem.notAllowed("progress.problem.notYoursToConfirm");
        }
        if (report.state() != Report.State.PENDING) {
            throw Problem.conflict(
                    "progress.problem.alreadyDecided",
                    report.decidedBy().orElse(""),
                    report.decidedAt().map(Object::toString).orElse(""));
        }
    }

    private Report announced(Report report) {
        return row(report.id()).report();
    }

    private Row row(long id) {
        return reports.find(id).orElseThrow(() -> ScopedReports.unknown(id));
    }
}
