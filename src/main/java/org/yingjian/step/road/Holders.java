package org.yingjian.step.road;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectDraft;
import org.yingjian.step.OutsideHolders.OutsideHolder;
import org.yingjian.workflow.Step;

/**
 * Which organisation holds a step of a project or applies for it: a body outside that was named for it, a partner entered on
 * the project, else the office of that kind for its county. A partner not entered is nobody, not the first of its kind.
 */
@Component
public class Holders {

    private final Organisations organisations;
    private final JdbcOutsideHolders outside;

    Holders(Organisations organisations, JdbcOutsideHolders outside) {
        this.organisations = organisations;
        this.outside = outside;
    }

    public Optional<Long> holderOf(Project project, Step step) {
        return outside.find(project.id(), step.id())
                .map(OutsideHolder::organisation)
                .or(() -> of(project, step.holder()));
    }

    /** Of every step: step id → organisation, those nobody is known for left out. */
    public Map<String, Long> holdersOf(Project project, List<Step> steps) {
        Map<String, Long> held = new HashMap<>();
        for (Step step : steps) {
            of(project, step.holder()).ifPresent(holder -> held.put(step.id(), holder));
        }
        outside.listOf(project.id()).forEach(named -> held.put(named.stepId(), named.organisation()));
        return held;
    }

    public Optional<Long> applicantOf(Project project, Step step) {
        return step.applicant().flatMap(word -> of(project, word));
    }

    /** @param word holder word of the diagrams */
    Optional<Long> of(Project project, String word) {
        ProjectDraft draft = project.draft();
        return switch (word) {
            // Designers are entered nowhere; their client answers for them.
            case "client", "school", "designer" -> draft.client();
            case "contractor", "supplier" -> draft.contractor();
            case "supervision" -> draft.supervision();
            case "agent" -> draft.agent().or(draft::client);
            case "centre" -> draft.agent().or(() -> office(word, project));
            // Reviews belong to the body that reviews; where the list of offices names none, to whoever asks for them.
            case "reviewer", "experts" -> office(word, project).or(draft::client);
            default -> office(word, project);
        };
    }

    private Optional<Long> office(String kind, Project project) {
        return organisations.findOffice(kind, project.county()).map(Organisation::id);
    }
}
