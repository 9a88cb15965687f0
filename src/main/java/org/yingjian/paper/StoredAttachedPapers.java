package org.yingjian.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Role;
import org.yingjian.files.FileFolder;
import org.yingjian.paper.Readiness.State;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Markings;
import org.yingjian.workflow.Step;

/** What lies on the steps, and what is missing. */
@Component
class StoredAttachedPapers implements AttachedPapers {

    /** Steps whose papers a contractor may open; contracts and prices of others are not his. */
    private static final Set<String> SITE_SIDE = Set.of("contractor", "supplier");

    private final Projects projects;
    private final Steps steps;
    private final Markings markings;
    private final JdbcPapers papers;
    private final RequiredPapers required;
    private final FileFolder folder;
    private final ScanUpload scan;
    private final BusinessClock clock;
    private final long mostBytes;

    StoredAttachedPapers(
            Projects projects,
            Steps steps,
            Markings markings,
            JdbcPapers papers,
            RequiredPapers required,
            FileFolder folder,
            ScanUpload scan,
            BusinessClock clock,
            @Value("${yingjian.files.paper-bytes:20971520}") long mostBytes) {
        this.projects = projects;
        this.steps = steps;
        this.markings = markings;
        this.papers = papers;
        this.required = required;
        this.folder = folder;
        this.scan = scan;
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    @Override
    public List<Paper> listPapers(long projectId, Account account) {
        Project project = visible(projectId, account);
        Diagram diagram = steps.getDiagram(project);
        return papers.list(projectId).stream()
                .filter(paper -> mayOpen(account, diagram, paper))
                .toList();
    }

    @Override
    public PaperFile getFile(long paperId, Account account) {
        Paper paper = get(paperId);
        Project project = projects.getProject(paper.projectId());
        if (!projects.maySee(account, project) || !mayOpen(account, steps.getDiagram(project), paper)) {
            throw unknown(paperId);
        }
        return new PaperFile(paper, folder.file(paper.sha256()));
    }

    /** @throws Problem NOT_FOUND when it is unknown or taken off */
    Paper get(long paperId) {
        return papers.find(paperId).filter(paper -> paper.removed().isEmpty()).orElseThrow(() -> unknown(paperId));
    }

    @Override
    public Readiness checkReadiness(long projectId, Account account) {
        Project project = visible(projectId, account);
        Diagram diagram = steps.getDiagram(project);
        var variables = steps.roadVariables(project);
        List<StepRecord> records = steps.listRecords(List.of(projectId)).getOrDefault(projectId, List.of());
        List<Paper> attached = papers.list(projectId);
        return new Readiness(required.list().stream()
                .flatMap(line -> markings.standsFor(diagram, variables, line.stepId()).stream()
                        .map(step -> item(line, step, records, attached)))
                .filter(item -> item.required().holdsOn(item.finishedOn().orElse(clock.today())))
                .toList());
    }

    private static Readiness.Item item(RequiredPaper line, Step step, List<StepRecord> records, List<Paper> attached) {
        Optional<StepRecord> last = records.stream()
                .filter(record -> record.stepId().equals(step.id()))
                .reduce((a, b) -> b);
        Optional<Paper> paper = attached.stream()
                .filter(p -> p.code().equals(Optional.of(line.code())))
                .reduce((a, b) -> b);
        Optional<LocalDate> on = paper.map(Paper::datedOn).or(() -> last.flatMap(StepRecord::finishedOn));
        return new Readiness.Item(
                line, step.id(), step.name(), last.map(StepRecord::id), on, state(last, paper.isPresent()), paper);
    }

    private static State state(Optional<StepRecord> last, boolean attached) {
        if (attached) {
            return State.ATTACHED;
        }
        if (last.isEmpty() || !last.get().isPassed()) {
            return State.AWAITED;
        }
        if (last.get().state() == StepRecord.State.NOT_NEEDED) {
            return State.NOT_NEEDED;
        }
        boolean numbered = last.get().fields().entrySet().stream()
                .anyMatch(field ->
                        field.getKey().endsWith("No") && !field.getValue().isBlank());
        return numbered ? State.NUMBERED : State.MISSING;
    }

    @Override
    public List<RequiredPaper> listRequired(long projectId, String taskId) {
        Project project = projects.getProject(projectId);
        return steps.getDiagram(project)
                .findStep(taskId)
                .map(step -> required.list().stream()
                        .filter(line ->
                                line.stepId().equals(taskId) || step.covers().contains(line.stepId()))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public boolean mayAttach(Account account, long projectId, String taskId) {
        Project project = projects.getProject(projectId);
        // The client hands papers in for every step of its project; the education office enters for others from their
        // papers.
        boolean anyStep = account.role() == Role.CLIENT
                || account.role() == Role.OFFICE
                        && account.organisation()
                                .map(Organisation::kind)
                                .filter("education"::equals)
                                .isPresent();
        return projects.maySee(account, project) && (anyStep || steps.mayWork(account, project, taskId));
    }

    @Override
    public Limits limits() {
        return new Limits(mostBytes, scan.name());
    }

    private Project visible(long projectId, Account account) {
        Project project = projects.getProject(projectId);
        if (!projects.maySee(account, project)) {
            throw Problem.notFound("paper.problem.projectUnknown");
        }
        return project;
    }

    private static boolean mayOpen(Account account, Diagram diagram, Paper paper) {
        return account.role() != Role.CONTRACTOR
                || paper.accountId() == account.id()
                || diagram.findStep(paper.stepId())
                        .filter(step -> SITE_SIDE.contains(step.holder()))
                        .isPresent();
    }

    static Problem unknown(long paperId) {
        return Problem.notFound("paper.problem.unknown", paperId);
    }
}
