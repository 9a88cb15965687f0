package org.yingjian.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yingjian.account.Account;
import org.yingjian.paper.AttachPaper;
import org.yingjian.paper.AttachedPapers;
import org.yingjian.paper.Paper;
import org.yingjian.shared.Problem;

/** Papers in and out: attached on the page of a step, opened wherever they are listed. */
@Page
class AttachmentPage {

    private final Scope scope;
    private final AttachPaper attach;
    private final AttachedPapers papers;
    private final Words words;

    AttachmentPage(Scope scope, AttachPaper attach, AttachedPapers papers, Words words) {
        this.scope = scope;
        this.attach = attach;
        this.papers = papers;
        this.words = words;
    }

    @PostMapping("/projects/{id}/papers")
    String attach(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) MultipartFile file,
            Account account,
            RedirectAttributes after) {
        scope.getProject(id, account);
        Entered entered = new Entered(typed);
        try {
            attach.attach(entry(id, entered, file), account);
            after.addFlashAttribute("done", words.msg("paper.attached"));
        } catch (Problem problem) {
            after.addFlashAttribute("paperRefusal", words.problem(problem));
            after.addFlashAttribute("paperTyped", entered);
        }
        return back(id, entered);
    }

    @PostMapping("/papers/{id}/off")
    String takeOff(
            @PathVariable long id, @RequestParam Map<String, String> typed, Account account, RedirectAttributes after) {
        Paper paper = papers.getFile(id, account).paper();
        Entered entered = new Entered(typed);
        try {
            attach.takeOff(id, entered.get("reason"), account);
            after.addFlashAttribute("done", words.msg("paper.takenOff"));
        } catch (Problem problem) {
            after.addFlashAttribute("paperRefusal", words.problem(problem));
        }
        return back(paper.projectId(), entered);
    }

    @GetMapping("/papers/{id}")
    ResponseEntity<Resource> open(@PathVariable long id, Account account) {
        return send(papers.getFile(id, account));
    }

    /** Always as a download: what an office sends is never shown inside the program's own pages. */
    static ResponseEntity<Resource> send(AttachedPapers.PaperFile file) {
        ContentDisposition download = ContentDisposition.attachment()
                .filename(file.paper().fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.paper().format().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(new FileSystemResource(file.file()));
    }

    static AttachPaper.Entry entry(long projectId, Entered entered, MultipartFile file) {
        boolean none = file == null || file.isEmpty();
        return new AttachPaper.Entry(
                projectId,
                entered.get("step"),
                entered.text("code"),
                entered.text("title"),
                entered.text("number"),
                entered.requireDate("on"),
                entered.get("issuer"),
                none ? "" : file.getOriginalFilename(),
                none ? new byte[0] : ReportPage.bytes(file));
    }

    private static String back(long projectId, Entered entered) {
        return entered.number("back")
                .map(record -> "redirect:/steps/" + record + "#attachments")
                .orElse("redirect:/projects/" + projectId + "#attachments");
    }
}
