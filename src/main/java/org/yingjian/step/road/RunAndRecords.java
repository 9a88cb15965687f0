package org.yingjian.step.road;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.project.Project;
import org.yingjian.project.RegisterProject;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.State;
import org.yingjian.workflow.RunningState;
import org.yingjian.workflow.Step;
import org.yingjian.workflow.Workflows;
import org.yingjian.workflow.Workflows.DueTimer;

/**
 * Moves the diagram and keeps the records in step with it: opens and cancels them, completes what was finished on paper
 * before, fires timers already due. The caller has locked the project.
 */
@Component
public class RunAndRecords {

    private final Workflows workflows;
    private final JdbcRecords records;
    private final JdbcMoves moves;
    private final Holders holders;
    private final RegisterProject register;
    private final BusinessClock clock;

    RunAndRecords(
            Workflows workflows,
            JdbcRecords records,
            JdbcMoves moves,
            Holders holders,
            RegisterProject register,
            BusinessClock clock) {
        this.workflows = workflows;
        this.records = records;
        this.moves = moves;
        this.holders = holders;
        this.register = register;
        this.clock = clock;
    }

    public LatestRounds latest(long projectId) {
        return new LatestRounds(records.listCurrent(projectId));
    }

    public void start(ProjectRoad road) {
        RunningState state = workflows
                .start(road.project().id(), road.diagram().version().key(), road.variables())
                .state();
        follow(road, state, clock.today());
    }

    /** Ends the engine's step after its record was written as ended. */
    public void finish(ProjectRoad road, RecordDraft done) {
        RunningState state = workflows
                .complete(done.projectId, done.stepId, variables(road, done))
                .state();
        follow(road, state, new Cause(done.finishedOn, done.id), false);
    }

    /** Brings records to a state the engine already has. @param on event date of what led to it, null when unknown */
    public void follow(ProjectRoad road, RunningState first, LocalDate on) {
        follow(road, first, new Cause(on, null), false);
    }

    /** The same right after a run was placed: its timers have just read the records. */
    public void followPlaced(ProjectRoad road, RunningState placed) {
        follow(road, placed, new Cause(null, null), true);
    }

    /** @param on event date, null when unknown; @param finish record that ended, null when none did */
    private record Cause(LocalDate on, Long finish) {}

    private void follow(ProjectRoad road, RunningState first, Cause cause, boolean placed) {
        RunningState state = first;
        Cause event = cause;
        boolean timersKnow = placed;
        while (true) {
            boolean written = reconcile(road, state, event);
            if ((written || !timersKnow) && !state.waitingTimers().isEmpty()) {
                // The engine asked for due dates before these records were what they are.
                workflows.recalculateTimers(road.project().id());
            }
            timersKnow = false;
            Optional<RecordDraft> ahead = nextAhead(road, state);
            if (ahead.isPresent()) {
                RecordDraft draft = ahead.get();
                reach(road, draft, event.on());
                state = workflows
                        .complete(draft.projectId, draft.stepId, variables(road, draft))
                        .state();
                event = new Cause(draft.finishedOn, draft.id);
                continue;
            }
            Optional<DueTimer> due = nextDue(state);
            if (due.isEmpty()) {
                break;
            }
            state = workflows.fire(due.get()).state();
            event = new Cause(due.get().due(), null);
        }
        if (state.ended()) {
            register.markDone(road.project().id());
        }
    }

    /** Asks for due dates again and goes on when a timer has come due. */
    public void recalculate(ProjectRoad road) {
        if (road.project().status() != Project.Status.LIVE) {
            return;
        }
        RunningState state = workflows.getState(road.project().id());
        if (!state.waitingTimers().isEmpty()) {
            workflows.recalculateTimers(state.projectId());
            follow(road, workflows.getState(state.projectId()), null);
        }
    }

    /** Fires what is due up to today. */
    void fireDue(ProjectRoad road) {
        follow(road, workflows.getState(road.project().id()), null);
    }

