package org.yingjian.web.step;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yingjian.account.Account;
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
import org.yingjian.web.frame.StepPart;
import org.yingjian.workflow.Step;

/** What a step page shows of signers, recalls, entries on behalf and colleagues. */
@Component
class StepPeople implements StepPart {

    private final CoSign coSign;
    private final RecallStep recall;
    private final EnterOnBehalf onBehalf;
    private final WorkStep work;
    private final Projects projects;
    private final Steps steps;
    private final BusinessClock clock;

    StepPeople(
            CoSign coSign,
            RecallStep recall,
            EnterOnBehalf onBehalf,
            WorkStep work,
            Projects projects,
            Steps steps,
            BusinessClock clock) {
        this.coSign = coSign;
        this.recall = recall;
        this.onBehalf = onBehalf;
        this.work = work;
        this.projects = projects;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * @param possibleSigners who may be asked, where the step is the reader's
     * @param behalf null when the record was not entered on behalf
     * @param correction null when the record corrects no other
     */
    record View(
            long reader,
            List<CoSignature> signers,
            List<Account> possibleSigners,
            boolean mayRecall,
            boolean mayEnterOnBehalf,
            BehalfEntry behalf,
            boolean lapsed,
            CorrectionCode correction,
            CorrectionCode[] correctionCodes) {

        public boolean mayTakeBack(CoSignature sign) {
            return sign.askedById() == reader && sign.state() == CoSignature.State.WAITING;
        }
    }

    @Override
    public void fill(Project project, StepRecord record, Step step, Account account, Model model) {
        boolean mine = record.isOpen() && steps.mayWork(account, project, record);
        BehalfEntry behalf = onBehalf.findEntry(record.id()).orElse(null);
        model.addAttribute("colleagues", colleagues(record, account));
        model.addAttribute(
                "people",
                new View(
                        account.id(),
                        coSign.listOf(record.id(), account),
                        mine ? coSign.listSigners(record.id(), account) : List.of(),
                        !record.isOpen() && recall.mayRecall(record.id(), account),
                        record.isOpen() && onBehalf.mayEnter(account, record.id()),
                        behalf,
                        behalf != null && behalf.isLapsed(clock.today()),
                        work.findCorrectionCode(record.id()).orElse(null),
                        CorrectionCode.values()));
    }

    /** Whom the account may hand the step to; nobody when it is not the account's or over. */
    List<Account> colleagues(StepRecord record, Account account) {
        Project project = projects.getProject(record.projectId());
        return record.isOpen() && steps.mayWork(account, project, record)
                ? steps.listColleagues(account, project, record)
                : List.of();
    }
}
