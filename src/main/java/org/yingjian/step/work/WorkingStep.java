package org.yingjian.step.work;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.project.ChangeProject;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.ClockEvent.Kind;
import org.yingjian.step.RecordClockEvent;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.WorkStep;
import org.yingjian.step.WorkStep.CorrectionCode;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.road.RunAndRecords;
import org.yingjian.step.rule.ActSentences;
import org.yingjian.step.rule.CoSignRule;
import org.yingjian.step.rule.EndOfStep;
import org.yingjian.step.rule.FieldCheck;
import org.yingjian.step.rule.WorkRights;
import org.yingjian.workflow.Step;

/** The smaller acts on an open step, each under the project's lock. */
@Component
class WorkingStep implements WorkStep {

    private final ChangeProject changes;
    private final ProjectRoads roads;
    private final JdbcRecords records;
    private final WorkRights rights;
    private final Accounts accounts;
    private final EndOfStep finish;
    private final RunAndRecords motion;
    private final CorrectingStep correcting;
    private final ActSentences told;
    private final RecordClockEvent keepClock;
    private final CoSignRule cosigns;
    private final JdbcBehalf behalf;

    WorkingStep(
            ChangeProject changes,
            ProjectRoads roads,
            JdbcRecords records,
            WorkRights rights,
            Accounts accounts,
            EndOfStep finish,
            RunAndRecords motion,
            CorrectingStep correcting,
            ActSentences told,
            RecordClockEvent keepClock,
            CoSignRule cosigns,
            JdbcBehalf behalf) {
        this.changes = changes;
        this.roads = roads;
        this.records = records;
        this.rights = rights;
        this.accounts = accounts;
        this.finish = finish;
        this.motion = motion;
        this.correcting = correcting;
        this.told = told;
        this.keepClock = keepClock;
        this.cosigns = cosigns;
        this.behalf = behalf;
    }

    @Override
    public void accept(long recordId, LocalDate on, Account account) {
        keepClock.keep(RecordClockEvent.Entry.on(recordId, Kind.ACCEPTED, on), account);
    }

    @Override
    public void issueCorrections(long recordId, LocalDate on, String list, Account account) {
        requireReason(list);
        keepClock.keep(
                RecordClockEvent.Entry.on(recordId, Kind.CORRECTIONS_ASKED, on).saying(list.strip()), account);
    }

    @Override
    public void receiveCorrections(long recordId, LocalDate on, Account account) {
        keepClock.keep(RecordClockEvent.Entry.on(recordId, Kind.CORRECTIONS_RECEIVED, on), account);
    }

    @Override
    public void refuse(long recordId, LocalDate on, String reason, Account account) {
        requireReason(reason);
        keepClock.keep(RecordClockEvent.Entry.on(recordId, Kind.REJECTED, on).saying(reason.strip()), account);
    }

    @Override
    public void declareNotNeeded(long recordId, LocalDate on, String reason, Account account) {
        finish.requirePast(on);
        requireReason(reason);
        onOpen(recordId, account, (road, draft, actor) -> {
            Step step = road.step(draft.stepId);
            if (rights.merelyRecords(account, road.project(), step, records.get(recordId))) {
                throw new Problem(Problem.Kind.NOT_ALLOWED, "step.problem.behalfNotNeeded", step.name());
            }
            cosigns.requireAnswered(step, recordId, account);
            finish.end(draft, step, on, false, actor);
            draft.state = State.NOT_NEEDED;
            draft.result = ProjectRoad.successOf(step).orElse(null);
            finish.requireAfterAcceptance(step, draft);
            draft.addReason(reason.strip());
            keep(actor, "DeclareNotNeeded", draft, on + " " + reason.strip());
            if (draft.flags.contains(Flag.ON_BEHALF)) {
                behalf.keep(draft, Optional.empty(), Optional.of(on), actor);
            }
            motion.finish(road, draft);
        });
    }

    @Override
    public void handOver(long recordId, long toAccountId, Account account) {
        Account to = accounts.getAccount(toAccountId);
        onOpen(recordId, account, (road, draft, actor) -> {
            Step step = road.step(draft.stepId);
            boolean colleague = rights.listColleagues(account, road.project(), step, records.get(recordId)).stream()
                    .anyMatch(one -> one.id() == to.id());
            if (!colleague) {
                throw EndOfStep.rule("step.problem.notColleague", to.displayName(), step.name());
            }
            draft.assignee = to.id();
            keep(actor, "HandOver", draft, to.displayName());
        });
    }

    @Override
    public void recordFacts(long recordId, Map<String, String> fields, Account account) {
        onOpen(recordId, account, (road, draft, actor) -> {
            Map<String, String> clean = FieldCheck.typed(road.step(draft.stepId), fields);
            draft.putFields(clean);
            finish.weighPlan(road, draft);
            keep(actor, "RecordFacts", draft, told.facts(road.step(draft.stepId), clean));
            motion.recalculate(road);
        });
    }

    @Override
    public Optional<CorrectionCode> findCorrectionCode(long recordId) {
        return behalf.findCorrection(recordId);
    }

    @Override
    public void correct(
            long recordId,
            LocalDate newDate,
            Map<String, String> fields,
            CorrectionCode code,
            String reason,
            Account account) {
        requireReason(reason);
        if (newDate != null) {
            finish.requirePast(newDate);
        }
        changes.change(records.get(recordId).projectId(), project -> {
            StepRecord record = records.get(recordId);
            ProjectRoad road = roads.of(project);
            Step step = road.step(record.stepId());
            rights.require(account, project, step, record);
            RecordDraft typed = new RecordDraft(project.id(), step.id());
            typed.putFields(FieldCheck.typed(step, fields));
            finish.requireDone(step, typed, false);
            RecordDraft corrected = correcting.correct(
                    road,
                    record,
                    newDate,
                    typed.fields,
                    code,
                    reason.strip(),
                    rights.actor(account, project, step, record));
            if (rights.onBehalf(account, project, step, record)) {
                corrected.flags.add(Flag.ON_BEHALF);
                records.update(corrected);
            }
            return null;
        });
    }

    private interface Act {
        void on(ProjectRoad road, RecordDraft draft, Actor actor);
    }

    private void onOpen(long recordId, Account account, Act act) {
        changes.change(records.get(recordId).projectId(), project -> {
            StepRecord record = records.get(recordId);
            ProjectRoad road = roads.of(project);
            Step step = road.step(record.stepId());
            rights.require(account, project, step, record);
            finish.requireOpen(step, record);
            RecordDraft draft = RecordDraft.of(record);
            finish.touch(draft);
            if (rights.onBehalf(account, project, step, record)) {
                draft.flags.add(Flag.ON_BEHALF);
            }
            act.on(road, draft, rights.actor(account, project, step, record));
            return null;
        });
    }

    private void keep(Actor actor, String action, RecordDraft draft, String detail) {
        records.update(draft);
        finish.audit(actor, action, draft, detail);
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw EndOfStep.rule("step.problem.reasonNeeded");
        }
    }
}
