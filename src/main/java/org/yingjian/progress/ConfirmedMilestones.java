package org.yingjian.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.account.Accounts;
import org.yingjian.clock.NightlyWork;
import org.yingjian.clock.OneByOne;
import org.yingjian.progress.JdbcReports.Row;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectChanged;
import org.yingjian.project.ProjectListener;
import org.yingjian.project.Projects;

/**
 * Holds confirmed milestones until their step opens: a start reported before the permit is a fact and is not lost. Whenever
 * the project moves it tries again; the nightly round catches what was interrupted.
 */
@Component
class ConfirmedMilestones implements ProjectListener, NightlyWork {

    private final JdbcReports reports;
    private final Projects projects;
    private final Accounts accounts;
    private final MatchingStep matching;
    private final Set<Long> underway = ConcurrentHashMap.newKeySet();

    ConfirmedMilestones(JdbcReports reports, Projects projects, Accounts accounts, MatchingStep matching) {
        this.reports = reports;
        this.projects = projects;
        this.accounts = accounts;
        this.matching = matching;
    }

    @Override
    public Turn turn() {
        return Turn.PROGRESS;
    }

    @Override
    public void projectChanged(ProjectChanged change) {
        takeOver(change.projectId());
    }

    @Override
    public void projectsChanged(List<ProjectChanged> changes) {
        Set<Long> waiting = waiting();
        OneByOne each = new OneByOne("confirmed milestones after an import");
        for (ProjectChanged change : changes) {
            if (waiting.contains(change.projectId())) {
                each.attempt("project " + change.projectId(), () -> takeOver(change.projectId()));
            }
        }
        each.end();
    }

    private Set<Long> waiting() {
        return reports.listWaiting().stream().map(r -> r.report().projectId()).collect(Collectors.toSet());
    }

    @Override
    public Phase phase() {
        return Phase.PROGRESS;
    }

    @Override
    public void dayBegan(LocalDate day) {
        OneByOne each = new OneByOne("confirmed milestones");
        for (Project project : projects.listByIds(waiting())) {
            each.attempt(project.number(), () -> takeOver(project.id()));
        }
        each.end();
    }

    /** Brings waiting milestones to their steps, earliest first. Runs commands: the caller holds no transaction. */
    void takeOver(long projectId) {
        // Taking over moves the project, which calls here again; the first call sees it through.
        if (!underway.add(projectId)) {
            return;
        }
        try {
            for (Row row : reports.listWaiting(projectId)) {
                takeOver(row, projects.getProject(projectId));
            }
        } finally {
            underway.remove(projectId);
        }
    }

    private void takeOver(Row row, Project project) {
        Report report = row.report();
        MatchingStep.Outcome outcome = matching.take(
                project,
                report.stepId().orElseThrow(),
                report.on(),
                accounts.getAccount(row.deciderId().orElseThrow()));
        if (outcome.effect() != Report.Effect.WAITING) {
            reports.setEffect(report.id(), outcome.effect(), outcome.problem());
        }
    }
}
