package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.project.ProjectKind;
import org.yingjian.step.ClockEvent.Kind;
import org.yingjian.step.StepClock.Stretch;
import org.yingjian.step.StepRecord.State;
import org.yingjian.workflow.Diagrams;
import org.yingjian.workflow.FormField;
import org.yingjian.workflow.Step;

/**
 * Every way back of both diagrams, taken twice on the real engine: each round keeps its own record, clock and pauses, the
 * next begins with a clock of its own, timers wait for the new round, and the road goes on at last.
 */
@YingjianTest
class ReturnsTest extends OnTheRoad {

    private static final LocalDate OPENED = LocalDate.of(2016, 2, 29);
    private static final List<LocalDate> BACK = List.of(LocalDate.of(2016, 3, 28), LocalDate.of(2016, 4, 22));
    private static final LocalDate ON = LocalDate.of(2016, 5, 20);

    @Autowired
    ClockEvents clockEvents;

    @Autowired
    Diagrams diagrams;

    @ParameterizedTest
    @CsvSource({
        "NEW, 440, land=allocated, N3, returned, N3",
        "NEW, 440, land=allocated, N4, returned, N4",
        "NEW, 440, land=farmland, N4X, returned, N4X",
        "NEW, 440, land=allocated, N5, returned, N5",
        "NEW, 440, land=allocated, N6, returned, N6",
        "NEW, 440, land=allocated, N7, returned, N7",
        "NEW, 440, land=allocated, N10, returned, N10",
        "NEW, 440, land=allocated, N11, returned, N11",
        "NEW, 440, land=allocated, N12, returned, N12",
        "NEW, 440, land=allocated, N12, overBudget, N7P",
        "NEW, 440, land=allocated, N13, returned, N13",
        "NEW, 440, land=allocated fireDesign=true, N13F, returned, N13F",
        "NEW, 440, land=allocated, N15, failed, N15",
        "NEW, 150, land=allocated method=negotiation, N15B, failed, N15B",
        "NEW, 440, land=allocated eia=report eiaWhen=start, N5S, returned, N5S",
        "NEW, 440, land=allocated, N22, rectify, N22R",
        "NEW, 440, land=allocated track=mini, N21_N24, rectify, N21_N24",
        "REPAIR, 300, track=full, R1, returned, R1",
        "REPAIR, 80, track=short, R1_R2, returned, R1_R2",
        "REPAIR, 80, track=short, R3, returned, R3",
        "REPAIR, 80, track=short strengthening=true, R2T, returned, R2T",
        "REPAIR, 80, track=short outline=true, R2P, returned, R2P",
        "REPAIR, 80, track=short interior=true, R2F, returned, R2F",
        "REPAIR, 30, track=mini, R1_R3, returned, R1_R3",
        "REPAIR, 300, track=full method=open, R4, failed, R4",
        "REPAIR, 80, track=short method=negotiation, R4B, failed, R4B",
        "REPAIR, 300, track=full, R8, rectify, R8R",
        "REPAIR, 80, track=short, R8_R9, rectify, R8R",
        "EQUIPMENT, 125, track=full method=open, E1, returned, E1",
        "EQUIPMENT, 15, track=mini method=self, E1_E4, returned, E1_E4",
        "EQUIPMENT, 125, track=full method=open, E5, failed, E5",
        "EQUIPMENT, 125, track=full method=open, E6, failed, E5",
        "EQUIPMENT, 60, track=short method=inquiry, E5_E6, failed, E5_E6",
        "EQUIPMENT, 125, track=full method=open, E11, exchange, E11R",
        "EQUIPMENT, 60, track=short method=inquiry, E11_E12, exchange, E11R"
    })
    void taken_twice(ProjectKind kind, String wan, String road, String stepId, String result, String leadsTo) {
        long id = standing(kind, wan, road, stepId, OPENED);
        List<Long> rounds = new ArrayList<>();
        for (LocalDate back : BACK) {
            StepRecord round = open(id, stepId);
            rounds.add(round.id());
            work(id, round, back);
            finish(id, stepId, back.toString(), stepId + "_result", result);
            assertThat(openSteps(id)).contains(leadsTo);
            assertRecordsAgreeWithTheEngine(id);
            reach(id, stepId, back);
        }
        StepRecord third = open(id, stepId);
        assertThat(third.round()).isEqualTo(3);
        for (int i = 0; i < rounds.size(); i++) {
            StepRecord over = steps.getRecord(rounds.get(i));
            assertThat(over.round()).isEqualTo(i + 1);
            assertThat(over.state()).isEqualTo(State.UNSUCCESSFUL);
            assertThat(over.finishedOn()).contains(BACK.get(i));
            assertThat(clocks.getClock(over.id()).stretch()).isEqualTo(Stretch.DONE);
        }
        assertThat(third.openedOn()).contains(BACK.get(1));
        assertThat(third.acceptedOn()).isEmpty();
        assertThat(clockEvents.listEvents(third.id())).isEmpty();
        assertThat(clocks.getClock(third.id()).acceptedOn()).isEmpty();
        assertThat(clocks.getClock(third.id()).extended()).isZero();
        assertTimersWaitForTheNewRound(id, third);
        prepare(id, third);
        finish(id, stepId, ON.toString());
        assertThat(steps.getRecord(third.id()).state()).isEqualTo(State.FINISHED);
        assertThat(openSteps(id)).doesNotContain(stepId);
        assertRecordsAgreeWithTheEngine(id);
    }

