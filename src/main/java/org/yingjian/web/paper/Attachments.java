package org.yingjian.web.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.account.Role;
import org.yingjian.paper.AttachedPapers;
import org.yingjian.paper.Paper;
import org.yingjian.paper.Readiness;
import org.yingjian.paper.RequiredPaper;
import org.yingjian.project.Project;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.web.frame.CurrentAccount;
import org.yingjian.workflow.Diagram;

/** PaperNumbers and the list of required ones, as the pages of projects and steps show them. */
@Component("attachments")
class Attachments {

    private final AttachedPapers papers;
    private final Steps steps;
    private final Organisations organisations;
    private final CurrentAccount current;

    Attachments(AttachedPapers papers, Steps steps, Organisations organisations, CurrentAccount current) {
        this.papers = papers;
        this.steps = steps;
        this.organisations = organisations;
        this.current = current;
    }

    /** @param stepName Chinese name of the step */
    public record OfStep(String stepId, String stepName, List<Paper> papers) {}

    /** @param missing how many papers it lacks, of {@code asked} */
    public record Goal(RequiredPaper.Purpose purpose, int missing, int asked) {}

    public Readiness readiness(Project project) {
        return papers.checkReadiness(project.id(), current.get());
    }

    public List<Goal> goals(Readiness readiness) {
        return Arrays.stream(RequiredPaper.Purpose.values())
                .map(purpose -> new Goal(
                        purpose,
                        readiness.missingFor(purpose).size(),
                        readiness.neededFor(purpose).size()))
                .toList();
    }

    public List<RequiredPaper.Purpose> purposes() {
        return List.of(RequiredPaper.Purpose.values());
    }

    /** Step by step in reading order of the diagram. */
    public List<OfStep> bySteps(Project project) {
        Diagram diagram = steps.getDiagram(project);
        Map<Integer, OfStep> found = new TreeMap<>();
        List<Paper> all = papers.listPapers(project.id(), current.get());
        for (int i = 0; i < diagram.steps().size(); i++) {
            var step = diagram.steps().get(i);
            List<Paper> own =
                    all.stream().filter(p -> p.stepId().equals(step.id())).toList();
            if (!own.isEmpty()) {
                found.put(i, new OfStep(step.id(), step.name(), own));
            }
        }
        return List.copyOf(found.values());
    }

    public List<Paper> ofStep(StepRecord record) {
        return papers.listPapers(record.projectId(), current.get()).stream()
                .filter(paper -> paper.stepId().equals(record.stepId()))
                .toList();
    }

    public List<RequiredPaper> required(StepRecord record) {
        return papers.listRequired(record.projectId(), record.stepId());
    }

    public boolean mayAttach(StepRecord record) {
        return papers.mayAttach(current.get(), record.projectId(), record.stepId());
    }

    public boolean mayTakeOff(Paper paper) {
        Account me = current.get();
        return me.id() == paper.accountId() || me.role() == Role.COMMISSION;
    }

    /** Which office a paper of the step usually comes from. */
    public String usualIssuer(StepRecord record) {
        return record.holder()
                .map(organisations::getOrganisation)
                .map(Organisation::name)
                .orElse("");
    }

    public String name(RequiredPaper required) {
        boolean chinese = LocaleContextHolder.getLocale().getLanguage().equals("zh");
        return chinese ? required.name() : required.nameEn();
    }

    public String size(Paper paper) {
        long kilo = Math.max(1, Math.round(paper.bytes() / 1024.0));
        return kilo < 1024 ? kilo + " KB" : "%.1f MB".formatted(kilo / 1024.0);
    }

    public long mostMega() {
        return papers.limits().bytes() / (1024 * 1024);
    }

    /** Name of the virus scanner, empty for none. */
    public String scanner() {
        return papers.limits().scanner().orElse("");
    }
}
