package org.yingjian.web.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yingjian.account.Account;
import org.yingjian.step.RecordPastFact;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.web.frame.OnceOnly;
import org.yingjian.web.frame.VisibleProjects;

/** Steps a paper shows to be done although the diagram has not come to them (补记). */
@RestController
@RequestMapping(path = "/api/projects/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class PastFactApi {

    private final VisibleProjects scope;
    private final RecordPastFact facts;
    private final Steps steps;
    private final OnceOnly once;

    PastFactApi(VisibleProjects scope, RecordPastFact facts, Steps steps, OnceOnly once) {
        this.scope = scope;
        this.facts = facts;
        this.steps = steps;
        this.once = once;
    }

    /**
     * @param step task id of the diagram, or an id of the domain a task covers
     * @param on date on the paper, left out only together with dateUnknown
     * @param fields form values, field id → text
     * @param note what shows it
     */
    record Fact(String step, LocalDate on, boolean dateUnknown, Map<String, String> fields, String note) {}

    record Kept(long projectId, List<StepRecord> records) {}

    @PostMapping(path = "/past-fact", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> keep(
            @PathVariable long id,
            @RequestBody Fact typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        scope.getProject(id, account);
        return once.answer(account, "past-fact/" + id, key, () -> {
            facts.record(
                    new RecordPastFact.Fact(
                            id,
                            typed.step() == null ? "" : typed.step(),
                            Optional.ofNullable(typed.on()),
                            typed.dateUnknown(),
                            typed.fields() == null ? Map.of() : typed.fields(),
                            typed.note() == null ? "" : typed.note()),
                    account);
            List<StepRecord> now = steps.listRecords(id);
            return ResponseEntity.ok(new Kept(id, now));
        });
    }
}
