package org.yingjian.step.placing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.project.RegisterProject;
import org.yingjian.shared.Actor;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.Source;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.LatestRounds;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.road.RunAndRecords;
import org.yingjian.step.rule.EndOfStep;
import org.yingjian.workflow.Marking;
import org.yingjian.workflow.RunningState;
import org.yingjian.workflow.StepsMoved;
import org.yingjian.workflow.Workflows;

/**
 * Writes what a ledger knows as records and puts the run where they say it stands. Records come first: the engine's timers
 * read them.
 */
@Component
public class RunPlacement {

    private final JdbcRecords records;
    private final MarkingFromRecords standing;
    private final RunAndRecords motion;
    private final EndOfStep finish;
    private final Workflows workflows;
    private final RegisterProject register;

    RunPlacement(
            JdbcRecords records,
            MarkingFromRecords standing,
            RunAndRecords motion,
            EndOfStep finish,
            Workflows workflows,
            RegisterProject register) {
        this.records = records;
        this.standing = standing;
        this.motion = motion;
        this.finish = finish;
        this.workflows = workflows;
        this.register = register;
    }

    /**
     * @param fresh ended rounds not yet stored
     * @param wanted steps reported open → day, null when the ledger gives none, with what it knows of them
     * @param running whether a run exists
     * @param anew whether it must be replaced even where its open steps are right (other road values)
     */
    public void settle(
            ProjectRoad road,
            List<RecordDraft> fresh,
            Map<String, Opened> wanted,
            boolean running,
            boolean anew,
            Actor actor) {
        long id = road.project().id();
        List<StepRecord> stored = records.listCurrent(id);
        Set<String> notYet = records.listAheadSteps(id);
        Set<String> open = new LinkedHashSet<>(wanted.keySet());
        stored.stream().filter(r -> r.isOpen() && r.round() > 1).forEach(r -> open.add(r.stepId()));
        MarkingFromRecords.At at = standing.stand(road, latest(stored, fresh), notYet, open);
        Marking marking = at.marking();
        for (RecordDraft draft : fresh) {
            if (at.ahead().contains(draft.stepId) && draft.state == State.FINISHED) {
                draft.ahead = true;
                draft.flags.add(Flag.BEFORE_OPENING);
            }
        }
        List<RecordDraft> all = new ArrayList<>(fresh);
        all.addAll(inferred(road, marking, stored, fresh, actor));
        store(road, stored, all);
        cancelLeft(road, marking);
        openMarked(road, marking, wanted);
        if (running && !anew && stands(id, marking)) {
            motion.follow(road, workflows.getState(id), null);
            return;
        }
        if (marking.ended()) {
            if (running) {
                workflows.cancel(id, "finished according to the ledger");
            }
            register.markDone(id);
            return;
        }
        StepsMoved moved = running
                ? workflows.replace(id, road.variables(), marking)
                : workflows.place(id, road.diagram().version().key(), road.variables(), marking);
        motion.followPlaced(road, moved.state());
    }

    /**
     * What is known of a step reported open.
     *
     * @param on day it opened, null when unknown
     * @param reason what was said about it, null when nothing
     */
    public record Opened(LocalDate on, Map<String, String> fields, String reason) {}

    private boolean stands(long projectId, Marking marking) {
        RunningState state = workflows.getState(projectId);
        return !marking.ended()
                && state.openSteps().equals(marking.openSteps())
                && state.waitingTimers().equals(marking.waitingTimers());
    }

