package org.yingjian.step.work;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.CompleteStep;
import org.yingjian.step.RecordPastFact;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.LatestRounds;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.road.RunAndRecords;
import org.yingjian.step.rule.AfterEnd;
import org.yingjian.step.rule.EndOfStep;
import org.yingjian.step.rule.FieldCheck;
import org.yingjian.step.rule.WorkRights;
import org.yingjian.workflow.Markings;
import org.yingjian.workflow.Step;

/** Keeps a finish the diagram has not come to; one that is open is finished the ordinary way. */
@Component
class RecordingPastFact implements RecordPastFact {

    private final ChangeProject changes;
    private final Projects projects;
    private final ProjectRoads roads;
    private final Markings markings;
    private final JdbcRecords records;
    private final WorkRights rights;
    private final EndOfStep finish;
    private final RunAndRecords motion;
    private final CompleteStep complete;
    private final JdbcBehalf behalf;
    private final AfterEnd after;

    RecordingPastFact(
            ChangeProject changes,
            Projects projects,
            ProjectRoads roads,
            Markings markings,
            JdbcRecords records,
            WorkRights rights,
            EndOfStep finish,
            RunAndRecords motion,
            CompleteStep complete,
            JdbcBehalf behalf,
            AfterEnd after) {
        this.changes = changes;
        this.projects = projects;
        this.roads = roads;
        this.markings = markings;
        this.records = records;
        this.rights = rights;
        this.finish = finish;
        this.motion = motion;
        this.complete = complete;
        this.behalf = behalf;
        this.after = after;
    }

    @Override
    public void record(Fact fact, Account account) {
        if (fact.note() == null || fact.note().isBlank()) {
            throw EndOfStep.rule("step.problem.noteNeeded");
        }
        // Looking is no change: announced before the step is finished, it would call whoever waits for the step again.
        Optional<StepRecord> open =
                findOpen(fact).or(() -> changes.change(fact.projectId(), project -> keep(project, fact, account)));
        open.ifPresent(record -> complete.complete(
                new CompleteStep.Entry(
                        record.id(),
                        fact.finishedOn(),
                        fact.dateUnknown(),
                        fact.fields(),
                        true,
                        Optional.of(fact.note())),
                account));
    }

    private Optional<StepRecord> findOpen(Fact fact) {
        ProjectRoad road = roads.of(projects.getProject(fact.projectId()));
        return markings.standsFor(road.diagram(), road.variables(), fact.stepId())
                .flatMap(step -> motion.latest(fact.projectId()).apply(step.id()))
                .filter(StepRecord::isOpen);
    }

    /** @return the record when the step is open after all */
    private Optional<StepRecord> keep(Project project, Fact fact, Account account) {
        ProjectRoad road = roads.of(project);
        Step step = markings.standsFor(road.diagram(), road.variables(), fact.stepId())
                .orElseThrow(() ->
                        new Problem(Problem.Kind.NOT_FOUND, "step.problem.unknownStep", fact.stepId(), project.name()));
        LatestRounds latest = motion.latest(project.id());
        Optional<StepRecord> last = latest.apply(step.id());
        if (last.filter(StepRecord::isOpen).isPresent()) {
            return last;
        }
        RecordDraft draft = motion.blank(road, step.id());
        rights.require(account, project, step, draft.toRecord());
        Actor actor = rights.actor(account, project, step, draft.toRecord());
        if (last.filter(StepRecord::isPassed).isPresent()) {
            finish.requireOpen(step, last.get());
        }
        LocalDate on = fact.dateUnknown()
                ? null
                : fact.finishedOn().orElseThrow(() -> EndOfStep.rule("step.problem.dateNeeded"));
        if (on != null) {
            finish.requirePast(on);
        }
        draft.putFields(FieldCheck.typed(step, fact.fields()));
        finish.requireDone(step, draft, false);
        finish.end(draft, step, on, fact.dateUnknown(), actor);
        if (draft.state != State.FINISHED) {
            throw EndOfStep.rule("step.problem.aheadUnsuccessful", step.name());
        }
        finish.weighFact(road, draft, latest);
        finish.flagOrder(road, draft, latest);
        draft.flags.add(Flag.BEFORE_OPENING);
        draft.flags.add(Flag.BACKFILLED);
        if (rights.onBehalf(account, project, step, draft.toRecord())) {
            finish.requirePaper(step, draft);
            draft.flags.add(Flag.ON_BEHALF);
        }
        draft.addReason(fact.note());
        draft.ahead = true;
        records.insert(draft);
        if (draft.flags.contains(Flag.ON_BEHALF)) {
            behalf.keep(draft, EndOfStep.paperNumber(step, draft), Optional.ofNullable(on), actor);
        }
        finish.audit(actor, road, "RecordPastFact", draft);
        after.follow(road, draft, actor);
        return Optional.empty();
    }
}
