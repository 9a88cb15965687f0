package org.yingjian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yingjian.workflow.bpmn.DiagramBuilder;
import org.yingjian.workflow.bpmn.ShapeCheck;

class MarkingsTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 5, 23);
    private static final Map<String, Object> USUAL = Map.of();

    private final Diagram road = DiagramBuilder.build(
            ShapeCheck.accept("road.bpmn", Drawings.road("road").bytes()), 1);
    private final NetworkMarkings markings = new NetworkMarkings();

    @Test
    void nothing_finished_stands_at_the_beginning() {
        assertThat(mark(USUAL).openSteps()).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void a_finished_branch_waits_at_its_join() {
        Marking marking = mark(USUAL, "A", "B");
        assertThat(marking.openSteps()).containsExactly("C");
        assertThat(marking.finishedBranches()).containsOnlyKeys("p_join");
        assertThat(marking.finishedBranches().get("p_join")).hasSize(1);
        assertThat(marking.passed()).isEmpty();
    }

    @Test
    void a_skipped_branch_is_done_with_what_stands_before_it() {
        assertThat(mark(Map.of("proposal", false), "B").openSteps()).containsExactly("A");
    }

    @Test
    void an_inclusive_block_opens_what_its_conditions_ask() {
        Map<String, Object> both = Map.of("land", "allocated", "eia", "form");
        assertThat(mark(both, "A", "B", "C").openSteps()).containsExactlyInAnyOrder("N4", "N5", "N6");
        assertThat(mark(both, "A", "B", "C", "N5", "N6").openSteps()).containsExactly("N4");
        assertThat(mark(Map.of("track", "mini"), "A", "B", "C").openSteps()).containsExactly("D8_D9");
    }

    @Test
    void a_later_step_shows_that_earlier_ones_are_passed() {
        Marking marking = mark(USUAL, "E");
        assertThat(marking.openSteps()).containsExactly("F");
        assertThat(marking.passed()).containsExactlyInAnyOrder("A", "B", "C", "N6", "D8", "D9");
    }

    @Test
    void a_step_beside_it_is_no_evidence() {
        assertThat(mark(USUAL, "C").openSteps()).containsExactly("A");
        assertThat(mark(USUAL, "C").passed()).containsExactly("B");
    }

    @Test
    void a_collapsed_step_is_finished_when_all_it_covers_is() {
        Map<String, Object> brief = Map.of("track", "short");
        assertThat(mark(brief, "A", "B", "C", "N6", "D8").openSteps()).containsExactly("D8_D9");
        assertThat(mark(brief, "A", "B", "C", "N6", "D8", "D9").openSteps()).containsExactlyInAnyOrder("E", "F");
        assertThat(mark(brief, "A", "B", "C", "N6", "D8_D9").openSteps()).containsExactlyInAnyOrder("E", "F");
    }

    @Test
    void an_over_budget_result_sends_the_whole_stage_back() {
        Marking marking = mark(Map.of("F_result", "overBudget"), "A", "B", "C", "N6", "D8", "D9", "F");
        assertThat(marking.openSteps()).containsExactlyInAnyOrder("A", "B");
        assertThat(marking.finishedBranches()).containsOnlyKeys("p_join");
    }

    @Test
    void a_minimum_wait_waits_and_fires() {
        String[] done = {"A", "B", "C", "N6", "D8", "D9", "E", "F"};
        Marking open = marked(Map.of(), Set.of(done), Set.of(), TODAY.plusDays(1));
        assertThat(open.openSteps()).containsExactly("T");
        assertThat(open.waitingTimers()).containsExactly("T_wait");
        Marking fired = marked(Map.of(), Set.of(done), Set.of(), TODAY);
        assertThat(fired.openSteps()).containsExactly("T");
        assertThat(fired.waitingTimers()).isEmpty();
        assertThat(fired.finishedBranches()).containsOnlyKeys("t_join");
        Marking signed = marked(Map.of(), with(done, "T"), Set.of(), TODAY.plusDays(9));
        assertThat(signed.openSteps()).isEmpty();
        assertThat(signed.waitingTimers()).containsExactly("T_wait");
    }

    @Test
    void a_failed_tender_opens_again() {
        String[] done = {"A", "B", "C", "N6", "D8", "D9", "E", "F", "T"};
        Marking again = marked(Map.of("T_result", "failed"), Set.of(done), Set.of(), TODAY);
        assertThat(again.openSteps()).containsExactly("T");
        assertThat(mark(Map.of("T_result", "failed"), with(done, "W").toArray(String[]::new))
                        .openSteps())
                .containsExactly("V");
    }

    @Test
    void rectification_leads_back_to_the_check() {
        String[] done = {"W", "V"};
        Map<String, Object> rectify = Map.of("V_result", "rectify");
        assertThat(mark(rectify, done).openSteps()).containsExactly("VR");
        assertThat(mark(rectify, "W", "V", "VR").openSteps()).containsExactly("V");
        assertThat(marked(rectify, Set.of("W", "V", "VR"), Set.of("VR"), TODAY).openSteps())
                .containsExactly("VR");
        assertThat(marked(Map.of(), Set.of("W"), Set.of("V"), TODAY).openSteps())
                .containsExactly("V");
    }

    @Test
    void everything_finished_is_the_end() {
        Marking marking = mark(USUAL, "V");
        assertThat(marking.ended()).isTrue();
        assertThat(marking.openSteps()).isEmpty();
    }

    @Test
    void the_road_holds_the_ways_of_every_result() {
        assertThat(markings.onRoad(road, Map.of("track", "short", "proposal", false)))
                .containsExactly("A", "B", "N6", "D8_D9", "E", "F", "T", "W", "V", "VR");
    }

    @Test
    void a_covering_step_stands_for_what_it_covers() {
        assertThat(markings.standsFor(road, Map.of("track", "mini"), "D9").map(Step::id))
                .contains("D8_D9");
        assertThat(markings.standsFor(road, USUAL, "D9").map(Step::id)).contains("D9");
        assertThat(markings.standsFor(road, USUAL, "N4")).isEmpty();
    }

    private Marking mark(Map<String, Object> variables, String... finished) {
        return marked(variables, Set.of(finished), Set.of(), TODAY);
    }

    private Marking marked(
            Map<String, Object> variables, Set<String> finished, Set<String> stillOpen, LocalDate timerDue) {
        return markings.mark(road, variables, finished, stillOpen, timer -> timerDue, TODAY);
    }

    private static Set<String> with(String[] ids, String more) {
        Set<String> all = new java.util.HashSet<>(Set.of(ids));
        all.add(more);
        return all;
    }
}