    @Test
    void no_way_back_of_the_diagrams_is_left_out() throws Exception {
        TreeSet<String> drawn = new TreeSet<>();
        for (String diagram : List.of(Diagrams.BUILDING, Diagrams.EQUIPMENT)) {
            for (Step step : diagrams.getCurrent(diagram).steps()) {
                step.resultField().ifPresent(field -> bad(field).forEach(word -> drawn.add(step.id() + " " + word)));
            }
        }
        TreeSet<String> tested = new TreeSet<>();
        CsvSource rows = ReturnsTest.class
                .getDeclaredMethod(
                        "taken_twice",
                        ProjectKind.class,
                        String.class,
                        String.class,
                        String.class,
                        String.class,
                        String.class)
                .getAnnotation(CsvSource.class);
        for (String row : rows.value()) {
            String[] cells = row.split(",\\s*");
            tested.add(cells[3] + " " + cells[4]);
        }
        assertThat(tested).isEqualTo(drawn);
    }

    private static List<String> bad(FormField field) {
        return field.choices().keySet().stream()
                .filter(word -> !word.equals(field.defaultValue().orElse("")))
                .toList();
    }

    /** An approval is accepted and corrected once; a purchase has its notice out. */
    private void work(long id, StepRecord round, LocalDate back) {
        Step step = diagrams.getCurrent(project(id).kind().diagram()).getStep(round.stepId());
        LocalDate day = round.openedOn().orElse(OPENED);
        if (step.approval()) {
            happened(round.id(), Kind.ACCEPTED, day.plusDays(1));
            happened(round.id(), Kind.CORRECTIONS_ASKED, day.plusDays(2), "补一份");
            happened(round.id(), Kind.CORRECTIONS_RECEIVED, day.plusDays(9));
            assertThat(clocks.getClock(round.id()).stretch()).isEqualTo(Stretch.OFFICE);
        } else {
            prepare(id, round);
        }
        assertThat(back).isAfter(day);
    }

    private void prepare(long id, StepRecord round) {
        Step step = diagrams.getCurrent(project(id).kind().diagram()).getStep(round.stepId());
        if (step.fields().stream().anyMatch(field -> field.id().equals("noticeOn"))) {
            LocalDate day = round.openedOn().orElse(OPENED);
            workStep.recordFacts(round.id(), values("noticeOn", day.plusDays(1).toString()), commission());
        }
    }

    /** Whatever lies between, rectification or a whole stage, is finished on the day until the step is open again. */
    private void reach(long id, String stepId, LocalDate on) {
        for (int hop = 0; hop < 20 && !openSteps(id).contains(stepId); hop++) {
            String next = openSteps(id).iterator().next();
            finish(id, next, on.toString(), commission(), true, "补记");
            assertRecordsAgreeWithTheEngine(id);
        }
        assertThat(openSteps(id)).contains(stepId);
    }

    private void assertRecordsAgreeWithTheEngine(long id) {
        assertThat(openSteps(id)).isEqualTo(new TreeSet<>(workflows.getState(id).openSteps()));
    }

    private void assertTimersWaitForTheNewRound(long id, StepRecord round) {
        boolean waits = !workflows.getState(id).waitingTimers().isEmpty();
        if (waits && round.stepId().matches("N15B?|R4B?|E5|E5_E6")) {
            assertThat(workflows.listTimersDue(round.openedOn().orElseThrow()))
                    .noneMatch(timer -> timer.projectId() == id);
        }
    }
}
