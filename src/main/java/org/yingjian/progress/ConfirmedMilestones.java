package org.yingjian.progress;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yingjian.account.Accounts;
import org.yingjian.clock.NightlyWork;
import org.yingjian.progress.JdbcReports.Row;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectChanged;
import org.yingjian.project.Projects;
import org.yingjian.project.ProjectsChanged;

/**
 * Holds confirmed milestones until their step opens: a start reported before the permit is a fact and is not lost. Whenever
 * the project moves it tries again; the nightly round catches what was interrupted.
 */
@Component
class ConfirmedMilestones implements NightlyWork {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmedMilestones.class);

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

    @EventListener
    void on(ProjectChanged changed) {
        tryTakeOver(changed.projectId());
    }

    @EventListener
    void on(ProjectsChanged changed) {
        Set<Long> waiting = waiting();
        changed.changes().stream()
                .map(ProjectChanged::projectId)
                .filter(waiting::contains)
                .forEach(this::tryTakeOver);
    }

    private void tryTakeOver(long projectId) {
        try {
            takeOver(projectId);
        } catch (RuntimeException e) {
            // The change that nudged us is committed and good; the milestone keeps waiting for the nightly round.
            LOG.warn("project ({}): confirmed milestone not taken over yet.", projectId, e);
        }
    }

    private Set<Long> waiting() {
        return reports.listWaiting().stream().map(r -> r.report().projectId()).collect(Collectors.toSet());
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void dayBegan(LocalDate day) {
        waiting().forEach(this::takeOver);
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
