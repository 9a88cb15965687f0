package org.yingjian.web.ledger;

import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yingjian.account.Account;
import org.yingjian.ledger.ImportJob;
import org.yingjian.ledger.ImportJobs;
import org.yingjian.ledger.ImportLedger;
import org.yingjian.ledger.RowFault;
import org.yingjian.web.frame.OnceOnly;
import org.yingjian.web.frame.SentFiles;

@RestController
@RequestMapping(path = "/api/ledger", produces = MediaType.APPLICATION_JSON_VALUE)
class LedgerApi {

    private final ImportLedger ledger;
    private final ImportJobs imports;
    private final OnceOnly once;

    LedgerApi(ImportLedger ledger, ImportJobs imports, OnceOnly once) {
        this.ledger = ledger;
        this.imports = imports;
        this.once = once;
    }

    /** Begins an import: 202 with the address at which to ask how far it is. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> start(
            @RequestParam MultipartFile file,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        return once.answer(account, "ledger", key, () -> {
            long job = ledger.start(file.getOriginalFilename(), SentFiles.bytes(file), account);
            return ResponseEntity.accepted()
                    .location(ServletUriComponentsBuilder.fromCurrentContextPath()
                            .path("/api/ledger/{job}")
                            .build(job))
                    .body(new Started(job));
        });
    }

    @GetMapping("/{job}")
    Job get(@PathVariable long job, Account account) {
        ImportJob found = imports.getImport(job, account);
        return new Job(found, sentences(found.faults()), sentences(found.warnings()));
    }

    private List<String> sentences(List<RowFault> faults) {
        return faults.stream()
                .map(f -> imports.sentence(f, LocaleContextHolder.getLocale()))
                .toList();
    }

    record Started(long job) {}

    /** @param faults what is wrong, one sentence each; not empty means nothing was imported */
    record Job(ImportJob job, List<String> faults, List<String> warnings) {}
}
