package org.yingjian.step.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.account.Deputies;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.CoSign;
import org.yingjian.step.CoSign.CoSignature;
import org.yingjian.step.CoSign.CoSignature.State;
import org.yingjian.step.road.JdbcCoSigns;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.rule.ActOnStep;
import org.yingjian.step.rule.EndOfStep;
import org.yingjian.step.rule.WorkRights;

/** Asks additional signers and keeps what they say, under the project's lock. */
@Component
class CoSigning implements CoSign {

    private final ActOnStep act;
    private final ChangeProject changes;
    private final Projects projects;
    private final JdbcRecords records;
    private final JdbcCoSigns cosigns;
    private final WorkRights rights;
    private final Accounts accounts;
    private final Deputies deputies;
    private final EndOfStep finish;

    CoSigning(
            ActOnStep act,
            ChangeProject changes,
            Projects projects,
            JdbcRecords records,
            JdbcCoSigns cosigns,
            WorkRights rights,
            Accounts accounts,
            Deputies deputies,
            EndOfStep finish) {
        this.act = act;
        this.changes = changes;
        this.projects = projects;
        this.records = records;
        this.cosigns = cosigns;
        this.rights = rights;
        this.accounts = accounts;
        this.deputies = deputies;
        this.finish = finish;
    }

    @Override
    public List<CoSignature> listOf(long recordId, Account reader) {
        return cosigns.listOf(recordId).stream()
                .filter(asked -> asked.isOpenTo(reader))
                .toList();
    }

    @Override
    public List<CoSignature> listWaitingFor(Account account) {
        List<Long> signers = new ArrayList<>(List.of(account.id()));
        deputies.listRepresented(account.id()).forEach(absent -> signers.add(absent.id()));
        return cosigns.listWaitingFor(signers);
    }

    @Override
    public List<Account> listSigners(long recordId, Account account) {
        Project project = projects.getProject(records.get(recordId).projectId());
        return rights.listSigners(account, project);
    }

    @Override
    public long ask(long recordId, long signerId, String question, Account account) {
        if (question == null || question.isBlank()) {
            throw EndOfStep.rule("step.problem.reasonNeeded");
        }
        Account signer = accounts.getAccount(signerId);
        return act.answering(recordId, account, on -> {
            finish.requireOpen(on.step(), on.record());
            if (rights.listSigners(account, on.project()).stream().noneMatch(one -> one.id() == signerId)) {
                throw EndOfStep.rule("step.problem.noSigner", signer.displayName());
            }
            if (cosigns.listOf(recordId).stream()
                    .anyMatch(asked -> asked.signerId() == signerId && asked.state() == State.WAITING)) {
                throw new Problem(Problem.Kind.CONFLICT, "step.problem.askedAlready", signer.displayName());
            }
            long id = cosigns.insert(
                    on.record(),
                    signer,
                    EndOfStep.signature(signer.actor()),
                    question.strip(),
                    account,
                    EndOfStep.signature(on.actor()));
            finish.audit(
                    on.actor(),
                    "AskCoSign",
                    RecordDraft.of(on.record()),
                    EndOfStep.signature(signer.actor()) + " " + question.strip());
            return id;
        });
    }

    @Override
    public void answer(long id, boolean agreed, String opinion, Account account) {
        CoSignature seen = get(id);
        Optional<Account> absent = deputies.listRepresented(account.id()).stream()
                .filter(one -> one.id() == seen.signerId())
                .findFirst();
        if (seen.signerId() != account.id() && absent.isEmpty()) {
            throw unknown(id);
        }
        if (!agreed && (opinion == null || opinion.isBlank())) {
            throw EndOfStep.rule("step.problem.reasonNeeded");
        }
        Actor actor = seen.signerId() == account.id() ? account.actor() : WorkRights.standingIn(account, absent.get());
        settle(
                seen,
                agreed ? State.AGREED : State.REFUSED,
                opinion == null ? "" : opinion.strip(),
                actor,
                "AnswerCoSign");
    }

    @Override
    public void takeBack(long id, Account account) {
        CoSignature seen = get(id);
        if (seen.askedById() != account.id()) {
            throw unknown(id);
        }
        settle(seen, State.TAKEN_BACK, "", account.actor(), "TakeBackCoSign");
    }

    private void settle(CoSignature seen, State state, String opinion, Actor actor, String action) {
        changes.change(seen.projectId(), project -> {
            CoSignature now = get(seen.id());
            if (now.state() != State.WAITING) {
                throw new Problem(
                        Problem.Kind.CONFLICT,
                        "step.problem.cosignAnswered",
                        now.answeredBy().orElse(""));
            }
            cosigns.settle(seen.id(), state, opinion, EndOfStep.signature(actor));
            String word = state == State.AGREED ? "同意 " : state == State.REFUSED ? "不同意 " : "";
            finish.audit(actor, action, RecordDraft.of(records.get(seen.recordId())), (word + opinion).strip());
            return null;
        });
    }

    private CoSignature get(long id) {
        return cosigns.find(id).orElseThrow(() -> unknown(id));
    }

    private static Problem unknown(long id) {
        return new Problem(Problem.Kind.NOT_FOUND, "step.problem.noCosign", id);
    }
}
