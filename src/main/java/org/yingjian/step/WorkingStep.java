package org.yingjian.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.account.Organisation;
import org.yingjian.project.ChangeProject;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.State;
import org.yingjian.workflow.Step;

/** The smaller acts on an open step, each under the project's lock. */
@Component
class WorkingStep implements WorkStep {

    private final ChangeProject changes;
    private final ProjectRoads roads;
    private final JdbcRecords records;
    private final WorkRights rights;
    private final Accounts accounts;
    private final Finishing finish;
    private final Motion motion;
    private final CorrectingStep correcting;

    WorkingStep(
            ChangeProject changes,
            ProjectRoads roads,
            JdbcRecords records,
            WorkRights rights,
            Accounts accounts,
            Finishing finish,
            Motion motion,
            CorrectingStep correcting) {
        this.changes = changes;
        this.roads = roads;
        this.records = records;
        this.rights = rights;
        this.accounts = accounts;
        this.finish = finish;
        this.motion = motion;
        this.correcting = correcting;
    }

    @Override
    public void accept(long recordId, LocalDate on, Account account) {
        finish.requirePast(on);
        onOpen(recordId, account, (road, draft) -> {
            requireApproval(road, draft);
            if (draft.acceptedOn != null) {
                throw new Problem(
                        Problem.Kind.CONFLICT,
                        "step.problem.alreadyAccepted",
                        road.step(draft.stepId).name(),
                        draft.acceptedOn.toString());
            }
            draft.acceptedOn = on;
            keep(account, "AcceptStep", draft, on.toString());
        });
    }

    @Override
    public void issueCorrections(long recordId, LocalDate on, String list, Account account) {
        finish.requirePast(on);
        requireReason(list);
        onOpen(recordId, account, (road, draft) -> {
            requireApproval(road, draft);
            if (!records.listPauses(List.of(recordId)).isEmpty()) {
                throw Finishing.rule("step.problem.correctionsOnce");
            }
            draft.correctionSince = on;
            records.beginPause(recordId, on, list.strip());
            keep(account, "IssueCorrections", draft, on + " " + list.strip());
        });
    }

    @Override
    public void receiveCorrections(long recordId, LocalDate on, Account account) {
        finish.requirePast(on);
        onOpen(recordId, account, (road, draft) -> {
            if (draft.correctionSince == null) {
                throw Finishing.rule("step.problem.noCorrections");
            }
            if (on.isBefore(draft.correctionSince)) {
                throw Finishing.rule("step.problem.beforeCorrections", on.toString(), draft.correctionSince.toString());
            }
            draft.correctionSince = null;
            records.endPause(recordId, on);
            keep(account, "ReceiveCorrections", draft, on.toString());
        });
    }

    @Override
    public void refuse(long recordId, LocalDate on, String reason, Account account) {
        finish.requirePast(on);
        requireReason(reason);
        onOpen(recordId, account, (road, draft) -> {
            requireApproval(road, draft);
            Step step = road.step(draft.stepId);
            boolean returns = step.resultField()
                    .map(field -> field.choices().containsKey("returned"))
                    .orElse(false);
            if (returns) {
                draft.fields.put(step.resultField().get().id(), "returned");
            }
            finish.end(draft, step, on, false, account.actor());
            draft.state = State.UNSUCCESSFUL;
            draft.addReason(reason.strip());
            keep(account, "RefuseStep", draft, on + " " + reason.strip());
            if (returns) {
                motion.finish(road, draft);
            } else {
                // The diagram knows no way back: the application starts over at the same step.
                RecordDraft again = motion.blank(road, draft.stepId);
                again.openedOn = on;
                records.insert(again);
                motion.recalculate(road);
            }
        });
    }

    @Override
    public void declareNotNeeded(long recordId, LocalDate on, String reason, Account account) {
        finish.requirePast(on);
        requireReason(reason);
        onOpen(recordId, account, (road, draft) -> {
            finish.end(draft, road.step(draft.stepId), on, false, account.actor());
            draft.state = State.NOT_NEEDED;
            draft.result = Road.successOf(road.step(draft.stepId)).orElse(null);
            draft.addReason(reason.strip());
            keep(account, "DeclareNotNeeded", draft, on + " " + reason.strip());
            motion.finish(road, draft);
        });
    }

    @Override
    public void handOver(long recordId, long toAccountId, Account account) {
        Account to = accounts.getAccount(toAccountId);
        onOpen(recordId, account, (road, draft) -> {
            Optional<Long> office = Optional.ofNullable(draft.holder)
                    .or(() -> account.organisation().map(Organisation::id));
            boolean colleague = office.isPresent()
                    && (office.equals(to.organisation().map(Organisation::id)) || sameOffice(account, to));
            if (!colleague) {
                throw Finishing.rule("step.problem.notColleague", to.displayName());
            }
            draft.assignee = to.id();
            keep(account, "HandOver", draft, to.displayName());
        });
    }

    private static boolean sameOffice(Account account, Account to) {
        return account.organisation().isPresent()
                && account.organisation()
                        .map(Organisation::id)
                        .equals(to.organisation().map(Organisation::id));
    }

    @Override
    public void recordFacts(long recordId, Map<String, String> fields, Account account) {
        onOpen(recordId, account, (road, draft) -> {
            Map<String, String> clean = FieldCheck.typed(road.step(draft.stepId), fields);
            draft.putFields(clean);
            keep(account, "RecordFacts", draft, clean.toString());
            motion.recalculate(road);
        });
    }

    @Override
    public void correct(long recordId, LocalDate newDate, Map<String, String> fields, String reason, Account account) {
        requireReason(reason);
        if (newDate != null) {
            finish.requirePast(newDate);
        }
        changes.change(records.get(recordId).projectId(), project -> {
            StepRecord record = records.get(recordId);
            Road road = roads.of(project);
            Step step = road.step(record.stepId());
            rights.require(account, project, step, record);
            RecordDraft corrected = correcting.correct(
                    road, record, newDate, FieldCheck.typed(step, fields), reason.strip(), account.actor());
            if (rights.onBehalf(account, record)) {
                corrected.flags.add(Flag.ON_BEHALF);
                records.update(corrected);
            }
            return null;
        });
    }

    private void onOpen(long recordId, Account account, BiConsumer<Road, RecordDraft> act) {
        changes.change(records.get(recordId).projectId(), project -> {
            StepRecord record = records.get(recordId);
            Road road = roads.of(project);
            Step step = road.step(record.stepId());
            rights.require(account, project, step, record);
            finish.requireOpen(step, record);
            RecordDraft draft = RecordDraft.of(record);
            finish.touch(draft);
            if (rights.onBehalf(account, record)) {
                draft.flags.add(Flag.ON_BEHALF);
            }
            act.accept(road, draft);
            return null;
        });
    }

    private void keep(Account account, String action, RecordDraft draft, String detail) {
        records.update(draft);
        finish.audit(account.actor(), action, draft, detail);
    }

    private static void requireApproval(Road road, RecordDraft draft) {
        Step step = road.step(draft.stepId);
        if (!step.approval()) {
            throw Finishing.rule("step.problem.notAnApproval", step.name());
        }
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw Finishing.rule("step.problem.reasonNeeded");
        }
    }
}
