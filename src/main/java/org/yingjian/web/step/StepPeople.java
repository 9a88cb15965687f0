package org.yingjian.web.step;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Deputies;
import org.yingjian.account.Deputy;
import org.yingjian.account.Role;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.CoSign;
import org.yingjian.step.CoSign.CoSignature;
import org.yingjian.step.EnterOnBehalf;
import org.yingjian.step.EnterOnBehalf.BehalfEntry;
import org.yingjian.step.RecallStep;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.step.WorkStep;
import org.yingjian.step.WorkStep.CorrectionCode;
import org.yingjian.web.frame.CurrentAccount;

/** What a step page and the desk show of signers, recalls and deputies. */
@Component("desk")
public class StepPeople {

    private final CoSign coSign;
    private final RecallStep recall;
    private final Deputies deputies;
    private final EnterOnBehalf onBehalf;
    private final WorkStep work;
    private final Projects projects;
    private final Steps steps;
    private final CurrentAccount current;
    private final BusinessClock clock;

    StepPeople(
            CoSign coSign,
            RecallStep recall,
            Deputies deputies,
            EnterOnBehalf onBehalf,
            WorkStep work,
            Projects projects,
            Steps steps,
            CurrentAccount current,
            BusinessClock clock) {
        this.coSign = coSign;
        this.recall = recall;
        this.deputies = deputies;
        this.onBehalf = onBehalf;
        this.work = work;
        this.projects = projects;
        this.steps = steps;
        this.current = current;
        this.clock = clock;
    }

    /** @param stepName Chinese name of the step */
    public record Asked(CoSignature sign, Project project, String stepName) {}

    public List<CoSignature> signers(StepRecord record) {
        return coSign.listOf(record.id(), current.get());
    }

    public List<Account> possibleSigners(StepRecord record) {
        return coSign.listSigners(record.id(), current.get());
    }

    /** Whom the account may hand the step to; nobody when it is not the account's or over. */
    List<Account> colleagues(StepRecord record, Account account) {
        Project project = projects.getProject(record.projectId());
        return record.isOpen() && steps.mayWork(account, project, record)
                ? steps.listColleagues(account, project, record)
                : List.of();
    }

    public boolean mayTakeBack(CoSignature sign) {
        return sign.askedById() == current.get().id() && sign.state() == CoSignature.State.WAITING;
    }

    public boolean mayRecall(StepRecord record) {
        return recall.mayRecall(record.id(), current.get());
    }

    public List<Asked> asked() {
        return coSign.listWaitingFor(current.get()).stream()
                .map(sign -> {
                    Project project = projects.getProject(sign.projectId());
                    return new Asked(
                            sign,
                            project,
                            steps.getDiagram(project).getStep(sign.stepId()).name());
                })
                .toList();
    }

    /** Entered for the reader's office from a paper, and not looked at yet. */
    public List<Entered> toCheck() {
        return onBehalf.listToCheck(current.get()).stream()
                .map(entry -> {
                    Project project = projects.getProject(entry.projectId());
                    return new Entered(
                            entry,
                            steps.getRecord(entry.recordId()),
                            project,
                            steps.getDiagram(project).getStep(entry.stepId()).name());
                })
                .toList();
    }

    /** @param stepName Chinese name of the step */
    public record Entered(BehalfEntry entry, StepRecord record, Project project, String stepName) {}

    /** Null when the record was not entered on behalf. */
    public BehalfEntry behalf(StepRecord record) {
        return onBehalf.findEntry(record.id()).orElse(null);
    }

    public boolean isLapsed(BehalfEntry entry) {
        return entry.isLapsed(clock.today());
    }

    public boolean mayEnterOnBehalf(StepRecord record) {
        return record.isOpen() && onBehalf.mayEnter(current.get(), record.id());
    }

    public List<CorrectionCode> correctionCodes() {
        return List.of(CorrectionCode.values());
    }

    /** Null when the record corrects no other. */
    public CorrectionCode correction(StepRecord record) {
        return work.findCorrectionCode(record.id()).orElse(null);
    }

    public List<Deputy> deputies() {
        return deputies.listDeputies(current.get());
    }

    public List<Account> possibleDeputies() {
        return deputies.listPossible(current.get());
    }

    /** Whom the reader stands in for today. */
    public List<Account> represented() {
        return deputies.listRepresented(current.get().id());
    }

    public boolean holds(Deputy line) {
        return line.holdsOn(clock.today());
    }

    public boolean mayEnd(Deputy line) {
        return line.endedOn().isEmpty() && !line.to().isBefore(clock.today());
    }

    public boolean isAdministrator() {
        return current.get().role() == Role.ADMINISTRATOR;
    }
}
