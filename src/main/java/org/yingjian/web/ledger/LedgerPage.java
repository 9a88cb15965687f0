package org.yingjian.web.ledger;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yingjian.account.Account;
import org.yingjian.ledger.ImportJob;
import org.yingjian.ledger.ImportJobs;
import org.yingjian.ledger.ImportLedger;
import org.yingjian.ledger.RowFault;
import org.yingjian.shared.Problem;
import org.yingjian.web.frame.Form;
import org.yingjian.web.frame.Page;
import org.yingjian.web.frame.SentFiles;

/** Ledgers in: upload, watch, read what was wrong. */
@Page
class LedgerPage {

    private static final int SHOWN = 20;
    private static final int LOOKED_AT = 500;

    private final ImportLedger ledger;
    private final ImportJobs imports;

    LedgerPage(ImportLedger ledger, ImportJobs imports) {
        this.ledger = ledger;
        this.imports = imports;
    }

    @GetMapping("/ledger")
    String show(Account account, Model model) {
        model.addAttribute(
                "latest",
                imports.listLatest(LOOKED_AT).stream()
                        .filter(job -> job.isOpenTo(account))
                        .limit(SHOWN)
                        .toList());
        return "ledger/upload";
    }

    @GetMapping("/ledger/template.csv")
    ResponseEntity<byte[]> template() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("ledger.csv")
                                .build()
                                .toString())
                .body(imports.template());
    }

    @PostMapping("/ledger")
    String upload(@RequestParam MultipartFile file, Form form, Account account, Model model) {
        return form.send(
                () -> {
                    if (file.isEmpty()) {
                        throw new Problem(Problem.Kind.RULE, "web.problem.fileMissing");
                    }
                    return "redirect:/ledger/"
                            + ledger.start(file.getOriginalFilename(), SentFiles.bytes(file), account);
                },
                () -> show(account, model));
    }

    @GetMapping("/ledger/{id}")
    String progress(
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Account account,
            Model model) {
        ImportJob job = imports.getImport(id, account);
        model.addAttribute("job", job);
        model.addAttribute("share", share(job));
        model.addAttribute("faults", job.faults().stream().map(this::told).toList());
        model.addAttribute("warnings", job.warnings().stream().map(this::told).toList());
        return htmx == null ? "ledger/import" : "ledger/import :: job";
    }

    /** Percent of the bar: reading and checking are the first tenth, writing goes to seventy, forecasts are the rest. */
    private static int share(ImportJob job) {
        return switch (job.state()) {
            case READING -> 3;
            case CHECKING -> 8;
            case WRITING -> job.rows() == 0 ? 10 : 10 + 60 * job.done() / job.rows();
            case FORECASTING -> job.rows() == 0 ? 70 : 70 + 29 * job.done() / job.rows();
            case DONE, REFUSED, FAILED -> 100;
        };
    }

    private Told told(RowFault fault) {
        return new Told(fault, imports.sentence(fault, LocaleContextHolder.getLocale()));
    }

    record Told(RowFault fault, String sentence) {}
}
