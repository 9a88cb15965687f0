package org.yingjian.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Drawings;
import org.yingjian.workflow.Marking;
import org.yingjian.workflow.RunningState;
import org.yingjian.workflow.StepsMoved;
import org.yingjian.workflow.Workflows.DueTimer;

class EngineWorkflowsTest extends EngineTest {

    private static final String ROAD = "test-road";
    private Diagram road;
    private long project;

    @BeforeEach
    void deployRoad() {
        road = deploy(Drawings.road(ROAD), ROAD);
        project = newProject();
    }

    @Test
    void a_start_opens_the_first_steps() {
        StepsMoved moved = inTransaction(() -> workflows.start(project, ROAD, Map.of("track", "short")));
        assertThat(moved.opened()).containsExactlyInAnyOrder("A", "B");
        assertThat(moved.state().diagram()).isEqualTo(road.version());
        assertThat(moved.state().variables()).containsEntry("track", "short").containsEntry("C_result", "approved");
    }

    @Test
    void the_same_content_is_deployed_once() {
        int version = road.version().version();
        assertThat(deploy(Drawings.road(ROAD), ROAD).version().version()).isEqualTo(version);
        assertThat(diagrams.getXml(road.version())).contains(ROAD);
    }

    @Test
    void a_road_is_walked_to_its_end_with_every_loop() {
        inTransaction(() -> workflows.start(project, ROAD, Map.of("land", "allocated", "eia", "form")));
        assertThat(complete(project, "B").opened()).containsExactly("C");
        StepsMoved returned = complete(project, "C", "C_result", "returned");
        assertThat(returned.opened()).containsExactly("C");
        assertThat(returned.closed()).containsExactly("C");
        complete(project, "C", "C_result", "approved");
        assertThat(complete(project, "A").opened()).containsExactlyInAnyOrder("N4", "N5", "N6");
        completeAll(project, List.of("N6", "N4", "N5", "D8", "D9"));
        StepsMoved back = complete(project, "F", "F_result", "overBudget");
        assertThat(back.closed()).containsExactlyInAnyOrder("E", "F");
        assertThat(back.opened()).containsExactlyInAnyOrder("A", "B");
        completeAll(project, List.of("A", "B", "C", "N4", "N5", "N6", "D8", "D9", "E"));
        StepsMoved tender = complete(project, "F", "F_result", "approved");
        assertThat(tender.opened()).containsExactly("T");
        assertThat(tender.state().waitingTimers()).containsExactly("T_wait");
        assertThat(complete(project, "T", "T_result", "failed").opened()).isEmpty();
        assertThat(fireAll().opened()).containsExactly("T");
        complete(project, "T", "T_result", "signed");
        assertThat(fireAll().opened()).containsExactly("W");
        complete(project, "W");
        assertThat(complete(project, "V", "V_result", "rectify").opened()).containsExactly("VR");
        assertThat(complete(project, "VR").opened()).containsExactly("V");
        RunningState end = complete(project, "V", "V_result", "pass").state();
        assertThat(end.ended()).isTrue();
        assertThat(workflows.getState(project).ended()).isTrue();
    }

