package org.yingjian.web.paper;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yingjian.account.Account;
import org.yingjian.paper.AttachPaper;
import org.yingjian.paper.AttachedPapers;
import org.yingjian.web.frame.Form;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.Page;
import org.yingjian.web.frame.SentFiles;
import org.yingjian.web.frame.VisibleProjects;
import org.yingjian.web.words.PageWords;

/** PaperNumbers in and out: attached on the page of a step, opened wherever they are listed. */
@Page
class AttachmentPage {

    private final VisibleProjects scope;
    private final AttachPaper attach;
    private final AttachedPapers papers;
    private final PageWords words;

    AttachmentPage(VisibleProjects scope, AttachPaper attach, AttachedPapers papers, PageWords words) {
        this.scope = scope;
        this.attach = attach;
        this.papers = papers;
        this.words = words;
    }

    @PostMapping("/projects/{id}/papers")
    String attach(
            @PathVariable long id,
            @RequestParam(name = "file", required = false) MultipartFile file,
            Form form,
            Account account) {
        scope.getProject(id, account);
        return form.sendBack(page(id, form.entered()), "paper", () -> {
            attach.attach(entry(id, form.entered(), file), account);
            return words.msg("paper.attached");
        });
    }

    @PostMapping("/papers/{id}/off")
    String takeOff(@PathVariable long id, Form form, Account account) {
        long project = papers.getFile(id, account).paper().projectId();
        return form.sendBack(page(project, form.entered()), "paper", () -> {
            attach.takeOff(id, form.entered().get("reason"), account);
            return words.msg("paper.takenOff");
        });
    }

    @GetMapping("/papers/{id}")
    ResponseEntity<Resource> open(@PathVariable long id, Account account) {
        return SentFiles.download(papers.getFile(id, account));
    }

    static AttachPaper.Entry entry(long projectId, FormInput entered, MultipartFile file) {
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
                none ? new byte[0] : SentFiles.bytes(file));
    }

    private static String page(long projectId, FormInput entered) {
        return entered.number("back").map(record -> "/steps/" + record).orElse("/projects/" + projectId)
                + "#attachments";
    }
}
