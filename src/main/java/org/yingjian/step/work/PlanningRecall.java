package org.yingjian.step.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.project.Project;
import org.yingjian.shared.Problem;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.ClockEvent.Flag;
import org.yingjian.step.Pause;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.placing.MarkingFromRecords;
import org.yingjian.step.road.JdbcClockEvents;
import org.yingjian.step.road.JdbcMoves;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.LatestRounds;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.workflow.Marking;
import org.yingjian.workflow.Step;

/** What a recall would take back, or why it cannot: the marking before the finish, computed anew from what stood then. */
@Component
class PlanningRecall {

    private final JdbcRecords records;
    private final JdbcMoves moves;
    private final JdbcClockEvents events;
    private final MarkingFromRecords standing;

    PlanningRecall(JdbcRecords records, JdbcMoves moves, JdbcClockEvents events, MarkingFromRecords standing) {
        this.records = records;
        this.moves = moves;
        this.events = events;
        this.standing = standing;
    }

    /**
     * @param reopened the record as it stood before its finish
     * @param closing untouched records the finish opened
     * @param restored records the finish closed unfinished
     */
    record Plan(RecordDraft reopened, List<StepRecord> closing, List<StepRecord> restored, Marking marking) {}

    /** @throws Problem CONFLICT with what stands against it and what helps instead */
    Plan plan(ProjectRoad road, StepRecord record) {
        Project project = road.project();
        Step step = road.step(record.stepId());
        if (project.status() == Project.Status.BACKFILLED) {
            throw Problem.conflict("step.problem.recallNoDiagram", step.name());
        }
        if (!record.isPassed() && record.state() != State.UNSUCCESSFUL) {
            throw Problem.conflict("step.problem.notFinished", step.name());
        }
        List<StepRecord> current = records.listCurrent(project.id());
        List<StepRecord> opened = opened(road, record, current);
        opened.stream().filter(this::isBegun).findFirst().ifPresent(begun -> {
            throw nextBegun(road, step, begun.stepId());
        });
        List<StepRecord> restored = moves.listClosedBy(record.id());
        RecordDraft reopened = reopen(record, step);
        List<StepRecord> then = then(current, opened, restored, reopened);
        Marking marking = before(road, then, reopened, records.listAheadSteps(project.id()));
        requireSame(road, step, then, marking);
        List<StepRecord> closing = new ArrayList<>(opened);
        current.stream()
                .filter(r -> r.isOpen() && !closing.contains(r))
                .filter(r -> !marking.openSteps().contains(r.stepId()))
                .forEach(closing::add);
        closing.stream().filter(this::isBegun).findFirst().ifPresent(begun -> {
            throw nextBegun(road, step, begun.stepId());
        });
        return new Plan(reopened, closing, restored, marking);
    }

    /** By the trail the finish left; where an older program left none, what stands open where it leads. */
    private List<StepRecord> opened(ProjectRoad road, StepRecord record, List<StepRecord> current) {
        Map<String, Object> result = new HashMap<>();
        road.step(record.stepId())
                .resultField()
                .ifPresent(field -> record.result().ifPresent(value -> result.put(field.id(), value)));
        Set<String> next = road.stepsAfter(record.stepId(), result);
        Set<Long> known = new HashSet<>();
        List<StepRecord> opened = new ArrayList<>();
        moves.listOpenedBy(record.id()).stream().filter(r -> known.add(r.id())).forEach(opened::add);
        current.stream()
                .filter(r -> r.stepId().equals(record.stepId()) ? r.round() > record.round() : r.isOpen())
                .filter(r -> r.stepId().equals(record.stepId()) || next.contains(r.stepId()))
                .filter(r -> known.add(r.id()))
                .forEach(opened::add);
        return opened;
    }

