package org.yingjian.web.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.project.Project;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.web.words.DiagramNames;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.FormField;
import org.yingjian.workflow.Step;

/** The papers of a project: whatever number or figure its steps were finished with. */
@Component
public class PaperNumbers {

    private final Steps steps;
    private final DiagramNames names;

    PaperNumbers(Steps steps, DiagramNames names) {
        this.steps = steps;
        this.names = names;
    }

    /**
     * @param stepName Chinese name of the step
     * @param number document, permit or contract number, empty when none was entered
     * @param on date on the paper
     * @param details other entered values, label and value
     */
    public record Paper(String stepName, String number, Optional<LocalDate> on, List<Detail> details) {}

    record Detail(String label, String value) {}

    public List<Paper> list(Project project) {
        Diagram diagram = steps.getDiagram(project);
        List<Paper> papers = new ArrayList<>();
        for (StepRecord record : steps.listRecords(project.id())) {
            boolean counts = record.isPassed() || record.state() == StepRecord.State.UNSUCCESSFUL || record.isOpen();
            if (counts && !record.fields().isEmpty()) {
                diagram.findStep(record.stepId()).ifPresent(step -> papers.add(paper(step, record)));
            }
        }
        return papers;
    }

    private Paper paper(Step step, StepRecord record) {
        List<String> numbers = new ArrayList<>();
        List<Detail> details = new ArrayList<>();
        for (Map.Entry<String, String> entry : record.fields().entrySet()) {
            Optional<FormField> field = step.fields().stream()
                    .filter(f -> f.id().equals(entry.getKey()))
                    .findFirst();
            if (entry.getKey().endsWith("No")) {
                numbers.add(entry.getValue());
            } else {
                String label = field.map(names::field).orElse(entry.getKey());
                String value = field.map(f -> names.value(f, entry.getValue())).orElse(entry.getValue());
                details.add(new Detail(label, value));
            }
        }
        return new Paper(step.name(), String.join("、", numbers), record.finishedOn(), details);
    }
}
