package org.yingjian.step.work;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.project.Project;
import org.yingjian.shared.Actor;
import org.yingjian.step.CompleteStep;
import org.yingjian.step.FieldIds;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.LatestRounds;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.road.RunAndRecords;
import org.yingjian.step.rule.ActOnStep;
import org.yingjian.step.rule.AfterEnd;
import org.yingjian.step.rule.CoSignRule;
import org.yingjian.step.rule.EndOfStep;
import org.yingjian.step.rule.FieldCheck;
import org.yingjian.step.rule.WorkRights;
import org.yingjian.workflow.Step;

/** Finishes an open step under the project's lock. */
@Component
class CompletingStep implements CompleteStep {

    private final ActOnStep act;
    private final ProjectRoads roads;
    private final JdbcRecords records;
    private final WorkRights rights;
    private final EndOfStep finish;
    private final RunAndRecords motion;
    private final CoSignRule cosigns;
    private final JdbcBehalf behalf;
    private final AfterEnd after;

    CompletingStep(
            ActOnStep act,
            ProjectRoads roads,
            JdbcRecords records,
            WorkRights rights,
            EndOfStep finish,
            RunAndRecords motion,
            CoSignRule cosigns,
            JdbcBehalf behalf,
            AfterEnd after) {
        this.act = act;
        this.roads = roads;
        this.records = records;
        this.rights = rights;
        this.finish = finish;
        this.motion = motion;
        this.cosigns = cosigns;
        this.behalf = behalf;
        this.after = after;
    }

    @Override
    public void complete(Entry entry, Account account) {
        act.on(entry.recordId(), account, on -> {
            RecordDraft draft = end(on.road(), on.record(), entry, account, "CompleteStep", on.onBehalf());
            if (on.onBehalf()) {
                finish.requirePaper(on.step(), draft);
            }
            if (draft.flags.contains(Flag.ON_BEHALF)) {
                Optional<String> paper = EndOfStep.paperNumber(on.step(), draft);
                behalf.keep(draft, paper, Optional.ofNullable(draft.finishedOn), account.actor());
            }
            motion.finish(after.follow(on.road(), draft, account.actor()), draft);
        });
    }

    /** For another office from its paper; the caller has looked whether the account may. */
    void finishFromPaper(Project project, Entry entry, Account account, String paperNo, LocalDate paperOn) {
        StepRecord record = records.get(entry.recordId());
        ProjectRoad road = roads.of(project);
        RecordDraft draft = end(road, record, entry, account, "EnterOnBehalf", true);
        behalf.keep(draft, Optional.of(paperNo), Optional.of(paperOn), account.actor());
        motion.finish(after.follow(road, draft, account.actor()), draft);
    }

    private RecordDraft end(
            ProjectRoad road, StepRecord record, Entry entry, Account account, String action, boolean onBehalf) {
        Project project = road.project();
        Step step = road.step(record.stepId());
        finish.requireOpen(step, record);
        if (!entry.pastFact()) {
            cosigns.requireAnswered(step, record.id(), account);
        }
        Actor actor = rights.actor(account, project, step, record);
        LocalDate on = dateOf(entry);
        RecordDraft draft = RecordDraft.of(record);
        draft.putFields(FieldCheck.typed(step, entry.fields()));
        if (!entry.pastFact()) {
            FieldCheck.required(step, draft.fields);
        }
        signedOn(step, draft, on);
        finish.requireDone(step, draft, false);
        finish.end(draft, step, on, entry.dateUnknown(), actor);
        if (!entry.pastFact()) {
            finish.requireAfterAcceptance(step, draft);
        }
        LatestRounds latest = motion.latest(project.id());
        boolean broken = finish.weigh(road, draft, latest, entry.pastFact(), entry.known());
        entry.note().filter(Predicate.not(String::isBlank)).ifPresent(draft::addReason);
        if (broken && entry.note().filter(Predicate.not(String::isBlank)).isEmpty()) {
            throw EndOfStep.rule("step.problem.noteNeeded");
        }
        finish.flagOrder(road, draft, latest);
        if (entry.pastFact()) {
            draft.flags.add(Flag.BACKFILLED);
        }
        if (onBehalf) {
            draft.flags.add(Flag.ON_BEHALF);
        }
        records.update(draft);
        boolean failed = draft.state == StepRecord.State.UNSUCCESSFUL && action.equals("CompleteStep");
        finish.audit(actor, road, failed ? "FailStep" : action, draft);
        return draft;
    }

    /** The day on the contract is the day it was signed, where nothing else is said. */
    private static void signedOn(Step step, RecordDraft draft, LocalDate on) {
        boolean asks = step.fields().stream().anyMatch(field -> field.id().equals(FieldIds.CONTRACT));
        if (on != null && asks && step.act().equals("contract")) {
            draft.fields.putIfAbsent(FieldIds.CONTRACT, on.toString());
        }
    }

    private LocalDate dateOf(Entry entry) {
        if (entry.dateUnknown()) {
            if (!entry.pastFact()) {
                throw EndOfStep.rule("step.problem.unknownLive");
            }
            return null;
        }
        LocalDate on = entry.finishedOn().orElseThrow(() -> EndOfStep.rule("step.problem.dateNeeded"));
        finish.requirePast(on);
        return on;
    }
}
