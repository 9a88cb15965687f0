package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
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
    private KeepClock keepClock;

    @Autowired
    private ClockEvents events;

    @Test
    void a_finish_taken_back_opens_the_step_again_with_its_clock_and_closes_the_next() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        StepRecord first = open(id, "R1_R2");
        keepClock.keep(
                KeepClock.Entry.on(first.id(), ClockEvent.Kind.ACCEPTED, LocalDate.of(2016, 5, 9)), commission());
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
                KeepClock.Entry.on(open(id, "R3").id(), ClockEvent.Kind.ACCEPTED, LocalDate.of(2016, 5, 11)),
                account("caizheng"));
        refused("step.problem.nextBegun", last(id, "R1_R2").id());
        finish(id, "R3", "2016-05-16");
        refused("step.problem.recallTooLate", last(id, "R1_R2").id());
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
