package org.yingjian.step.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yingjian.step.PastFact;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.workflow.Step;

class LedgerNewsTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 5, 3);
    private static final LocalDate AGAIN = LocalDate.of(2016, 5, 23);

    private final Step tender = new Step(
            "E5",
            "公告至开标",
            "E_PURCHASE",
            "采购",
            "agent",
            Optional.empty(),
            false,
            false,
            Set.of("E5"),
            "calendar",
            "procurement",
            List.of());

    @Test
    void a_ledger_older_than_the_retender_changes_nothing() {
        LedgerNews found = LedgerNews.between(
                told(FIRST), List.of(record(1, State.UNSUCCESSFUL, FIRST), record(2, State.OPEN, AGAIN)));
        assertThat(found.updates).isEmpty();
        assertThat(found.pending).isEmpty();
        assertThat(found.wanted).isEmpty();
    }

    @Test
    void a_ledger_that_knows_the_retender_may_move_its_opening() {
        LedgerNews found = LedgerNews.between(
                told(AGAIN.plusDays(1)), List.of(record(1, State.UNSUCCESSFUL, FIRST), record(2, State.OPEN, AGAIN)));
        assertThat(found.updates)
                .singleElement()
                .satisfies(update -> assertThat(update.record().round()).isEqualTo(2));
    }

    private Map<String, LedgerStory> told(LocalDate opened) {
        PastFact fact = new PastFact(
                "E5",
                PastFact.What.OPENED,
                Optional.of(opened),
                Map.of("noticeOn", opened.toString()),
                Optional.empty());
        return LedgerStory.gather(List.of(fact), id -> tender);
    }

    private static StepRecord record(int round, State state, LocalDate opened) {
        RecordDraft draft = new RecordDraft(1, "E5");
        draft.round = round;
        draft.state = state;
        draft.openedOn = opened;
        return draft.toRecord();
    }
}
