package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yingjian.YingjianTest;
import org.yingjian.project.Category;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.Actor;
import org.yingjian.step.StepRecord.State;

/** A purchase that failed has nothing left to wait for: its new round opens with the same command, however often. */
@YingjianTest
class FailedTenderTest extends OnTheRoad {

    private static final String BUILT_UP_TO_DRAWINGS = "N3=2015-08-12 N13=2016-02-24 N13F=2016-03-01 N14=2016-03-14";

    @Test
    void an_open_tender_for_works_opens_again_at_once() {
        long id = newBuild(Map.of("land", "allocated", "method", "open"));
        road.place(id, facts(BUILT_UP_TO_DRAWINGS), Actor.PROGRAM);
        failsTwice(id, "N15", "failed");
    }

    @Test
    void a_negotiation_for_works_opens_again_at_once() {
        long id = newBuild(Map.of("land", "allocated", "method", "negotiation"));
        road.place(id, facts(BUILT_UP_TO_DRAWINGS), Actor.PROGRAM);
        failsTwice(id, "N15B", "failed");
    }

    @Test
    void an_open_tender_for_a_repair_opens_again_at_once() {
        long id = repair("212", Map.of());
        road.place(id, facts("R1=2016-03-14 R2=2016-03-21 R3=2016-03-25"), Actor.PROGRAM);
        failsTwice(id, "R4", "failed");
    }

    @Test
    void a_negotiation_for_a_repair_opens_again_at_once() {
        long id = repair("80", Map.of());
        road.place(id, facts("R1=2016-03-14 R2=2016-03-21 R3=2016-03-25"), Actor.PROGRAM);
        failsTwice(id, "R4B", "failed");
    }

    @Test
    void an_open_tender_for_equipment_opens_again_at_once() {
        long id = equipment("240", Map.of());
        road.place(id, facts("E1=2016-03-14 E3=2016-03-21 E4=2016-03-25"), Actor.PROGRAM);
        failsTwice(id, "E5", "failed");
    }

    @Test
    void an_inquiry_for_equipment_opens_again_at_once() {
        long id = equipment("75", Map.of());
        road.place(id, facts("E1=2016-03-14 E4=2016-03-25"), Actor.PROGRAM);
        failsTwice(id, "E5_E6", "failed");
    }

    @Test
    void offers_that_fail_in_review_send_the_notice_out_again_with_its_own_wait() {
        long id = equipment("240", Map.of());
        road.place(
                id,
                facts("E1=2016-03-14 E3=2016-03-21 E4=2016-03-25 E5=2016-05-12{noticeOn=2016-04-20}"),
                Actor.PROGRAM);
        finish(id, "E6", "2016-05-19", "E6_result", "failed", "note", "三家报价均超预算");
        assertOpen(id, "E5");
        assertThat(open(id, "E5").round()).isEqualTo(2);
        assertThat(workflows.getState(id).waitingTimers()).hasSize(1);
        fails(id, "E5", "2016-05-23", "2016-05-20", "failed");
        assertThat(open(id, "E5").round()).isEqualTo(3);
    }

    /** Both rounds end before the notice has hung long enough; the third waits its own full time. */
    private void failsTwice(long id, String step, String failed) {
        assertOpen(id, step);
        fails(id, step, "2016-05-18", "2016-05-17", failed);
        assertOpen(id, step);
        assertThat(open(id, step).round()).isEqualTo(2);
        assertThat(open(id, step).openedOn()).contains(LocalDate.of(2016, 5, 18));
        fails(id, step, "2016-05-23", "2016-05-20", failed);
        assertOpen(id, step);
        assertThat(open(id, step).round()).isEqualTo(3);
        assertThat(steps.listRecords(id).stream()
                        .filter(r -> r.stepId().equals(step))
                        .map(StepRecord::state))
                .containsExactly(State.UNSUCCESSFUL, State.UNSUCCESSFUL, State.OPEN);
        assertThat(workflows.getState(id).waitingTimers()).hasSize(1);
        assertThat(workflows.listTimersDue(TODAY)).noneMatch(timer -> timer.projectId() == id);
    }

    private void fails(long id, String step, String on, String notice, String failed) {
        finish(id, step, on, commission(), true, "流标公告", "noticeOn", notice, step + "_result", failed);
    }

    private long newBuild(Map<String, Object> stated) {
        return enter(ProjectKind.NEW, Category.UNDER_CONSTRUCTION, "440.1", "3100", "0", stated);
    }
}