    private static List<StepRecord> then(
            List<StepRecord> current, List<StepRecord> opened, List<StepRecord> restored, RecordDraft reopened) {
        Set<Long> gone = opened.stream().map(StepRecord::id).collect(Collectors.toSet());
        List<StepRecord> then = new ArrayList<>();
        current.stream()
                .filter(r -> r.id() != reopened.id && !gone.contains(r.id()))
                .forEach(then::add);
        restored.forEach(closed -> then.add(restore(closed).toRecord()));
        then.add(reopened.toRecord());
        return then;
    }

    private Marking before(ProjectRoad road, List<StepRecord> then, RecordDraft reopened, Set<String> notYet) {
        Set<String> open = new LinkedHashSet<>(Set.of(reopened.stepId));
        Set<String> beyond = road.stepsBeyond(reopened.stepId);
        then.stream()
                .filter(r -> r.isOpen() && r.round() > 1 && !beyond.contains(r.stepId()))
                .forEach(r -> open.add(r.stepId()));
        MarkingFromRecords.At at = standing.stand(road, new LatestRounds(then), notYet, open);
        Set<String> ahead = new LinkedHashSet<>(at.ahead());
        ahead.removeAll(notYet);
        ahead.stream().findFirst().ifPresent(done -> {
            throw nextBegun(road, road.step(reopened.stepId), done);
        });
        return at.marking();
    }

    /** Nothing may open that was not open then, and nothing be passed that nobody reported. */
    private static void requireSame(ProjectRoad road, Step step, List<StepRecord> then, Marking marking) {
        Set<String> openThen =
                then.stream().filter(StepRecord::isOpen).map(StepRecord::stepId).collect(Collectors.toSet());
        Set<String> opens = new LinkedHashSet<>(marking.openSteps());
        opens.removeAll(openThen);
        opens.addAll(marking.passed());
        if (!marking.openSteps().contains(step.id())) {
            throw Problem.conflict("step.problem.recallTooLate", step.name());
        }
        opens.stream().findFirst().ifPresent(other -> {
            throw Problem.conflict(
                    "step.problem.recallOther", step.name(), road.step(other).name());
        });
    }

    /** As it stood before the finish: dated facts and acceptance stay, the end and what was judged of it go. */
    private RecordDraft reopen(StepRecord record, Step step) {
        RecordDraft draft = restore(record);
        draft.result = null;
        draft.finishedBy = null;
        draft.finishedEnteredAt = null;
        draft.reason = null;
        step.resultField().ifPresent(field -> draft.fields.remove(field.id()));
        List<ClockEvent> stood = events.listEvents(record.id()).stream()
                .filter(event -> !event.kind().ends())
                .toList();
        draft.correctionSince = Pause.openOf(stood, ClockEvent.Kind.CORRECTIONS_ASKED)
                .map(Pause::began)
                .orElse(null);
        boolean forOthers = record.flags().contains(StepRecord.Flag.ON_BEHALF)
                && (!draft.fields.isEmpty()
                        || stood.stream().anyMatch(event -> event.flags().contains(Flag.ON_BEHALF)));
        draft.flags.clear();
        if (forOthers) {
            draft.flags.add(StepRecord.Flag.ON_BEHALF);
        }
        return draft;
    }

    static RecordDraft restore(StepRecord closed) {
        RecordDraft draft = RecordDraft.of(closed);
        draft.state = State.OPEN;
        draft.finishedOn = null;
        draft.dateUnknown = false;
        return draft;
    }

    /** Anything on record of it; a touch whose every entry was struck out since is none. */
    private boolean isBegun(StepRecord record) {
        return !record.isOpen()
                || !record.fields().isEmpty()
                || !events.listEvents(record.id()).isEmpty()
                || record.touchedAt().isPresent()
                        && events.listStruck(record.id()).isEmpty();
    }

    private static Problem nextBegun(ProjectRoad road, Step step, String begun) {
        return Problem.conflict(
                "step.problem.nextBegun", step.name(), road.step(begun).name());
    }
}
