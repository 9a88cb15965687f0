package org.yingjian.step;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.project.Project;
import org.yingjian.workflow.Step;

/** Which organisation holds a step of a project: a partner entered on it, else the office of that kind for its county. */
@Component
class Holders {

    private final Organisations organisations;

    Holders(Organisations organisations) {
        this.organisations = organisations;
    }

    Optional<Long> holderOf(Project project, Step step) {
        return switch (step.holder()) {
            case "client", "school", "designer", "reviewer", "experts" ->
                project.draft().client();
            case "contractor", "supplier" -> project.draft().contractor();
            case "supervision" -> project.draft().supervision();
            case "agent" -> project.draft().agent().or(() -> project.draft().client());
            case "centre" -> project.draft().agent().or(() -> office("centre", project));
            default -> office(step.holder(), project);
        };
    }

    private Optional<Long> office(String kind, Project project) {
        return organisations.findOffice(kind, project.county()).map(Organisation::id);
    }
}
