package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.audit.AuditTrail;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.ClockEvent.Kind;
import org.yingjian.step.StepRecord.Flag;

/** What the record of acts says, and what the records say of dates that cannot both be right. */
@YingjianTest
class RecordOfActsTest extends OnTheRoad {

    @Autowired
    AuditTrail audit;

    @Test
    void placing_and_finishing_read_as_sentences() {
        long id = repair("80", Map.of());
        road.place(id, facts("R1=2016-03-14 R2=2016-03-21"), Actor.PROGRAM);
        assertThat(told(id, "PlaceProject"))
                .contains("在办「财政评审」", "简易路径", "竞争性谈判")
                .doesNotContain("{", "=", "true");
        finish(id, "R3", "2016-05-20", "docNo", "梨财审〔2016〕25号");
        assertThat(told(id, "CompleteStep"))
                .startsWith("2016-05-20")
                .contains("评审报告号 梨财审〔2016〕25号")
                .doesNotContain("{", "docNo");
    }

    @Test
    void a_collapsed_step_partly_done_waits_since_its_last_dated_part() {
        long id = repair("80", Map.of());
        road.place(id, facts("R1=2016-03-14"), Actor.PROGRAM);
        StepRecord partly = open(id, "R1_R2");
        assertThat(partly.openedOn()).isEmpty();
        assertThat(partly.waitingSince()).contains(LocalDate.of(2016, 3, 14));
    }

    @Test
    void a_step_cannot_be_finished_live_before_it_was_accepted() {
        long id = accepted();
        assertThatThrownBy(() -> finish(id, "R3", "2016-05-17"))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.beforeAcceptance"));
        finish(id, "R3", "2016-05-17", commission(), true, "评审报告落款如此");
        assertThat(last(id, "R3").flags()).contains(Flag.BEFORE_ACCEPTANCE);
    }

    @Test
    void a_correction_to_a_day_before_the_acceptance_is_kept_and_flagged_and_the_flag_goes_when_it_is_put_right() {
        long id = accepted();
        finish(id, "R3", "2016-05-20");
        correct(id, "2016-05-16");
        assertThat(last(id, "R3").flags()).contains(Flag.BEFORE_ACCEPTANCE, Flag.CORRECTED);
        assertThat(told(id, "CorrectStep")).contains("原 2016-05-20,现 2016-05-16", "早于受理");
        correct(id, "2016-05-19");
        assertThat(last(id, "R3").flags()).doesNotContain(Flag.BEFORE_ACCEPTANCE);
    }

    private long accepted() {
        long id = repair("80", Map.of());
        road.place(id, facts("R1=2016-03-14 R2=2016-03-21"), Actor.PROGRAM);
        happened(open(id, "R3").id(), Kind.ACCEPTED, LocalDate.of(2016, 5, 18));
        return id;
    }

    private void correct(long id, String day) {
        workStep.correct(last(id, "R3").id(), LocalDate.parse(day), Map.of(), "日期录错", commission());
    }

    private String told(long id, String action) {
        return audit.listBySubject("project:" + id, 100).stream()
                .filter(e -> e.subject().equals("project:" + id) || e.subject().startsWith("project:" + id + "/"))
                .filter(e -> e.action().equals(action))
                .findFirst()
                .orElseThrow()
                .detail();
    }
}