    /** @return whether a record changed */
    private boolean reconcile(ProjectRoad road, RunningState state, Cause event) {
        long id = road.project().id();
        LatestRounds latest = latest(id);
        boolean written = false;
        Set<String> recorded = new HashSet<>();
        for (StepRecord record : latest.open()) {
            recorded.add(record.stepId());
            if (!state.openSteps().contains(record.stepId())) {
                cancel(record, event);
                written = true;
            }
        }
        for (String stepId : inOrder(road, state.openSteps())) {
            if (!recorded.contains(stepId) && records.findAhead(id, stepId).isEmpty()) {
                StepRecord opened = records.insert(opening(road, latest, stepId, event.on()));
                if (event.finish() != null) {
                    moves.opened(opened, event.finish());
                }
                written = true;
            }
        }
        return written;
    }

    private static List<String> inOrder(ProjectRoad road, Set<String> steps) {
        return steps.stream().sorted(Comparator.comparingInt(road::order)).toList();
    }

    private RecordDraft opening(ProjectRoad road, LatestRounds latest, String stepId, LocalDate event) {
        RecordDraft draft = blank(road, stepId);
        draft.openedOn = openedOn(road, latest, stepId, event, draft.round);
        draft.openedDerived = event == null && draft.openedOn != null;
        return draft;
    }

    /** A new round of the step, held by whoever holds it now. */
    public RecordDraft blank(ProjectRoad road, String stepId) {
        Step step = road.step(stepId);
        RecordDraft draft = new RecordDraft(road.project().id(), stepId);
        draft.round = records.lastRound(road.project().id(), stepId) + 1;
        draft.holder = holders.holderOf(road.project(), step).orElse(null);
        return draft;
    }

    /** The finish that opened it; at a join entered out of order, the latest of those before it. */
    private static LocalDate openedOn(
            ProjectRoad road, LatestRounds latest, String stepId, LocalDate event, int round) {
        if (round > 1 && event != null) {
            return event;
        }
        Optional<LocalDate> before = road.latestFinishBefore(stepId, latest);
        if (event == null || before.isPresent() && before.get().isAfter(event)) {
            return before.orElse(null);
        }
        return event;
    }

    private void cancel(StepRecord record, Cause event) {
        RecordDraft draft = RecordDraft.of(record);
        draft.state = State.CANCELLED;
        draft.finishedOn = event.on();
        records.update(draft);
        moves.closed(record, event.finish());
    }

    private Optional<RecordDraft> nextAhead(ProjectRoad road, RunningState state) {
        List<RecordDraft> found = new ArrayList<>();
        for (String stepId : inOrder(road, state.openSteps())) {
            records.findAhead(state.projectId(), stepId).ifPresent(found::add);
        }
        return found.stream()
                .min(Comparator.comparing(d -> d.finishedOn, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /** The diagram has come to a step finished on paper before. */
    private void reach(ProjectRoad road, RecordDraft draft, LocalDate event) {
        LocalDate opened = openedOn(road, latest(draft.projectId), draft.stepId, event, 1);
        draft.ahead = false;
        draft.openedDerived = true;
        if (opened == null || draft.finishedOn == null || !draft.finishedOn.isBefore(opened)) {
            draft.openedOn = opened;
        } else {
            draft.flags.add(Flag.OUT_OF_ORDER);
        }
        records.update(draft);
    }

    private Optional<DueTimer> nextDue(RunningState state) {
        if (state.waitingTimers().isEmpty()) {
            return Optional.empty();
        }
        return workflows.listTimersDue(state.projectId(), clock.today()).stream()
                .findFirst();
    }

    private static Map<String, Object> variables(ProjectRoad road, RecordDraft done) {
        Map<String, Object> declared = road.diagram().defaults();
        Map<String, Object> values = new HashMap<>();
        done.fields.forEach((id, value) -> {
            if (declared.containsKey(id)) {
                values.put(id, RoadVariables.like(declared.get(id), value));
            }
        });
        road.step(done.stepId).resultField().ifPresent(field -> {
            String result = done.result == null ? field.defaultValue().orElse("") : done.result;
            values.put(field.id(), result);
        });
        return values;
    }
}
