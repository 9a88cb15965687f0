package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.shared.Actor;
import org.yingjian.step.ClockEvent.Kind;
import org.yingjian.step.EnterOnBehalf.BehalfEntry;
import org.yingjian.step.StepRecord.Flag;

/**
 * The ways a step ends: done now, as a fact, ahead of the diagram, from a paper, not needed, refused, corrected. Each asks
 * every rule that concerns it. Today is 2016-05-23.
 */
@YingjianTest
class EveryWayAsksTheSameTest extends AtTheTender {

    private static final LocalDate TOMORROW = LocalDate.of(2016, 5, 24);
    private static final LocalDate DAY = LocalDate.of(2016, 5, 20);

    @Autowired
    EnterOnBehalf onBehalf;

    @Autowired
    CoSign coSign;

    @Test
    void nothing_is_done_after_today() {
        StepRecord record = open(atCostReview(), "R3");
        long id = record.projectId();
        String future = "step.problem.future";
        assertThat(refused(() -> complete(record, TOMORROW, false))).isEqualTo(future);
        assertThat(refused(() -> complete(record, TOMORROW, true))).isEqualTo(future);
        assertThat(refused(() -> ahead(id, "R7", TOMORROW))).isEqualTo(future);
        assertThat(refused(() -> fromPaper(record, TOMORROW))).isEqualTo(future);
        assertThat(refused(() -> workStep.declareNotNeeded(record.id(), TOMORROW, "免", commission())))
                .isEqualTo(future);
        assertThat(refused(() -> refuse(record, TOMORROW))).isEqualTo(future);
        finish(id, "R3", DAY.toString());
        assertThat(refused(() -> workStep.correct(record.id(), TOMORROW, Map.of(), "笔误", commission())))
                .isEqualTo(future);
    }

    @Test
    void no_paper_day_of_a_purchase_lies_after_today_not_even_by_correction() {
        long id = awarded();
        long record = last(id, "R4").id();
        assertThat(refused(() -> workStep.correct(record, null, Map.of("openingOn", "2016-06-30"), "笔误", commission())))
                .isEqualTo("step.problem.future");
        assertThat(last(id, "R4").fields()).containsEntry("openingOn", "2016-01-05");
    }

