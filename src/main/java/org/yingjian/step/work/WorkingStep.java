package org.yingjian.step.work;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.Source;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.WorkStep;
import org.yingjian.step.WorkStep.CorrectionCode;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.road.RunAndRecords;
import org.yingjian.step.rule.ActOnStep;
import org.yingjian.step.rule.ActSentences;
import org.yingjian.step.rule.CoSignRule;
import org.yingjian.step.rule.EndOfStep;
import org.yingjian.step.rule.FieldCheck;
import org.yingjian.step.rule.WorkRights;

/** The smaller acts on an open step, each under the project's lock. */
@Component
class WorkingStep implements WorkStep {

    private final ActOnStep act;
    private final JdbcRecords records;
    private final WorkRights rights;
    private final Accounts accounts;
    private final EndOfStep finish;
    private final RunAndRecords motion;
    private final CorrectingStep correcting;
    private final ActSentences told;
    private final CoSignRule cosigns;
    private final JdbcBehalf behalf;

    WorkingStep(
            ActOnStep act,
            JdbcRecords records,
            WorkRights rights,
            Accounts accounts,
            EndOfStep finish,
            RunAndRecords motion,
            CorrectingStep correcting,
            ActSentences told,
            CoSignRule cosigns,
            JdbcBehalf behalf) {
        this.act = act;
        this.records = records;
        this.rights = rights;
        this.accounts = accounts;
        this.finish = finish;
        this.motion = motion;
        this.correcting = correcting;
        this.told = told;
        this.cosigns = cosigns;
        this.behalf = behalf;
    }

    @Override
    public void declareNotNeeded(long recordId, LocalDate on, String reason, Account account) {
        finish.requirePast(on);
        requireReason(reason);
        onOpen(recordId, account, (open, draft) -> {
            if (rights.merelyRecords(account, open.project(), open.step(), open.record())) {
                throw new Problem(
                        Problem.Kind.NOT_ALLOWED,
                        "step.problem.behalfNotNeeded",
                        open.step().name());
            }
            cosigns.requireAnswered(open.step(), recordId, account);
            draft.result = ProjectRoad.successOf(open.step()).orElse(null);
            finish.end(draft, State.NOT_NEEDED, on, false, Source.LIVE, open.actor());
            finish.requireAfterAcceptance(open.step(), draft);
            draft.addReason(reason.strip());
            keep(open.actor(), "DeclareNotNeeded", draft, on + " " + reason.strip());
            if (draft.flags.contains(Flag.ON_BEHALF)) {
                behalf.keep(draft, Optional.empty(), Optional.of(on), open.actor());
            }
            motion.finish(open.road(), draft);
        });
    }

    @Override
    public void handOver(long recordId, long toAccountId, Account account) {
        Account to = accounts.getAccount(toAccountId);
        onOpen(recordId, account, (open, draft) -> {
            boolean colleague = rights.listColleagues(account, open.project(), open.step(), open.record()).stream()
                    .anyMatch(one -> one.id() == to.id());
            if (!colleague) {
                throw EndOfStep.rule(
                        "step.problem.notColleague",
                        to.displayName(),
                        open.step().name());
            }
            draft.assignee = to.id();
            keep(open.actor(), "HandOver", draft, to.displayName());
        });
    }

    @Override
    public void recordFacts(long recordId, Map<String, String> fields, Account account) {
        onOpen(recordId, account, (open, draft) -> {
            Map<String, String> clean = FieldCheck.typed(open.step(), fields);
            draft.putFields(clean);
            finish.weighPlan(open.road(), draft);
            keep(open.actor(), "RecordFacts", draft, told.facts(open.step(), clean));
            motion.recalculate(open.road());
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
        act.on(recordId, account, on -> {
            RecordDraft typed = new RecordDraft(on.project().id(), on.step().id());
            typed.putFields(FieldCheck.typed(on.step(), fields));
            finish.requireDone(on.step(), typed, false);
            RecordDraft corrected =
                    correcting.correct(on.road(), on.record(), newDate, typed.fields, code, reason.strip(), on.actor());
            if (on.onBehalf()) {
                corrected.flags.add(Flag.ON_BEHALF);
                records.update(corrected);
            }
        });
    }

    private void onOpen(long recordId, Account account, BiConsumer<ActOnStep.Act, RecordDraft> what) {
        act.on(recordId, account, on -> {
            finish.requireOpen(on.step(), on.record());
            what.accept(on, act.touched(on));
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
