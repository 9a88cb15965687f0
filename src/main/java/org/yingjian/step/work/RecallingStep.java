package org.yingjian.step.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.project.RegisterProject;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.EnterOnBehalf.BehalfEntry;
import org.yingjian.step.RecallStep;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.road.JdbcClockEvents;
import org.yingjian.step.road.JdbcMoves;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.road.RunAndRecords;
import org.yingjian.step.rule.ActOnStep;
import org.yingjian.step.rule.EndOfStep;
import org.yingjian.step.rule.WorkRights;
import org.yingjian.workflow.StepsMoved;
import org.yingjian.workflow.Workflows;

/**
 * Places the run again where it stood before the finish, whichever way that led: on, back to an earlier stage, or to the end
 * of the project. Refused once anything is on record of what the finish opened; then 更正 helps.
 */
@Component
class RecallingStep implements RecallStep {

    private final ActOnStep act;
    private final Projects projects;
    private final ProjectRoads roads;
    private final JdbcRecords records;
    private final JdbcClockEvents events;
    private final WorkRights rights;
    private final PlanningRecall planning;
    private final JdbcMoves moves;
    private final RegisterProject register;
    private final EndOfStep finish;
    private final RunAndRecords motion;
    private final Workflows workflows;
    private final JdbcBehalf behalf;

    RecallingStep(
            ActOnStep act,
            Projects projects,
            ProjectRoads roads,
            JdbcRecords records,
            JdbcClockEvents events,
            WorkRights rights,
            PlanningRecall planning,
            JdbcMoves moves,
            RegisterProject register,
            EndOfStep finish,
            RunAndRecords motion,
            Workflows workflows,
            JdbcBehalf behalf) {
        this.act = act;
        this.projects = projects;
        this.roads = roads;
        this.records = records;
        this.events = events;
        this.rights = rights;
        this.planning = planning;
        this.moves = moves;
        this.register = register;
        this.finish = finish;
        this.motion = motion;
        this.workflows = workflows;
        this.behalf = behalf;
    }

    @Override
    public boolean mayRecall(long recordId, Account account) {
        StepRecord record = records.get(recordId);
        Project project = projects.getProject(record.projectId());
        ProjectRoad road = roads.of(project);
        if (!record.isPassed() && record.state() != State.UNSUCCESSFUL
                || !rights.mayWork(account, project, road.step(record.stepId()), record)) {
            return false;
        }
        try {
            if (!record.ahead()) {
                planning.plan(road, record);
            }
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    @Override
    public void recall(long recordId, String reason, Account account) {
        if (reason == null || reason.isBlank()) {
            throw EndOfStep.rule("step.problem.reasonNeeded");
        }
        act.on(recordId, account, on -> {
            if (on.record().ahead()) {
                strikeFact(on.record(), reason.strip(), on.actor());
            } else {
                PlanningRecall.Plan plan = planning.plan(on.road(), on.record());
                takeBack(on.road(), on.record(), plan, reason.strip(), on.actor());
            }
        });
    }

    /** A finish on paper the diagram has not come to moved nothing: it is struck out. */
    private void strikeFact(StepRecord record, String reason, Actor actor) {
        RecordDraft struck = RecordDraft.of(record);
        struck.state = State.SUPERSEDED;
        struck.flags.add(Flag.RECALLED);
        struck.addReason(reason);
        records.update(struck);
        finish.audit(actor, "RecallStep", struck, reason);
    }

    private void takeBack(ProjectRoad road, StepRecord record, PlanningRecall.Plan plan, String reason, Actor actor) {
        Project project = road.project();
        keepCopy(record, reason);
        for (StepRecord opened : plan.closing()) {
            RecordDraft closed = RecordDraft.of(opened);
            closed.state = State.CANCELLED;
            closed.flags.add(Flag.RECALLED);
            records.update(closed);
        }
        records.update(plan.reopened());
        for (StepRecord closed : plan.restored()) {
            records.update(PlanningRecall.restore(closed));
            moves.closed(closed, null);
        }
        String by = EndOfStep.signature(actor);
        events.listEvents(record.id()).stream()
                .filter(event -> event.kind().ends())
                .forEach(ending -> events.strike(ending.id(), Optional.empty(), reason, Set.of(), by));
        behalf.settle(record.id(), BehalfEntry.State.RECALLED, by);
        finish.audit(actor, "RecallStep", plan.reopened(), reason);
        register.markLive(project.id());
        motion.followPlaced(road, place(road, plan).state());
    }

    /** A project finished by its ledger has no run to replace. */
    private StepsMoved place(ProjectRoad road, PlanningRecall.Plan plan) {
        long id = road.project().id();
        return workflows.listStates(List.of(id)).isEmpty()
                ? workflows.place(id, road.diagram().version().key(), road.variables(), plan.marking())
                : workflows.replace(id, road.variables(), plan.marking());
    }

    private void keepCopy(StepRecord record, String reason) {
        RecordDraft copy = RecordDraft.of(record);
        copy.id = 0;
        copy.state = State.SUPERSEDED;
        copy.flags.add(Flag.RECALLED);
        copy.addReason(reason);
        records.insert(copy);
    }
}
