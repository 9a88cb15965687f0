package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Forecasts;
import org.yingjian.project.Category;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.State;

/** 撤回 on the real engine. */
@YingjianTest
class RecalledStepsTest extends OnTheRoad {

    @Autowired
    private RecallStep recallStep;

    @Autowired
    private ClockEvents events;

    @Autowired
    private CorrectClockEvent correctClock;

    @Autowired
    private Forecasts forecasts;

    @Test
    void a_finish_taken_back_opens_the_step_again_with_its_clock_and_closes_the_next() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        StepRecord first = open(id, "R1_R2");
        keepClock.keep(
                RecordClockEvent.Entry.on(first.id(), ClockEvent.Kind.ACCEPTED, LocalDate.of(2016, 5, 9)),
                commission());
        finish(id, "R1_R2", "2016-05-20", "R1_date", "2016-05-12");
        assertThat(recallStep.mayRecall(first.id(), commission())).isTrue();
        recallStep.recall(first.id(), "批复尚未盖章", commission());
        assertOpen(id, "R1_R2");
        StepRecord again = open(id, "R1_R2");
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.round()).isEqualTo(1);
        assertThat(again.finishedOn()).isEmpty();
        assertThat(again.acceptedOn()).contains(LocalDate.of(2016, 5, 9));
        assertThat(events.listEvents(again.id())).hasSize(1);
        assertThat(steps.listRecords(id))
                .filteredOn(r -> r.state() == State.SUPERSEDED)
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.finishedOn()).contains(LocalDate.of(2016, 5, 20));
                    assertThat(kept.flags()).contains(Flag.RECALLED);
                    assertThat(kept.reason().orElse("")).contains("批复尚未盖章");
                });
        finish(id, "R1_R2", "2016-05-23", "R1_date", "2016-05-12");
        assertOpen(id, "R3");
        assertThat(open(id, "R3").round()).isEqualTo(1);
        assertThat(open(id, "R3").openedOn()).contains(LocalDate.of(2016, 5, 23));
    }

    @Test
    void once_the_next_step_is_begun_only_a_correction_helps() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "R1_R2", "2016-05-10");
        keepClock.keep(
                RecordClockEvent.Entry.on(open(id, "R3").id(), ClockEvent.Kind.ACCEPTED, LocalDate.of(2016, 5, 11)),
                account("caizheng"));
        refused("step.problem.nextBegun", last(id, "R1_R2").id());
        finish(id, "R3", "2016-05-16");
        refused("step.problem.nextBegun", last(id, "R1_R2").id());
        assertOpen(id, "R4B");
    }

    @Test
    void one_of_parallel_reviews_is_taken_back_before_and_after_the_join() {
        long id = enter(
                ProjectKind.NEW,
                Category.PLANNED,
                "300",
                "2000",
                "0",
                Map.of("track", "full", "land", "allocated", "method", "open"));
        road.place(id, facts("N1=2016-01-10 N2=2016-01-12 N3=2016-02-20"), Actor.PROGRAM);
        assertThat(openSteps(id)).contains("N4", "N6");
        String before = openSteps(id).toString();
        finish(id, "N6", "2016-05-10");
        String after = openSteps(id).toString();
        recallStep.recall(last(id, "N6").id(), "误点", commission());
        assertOpen(id, openSteps(id).toArray(String[]::new));
        assertThat(openSteps(id)).hasToString(before);
        finish(id, "N6", "2016-05-11");
        assertThat(openSteps(id)).hasToString(after);
        String last = "N4";
        for (String step : openSteps(id)) {
            finish(id, step, "2016-05-12");
            last = step;
        }
        String joined = openSteps(id).toString();
        recallStep.recall(last(id, last).id(), "误点", commission());
        assertOpen(id, last);
        finish(id, last, "2016-05-13");
        assertThat(openSteps(id)).hasToString(joined);
        assertOpen(id, openSteps(id).toArray(String[]::new));
    }

    @Test
    void a_failed_round_is_taken_back_while_the_next_round_is_untouched() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "R1_R2", "2016-05-10");
        finish(id, "R3", "2016-05-12", "R3_result", "returned");
        assertThat(open(id, "R3").round()).isEqualTo(2);
        long failed = steps.listRecords(id).stream()
                .filter(r -> r.state() == State.UNSUCCESSFUL)
                .findFirst()
                .orElseThrow()
                .id();
        recallStep.recall(failed, "误选退回", account("caizheng"));
        assertOpen(id, "R3");
        assertThat(open(id, "R3").round()).isEqualTo(1);
        finish(id, "R3", "2016-05-13");
        assertOpen(id, "R4B");
    }

    @Test
    void a_step_whose_only_entry_was_struck_out_is_not_begun() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "R1_R2", "2016-05-10");
        long review = open(id, "R3").id();
        keepClock.keep(
                RecordClockEvent.Entry.on(review, ClockEvent.Kind.ACCEPTED, LocalDate.of(2016, 5, 11)),
                account("caizheng"));
        refused("step.problem.nextBegun", last(id, "R1_R2").id());
        long accepted = events.listEvents(review).get(0).id();
        correctClock.correct(
                new CorrectClockEvent.Correction(accepted, Optional.empty(), false, "没有受理"), account("caizheng"));
        recallStep.recall(last(id, "R1_R2").id(), "误点", commission());
        assertOpen(id, "R1_R2");
    }

    @Test
    void a_return_to_an_earlier_stage_taken_back_gives_the_reviews_beside_it_their_clocks_again() {
        long id = enter(
                ProjectKind.NEW,
                Category.PLANNED,
                "440",
                "3100",
                "0",
                Map.of("track", "full", "land", "allocated", "method", "open"));
        road.place(id, facts("N9=2016-03-10 N11@2016-03-10 N12@2016-03-10"), Actor.PROGRAM);
        long planning = open(id, "N11").id();
        keepClock.keep(
                RecordClockEvent.Entry.on(planning, ClockEvent.Kind.ACCEPTED, LocalDate.of(2016, 5, 9)), commission());
        StepClock clock = clocks.getClock(planning);
        double chance = chance(id);
        long estimate = open(id, "N12").id();
        finish(id, "N12", "2016-05-20", "N12_result", "overBudget");
        assertOpen(id, "N7P");
        assertThat(steps.getRecord(planning).state()).isEqualTo(State.CANCELLED);
        assertThat(chance(id)).isNotEqualTo(chance);

        recallStep.recall(estimate, "概算未超,误选", commission());
        assertOpen(id, "N11", "N12");
        assertThat(open(id, "N11").id()).isEqualTo(planning);
        assertThat(clocks.getClock(planning)).isEqualTo(clock);
        assertThat(chance(id)).isEqualTo(chance);

        finish(id, "N12", "2016-05-20", "N12_result", "overBudget");
        workStep.handOver(open(id, "N7P").id(), account("xuexiao").id(), commission());
        refused("step.problem.nextBegun", estimate);
    }

    @Test
    void a_refusal_taken_back_is_struck_out_and_the_clock_of_the_round_runs_on() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "R1_R2", "2016-05-10");
        long review = open(id, "R3").id();
        Account finance = account("caizheng");
        keepClock.keep(RecordClockEvent.Entry.on(review, ClockEvent.Kind.ACCEPTED, LocalDate.of(2016, 5, 11)), finance);
        StepClock clock = clocks.getClock(review);
        keepClock.keep(
                RecordClockEvent.Entry.on(review, ClockEvent.Kind.WITHDRAWN, LocalDate.of(2016, 5, 18))
                        .saying("申请人撤回"),
                finance);
        assertThat(open(id, "R3").round()).isEqualTo(2);
        recallStep.recall(review, "撤回的是另一项目", finance);
        assertThat(open(id, "R3").id()).isEqualTo(review);
        assertThat(clocks.getClock(review)).isEqualTo(clock);
        assertThat(events.listEvents(review)).extracting(ClockEvent::kind).containsExactly(ClockEvent.Kind.ACCEPTED);
        assertThat(events.listStruck(review))
                .singleElement()
                .satisfies(struck -> assertThat(struck.reason()).isEqualTo("撤回的是另一项目"));
    }

    @Test
    void a_fact_the_diagram_has_not_come_to_is_struck_out_and_nothing_moves() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        pastFacts.record(
                new RecordPastFact.Fact(id, "R7", Optional.of(LocalDate.of(2016, 5, 9)), false, Map.of(), "监理日志"),
                commission());
        long fact = last(id, "R7").id();
        recallStep.recall(fact, "记错了项目", commission());
        assertOpen(id, "R1_R2");
        assertThat(steps.getRecord(fact).flags()).contains(Flag.RECALLED);
        finish(id, "R1_R2", "2016-05-10");
        finish(id, "R3", "2016-05-12");
        assertOpen(id, "R4B");
    }

    private double chance(long id) {
        return forecasts.findForecast(id).flatMap(Forecast::chance).orElse(-1.0);
    }

    @Test
    void another_office_and_a_recall_without_reason_are_refused() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "R1_R2", "2016-05-10");
        long record = last(id, "R1_R2").id();
        assertThatThrownBy(() -> recallStep.recall(record, " ", commission())).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> recallStep.recall(record, "误点", account("caizheng")))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.NOT_ALLOWED));
        assertOpen(id, "R3");
    }

    private void refused(String key, long record) {
        assertThat(recallStep.mayRecall(record, commission())).isFalse();
        assertThatThrownBy(() -> recallStep.recall(record, "误点", commission()))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo(key));
    }
}