    @Test
    void no_part_of_a_step_is_done_after_today() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        long record = open(id, "R1_R2").id();
        assertThat(refused(() -> workStep.recordFacts(record, Map.of("R1_date", TOMORROW.toString()), commission())))
                .isEqualTo("step.problem.future");
        assertThat(refused(() -> finish(id, "R1_R2", "2016-05-20", "R1_date", TOMORROW.toString())))
                .isEqualTo("step.problem.future");
    }

    @Test
    void whoever_decides_now_waits_for_those_he_asked() {
        StepRecord record = open(atCostReview(), "R3");
        coSign.ask(record.id(), account("zhujian").id(), "有无不同意见", account("caizheng"));
        String waits = "step.problem.cosignWaits";
        assertThat(refused(() -> complete(record, DAY, false))).isEqualTo(waits);
        assertThat(refused(() -> workStep.declareNotNeeded(record.id(), DAY, "免", commission())))
                .isEqualTo(waits);
        assertThat(refused(() -> refuse(record, DAY))).isEqualTo(waits);
        assertThat(refused(() -> notAccepted(record, DAY, false))).isEqualTo(waits);
        // The paper shows that it was decided without them.
        notAccepted(record, DAY, true);
        assertThat(steps.getRecord(record.id()).state()).isEqualTo(StepRecord.State.UNSUCCESSFUL);
    }

    @Test
    void an_application_withdrawn_waits_for_nobody() {
        StepRecord record = open(atCostReview(), "R3");
        coSign.ask(record.id(), account("zhujian").id(), "有无不同意见", account("caizheng"));
        keepClock.keep(
                RecordClockEvent.Entry.on(record.id(), Kind.WITHDRAWN, DAY).saying("申请人撤回"), commission());
        assertThat(steps.getRecord(record.id()).state()).isEqualTo(StepRecord.State.UNSUCCESSFUL);
    }

    @Test
    void nothing_ends_before_it_was_accepted_and_a_fact_is_flagged() {
        StepRecord record = open(atCostReview(), "R3");
        keepClock.keep(RecordClockEvent.Entry.on(record.id(), Kind.ACCEPTED, DAY), commission());
        LocalDate before = DAY.minusDays(1);
        String order = "step.problem.beforeAcceptance";
        assertThat(refused(() -> complete(record, before, false))).isEqualTo(order);
        assertThat(refused(() -> workStep.declareNotNeeded(record.id(), before, "免", commission())))
                .isEqualTo(order);
        assertThat(refused(() -> refuse(record, before))).isEqualTo("step.problem.clockOrder");
        fromPaper(record, before);
        assertThat(steps.getRecord(record.id()).flags()).contains(Flag.BEFORE_ACCEPTANCE);
    }

    @Test
    void a_day_is_needed_from_a_paper_as_everywhere() {
        StepRecord record = open(atCostReview(), "R3");
        assertThat(refused(() -> complete(record, null, false))).isEqualTo("step.problem.dateNeeded");
        assertThat(refused(() -> fromPaper(record, null))).isEqualTo("step.problem.dateNeeded");
    }

    @Test
    void works_before_their_permit_are_refused_now_and_flagged_as_a_fact_by_every_door() {
        long ahead = atPermit();
        ahead(ahead, "R7", DAY);
        assertThat(last(ahead, "R7").flags()).contains(Flag.BUILT_BEFORE_PERMIT);
        long late = atPermit();
        finish(late, "R6", "2016-05-20");
        StepRecord works = open(late, "R7");
        assertThat(refused(() -> complete(works, DAY.minusDays(1), false))).isEqualTo("step.problem.beforePermit");
        fromPaper(works, DAY.minusDays(1));
        assertThat(last(late, "R7").flags()).contains(Flag.BUILT_BEFORE_PERMIT);
    }

    @Test
    void only_who_may_work_a_step_ends_it_by_any_door() {
        StepRecord record = open(atCostReview(), "R3");
        var stranger = account("guotu-lishu");
        String notYours = "step.problem.notYours";
        assertThat(refused(() -> completeStep.complete(entry(record, DAY, false), stranger)))
                .isEqualTo(notYours);
        assertThat(refused(() -> completeStep.complete(entry(record, DAY, true), stranger)))
                .isEqualTo(notYours);
        assertThat(refused(() -> pastFacts.record(fact(record.projectId(), "R7", DAY), stranger)))
                .isEqualTo(notYours);
        assertThat(refused(() -> onBehalf.enter(paper(record, DAY), stranger))).isEqualTo("step.problem.notOnBehalf");
        assertThat(refused(() -> workStep.declareNotNeeded(record.id(), DAY, "免", stranger)))
                .isEqualTo(notYours);
        assertThat(refused(() -> keepClock.keep(
                        RecordClockEvent.Entry.on(record.id(), Kind.REJECTED, DAY)
                                .saying("不符"),
                        stranger)))
                .isEqualTo(notYours);
    }

    @Test
    void who_is_entered_for_may_look_whatever_the_end() {
        StepRecord record = open(atCostReview(), "R3");
        workStep.declareNotNeeded(record.id(), DAY, "免", commission());
        assertThat(onBehalf.listToCheck(account("caizheng")))
                .extracting(BehalfEntry::recordId)
                .contains(record.id());
    }

    private long atCostReview() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "R1_R2", "2016-05-10");
        return id;
    }

    /** The permit is asked for, and nobody has it yet. */
    private long atPermit() {
        long id = repair("240", Map.of("permit", "true"));
        road.place(id, facts("R1=2015-08-14 R2=2015-09-21 R3=2015-10-20 R4=2016-02-01 R5=2016-02-20"), Actor.PROGRAM);
        return id;
    }

    private void complete(StepRecord record, LocalDate on, boolean fact) {
        completeStep.complete(entry(record, on, fact), commission());
    }

    private static CompleteStep.Entry entry(StepRecord record, LocalDate on, boolean fact) {
        Map<String, String> number = record.stepId().equals("R3") ? Map.of("docNo", "梨财审〔2016〕9号") : Map.of();
        return new CompleteStep.Entry(record.id(), Optional.ofNullable(on), false, number, fact, Optional.of("见文件"));
    }

    private void ahead(long project, String step, LocalDate on) {
        pastFacts.record(fact(project, step, on), commission());
    }

    private static RecordPastFact.Fact fact(long project, String step, LocalDate on) {
        return new RecordPastFact.Fact(project, step, Optional.of(on), false, Map.of(), "见文件");
    }

    private void fromPaper(StepRecord record, LocalDate on) {
        onBehalf.enter(paper(record, on), commission());
    }

    private static EnterOnBehalf.Entry paper(StepRecord record, LocalDate on) {
        return new EnterOnBehalf.Entry(record.id(), on, Map.of(), "梨财审〔2016〕9号", DAY, Optional.empty());
    }

    private void refuse(StepRecord record, LocalDate on) {
        keepClock.keep(RecordClockEvent.Entry.on(record.id(), Kind.REJECTED, on).saying("不符"), commission());
    }

    private void notAccepted(StepRecord record, LocalDate on, boolean fact) {
        keepClock.keep(
                new RecordClockEvent.Entry(
                        record.id(),
                        Kind.NOT_ACCEPTED,
                        on,
                        fact,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("不予受理")),
                commission());
    }
}
