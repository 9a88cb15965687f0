package org.yingjian.web.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yingjian.account.Account;
import org.yingjian.progress.Milestone;
import org.yingjian.progress.Report;
import org.yingjian.progress.ReportProgress;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.OnceOnly;
import org.yingjian.web.frame.Sent;
import org.yingjian.web.frame.VisibleProjects;

/** News from the site. */
@RestController
@RequestMapping(path = "/api/projects/{id}/progress", produces = MediaType.APPLICATION_JSON_VALUE)
class ReportApi {

    private final VisibleProjects scope;
    private final ReportProgress report;
    private final OnceOnly once;

    ReportApi(VisibleProjects scope, ReportProgress report, OnceOnly once) {
        this.scope = scope;
        this.report = report;
        this.once = once;
    }

    /** Words are those of the form of the page 上报进度. */
    record Progress(
            String what,
            LocalDate on,
            String milestone,
            Integer percent,
            String stopReason,
            String note,
            String jumpReason) {}

    record Reported(long report) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> progress(
            @PathVariable long id,
            @RequestBody Progress typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        return send(id, () -> entry(id, typed), key, account);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> progressWithPhotos(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "photos", required = false) List<MultipartFile> photos,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        return send(id, () -> ReportPage.entry(id, new FormInput(typed), photos), key, account);
    }

    private ResponseEntity<Object> send(long id, Supplier<ReportProgress.Entry> entry, String key, Account account) {
        scope.getProject(id, account);
        return once.answer(account, "progress/" + id, key, () -> {
            long sent = report.report(entry.get(), account);
            return ResponseEntity.status(HttpStatus.CREATED).body(new Reported(sent));
        });
    }

    private static ReportProgress.Entry entry(long id, Progress typed) {
        return new ReportProgress.Entry(
                id,
                Sent.word(Report.What.class, typed.what()).orElse(Report.What.PROGRESS),
                Sent.requireDate(typed.on()),
                Sent.word(Milestone.class, typed.milestone()),
                Optional.ofNullable(typed.percent()),
                Sent.word(Report.StopReason.class, typed.stopReason()),
                Sent.text(typed.note()),
                Sent.text(typed.jumpReason()),
                List.of());
    }
}
