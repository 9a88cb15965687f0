package org.yingjian.web.desk;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.project.Project;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.VisibleProjects;
import org.yingjian.web.step.StepForm;
import org.yingjian.web.words.PageWords;
import org.yingjian.workflow.FormField;
import org.yingjian.workflow.Step;

/** One opinion on several reviews, each recorded singly: a row that fails says why and stops no other. */
@Component
class BatchActs {

    private static final String NUMBER = "docNo";

    private final Steps steps;
    private final VisibleProjects scope;
    private final StepForm acts;
    private final PageWords words;

    BatchActs(Steps steps, VisibleProjects scope, StepForm acts, PageWords words) {
        this.steps = steps;
        this.scope = scope;
        this.acts = acts;
        this.words = words;
    }

    /**
     * @param ok recorded; otherwise the message says why not
     * @param problem kind of the refusal, empty when recorded
     */
    record Outcome(
            long recordId,
            String project,
            String step,
            String act,
            boolean ok,
            String message,
            Optional<String> problem) {}

    /** @param number document number of this one, may be blank */
    Outcome deal(long recordId, String act, String on, String opinion, String number, Account account) {
        String projectName = "";
        String stepName = "";
        try {
            StepRecord record = scope.getRecord(recordId, account);
            Project project = scope.getProject(record.projectId(), account);
            projectName = project.name();
            Step step = steps.getDiagram(project).getStep(record.stepId());
            stepName = step.name();
            acts.act(act, recordId, entered(on, opinion, number, step), account);
            String done = words.msg("web.step.done." + acts.outcome(act, steps.getRecord(recordId)));
            return new Outcome(recordId, projectName, stepName, act, true, done, Optional.empty());
        } catch (Problem problem) {
            return new Outcome(
                    recordId,
                    projectName,
                    stepName,
                    act,
                    false,
                    words.problem(problem),
                    Optional.of("urn:yingjian:problem:" + problem.key()));
        }
    }

    /** The one opinion, as each act asks for it. */
    private static FormInput entered(String on, String opinion, String number, Step step) {
        Map<String, String> values =
                new TreeMap<>(Map.of("on", on, "finishedOn", on, "note", opinion, "list", opinion, "reason", opinion));
        if (!number.isBlank()) {
            String field = step.paperNumber().map(FormField::id).orElse(NUMBER);
            values.put("field." + field, number);
        }
        return new FormInput(values);
    }
}
