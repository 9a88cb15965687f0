package org.yingjian.web.paper;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
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
import org.yingjian.web.frame.ProjectPart;
import org.yingjian.web.frame.StepPart;
import org.yingjian.workflow.Step;

/** PaperNumbers and the list of required ones, as the pages of projects and steps show them. */
@Component
class Attachments implements ProjectPart, StepPart {

    private final AttachedPapers papers;
    private final Steps steps;
    private final Organisations organisations;

    Attachments(AttachedPapers papers, Steps steps, Organisations organisations) {
        this.papers = papers;
        this.steps = steps;
        this.organisations = organisations;
    }

    /** @param size in words; {@code mayTakeOff} by the reader */
    record Line(Paper paper, String size, boolean mayTakeOff) {}

    /** @param stepName Chinese name of the step */
    record OfStep(String stepId, String stepName, List<Line> papers) {}

    /** @param missing how many papers it lacks, of {@code asked} */
    record Goal(RequiredPaper.Purpose purpose, int missing, int asked) {}

    /** @param steps step by step in reading order of the diagram */
    record OfProject(Readiness readiness, List<Goal> goals, List<RequiredPaper.Purpose> purposes, List<OfStep> steps) {}

    /**
     * @param usualIssuer which office a paper of the step usually comes from
     * @param scanner name of the virus scanner, empty for none
     */
    record OnStep(
            List<Line> papers,
            List<RequiredPaper> required,
            boolean mayAttach,
            String usualIssuer,
            long mostMega,
            String scanner) {}

    @Override
    public void fill(Project project, Account account, Model model) {
        Readiness readiness = papers.checkReadiness(project.id(), account);
        model.addAttribute(
                "attached",
                new OfProject(
                        readiness,
                        goals(readiness),
                        List.of(RequiredPaper.Purpose.values()),
                        bySteps(project, account)));
    }

    @Override
    public void fill(Project project, StepRecord record, Step step, Account account, Model model) {
        model.addAttribute(
                "attached",
                new OnStep(
                        papers.listPapers(project.id(), account).stream()
                                .filter(paper -> paper.stepId().equals(record.stepId()))
                                .map(paper -> line(paper, account))
                                .toList(),
                        papers.listRequired(project.id(), record.stepId()),
                        papers.mayAttach(account, project.id(), record.stepId()),
                        record.holder()
                                .map(organisations::getOrganisation)
                                .map(Organisation::name)
                                .orElse(""),
                        papers.limits().bytes() / (1024 * 1024),
                        papers.limits().scanner().orElse("")));
    }

    private static List<Goal> goals(Readiness readiness) {
        return Arrays.stream(RequiredPaper.Purpose.values())
                .map(purpose -> new Goal(
                        purpose,
                        readiness.missingFor(purpose).size(),
                        readiness.neededFor(purpose).size()))
                .toList();
    }

    private List<OfStep> bySteps(Project project, Account account) {
        List<Paper> all = papers.listPapers(project.id(), account);
        return steps.getDiagram(project).steps().stream()
                .map(step -> new OfStep(
                        step.id(),
                        step.name(),
                        all.stream()
                                .filter(paper -> paper.stepId().equals(step.id()))
                                .map(paper -> line(paper, account))
                                .toList()))
                .filter(step -> !step.papers().isEmpty())
                .toList();
    }

    private static Line line(Paper paper, Account reader) {
        return new Line(paper, size(paper), reader.id() == paper.accountId() || reader.role() == Role.COMMISSION);
    }

    private static String size(Paper paper) {
        long kilo = Math.max(1, Math.round(paper.bytes() / 1024.0));
        return kilo < 1024 ? kilo + " KB" : "%.1f MB".formatted(kilo / 1024.0);
    }
}
