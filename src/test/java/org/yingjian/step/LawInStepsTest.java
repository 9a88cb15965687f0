package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yingjian.YingjianTest;
import org.yingjian.project.Category;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.State;

/** What the law refuses live and keeps, flagged, as a fact. */
@YingjianTest
class LawInStepsTest extends OnTheRoad {

    @Test
    void works_before_the_permit_are_kept_as_a_fact_and_catch_up_when_the_permit_is_there() {
        long id = newBuild();
        road.place(
                id, facts("N3=2015-08-12 N7=2015-09-25 N13=2016-02-24 N14=2016-03-14 N15=2016-04-22"), Actor.PROGRAM);
        assertOpen(id, "N16");
        pastFacts.record(
                new RecordPastFact.Fact(
                        id, "N17", Optional.of(LocalDate.of(2016, 5, 4)), false, Map.of(), "开工令 2016-05-04"),
                commission());
        assertOpen(id, "N16");
        StepRecord works = last(id, "N17");
        assertThat(works.state()).isEqualTo(State.FINISHED);
        assertThat(works.flags()).contains(Flag.BUILT_BEFORE_PERMIT, Flag.BEFORE_OPENING);
        finish(id, "N16", "2016-05-20");
        assertOpen(id, "N18");
        assertThat(open(id, "N18").openedOn()).contains(LocalDate.of(2016, 5, 4));
        assertThat(last(id, "N17").finishedOn()).contains(LocalDate.of(2016, 5, 4));
    }

    @Test
    void works_dated_before_the_permit_are_refused_live_and_kept_as_a_fact() {
        long id = newBuild();
        road.place(id, facts("N3=2015-08-12 N15=2016-04-22 N16=2016-05-06"), Actor.PROGRAM);
        assertThatThrownBy(() -> finish(id, "N17", "2016-05-04")).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.key()).isEqualTo("step.problem.beforePermit");
            assertThat(p.arguments().toString()).contains("建筑法第7条");
        });
        assertThatThrownBy(() -> finish(id, "N17", "2016-05-04", commission(), true, null))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.noteNeeded"));
        finish(id, "N17", "2016-05-04", commission(), true, "施工日志");
        assertThat(last(id, "N17").flags()).contains(Flag.BUILT_BEFORE_PERMIT, Flag.OUT_OF_ORDER);
        assertThat(clocks.getClock(last(id, "N17").id()).calendarDays()).isEmpty();
        assertOpen(id, "N18");
    }

    @Test
    void a_recorded_exemption_lets_works_begin() {
        long id = newBuild();
        road.place(id, facts("N3=2015-08-12 N15=2016-04-22"), Actor.PROGRAM);
        workStep.declareNotNeeded(open(id, "N16").id(), LocalDate.of(2016, 5, 20), "限额以下工程", commission());
        assertThat(last(id, "N16").state()).isEqualTo(State.NOT_NEEDED);
        finish(id, "N17", "2016-05-18");
        assertOpen(id, "N18");
    }

    @Test
    void a_contract_within_the_publicity_is_refused_live() {
        long id = repair("212", Map.of());
        road.place(
                id,
                facts(
                        "R1=2016-03-14 R2=2016-03-21 R3=2016-03-25 R4=2016-05-12{noticeOn=2016-04-15,publicityTo=2016-05-20}"),
                Actor.PROGRAM);
        assertThatThrownBy(() -> finish(id, "R5", "2016-05-19"))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.signedInPublicity"));
        finish(id, "R5", "2016-05-23");
        assertThat(last(id, "R5").state()).isEqualTo(State.FINISHED);
    }

    private long newBuild() {
        return enter(ProjectKind.NEW, Category.UNDER_CONSTRUCTION, "440.1", "3100", "0", Map.of("land", "allocated"));
    }
}
