package org.yingjian.web.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yingjian.account.Account;
import org.yingjian.account.Role;
import org.yingjian.project.Project;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.web.frame.ProjectPart;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.FormField;
import org.yingjian.workflow.Markings;
import org.yingjian.workflow.Step;

/** Steps on a project's road that have no record yet. */
@Component
class ComingSteps implements ProjectPart {

    private final Steps steps;
    private final Markings markings;

    ComingSteps(Steps steps, Markings markings) {
        this.steps = steps;
        this.markings = markings;
    }

    @Override
    public void fill(Project project, Account account, Model model) {
        model.addAttribute("coming", list(project, account));
    }

    /** Those the reader might work, in reading order; rectification left out. */
    private List<Step> list(Project project, Account account) {
        if (project.status() != Project.Status.LIVE || account.role() == Role.CONTRACTOR) {
            return List.of();
        }
        Diagram diagram = steps.getDiagram(project);
        Set<String> onRoad = markings.onRoad(diagram, steps.roadVariables(project));
        Set<String> recorded = steps.listRecords(project.id()).stream()
                .filter(r -> r.state() != StepRecord.State.SUPERSEDED && r.state() != StepRecord.State.CANCELLED)
                .map(StepRecord::stepId)
                .collect(Collectors.toSet());
        return diagram.steps().stream()
                .filter(step -> onRoad.contains(step.id()) && !recorded.contains(step.id()))
                .filter(step -> !step.id().endsWith("R"))
                .filter(step -> steps.mayWork(account, project, step.id()))
                .toList();
    }

    /** The number under the name the step's form gives it; none where the form has no number. */
    Map<String, String> numbered(Project project, String stepId, Optional<String> number) {
        Optional<String> field = steps.getDiagram(project).findStep(stepId).stream()
                .flatMap(step -> step.fields().stream())
                .map(FormField::id)
                .filter(id -> id.endsWith("No"))
                .findFirst();
        return field.isPresent() && number.isPresent() ? Map.of(field.get(), number.get()) : Map.of();
    }
}