    @Test
    void a_step_that_is_not_open_cannot_be_finished() {
        inTransaction(() -> workflows.start(project, ROAD, Map.of()));
        assertThatThrownBy(() -> complete(project, "W"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("step (W) is not open");
    }

    @Test
    void a_command_rolled_back_leaves_nothing_behind() {
        inTransaction(() -> workflows.start(project, ROAD, Map.of()));
        assertThatThrownBy(() -> inTransaction(() -> {
                    workflows.complete(project, "B", Map.of());
                    throw new IllegalArgumentException("the record was refused");
                }))
                .hasMessage("the record was refused");
        assertThat(workflows.getState(project).openSteps()).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void a_project_is_placed_in_the_middle_and_goes_on_to_the_end() {
        Marking marking = mark(Map.of("land", "allocated", "eia", "form"), "A", "B", "C", "N5");
        StepsMoved placed = inTransaction(
                () -> workflows.place(project, ROAD, Map.of("land", "allocated", "eia", "form"), marking));
        assertThat(placed.opened()).containsExactlyInAnyOrder("N4", "N6");
        complete(project, "N4");
        assertThat(complete(project, "N6").opened()).containsExactly("D8");
    }

    @Test
    void a_finished_branch_of_a_parallel_block_waits_at_the_join() {
        Map<String, Object> simple = Map.of("proposal", false);
        inTransaction(() -> workflows.place(project, ROAD, simple, mark(simple, "A")));
        assertThat(workflows.getState(project).joins()).containsEntry("p_join", 1);
        assertThat(complete(project, "B").opened()).containsExactly("N6");
    }

    @Test
    void a_placed_timer_waits_for_its_date_and_can_be_recalculated() {
        Marking marking = mark(Map.of(), "E", "F");
        inTransaction(() -> workflows.place(project, ROAD, Map.of(), marking));
        List<DueTimer> due = ofProject(workflows.listTimersDue(clock.today().plusYears(1)));
        assertThat(due).hasSize(1);
        assertThat(due.get(0).timerId()).isEqualTo("T_wait");
        inTransaction(() -> {
            workflows.recalculateTimers(project);
            return null;
        });
        assertThat(ofProject(workflows.listTimersDue(clock.today().plusYears(1))))
                .isEqualTo(due);
    }

    @Test
    void a_timer_fired_twice_fires_once() {
        inTransaction(() -> workflows.place(project, ROAD, Map.of(), mark(Map.of(), "E", "F", "T")));
        DueTimer timer = new DueTimer(project, "T_wait", clock.today());
        assertThat(inTransaction(() -> workflows.fire(timer)).opened()).containsExactly("W");
        assertThat(inTransaction(() -> workflows.fire(timer)).opened()).isEmpty();
    }

    @Test
    void a_marking_that_does_not_fit_is_refused_whole() {
        Marking wrong = new Marking(Set.of("B"), Set.of(), Map.of(), Set.of(), false);
        assertThatThrownBy(() -> inTransaction(() -> workflows.place(project, ROAD, Map.of(), wrong)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("p_join");
        assertThatThrownBy(() -> workflows.getState(project)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_run_is_placed_anew_on_its_own_version() {
        inTransaction(() -> workflows.start(project, ROAD, Map.of()));
        StepsMoved moved = inTransaction(() -> workflows.replace(project, Map.of(), mark(Map.of(), "D8")));
        assertThat(moved.closed()).containsExactlyInAnyOrder("A", "B");
        assertThat(moved.opened()).containsExactly("D9");
        StepsMoved ended = inTransaction(() -> workflows.replace(project, Map.of(), mark(Map.of(), "V")));
        assertThat(ended.state().ended()).isTrue();
        assertThat(inTransaction(() -> workflows.replace(project, Map.of(), mark(Map.of(), "W")))
                        .opened())
                .containsExactly("V");
    }

    @Test
    void a_cancelled_run_is_gone() {
        inTransaction(() -> workflows.start(project, ROAD, Map.of()));
        inTransaction(() -> {
            workflows.cancel(project, "withdrawn");
            return null;
        });
        assertThat(workflows.listStates(List.of(project))).isEmpty();
    }

    private Marking mark(Map<String, Object> variables, String... finished) {
        return markings.mark(road, variables, Set.of(finished), Set.of(), timer -> LocalDate.MAX, clock.today());
    }

    private StepsMoved fireAll() {
        List<DueTimer> due = ofProject(workflows.listTimersDue(clock.today().plusYears(1)));
        assertThat(due).hasSize(1);
        return inTransaction(() -> workflows.fire(due.get(0)));
    }

    private List<DueTimer> ofProject(List<DueTimer> timers) {
        return timers.stream().filter(t -> t.projectId() == project).toList();
    }
}
