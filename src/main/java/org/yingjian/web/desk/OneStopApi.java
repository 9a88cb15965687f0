package org.yingjian.web.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yingjian.account.Account;
import org.yingjian.shared.Problem;
import org.yingjian.web.frame.OnceOnly;

/** Several reviews by one opinion; the answer says row by row what became of it. */
@RestController
@RequestMapping(path = "/api/one-stop", produces = MediaType.APPLICATION_JSON_VALUE)
class OneStopApi {

    private final BatchActs batch;
    private final OnceOnly once;

    OneStopApi(BatchActs batch, OnceOnly once) {
        this.batch = batch;
        this.once = once;
    }

    /** @param on date on the paper, one for all */
    record Batch(LocalDate on, String opinion, List<Row> rows) {}

    /**
     * @param act as on the page: accept, corrections, finish, refuse …
     * @param number document number, where the step asks for one
     * @param reason of this row alone, else the opinion of all
     */
    record Row(long recordId, String act, String number, String reason) {}

    record Dealt(int done, int failed, List<BatchActs.Outcome> rows) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> deal(
            @RequestBody Batch typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        if (typed.rows() == null || typed.rows().isEmpty()) {
            throw new Problem(Problem.Kind.RULE, "web.oneStop.nothing");
        }
        return once.answer(account, "one-stop", key, () -> {
            List<BatchActs.Outcome> rows = typed.rows().stream()
                    .map(row -> batch.deal(
                            row.recordId(),
                            text(row.act()),
                            text(typed.on()),
                            text(row.reason() == null || row.reason().isBlank() ? typed.opinion() : row.reason()),
                            text(row.number()),
                            account))
                    .toList();
            int done = (int) rows.stream().filter(BatchActs.Outcome::ok).count();
            return ResponseEntity.ok(new Dealt(done, rows.size() - done, rows));
        });
    }

    private static String text(Object value) {
        return Optional.ofNullable(value).map(Object::toString).orElse("");
    }
}