    /** Records only, for a project that runs on no diagram. */
    public void store(ProjectRoad road, List<StepRecord> stored, List<RecordDraft> fresh) {
        LatestRounds latest = latest(stored, fresh);
        for (RecordDraft draft : fresh) {
            derive(road, draft, latest, fresh);
        }
        fresh.stream()
                .sorted(Comparator.<RecordDraft, LocalDate>comparing(
                                d -> d.finishedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparingInt(d -> road.order(d.stepId))
                        .thenComparingInt(d -> d.round))
                .forEach(draft -> {
                    if (draft.id == 0) {
                        records.insert(draft);
                    } else {
                        records.update(draft);
                    }
                });
    }

    /** Opening and flags of an ended round, seen among all others. */
    void derive(ProjectRoad road, RecordDraft draft, LatestRounds latest, List<RecordDraft> fresh) {
        if (draft.openedOn == null) {
            LocalDate opened = draft.round > 1
                    ? previousEnd(draft, fresh)
                    : road.latestFinishBefore(draft.stepId, latest).orElse(null);
            if (opened != null && (draft.finishedOn == null || !opened.isAfter(draft.finishedOn))) {
                draft.openedOn = draft.finishedOn == null && draft.state != State.OPEN ? null : opened;
                draft.openedDerived = draft.openedOn != null;
            }
        }
        if (draft.state != State.OPEN && road.leadsTo(draft.stepId)) {
            finish.weighFact(road, draft, latest);
            finish.flagOrder(road, draft, latest);
        }
    }

    private static LocalDate previousEnd(RecordDraft draft, List<RecordDraft> fresh) {
        return fresh.stream()
                .filter(other -> other.stepId.equals(draft.stepId) && other.round == draft.round - 1)
                .map(other -> other.finishedOn)
                .findFirst()
                .orElse(null);
    }

    private static LatestRounds latest(List<StepRecord> stored, List<RecordDraft> fresh) {
        List<StepRecord> all = new ArrayList<>(stored);
        fresh.forEach(draft -> all.add(draft.toRecord()));
        return new LatestRounds(all);
    }

    /** Steps behind the tokens that nobody reported: done some time, nobody knows when. */
    private List<RecordDraft> inferred(
            ProjectRoad road, Marking marking, List<StepRecord> stored, List<RecordDraft> fresh, Actor actor) {
        LatestRounds latest = latest(stored, fresh);
        List<RecordDraft> found = new ArrayList<>();
        for (String stepId : marking.passed()) {
            Optional<StepRecord> last = latest.apply(stepId);
            if (last.filter(StepRecord::isPassed).isPresent()) {
                continue;
            }
            RecordDraft draft = last.filter(r -> r.isOpen() && r.id() != 0)
                    .map(RecordDraft::of)
                    .orElseGet(() -> motion.blank(road, stepId));
            if (draft.id == 0) {
                draft.round = last.map(r -> r.round() + 1).orElse(1);
            }
            draft.result = EndOfStep.resultOf(road.step(stepId), draft);
            finish.end(draft, State.FINISHED, null, true, Source.LEDGER, actor);
            draft.touchedAt = null;
            draft.flags.add(Flag.INFERRED);
            draft.flags.add(Flag.BACKFILLED);
            found.add(draft);
        }
        return found;
    }

    private void cancelLeft(ProjectRoad road, Marking marking) {
        for (StepRecord record : motion.latest(road.project().id()).open()) {
            if (!marking.openSteps().contains(record.stepId())) {
                RecordDraft draft = RecordDraft.of(record);
                draft.state = State.CANCELLED;
                records.update(draft);
            }
        }
    }

    private void openMarked(ProjectRoad road, Marking marking, Map<String, Opened> wanted) {
        LatestRounds latest = motion.latest(road.project().id());
        for (String stepId : marking.openSteps()) {
            Optional<StepRecord> last = latest.apply(stepId);
            if (last.filter(StepRecord::isOpen).isPresent()) {
                continue;
            }
            RecordDraft draft = motion.blank(road, stepId);
            draft.source = Source.LEDGER;
            Opened known = wanted.get(stepId);
            if (known != null) {
                draft.openedOn = known.on();
                draft.putFields(known.fields());
                draft.reason = known.reason();
            }
            if (draft.openedOn == null) {
                draft.openedOn = last.filter(r -> draft.round > 1)
                        .flatMap(StepRecord::finishedOn)
                        .or(() -> road.latestFinishBefore(stepId, latest))
                        .orElse(null);
                draft.openedDerived = draft.openedOn != null;
            }
            records.insert(draft);
        }
    }
}
