package org.yingjian.web.desk;

import java.time.LocalDate;
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
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;

/** Gathers what the desk of a reader shows. */
@Component
class DeskViews {

    private final CoSign coSign;
    private final EnterOnBehalf onBehalf;
    private final Deputies deputies;
    private final Projects projects;
    private final Steps steps;
    private final BusinessClock clock;

    DeskViews(
            CoSign coSign,
            EnterOnBehalf onBehalf,
            Deputies deputies,
            Projects projects,
            Steps steps,
            BusinessClock clock) {
        this.coSign = coSign;
        this.onBehalf = onBehalf;
        this.deputies = deputies;
        this.projects = projects;
        this.steps = steps;
        this.clock = clock;
    }

    /** @param stepName Chinese name of the step */
    record Asked(CoSignature sign, Project project, String stepName) {}

    /** @param stepName Chinese name of the step */
    record Entered(BehalfEntry entry, StepRecord record, Project project, String stepName) {}

    record Line(Deputy deputy, boolean holds, boolean mayEnd) {}

    /**
     * @param toCheck entered for the reader's office from a paper, and not looked at yet
     * @param represented whom the reader stands in for today
     */
    record View(
            List<Asked> asked,
            List<Entered> toCheck,
            List<Line> deputies,
            List<Account> possibleDeputies,
            List<Account> represented,
            boolean administrator) {}

    View of(Account reader) {
        LocalDate today = clock.today();
        return new View(
                coSign.listWaitingFor(reader).stream().map(this::asked).toList(),
                onBehalf.listToCheck(reader).stream().map(this::entered).toList(),
                deputies.listDeputies(reader).stream()
                        .map(line -> new Line(
                                line,
                                line.holdsOn(today),
                                line.endedOn().isEmpty() && !line.to().isBefore(today)))
                        .toList(),
                deputies.listPossible(reader),
                deputies.listRepresented(reader.id()),
                reader.role() == Role.ADMINISTRATOR);
    }

    private Asked asked(CoSignature sign) {
        Project project = projects.getProject(sign.projectId());
        return new Asked(sign, project, name(project, sign.stepId()));
    }

    private Entered entered(BehalfEntry entry) {
        Project project = projects.getProject(entry.projectId());
        return new Entered(entry, steps.getRecord(entry.recordId()), project, name(project, entry.stepId()));
    }

    private String name(Project project, String stepId) {
        return steps.getDiagram(project).getStep(stepId).name();
    }
}
