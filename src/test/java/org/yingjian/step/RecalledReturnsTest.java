package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.forecast.Forecasts;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.step.ClockEvent.Kind;
import org.yingjian.step.StepRecord.State;
import org.yingjian.workflow.Step;
import org.yingjian.workflow.Workflows.DueTimer;

/**
 * Every way back of both diagrams, and every last step, taken by mistake and taken back: tokens, joins, timers, records,
 * clocks and the forecast stand as before, and the road goes on either way.
 */
@YingjianTest
class RecalledReturnsTest extends OnTheRoad {

    private static final LocalDate OPENED = LocalDate.of(2016, 2, 29);
    private static final LocalDate BACK = LocalDate.of(2016, 3, 28);

    @Autowired
    private RecallStep recallStep;

    @Autowired
    private ClockEvents clockEvents;

    @Autowired
    private Forecasts forecasts;

    static Stream<Arguments> waysBack() throws ReflectiveOperationException {
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
        return Stream.of(rows.value()).map(row -> Arguments.of((Object[]) row.split(",\\s*")));
    }

    @ParameterizedTest
    @MethodSource("waysBack")
    void a_return_taken_back(String kind, String wan, String road, String stepId, String result, String leadsTo) {
        long id = standing(ProjectKind.valueOf(kind), wan, road, stepId, OPENED);
        StepRecord round = open(id, stepId);
        work(id, round);
        Stand before = stand(id);
        StepClock clock = clocks.getClock(round.id());
        finish(id, stepId, BACK.toString(), stepId + "_result", result);
        Set<String> afterwards = openSteps(id);
        assertThat(afterwards).contains(leadsTo);

        assertThat(recallStep.mayRecall(round.id(), commission())).isTrue();
        recallStep.recall(round.id(), "误选结论", commission());
        assertThat(stand(id)).isEqualTo(before);
        assertThat(clocks.getClock(round.id())).isEqualTo(clock);
        assertThat(steps.getRecord(round.id()).state()).isEqualTo(State.OPEN);

        finish(id, stepId, BACK.toString(), stepId + "_result", result);
        assertThat(openSteps(id)).isEqualTo(afterwards);
        assertRecordsAgreeWithTheEngine(id);
        recallStep.recall(round.id(), "还是误选", commission());
        assertThat(stand(id)).isEqualTo(before);
        finish(id, stepId, "2016-05-20");
        assertThat(steps.getRecord(round.id()).state()).isEqualTo(State.FINISHED);
        assertThat(openSteps(id)).doesNotContain(stepId);
        assertRecordsAgreeWithTheEngine(id);
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, 440, land=allocated, N23 N24",
        "NEW, 440, land=allocated, N24 N23",
        "NEW, 440, land=allocated track=mini, N21_N24",
        "REPAIR, 300, track=full, R9",
        "REPAIR, 80, track=short, R8_R9",
        "EQUIPMENT, 125, track=full method=open, E12",
        "EQUIPMENT, 60, track=short method=inquiry, E11_E12"
    })
    void the_last_step_of_a_project_taken_back(ProjectKind kind, String wan, String road, String last) {
        List<String> ends = List.of(last.split(" "));
        long id = standing(kind, wan, road, ends.get(0), OPENED);
        for (String step : ends.subList(0, ends.size() - 1)) {
            finish(id, step, "2016-05-19", commission(), true, "补记");
        }
        String step = ends.get(ends.size() - 1);
        StepRecord record = open(id, step);
        Stand before = stand(id);
        finish(id, step, "2016-05-20", commission(), true, "补记");
        assertThat(project(id).status()).isEqualTo(Project.Status.DONE);
        assertThat(openSteps(id)).isEmpty();

        recallStep.recall(record.id(), "移交单未签", commission());
        assertThat(project(id).status()).isEqualTo(Project.Status.LIVE);
        assertOpen(id, step);
        assertThat(stand(id)).isEqualTo(before);
        assertThat(forecasts.findForecast(id).orElseThrow().projectVersion())
                .isEqualTo(project(id).version());
        finish(id, step, "2016-05-23", commission(), true, "补记");
        assertThat(project(id).status()).isEqualTo(Project.Status.DONE);
    }

    /** Where a project stands; records only by what a finish can change. */
    private record Stand(
            Set<String> open,
            Set<String> timers,
            Map<String, Integer> joins,
            List<DueTimer> due,
            Set<String> records) {}

    private Stand stand(long id) {
        var state = workflows.getState(id);
        assertThat(state.openSteps()).isEqualTo(openSteps(id));
        List<DueTimer> due = workflows.listTimersDue(id, LocalDate.of(2030, 1, 1)).stream()
                .sorted(java.util.Comparator.comparing(DueTimer::timerId))
                .toList();
        Set<String> records = new TreeSet<>();
        steps.listRecords(id).stream()
                .filter(r -> r.state() != State.SUPERSEDED && r.state() != State.CANCELLED)
                .map(r -> r.id() + " " + r.stepId() + " " + r.round() + " " + r.state() + " " + r.openedOn() + " "
                        + r.acceptedOn() + " " + r.correctionSince() + " " + r.finishedOn() + " " + r.flags())
                .forEach(records::add);
        return new Stand(
                new TreeSet<>(state.openSteps()),
                new TreeSet<>(state.waitingTimers()),
                new TreeMap<>(state.joins()),
                due,
                records);
    }

    /** An approval is accepted and corrected once; a purchase has its notice out. */
    private void work(long id, StepRecord round) {
        Step step = steps.getDiagram(project(id)).getStep(round.stepId());
        LocalDate day = round.openedOn().orElse(OPENED);
        List<String> notice = new ArrayList<>();
        step.fields().stream()
                .filter(field -> field.id().equals("noticeOn"))
                .forEach(field ->
                        notice.addAll(List.of(field.id(), day.plusDays(1).toString())));
        if (step.approval()) {
            happened(round.id(), Kind.ACCEPTED, day.plusDays(1));
            happened(round.id(), Kind.CORRECTIONS_ASKED, day.plusDays(2), "补一份");
            happened(round.id(), Kind.CORRECTIONS_RECEIVED, day.plusDays(9));
            assertThat(clockEvents.listEvents(round.id())).hasSize(3);
        } else if (!notice.isEmpty()) {
            workStep.recordFacts(round.id(), values(notice.toArray(String[]::new)), commission());
        }
    }

    private void assertRecordsAgreeWithTheEngine(long id) {
        assertThat(openSteps(id)).isEqualTo(new TreeSet<>(workflows.getState(id).openSteps()));
    }
}
