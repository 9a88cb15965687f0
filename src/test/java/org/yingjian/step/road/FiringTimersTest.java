package org.yingjian.step.road;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yingjian.clock.Unfinished;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.Projects;
import org.yingjian.shared.Problem;
import org.yingjian.workflow.Workflows;
import org.yingjian.workflow.Workflows.DueTimer;

class FiringTimersTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 23);

    @Test
    void a_project_that_cannot_go_on_keeps_no_other_waiting() {
        Workflows workflows = mock(Workflows.class);
        ChangeProject changes = mock(ChangeProject.class);
        when(workflows.listTimersDue(DAY))
                .thenReturn(List.of(new DueTimer(1, "E5_wait", DAY), new DueTimer(2, "E5_wait", DAY)));
        doThrow(new Problem(Problem.Kind.NOT_FOUND, "project.problem.unknown", 1L))
                .when(changes)
                .change(eq(1L), any());
        FiringTimers timers =
                new FiringTimers(workflows, changes, mock(Projects.class), mock(ProjectRoads.class), null);
        assertThatThrownBy(() -> timers.dayBegan(DAY))
                .isInstanceOf(Unfinished.class)
                .hasMessage("project 1");
        verify(changes).change(eq(2L), any());
    }
}
