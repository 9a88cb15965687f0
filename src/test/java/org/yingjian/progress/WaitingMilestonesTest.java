package org.yingjian.progress;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.clock.Unfinished;
import org.yingjian.project.DraftOf;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.project.Projects;

/** The nightly round of milestones that wait for their step. */
class WaitingMilestonesTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 23);
    private static final long GONE = 1;
    private static final long HERE = 2;

    private final JdbcReports reports = mock(JdbcReports.class);
    private final Projects projects = mock(Projects.class);
    private final Accounts accounts = mock(Accounts.class);
    private final MatchingStep matching = mock(MatchingStep.class);

    @Test
    void a_milestone_that_cannot_be_taken_over_is_named_and_keeps_no_other_waiting() {
        JdbcReports.Row broken = waiting(1, GONE);
        JdbcReports.Row sound = waiting(2, HERE);
        when(reports.listWaiting()).thenReturn(List.of(broken, sound));
        when(reports.listWaiting(1)).thenReturn(List.of(broken));
        when(reports.listWaiting(2)).thenReturn(List.of(sound));
        List<Project> both = List.of(project(1), project(2));
        when(projects.listByIds(anyCollection())).thenReturn(both);
        when(accounts.getAccount(GONE)).thenThrow(new IllegalStateException("planted"));
        Account engineer = mock(Account.class);
        when(accounts.getAccount(HERE)).thenReturn(engineer);
        when(matching.take(any(), any(), any(), any()))
                .thenReturn(MatchingStep.Outcome.of(Report.Effect.STEP_FINISHED));
        assertThatThrownBy(() -> new ConfirmedMilestones(reports, projects, accounts, matching).dayBegan(DAY))
                .isInstanceOf(Unfinished.class)
                .hasMessage("S001");
        verify(reports).setEffect(2, Report.Effect.STEP_FINISHED, Optional.empty());
    }

    private static Project project(long id) {
        return DraftOf.project(ProjectKind.NEW, "S%03d".formatted(id)).live(id, "N30");
    }

    private static JdbcReports.Row waiting(long project, long decider) {
        Report report = mock(Report.class);
        when(report.id()).thenReturn(project);
        when(report.projectId()).thenReturn(project);
        when(report.stepId()).thenReturn(Optional.of("N18"));
        when(report.on()).thenReturn(DAY);
        JdbcReports.Row row = mock(JdbcReports.Row.class);
        when(row.report()).thenReturn(report);
        when(row.deciderId()).thenReturn(Optional.of(decider));
        return row;
    }
}
