package org.yingjian.step.limit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yingjian.shared.Problem;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.ClockEvent.Flag;
import org.yingjian.step.RecordClockEvent;
import org.yingjian.step.StepRecord;
import org.yingjian.step.road.JdbcClockEvents;
import org.yingjian.step.road.JdbcMoves;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.road.RunAndRecords;
import org.yingjian.step.rule.EndOfStep;

/**
 * Corrects the event a round ended with (不予受理、撤回申请、不予许可): the end of the round, the round that followed and what the end
 * closed take over its day. That it never happened is a recall of the round.
 */
@Component
class CorrectingRoundEnd {

    private final JdbcRecords records;
    private final JdbcMoves moves;
    private final JdbcClockEvents events;
    private final EndOfStep finish;
    private final RunAndRecords motion;

    CorrectingRoundEnd(
            JdbcRecords records, JdbcMoves moves, JdbcClockEvents events, EndOfStep finish, RunAndRecords motion) {
        this.records = records;
        this.moves = moves;
        this.events = events;
        this.finish = finish;
        this.motion = motion;
    }

    /** @throws Problem CONFLICT when something of the next round is dated before the day the end would have */
    void requireBeforeNext(ProjectRoad road, StepRecord record, LocalDate on) {
        for (StepRecord next : moves.listOpenedBy(record.id())) {
            Stream<LocalDate> happened = events.listEvents(next.id()).stream().map(ClockEvent::on);
            Optional<LocalDate> first = Stream.concat(happened, next.finishedOn().stream())
                    .min(Comparator.naturalOrder())
                    .filter(day -> day.isBefore(on));
            if (first.isPresent()) {
                throw new Problem(
                        Problem.Kind.CONFLICT,
                        "step.problem.nextRoundBefore",
                        road.step(next.stepId()).name(),
                        first.get().toString(),
                        on.toString());
            }
        }
    }

    /** Enters the right event and strikes the wrong one; the caller has weighed it. */
    RecordDraft replace(
            ProjectRoad road,
            StepRecord record,
            ClockEvent wrong,
            ClockEvent right,
            Set<Flag> flags,
            String by,
            String why) {
        RecordClockEvent.Entry entry = new RecordClockEvent.Entry(
                record.id(),
                wrong.kind(),
                right.on(),
                flags.contains(Flag.PAST_FACT),
                right.code(),
                Optional.empty(),
                right.paper(),
                right.decidedBy(),
                right.note());
        long replacement = events.add(entry, flags, Optional.empty(), Optional.empty(), by, Optional.of(wrong.id()));
        events.strike(wrong.id(), Optional.of(replacement), why, flags, by);
        RecordDraft draft = RecordDraft.of(record);
        draft.finishedOn = right.on();
        draft.reason = right.note().map(String::strip).orElse(null);
        finish.flagAcceptance(draft);
        records.update(draft);
        moveWhatFollowed(record, right.on());
        motion.recalculate(road);
        return draft;
    }

    private void moveWhatFollowed(StepRecord ended, LocalDate on) {
        for (StepRecord next : moves.listOpenedBy(ended.id())) {
            if (next.openedOn().equals(ended.finishedOn())) {
                RecordDraft moved = RecordDraft.of(next);
                moved.openedOn = on;
                records.update(moved);
            }
        }
        for (StepRecord closed : moves.listClosedBy(ended.id())) {
            RecordDraft moved = RecordDraft.of(closed);
            moved.finishedOn = on;
            records.update(moved);
        }
    }
}
