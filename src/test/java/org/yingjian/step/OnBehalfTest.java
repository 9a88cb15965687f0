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
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.EnterOnBehalf.BehalfEntry;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.WorkStep.CorrectionCode;

/** 代录 from a paper, looked at by the office it was entered for. Monday 2016-05-23; five working days end on 05-30. */
@YingjianTest
class OnBehalfTest extends OnTheRoad {

    @Autowired
    private EnterOnBehalf enterOnBehalf;

    @Autowired
    private ClockEvents events;

    @Test
    void an_education_clerk_enters_from_a_paper_and_the_office_confirms() {
        long id = atCostReview();
        StepRecord record = open(id, "R3");
        Account education = account("jiaoyu");
        assertThat(enterOnBehalf.mayEnter(education, record.id())).isTrue();
        assertThat(enterOnBehalf.mayEnter(account("caizheng"), record.id())).isFalse();
        assertThat(enterOnBehalf.mayEnter(account("zhujian"), record.id())).isFalse();
        refused("step.problem.paperNeeded", entry(record.id(), " "), education);
        refused("step.problem.notOnBehalf", entry(record.id(), "梨财审〔2016〕9号"), account("zhujian"));
        enterOnBehalf.enter(entry(record.id(), "梨财审〔2016〕9号"), education);
        assertOpen(id, "R4B");
        StepRecord done = last(id, "R3");
        assertThat(done.flags()).contains(Flag.ON_BEHALF);
        assertThat(done.reason().orElse("")).contains("依据 梨财审〔2016〕9号 2016-05-20");
        BehalfEntry waiting = enterOnBehalf.listToCheck(account("caizheng")).stream()
                .filter(one -> one.projectId() == id)
                .findFirst()
                .orElseThrow();
        assertThat(waiting.checkBy()).isEqualTo(LocalDate.of(2016, 5, 30));
        assertThat(waiting.paperNo()).contains("梨财审〔2016〕9号");
        assertThat(waiting.isLapsed(LocalDate.of(2016, 5, 30))).isFalse();
        assertThat(waiting.isLapsed(LocalDate.of(2016, 5, 31))).isTrue();
        assertThatThrownBy(() -> enterOnBehalf.confirm(waiting.id(), education)).isInstanceOf(Problem.class);
        enterOnBehalf.confirm(waiting.id(), account("caizheng"));
        assertThat(enterOnBehalf.listToCheck(account("caizheng")))
                .extracting(BehalfEntry::projectId)
                .doesNotContain(id);
        assertThat(enterOnBehalf.findEntry(record.id()).orElseThrow().state()).isEqualTo(BehalfEntry.State.CONFIRMED);
        assertThatThrownBy(() -> enterOnBehalf.confirm(waiting.id(), account("caizheng")))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.behalfSettled"));
    }

    @Test
    void the_office_corrects_what_was_entered_for_it_and_the_reason_is_counted() {
        long id = atCostReview();
        finish(id, "R3", "2016-05-20", commission(), false, null);
        BehalfEntry waiting = enterOnBehalf.listToCheck(account("caizheng")).stream()
                .filter(one -> one.projectId() == id)
                .findFirst()
                .orElseThrow();
        workStep.correct(
                waiting.recordId(),
                LocalDate.of(2016, 5, 19),
                Map.of(),
                CorrectionCode.ENTERED_BY_OTHERS,
                "评审报告落款为 19 日",
                account("caizheng"));
        assertThat(enterOnBehalf.findEntry(waiting.recordId()).orElseThrow().state())
                .isEqualTo(BehalfEntry.State.CORRECTED);
        StepRecord now = last(id, "R3");
        assertThat(now.finishedOn()).contains(LocalDate.of(2016, 5, 19));
        assertThat(workStep.findCorrectionCode(now.id())).contains(CorrectionCode.ENTERED_BY_OTHERS);
        assertThat(open(id, "R4B").openedOn()).contains(LocalDate.of(2016, 5, 19));
        assertThat(steps.getRecord(waiting.recordId()).state()).isEqualTo(StepRecord.State.SUPERSEDED);
    }

    @Test
    void a_corrected_record_keeps_its_legal_clock() {
        long id = atCostReview();
        StepRecord record = open(id, "R3");
        keepClock.keep(
                RecordClockEvent.Entry.on(record.id(), ClockEvent.Kind.ACCEPTED, LocalDate.of(2016, 5, 12)),
                account("caizheng"));
        finish(id, "R3", "2016-05-20", account("caizheng"), false, null);
        workStep.correct(record.id(), LocalDate.of(2016, 5, 19), Map.of(), "笔误", account("caizheng"));
        StepRecord now = last(id, "R3");
        assertThat(now.id()).isNotEqualTo(record.id());
        assertThat(events.listEvents(now.id())).extracting(ClockEvent::kind).containsExactly(ClockEvent.Kind.ACCEPTED);
        assertThat(clocks.getClock(now.id()).startedOn()).contains(LocalDate.of(2016, 5, 12));
    }

    @Test
    void what_an_office_enters_itself_waits_for_nobody() {
        long id = atCostReview();
        finish(id, "R3", "2016-05-20", account("caizheng"), false, null);
        assertThat(enterOnBehalf.findEntry(last(id, "R3").id())).isEmpty();
    }

    private long atCostReview() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "R1_R2", "2016-05-10");
        return id;
    }

    private static EnterOnBehalf.Entry entry(long record, String paper) {
        return new EnterOnBehalf.Entry(
                record, LocalDate.of(2016, 5, 20), Map.of(), paper, LocalDate.of(2016, 5, 20), Optional.empty());
    }

    private void refused(String key, EnterOnBehalf.Entry entry, Account account) {
        assertThatThrownBy(() -> enterOnBehalf.enter(entry, account))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo(key));
    }
}
