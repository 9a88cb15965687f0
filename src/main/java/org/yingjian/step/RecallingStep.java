package org.yingjian.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.State;
import org.yingjian.workflow.Marking;
import org.yingjian.workflow.Step;
import org.yingjian.workflow.Workflows;

/**
 * Computes the marking as it was before the finish and places the run there again. Refused unless exactly this step opens
 * and only untouched ones close: a finish that led back to an earlier stage, or one already built upon, is mended by 更正.
 */
@Component
class RecallingStep implements RecallStep {

    private final ChangeProject changes;
    private final Projects projects;
    private final ProjectRoads roads;
    private final JdbcRecords records;
    private final JdbcClockEvents events;
    private final WorkRights rights;
    private final Standing standing;
    private final Finishing finish;
    private final Motion motion;
    private final Workflows workflows;
    private final JdbcBehalf behalf;

    RecallingStep(
            ChangeProject changes,
            Projects projects,
            ProjectRoads roads,
            JdbcRecords records,
            JdbcClockEvents events,
            WorkRights rights,
            Standing standing,
            Finishing finish,
            Motion motion,
            Workflows workflows,
            JdbcBehalf behalf) {
        this.changes = changes;
        this.projects = projects;
        this.roads = roads;
        this.records = records;
        this.events = events;
        this.rights = rights;
        this.standing = standing;
        this.finish = finish;
        this.motion = motion;
        this.workflows = workflows;
        this.behalf = behalf;
    }

    /** @param closing untouched records the finish opened */
    private record Plan(RecordDraft reopened, List<StepRecord> closing, Marking marking) {}

    @Override
    public boolean mayRecall(long recordId, Account account) {
        StepRecord record = records.get(recordId);
        Project project = projects.getProject(record.projectId());
        Road road = roads.of(project);
        if (!record.isPassed() && record.state() != State.UNSUCCESSFUL
                || !rights.mayWork(account, project, road.step(record.stepId()), record)) {
            return false;
        }
        try {
            plan(project, road, record);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    @Override
    public void recall(long recordId, String reason, Account account) {
        if (reason == null || reason.isBlank()) {
            throw Finishing.rule("step.problem.reasonNeeded");
        }
        changes.change(records.get(recordId).projectId(), project -> {
            StepRecord record = records.get(recordId);
            Road road = roads.of(project);
            Step step = road.step(record.stepId());
            rights.require(account, project, step, record);
            Plan plan = plan(project, road, record);
            Actor actor = rights.actor(account, project, step, record);
            keepCopy(record, reason.strip());
            for (StepRecord opened : plan.closing()) {
                RecordDraft closed = RecordDraft.of(opened);
                closed.state = State.CANCELLED;
                closed.flags.add(Flag.RECALLED);
                records.update(closed);
            }
            records.update(plan.reopened());
            behalf.settle(recordId, BehalfEntry.State.RECALLED, Finishing.signature(actor));
            finish.audit(actor, "RecallStep", plan.reopened(), reason.strip());
            motion.followPlaced(
                    road,
                    workflows
                            .replace(project.id(), road.variables(), plan.marking())
                            .state());
            return null;
        });
    }

    private void keepCopy(StepRecord record, String reason) {
        RecordDraft copy = RecordDraft.of(record);
        copy.id = 0;
        copy.state = State.SUPERSEDED;
        copy.flags.add(Flag.RECALLED);
        copy.addReason(reason);
        records.insert(copy);
    }

    private Plan plan(Project project, Road road, StepRecord record) {
        Step step = road.step(record.stepId());
        if (project.status() != Project.Status.LIVE || records.isAhead(record.id())) {
            throw tooLate(step);
        }
        if (!record.isPassed() && record.state() != State.UNSUCCESSFUL) {
            throw new Problem(Problem.Kind.CONFLICT, "step.problem.notFinished", step.name());
        }
        List<StepRecord> current = records.listCurrent(project.id());
        List<StepRecord> sameStep = current.stream()
                .filter(r -> r.stepId().equals(record.stepId()) && r.round() > record.round())
                .toList();
        if (sameStep.stream().anyMatch(r -> !r.isOpen())) {
            throw tooLate(step);
        }
        RecordDraft reopened = reopen(record, step);
        Set<String> notYet = records.listAheadSteps(project.id());
        Marking marking = before(road, current, sameStep, reopened, notYet);
        Set<String> openNow = new HashSet<>();
        current.stream().filter(StepRecord::isOpen).forEach(r -> openNow.add(r.stepId()));
        Set<String> opens = new LinkedHashSet<>(marking.openSteps());
        opens.removeAll(openNow);
        opens.remove(record.stepId());
        if (!marking.openSteps().contains(record.stepId())
                || !opens.isEmpty()
                || !marking.passed().isEmpty()) {
            throw tooLate(step);
        }
        List<StepRecord> closing = new ArrayList<>(sameStep);
        current.stream()
                .filter(r -> r.isOpen() && !marking.openSteps().contains(r.stepId()))
                .forEach(closing::add);
        closing.stream().filter(this::isTouched).findFirst().ifPresent(begun -> {
            throw new Problem(
                    Problem.Kind.CONFLICT,
                    "step.problem.nextBegun",
                    step.name(),
                    road.step(begun.stepId()).name());
        });
        return new Plan(reopened, closing, marking);
    }

    private Marking before(
            Road road, List<StepRecord> current, List<StepRecord> dropped, RecordDraft reopened, Set<String> notYet) {
        List<StepRecord> then = new ArrayList<>(current);
        then.removeAll(dropped);
        then.removeIf(r -> r.id() == reopened.id);
        then.add(reopened.toRecord());
        Set<String> open = new LinkedHashSet<>(Set.of(reopened.stepId));
        Set<String> beyond = road.stepsBeyond(reopened.stepId);
        then.stream()
                .filter(r -> r.isOpen() && r.round() > 1 && !beyond.contains(r.stepId()))
                .forEach(r -> open.add(r.stepId()));
        Standing.At at = standing.stand(road, new Latest(then), notYet, open);
        Set<String> ahead = new HashSet<>(at.ahead());
        ahead.removeAll(notYet);
        if (!ahead.isEmpty()) {
            throw tooLate(road.step(reopened.stepId));
        }
        return at.marking();
    }

    /** As it stood before the finish: dated facts and acceptance stay, the end and what was judged of it go. */
    private static RecordDraft reopen(StepRecord record, Step step) {
        RecordDraft draft = RecordDraft.of(record);
        draft.state = State.OPEN;
        draft.finishedOn = null;
        draft.dateUnknown = false;
        draft.result = null;
        draft.finishedBy = null;
        draft.finishedEnteredAt = null;
        draft.reason = null;
        step.resultField().ifPresent(field -> draft.fields.remove(field.id()));
        draft.flags.clear();
        return draft;
    }

    private boolean isTouched(StepRecord record) {
        return record.touchedAt().isPresent()
                || !record.fields().isEmpty()
                || !events.listEvents(record.id()).isEmpty();
    }

    private static Problem tooLate(Step step) {
        return new Problem(Problem.Kind.CONFLICT, "step.problem.recallTooLate", step.name());
    }
}
