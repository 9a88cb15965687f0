package org.yingjian.step.purchase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yingjian.step.FieldIds;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.rule.Breach;
import org.yingjian.step.rule.EndOfStep;
import org.yingjian.step.rule.EndRule;
import org.yingjian.workflow.Step;

/** Bids opened or a round ended before the shortest time since its notice had passed. */
@Component
@Order(EndRule.WAITS)
class WaitRules implements EndRule {

    private final MinimumWaits waits;

    WaitRules(MinimumWaits waits) {
        this.waits = waits;
    }

    @Override
    public List<Breach> breaches(End end) {
        if (!end.road().hasMinimumWait(end.step().id())) {
            return List.of();
        }
        Optional<Breach> found = end.succeeds()
                ? cutWait(end.road(), end.step(), end.draft())
                : openedEarly(end.road(), end.step(), end.draft());
        return found.stream().toList();
    }

    /** An opening named before its first lawful day. */
    @Override
    public Optional<Breach> plan(ProjectRoad road, RecordDraft open) {
        Step step = road.step(open.stepId);
        boolean waited = TenderRounds.isPurchase(step)
                && road.hasMinimumWait(step.id())
                && StepRecord.dateOf(open.fields, FieldIds.NOTICE).isPresent();
        return waited ? cutWait(road, step, open) : Optional.empty();
    }

    private Optional<Breach> cutWait(ProjectRoad road, Step step, RecordDraft finish) {
        Optional<Breach> early = openedEarly(road, step, finish);
        Optional<LocalDate> notice = noticeOf(finish);
        if (early.isPresent() || notice.isEmpty() || finish.finishedOn == null) {
            return early;
        }
        MinimumWaits.Earliest earliest = waits.earliest(road, step, finish.toRecord(), notice.get());
        String key = finish.fields.containsKey(FieldIds.NOTICE) ? "step.problem.minimumWait" : "step.problem.noNotice";
        return finish.finishedOn.isBefore(earliest.finish())
                ? Optional.of(cut(key, notice.get(), earliest.finish(), earliest))
                : Optional.empty();
    }

    /** Bids opened before their day; to call the round failed for want of bidders makes that no better. */
    private Optional<Breach> openedEarly(ProjectRoad road, Step step, RecordDraft finish) {
        Optional<LocalDate> notice = noticeOf(finish);
        Optional<LocalDate> opened = StepRecord.dateOf(finish.fields, FieldIds.OPENING);
        if (notice.isEmpty() || opened.isEmpty()) {
            return Optional.empty();
        }
        MinimumWaits.Earliest earliest = waits.earliest(road, step, finish.toRecord(), notice.get());
        return opened.get().isBefore(earliest.opening())
                ? Optional.of(cut("step.problem.openedEarly", notice.get(), earliest.opening(), earliest))
                : Optional.empty();
    }

    private static Breach cut(String key, LocalDate notice, LocalDate first, MinimumWaits.Earliest earliest) {
        return new Breach(
                Flag.MINIMUM_WAIT_CUT, EndOfStep.rule(key, notice.toString(), first.toString(), earliest.article()));
    }

    private static Optional<LocalDate> noticeOf(RecordDraft finish) {
        return StepRecord.dateOf(finish.fields, FieldIds.NOTICE).or(() -> opening(finish));
    }

    /** An opening concluded from other dates is no evidence against anybody. */
    private static Optional<LocalDate> opening(RecordDraft finish) {
        return finish.openedDerived ? Optional.empty() : Optional.ofNullable(finish.openedOn);
    }
}
