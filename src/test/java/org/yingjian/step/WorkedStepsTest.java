package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.yingjian.YingjianTest;
import org.yingjian.project.Category;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.ClockEvent.Kind;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.State;

/** Steps worked live, on the real engine. */
@YingjianTest
class WorkedStepsTest extends OnTheRoad {

    @Test
    void a_repair_of_80_goes_the_short_track_from_approval_to_use() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        assertThat(steps.roadVariables(project(id)))
                .containsEntry("track", "short")
                .containsEntry("method", "negotiation");
        assertOpen(id, "R1_R2");
        finish(id, "R1_R2", "2016-04-20", "R1_date", "2016-04-12");
        assertOpen(id, "R3");
        assertThat(open(id, "R3").openedOn()).contains(LocalDate.of(2016, 4, 20));
        finish(id, "R3", "2016-04-28");
        assertOpen(id, "R4B");
        finish(id, "R4B", "2016-05-09", "noticeOn", "2016-05-03");
        finish(id, "R5", "2016-05-11");
        assertOpen(id, "R6");
        finish(id, "R6", "2016-05-13");
        finish(id, "R7", "2016-05-20");
        assertOpen(id, "R8_R9");
        finish(id, "R8_R9", "2016-05-23");
        assertThat(openSteps(id)).isEmpty();
        assertThat(project(id).status()).isEqualTo(Project.Status.DONE);
    }

    @Test
    void a_failed_tender_opens_a_second_round_with_its_own_wait() {
        long id = equipment("125", Map.of());
        road.place(id, facts("E1=2016-03-31 E3=2016-04-06 E4=2016-04-19"), Actor.PROGRAM);
        assertOpen(id, "E5");
        StepRecord first = open(id, "E5");
        assertThat(first.openedOn()).contains(LocalDate.of(2016, 4, 19));
        assertThat(first.openedDerived()).isTrue();
        workStep.recordFacts(first.id(), values("noticeOn", "2016-04-20"), commission());
        finish(id, "E5", "2016-05-12", "E5_result", "failed", "bidders", "2");
        assertThat(steps.getRecord(first.id()).state()).isEqualTo(State.UNSUCCESSFUL);
        StepRecord second = open(id, "E5");
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.openedOn()).contains(LocalDate.of(2016, 5, 12));
        workStep.recordFacts(second.id(), values("noticeOn", "2016-05-18"), commission());
        assertThatThrownBy(() -> finish(id, "E5", "2016-05-23")).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.key()).isEqualTo("step.problem.minimumWait");
            assertThat(p.arguments().toString()).contains("2016-06-07").contains("第35条");
        });
        finish(id, "E5", "2016-05-23", commission(), true, "开标记录");
        assertThat(steps.getRecord(second.id()).flags()).contains(Flag.MINIMUM_WAIT_CUT);
        assertOpen(id, "E6");
    }

    @Test
    void the_second_of_two_officers_is_told_who_was_first() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        long record = open(id, "R1_R2").id();
        finish(id, "R1_R2", "2016-05-20");
        int before = steps.listRecords(id).size();
        assertThatThrownBy(() -> completeStep.complete(
                        new CompleteStep.Entry(
                                record,
                                Optional.of(LocalDate.of(2016, 5, 19)),
                                false,
                                Map.of(),
                                false,
                                Optional.empty()),
                        account("fagai")))
                .isInstanceOfSatisfying(Problem.class, p -> {
                    assertThat(p.kind()).isEqualTo(Problem.Kind.CONFLICT);
                    assertThat(p.key()).isEqualTo("step.problem.alreadyFinished");
                    assertThat(p.arguments().get(1).toString()).contains("孙立");
                });
        assertThat(steps.listRecords(id)).hasSize(before);
    }

    @Test
    void a_date_after_today_or_none_at_all_is_refused() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        assertThatThrownBy(() -> finish(id, "R1_R2", "2016-05-24"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.future"));
        assertThatThrownBy(() -> finish(id, "R1_R2", null))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.unknownLive"));
        finish(id, "R1_R2", null, commission(), true, "批复原件缺失");
        assertThat(last(id, "R1_R2").dateUnknown()).isTrue();
        assertOpen(id, "R3");
    }

    @Test
    void values_must_fit_their_fields() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        assertThatThrownBy(() -> finish(id, "R1_R2", "2016-05-20", "R1_date", "2016-13-40"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.fieldDate"));
        assertThatThrownBy(() -> finish(id, "R1_R2", "2016-05-20", "amount", "八十"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.fieldNumber"));
        assertThatThrownBy(() -> finish(id, "R1_R2", "2016-05-20", "R1_R2_result", "maybe"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.fieldChoice"));
        assertOpen(id, "R1_R2");
    }

    @Test
    void a_correction_keeps_the_old_record_and_moves_what_followed() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "R1_R2", "2016-05-10");
        StepRecord old = last(id, "R1_R2");
        workStep.correct(old.id(), LocalDate.of(2016, 5, 12), Map.of(), "批复落款为 5 月 12 日", commission());
        assertThat(steps.getRecord(old.id()).state()).isEqualTo(State.SUPERSEDED);
        StepRecord now = last(id, "R1_R2");
        assertThat(now.finishedOn()).contains(LocalDate.of(2016, 5, 12));
        assertThat(now.supersedes()).contains(old.id());
        assertThat(now.flags()).contains(Flag.CORRECTED);
        assertThat(open(id, "R3").openedOn()).contains(LocalDate.of(2016, 5, 12));
        assertThatThrownBy(() ->
                        workStep.correct(now.id(), null, values("R1_R2_result", "returned"), "结果有误", commission()))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.resultFixed"));
    }

    @Test
    void corrections_stop_the_clock_and_are_asked_for_once() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "R1_R2", "2016-04-29");
        long record = open(id, "R3").id();
        assertThat(clocks.getClock(record).stretch()).isEqualTo(StepClock.Stretch.APPLICANT);
        happened(record, Kind.ACCEPTED, LocalDate.of(2016, 5, 3));
        happened(record, Kind.CORRECTIONS_ASKED, LocalDate.of(2016, 5, 6), "补报控制价");
        assertThat(clocks.getClock(record).stretch()).isEqualTo(StepClock.Stretch.STOPPED);
        happened(record, Kind.CORRECTIONS_RECEIVED, LocalDate.of(2016, 5, 16));
        StepClock clock = clocks.getClock(record);
        assertThat(clock.stretch()).isEqualTo(StepClock.Stretch.OFFICE);
        // 4, 5, 6 May, then 17, 18, 19, 20, 23 May
        assertThat(clock.used()).isEqualTo(8);
        assertThat(clock.calendarDays()).contains(24);
        assertThatThrownBy(() -> happened(record, Kind.CORRECTIONS_ASKED, LocalDate.of(2016, 5, 17), "再补一份"))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.correctionsOnce"));
    }

    @Test
    void a_refusal_ends_the_round_and_the_applicant_starts_over() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "R1_R2", "2016-04-29");
        long first = open(id, "R3").id();
        happened(first, Kind.REJECTED, LocalDate.of(2016, 5, 18), "预算依据不足");
        assertThat(steps.getRecord(first).state()).isEqualTo(State.UNSUCCESSFUL);
        assertThat(open(id, "R3").round()).isEqualTo(2);
        assertThat(open(id, "R3").openedOn()).contains(LocalDate.of(2016, 5, 18));
        assertOpen(id, "R3");
    }

    @Test
    void each_works_only_what_it_holds() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "R1_R2", "2016-04-29");
        StepRecord review = open(id, "R3");
        Project project = project(id);
        assertThat(steps.mayWork(account("caizheng"), project, review)).isTrue();
        assertThat(steps.mayWork(commission(), project, review)).isTrue();
        assertThat(steps.mayWork(account("zhujian"), project, review)).isFalse();
        assertThat(steps.mayWork(account("xuexiao"), project, review)).isFalse();
        assertThat(steps.mayWork(account("fushizhang"), project, review)).isFalse();
        assertThat(steps.listOpenFor(account("caizheng"))).contains(review);
        assertThat(steps.listOpenFor(commission())).doesNotContain(review);
        assertThatThrownBy(() -> finish(id, "R3", "2016-05-20", account("zhujian"), false, null))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.NOT_ALLOWED));
        finish(id, "R3", "2016-05-20", commission(), false, null);
        assertThat(last(id, "R3").flags()).contains(Flag.ON_BEHALF);
    }

    @Test
    void over_the_estimate_the_project_goes_back_to_feasibility_and_what_ran_beside_is_cancelled() {
        long id = newBuild();
        road.place(
                id,
                facts("N3=2015-08-12 N4=2015-08-28 N6=2015-08-31 N5=2015-09-07 N7=2015-09-25 N10=2015-10-19"
                        + " N9=2015-12-14"),
                Actor.PROGRAM);
        assertOpen(id, "N11", "N12");
        long beside = open(id, "N11").id();
        finish(id, "N12", "2016-05-20", "N12_result", "overBudget");
        assertThat(steps.getRecord(beside).state()).isEqualTo(State.CANCELLED);
        assertThat(openSteps(id)).hasSize(1).allMatch(step -> step.startsWith("N7"));
        String again = openSteps(id).iterator().next();
        assertThat(open(id, again).round()).isEqualTo(2);
        assertThat(open(id, again).openedOn()).contains(LocalDate.of(2016, 5, 20));
    }

    @Test
    void two_offices_finishing_sibling_reviews_together_both_count() throws Exception {
        for (int round = 0; round < 5; round++) {
            long id = newBuild();
            road.place(id, facts("N3=2015-08-12 N4=2015-08-28"), Actor.PROGRAM);
            assertOpen(id, "N5", "N6");
            long one = open(id, "N5").id();
            long other = open(id, "N6").id();
            CyclicBarrier together = new CyclicBarrier(2);
            ExecutorService two = Executors.newFixedThreadPool(2);
            try {
                List<Future<?>> both =
                        List.of(two.submit(() -> race(one, together)), two.submit(() -> race(other, together)));
                for (Future<?> each : both) {
                    each.get(60, TimeUnit.SECONDS);
                }
            } finally {
                two.shutdownNow();
            }
            assertThat(last(id, "N5").state()).isEqualTo(State.FINISHED);
            assertThat(last(id, "N6").state()).isEqualTo(State.FINISHED);
            assertOpen(id, "N7P");
        }
    }

    private Void race(long recordId, CyclicBarrier together) throws Exception {
        together.await();
        completeStep.complete(
                new CompleteStep.Entry(
                        recordId,
                        Optional.of(LocalDate.of(2016, 5, 20)),
                        false,
                        Map.of("docNo", "文件1号"),
                        false,
                        Optional.empty()),
                commission());
        return null;
    }

    private long newBuild() {
        return enter(ProjectKind.NEW, Category.UNDER_CONSTRUCTION, "440.1", "3100", "0", Map.of("land", "allocated"));
    }
}
