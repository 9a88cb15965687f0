package org.yingjian.step.work;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.EnterOnBehalf.BehalfEntry;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.WorkStep.CorrectionCode;
import org.yingjian.step.road.JdbcClockEvents;
import org.yingjian.step.road.JdbcMoves;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.LatestRounds;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.road.RunAndRecords;
import org.yingjian.step.rule.ActSentences;
import org.yingjian.step.rule.EndOfStep;
import org.yingjian.workflow.Step;

/**
 * 更正: a new record takes the place of the old one, which stays. Dates and values change, the way the project took does not;
 * openings that followed from the old date follow the new one.
 */
@Component
public class CorrectingStep {

    private static final Set<Flag> JUDGED_ANEW = EnumSet.of(
            Flag.BUILT_BEFORE_PERMIT,
            Flag.MINIMUM_WAIT_CUT,
            Flag.METHOD_UNAPPROVED,
            Flag.FEW_BIDDERS,
            Flag.ABOVE_CEILING,
            Flag.SIGNED_LATE,
            Flag.OUT_OF_ORDER,
            Flag.BEFORE_OPENING,
            Flag.BEFORE_ACCEPTANCE,
            Flag.SCHOOLS_MISSING,
            Flag.INFERRED);

    private final JdbcRecords records;
    private final JdbcMoves moves;
    private final JdbcClockEvents events;
    private final EndOfStep finish;
    private final RunAndRecords motion;
    private final ActSentences told;
    private final JdbcBehalf behalf;

    CorrectingStep(
            JdbcRecords records,
            JdbcMoves moves,
            JdbcClockEvents events,
            EndOfStep finish,
            RunAndRecords motion,
            ActSentences told,
            JdbcBehalf behalf) {
        this.records = records;
        this.moves = moves;
        this.events = events;
        this.finish = finish;
        this.motion = motion;
        this.told = told;
        this.behalf = behalf;
    }

    /** @param newDate null leaves the date as it is */
    public RecordDraft correct(
            ProjectRoad road,
            StepRecord old,
            LocalDate newDate,
            Map<String, String> fields,
            String reason,
            Actor actor) {
        return correct(road, old, newDate, fields, CorrectionCode.OTHER, reason, actor);
    }

    /** @param newDate null leaves the date as it is */
    public RecordDraft correct(
            ProjectRoad road,
            StepRecord old,
            LocalDate newDate,
            Map<String, String> fields,
            CorrectionCode code,
            String reason,
            Actor actor) {
        Step step = road.step(old.stepId());
        if (old.isOpen() || old.state() == State.SUPERSEDED || old.state() == State.CANCELLED) {
            throw new Problem(Problem.Kind.CONFLICT, "step.problem.notCorrectable", step.name());
        }
        if (newDate != null && ClockEvent.endedByEvent(old, events.listEvents(old.id()))) {
            throw new Problem(Problem.Kind.CONFLICT, "step.problem.endedByEvent", step.name());
        }
        RecordDraft corrected = RecordDraft.of(old);
        corrected.supersedes = old.id();
        corrected.putFields(fields);
        refuseOtherWay(step, old, corrected);
        if (newDate != null) {
            corrected.finishedOn = newDate;
            corrected.dateUnknown = false;
        }
        corrected.reason = reason;
        corrected.finishedBy = EndOfStep.signature(actor);
        corrected.finishedEnteredAt = finish.now();
        corrected.flags.removeAll(JUDGED_ANEW);
        corrected.flags.add(Flag.CORRECTED);
        replace(road, old, corrected);
        behalf.keepCorrection(old.id(), corrected, code, EndOfStep.signature(actor));
        behalf.settle(old.id(), BehalfEntry.State.CORRECTED, EndOfStep.signature(actor));
        finish.audit(actor, "CorrectStep", corrected, told.correction(step, old, corrected));
        motion.recalculate(road);
        return corrected;
    }

    private void replace(ProjectRoad road, StepRecord old, RecordDraft corrected) {
        RecordDraft superseded = RecordDraft.of(old);
        superseded.state = State.SUPERSEDED;
        records.update(superseded);
        LatestRounds latest = motion.latest(old.projectId());
        finish.weighFact(road, corrected, latest);
        finish.flagOrder(road, corrected, latest);
        if (corrected.ahead) {
            corrected.flags.add(Flag.BEFORE_OPENING);
        }
        records.insert(corrected);
        events.hand(old.id(), corrected.id);
        moves.hand(old.id(), corrected.id);
        if (!Objects.equals(old.finishedOn().orElse(null), corrected.finishedOn)) {
            moveOpenings(road, old, corrected);
        }
    }

    private static void refuseOtherWay(Step step, StepRecord old, RecordDraft corrected) {
        step.resultField().ifPresent(field -> {
            String now = corrected.fields.getOrDefault(field.id(), old.result().orElse(null));
            if (!Objects.equals(now, old.result().orElse(null))) {
                throw EndOfStep.rule("step.problem.resultFixed", step.name());
            }
        });
    }

    /** Steps opened by the corrected finish open on its new date; works behind a corrected permit are judged anew. */
    private void moveOpenings(ProjectRoad road, StepRecord old, RecordDraft corrected) {
        LatestRounds latest = motion.latest(old.projectId());
        if (road.step(old.stepId()).permit()) {
            latest.all().filter(StepRecord::isPassed).forEach(record -> judge(road, record, latest));
        }
        moves.listOpenedBy(corrected.id).stream()
                .filter(record -> record.round() > 1 && record.openedOn().equals(old.finishedOn()))
                .forEach(record -> open(record, corrected.finishedOn));
        for (StepRecord record : records.listCurrent(old.projectId())) {
            boolean followed = !record.stepId().equals(old.stepId())
                    && record.round() == 1
                    && record.openedOn().isPresent()
                    && record.openedOn().equals(old.finishedOn());
            if (!followed) {
                continue;
            }
            road.latestFinishBefore(record.stepId(), latest)
                    .filter(day -> !record.openedOn().get().equals(day))
                    .ifPresent(day -> open(record, day));
        }
    }

    private void open(StepRecord record, LocalDate day) {
        RecordDraft moved = RecordDraft.of(record);
        moved.openedOn = day;
        records.update(moved);
    }

    private void judge(ProjectRoad road, StepRecord works, LatestRounds latest) {
        RecordDraft draft = RecordDraft.of(works);
        draft.flags.remove(Flag.BUILT_BEFORE_PERMIT);
        finish.weighFact(road, draft, latest);
        if (!draft.flags.equals(works.flags())) {
            records.update(draft);
        }
    }
}
