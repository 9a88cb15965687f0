package org.yingjian.step.work;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Role;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;
import org.yingjian.step.CompleteStep;
import org.yingjian.step.EnterOnBehalf;
import org.yingjian.step.EnterOnBehalf.BehalfEntry;
import org.yingjian.step.EnterOnBehalf.BehalfEntry.State;
import org.yingjian.step.StepRecord;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.rule.EndOfStep;
import org.yingjian.step.rule.WorkRights;
import org.yingjian.workflow.Step;

/** Enters from a paper for another office, and lets that office look. */
@Component
class EnteringOnBehalf implements EnterOnBehalf {

    private final ChangeProject changes;
    private final Projects projects;
    private final ProjectRoads roads;
    private final JdbcRecords records;
    private final JdbcBehalf behalf;
    private final WorkRights rights;
    private final CompletingStep finishing;
    private final EndOfStep finish;
    private final BusinessClock clock;

    EnteringOnBehalf(
            ChangeProject changes,
            Projects projects,
            ProjectRoads roads,
            JdbcRecords records,
            JdbcBehalf behalf,
            WorkRights rights,
            CompletingStep finishing,
            EndOfStep finish,
            BusinessClock clock) {
        this.changes = changes;
        this.projects = projects;
        this.roads = roads;
        this.records = records;
        this.behalf = behalf;
        this.rights = rights;
        this.finishing = finishing;
        this.finish = finish;
        this.clock = clock;
    }

    @Override
    public boolean mayEnter(Account account, long recordId) {
        StepRecord record = records.get(recordId);
        Project project = projects.getProject(record.projectId());
        return record.isOpen()
                && projects.maySee(account, project)
                && mayEnter(account, roads.of(project).step(record.stepId()), project, record);
    }

    private boolean mayEnter(Account account, Step step, Project project, StepRecord record) {
        boolean education = account.role() == Role.OFFICE
                && account.organisation().map(Organisation::kind).equals(Optional.of("education"));
        boolean other = record.holder().isPresent()
                && !record.holder().equals(account.organisation().map(Organisation::id));
        boolean clerk =
                account.role() == Role.COMMISSION || education && !rights.mayWork(account, project, step, record);
        return clerk && other;
    }

    @Override
    public void enter(Entry entry, Account account) {
        if (entry.paperNo() == null || entry.paperNo().isBlank() || entry.paperOn() == null) {
            throw EndOfStep.rule("step.problem.paperNeeded");
        }
        finish.requirePast(entry.paperOn());
        changes.change(records.get(entry.recordId()).projectId(), project -> {
            StepRecord record = records.get(entry.recordId());
            Step step = roads.of(project).step(record.stepId());
            if (!projects.maySee(account, project)) {
                throw new Problem(Problem.Kind.NOT_FOUND, "step.problem.noRecord", record.id());
            }
            finish.requireOpen(step, record);
            if (!mayEnter(account, step, project, record)) {
                throw new Problem(Problem.Kind.NOT_ALLOWED, "step.problem.notOnBehalf", step.name());
            }
            String source = entry.paperNo().strip() + " " + entry.paperOn();
            CompleteStep.Entry completion = new CompleteStep.Entry(
                    record.id(),
                    Optional.ofNullable(entry.finishedOn()),
                    false,
                    entry.fields(),
                    true,
                    Optional.of("依据 " + source
                            + entry.note().map(note -> ";" + note.strip()).orElse("")));
            finishing.finishFromPaper(
                    project, completion, account, entry.paperNo().strip(), entry.paperOn());
            return null;
        });
    }

    @Override
    public List<BehalfEntry> listToCheck(Account account) {
        return account.organisation()
                .map(office -> behalf.listToCheck(office.id()))
                .orElse(List.of());
    }

    @Override
    public Optional<BehalfEntry> findEntry(long recordId) {
        return behalf.findOf(recordId);
    }

    @Override
    public void confirm(long id, Account account) {
        BehalfEntry seen = behalf.find(id)
                .filter(entry -> account.organisation().map(Organisation::id).equals(Optional.of(entry.holderId())))
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "step.problem.noBehalf", id));
        changes.change(seen.projectId(), project -> {
            BehalfEntry now = behalf.find(id).orElseThrow();
            if (now.state() != State.WAITING || now.isLapsed(clock.today())) {
                throw new Problem(
                        Problem.Kind.CONFLICT,
                        "step.problem.behalfSettled",
                        now.checkBy().toString());
            }
            behalf.settle(now.recordId(), State.CONFIRMED, EndOfStep.signature(account.actor()));
            finish.audit(
                    account.actor(),
                    "ConfirmOnBehalf",
                    RecordDraft.of(records.get(now.recordId())),
                    now.paperNo().orElse(""));
            return null;
        });
    }
}
