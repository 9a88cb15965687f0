package org.yingjian.web.paper;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yingjian.account.Account;
import org.yingjian.paper.AttachPaper;
import org.yingjian.paper.AttachedPapers;
import org.yingjian.paper.Paper;
import org.yingjian.paper.PaperFormat;
import org.yingjian.paper.Readiness;
import org.yingjian.paper.RequiredPaper.Purpose;
import org.yingjian.shared.Problem;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.OnceOnly;
import org.yingjian.web.frame.SentFiles;
import org.yingjian.web.frame.VisibleProjects;

@RestController
@RequestMapping(path = "/api/projects/{id}")
class PapersApi {

    private final VisibleProjects scope;
    private final AttachedPapers papers;
    private final AttachPaper attach;
    private final OnceOnly once;

    PapersApi(VisibleProjects scope, AttachedPapers papers, AttachPaper attach, OnceOnly once) {
        this.scope = scope;
        this.papers = papers;
        this.attach = attach;
        this.once = once;
    }

    record Item(
            long id,
            String step,
            Optional<Long> record,
            Optional<String> code,
            String title,
            Optional<String> number,
            LocalDate datedOn,
            String issuer,
            String fileName,
            PaperFormat format,
            long bytes,
            String sha256,
            Optional<String> scannedBy,
            String enteredBy,
            LocalDateTime enteredAt) {

        static Item of(Paper p) {
            return new Item(
                    p.id(),
                    p.stepId(),
                    p.recordId(),
                    p.code(),
                    p.title(),
                    p.number(),
                    p.datedOn(),
                    p.issuer(),
                    p.fileName(),
                    p.format(),
                    p.bytes(),
                    p.sha256(),
                    p.scannedBy(),
                    p.enteredBy(),
                    p.enteredAt());
        }
    }

    /** @param missing codes of the papers still missing for the purpose */
    record Goal(Purpose purpose, boolean ready, int asked, List<String> missing) {}

    record RequiredItem(
            String code,
            String name,
            String nameEn,
            Purpose purpose,
            String step,
            String basis,
            Readiness.State state,
            Optional<Long> paper) {}

    record Checklist(List<Goal> goals, List<RequiredItem> papers) {}

    record Attached(long paper) {}

    @GetMapping(path = "/papers", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Item> list(@PathVariable long id, Account account) {
        scope.getProject(id, account);
        return papers.listPapers(id, account).stream().map(Item::of).toList();
    }

    /** Which of the required papers (手续齐全) are there. */
    @GetMapping(path = "/readiness", produces = MediaType.APPLICATION_JSON_VALUE)
    Checklist readiness(@PathVariable long id, Account account) {
        scope.getProject(id, account);
        Readiness found = papers.checkReadiness(id, account);
        List<Goal> goals = List.of(Purpose.values()).stream()
                .map(purpose -> new Goal(
                        purpose,
                        found.isReadyFor(purpose),
                        found.neededFor(purpose).size(),
                        found.missingFor(purpose).stream()
                                .map(item -> item.required().code())
                                .toList()))
                .toList();
        return new Checklist(goals, found.items().stream().map(PapersApi::item).toList());
    }

    @PostMapping(
            path = "/papers",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> attach(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) MultipartFile file,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        scope.getProject(id, account);
        return once.answer(account, "papers/" + id, key, () -> {
            long paper = attach.attach(AttachmentPage.entry(id, new FormInput(typed), file), account);
            return ResponseEntity.status(HttpStatus.CREATED).body(new Attached(paper));
        });
    }

    @GetMapping("/papers/{paper}")
    ResponseEntity<Resource> open(@PathVariable long id, @PathVariable long paper, Account account) {
        AttachedPapers.PaperFile file = papers.getFile(paper, account);
        if (file.paper().projectId() != id) {
            throw new Problem(Problem.Kind.NOT_FOUND, "paper.problem.unknown", paper);
        }
        return SentFiles.download(file);
    }

    private static RequiredItem item(Readiness.Item item) {
        return new RequiredItem(
                item.required().code(),
                item.required().name(),
                item.required().nameEn(),
                item.required().purpose(),
                item.taskId(),
                item.required().basis(),
                item.state(),
                item.paper().map(Paper::id));
    }
}
