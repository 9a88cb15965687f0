package org.yingjian.paper;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Role;
import org.yingjian.audit.AuditTrail;
import org.yingjian.files.FileFolder;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Actor;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;
import org.yingjian.shared.Sha256;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.workflow.Markings;
import org.yingjian.workflow.Step;

/** Looks at what comes in, keeps the content, then writes the line under the project's lock. */
@Component
class AttachingPaper implements AttachPaper {

    private static final int LONGEST = 200;
    /** Path separators and what files systems or headers choke on. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\"\\\\/:*?<>|]");

    private final ChangeProject changes;
    private final Projects projects;
    private final Steps steps;
    private final Markings markings;
    private final StoredAttachedPapers kept;
    private final JdbcPapers papers;
    private final FileFolder folder;
    private final ScanUpload scan;
    private final AuditTrail audit;
    private final BusinessClock clock;

    AttachingPaper(
            ChangeProject changes,
            Projects projects,
            Steps steps,
            Markings markings,
            StoredAttachedPapers kept,
            JdbcPapers papers,
            FileFolder folder,
            ScanUpload scan,
            AuditTrail audit,
            BusinessClock clock) {
        this.changes = changes;
        this.projects = projects;
        this.steps = steps;
        this.markings = markings;
        this.kept = kept;
        this.papers = papers;
        this.folder = folder;
        this.scan = scan;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public long attach(Entry entry, Account account) {
        Project seen = projects.getProject(entry.projectId());
        if (!projects.maySee(account, seen)) {
            throw Problem.notFound("paper.problem.projectUnknown");
        }
        Step step = markings.standsFor(steps.getDiagram(seen), steps.roadVariables(seen), entry.stepId())
                .orElseThrow(() -> Problem.notFound("step.problem.unknownStep", entry.stepId(), seen.name()));
        requireMayAttach(account, seen, step);
        PaperFormat format = look(entry);
        // The content is written before the line: a file without a line harms nobody, a line without a file would.
        folder.keep(entry.content());
        return changes.change(seen.id(), project -> {
            requireMayAttach(account, project, step);
            Paper paper = paper(entry, step, format, account);
            if (papers.list(project.id()).stream().anyMatch(other -> isSame(other, paper))) {
                throw Problem.conflict("paper.problem.twice", paper.title());
            }
            audit.append(account.actor(), "AttachPaper", subject(paper), told(paper));
            return papers.insert(paper);
        });
    }

    private void requireMayAttach(Account account, Project project, Step step) {
        if (!kept.mayAttach(account, project.id(), step.id())) {
            throw Problem.notAllowed("paper.problem.notYours", step.name());
        }
    }

    private PaperFormat look(Entry entry) {
        long most = kept.limits().bytes();
        if (entry.content().length == 0) {
            throw Problem.rule("paper.problem.empty");
        }
        if (entry.content().length > most) {
            throw Problem.rule("paper.problem.large", entry.fileName(), String.valueOf(most / (1024 * 1024)));
        }
        if (entry.datedOn().isAfter(clock.today())) {
            throw Problem.rule(
                    "step.problem.future",
                    entry.datedOn().toString(),
                    clock.today().toString());
        }
        PaperFormat format = PaperCheck.format(entry.content())
                .orElseThrow(() -> Problem.rule("paper.problem.format", entry.fileName()));
        scan.findTrouble(entry.content()).ifPresent(found -> {
            throw Problem.rule("paper.problem.infected", entry.fileName(), found);
        });
        return format;
    }

    private Paper paper(Entry entry, Step step, PaperFormat format, Account account) {
        Optional<RequiredPaper> line = entry.code()
                .map(code -> kept.listRequired(entry.projectId(), step.id()).stream()
                        .filter(r -> r.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> Problem.rule("paper.problem.code", code)));
        String title = entry.title()
                .or(() -> line.map(RequiredPaper::name))
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Problem.rule("paper.problem.title"));
        if (entry.issuer() == null || entry.issuer().isBlank()) {
            throw Problem.rule("paper.problem.issuer");
        }
        Actor actor = account.actor();
        return new Paper(
                0,
                entry.projectId(),
                step.id(),
                record(entry.projectId(), step.id()),
                entry.code(),
                cut(title),
                entry.number().map(AttachingPaper::cut),
                entry.datedOn(),
                cut(entry.issuer()),
                fileName(entry.fileName(), title, format),
                format,
                entry.content().length,
                Sha256.of(entry.content()),
                scan.name(),
                account.id(),
                signature(actor),
                clock.now(),
                Optional.empty());
    }

    private Optional<Long> record(long projectId, String stepId) {
        return steps.listRecords(projectId).stream()
                .filter(r -> r.stepId().equals(stepId) && r.state() != StepRecord.State.SUPERSEDED)
                .map(StepRecord::id)
                .reduce((a, b) -> b);
    }

    @Override
    public void takeOff(long paperId, String reason, Account account) {
        Paper seen = kept.getFile(paperId, account).paper();
        if (account.id() != seen.accountId() && account.role() != Role.COMMISSION) {
            throw Problem.notAllowed("paper.problem.notYourPaper", seen.enteredBy());
        }
        if (reason == null || reason.isBlank()) {
            throw Problem.rule("paper.problem.reason");
        }
        changes.change(seen.projectId(), project -> {
            Paper paper = kept.get(paperId);
            papers.remove(paperId, new Paper.Removed(signature(account.actor()), clock.now(), reason.strip()));
            audit.append(account.actor(), "TakeOffPaper", subject(paper), told(paper) + " " + reason.strip());
            return null;
        });
    }

    private static boolean isSame(Paper other, Paper paper) {
        return other.stepId().equals(paper.stepId())
                && other.sha256().equals(paper.sha256())
                && other.code().equals(paper.code());
    }

    private String subject(Paper paper) {
        int round = paper.recordId().map(id -> steps.getRecord(id).round()).orElse(1);
        return "project:%d/step:%s#%d".formatted(paper.projectId(), paper.stepId(), round);
    }

    private static String told(Paper paper) {
        return "%s %s %s %s sha256:%s"
                .formatted(
                        paper.title(),
                        paper.number().orElse(""),
                        paper.datedOn(),
                        paper.issuer(),
                        paper.sha256().substring(0, 16))
                .replaceAll(" +", " ");
    }

    /** The sent name without its path; the ending is the content's, whatever the sender called it. */
    static String fileName(String sent, String title, PaperFormat format) {
        String name = UNFIT.matcher(sent == null ? "" : sent.replaceAll("^.*[\\\\/]", ""))
                .replaceAll("")
                .strip();
        String stem = name.replaceFirst("\\.[^.]{1,8}$", "").strip();
        String base = stem.isEmpty() ? UNFIT.matcher(title).replaceAll("") : stem;
        return base.substring(0, Math.min(base.length(), LONGEST - 6)) + "." + format.ending();
    }

    private static String signature(Actor actor) {
        return (actor.office() + " " + actor.name()).strip();
    }

    private static String cut(String text) {
        String clean = text.strip();
        return clean.substring(0, Math.min(clean.length(), LONGEST));
    }
}
