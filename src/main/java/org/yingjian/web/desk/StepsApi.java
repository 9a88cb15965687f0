package org.yingjian.web.desk;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yingjian.account.Account;
import org.yingjian.step.CompleteStep;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.web.frame.OnceOnly;
import org.yingjian.web.frame.VisibleProjects;
import org.yingjian.web.project.ProjectJson;

@RestController
@RequestMapping(path = "/api/steps", produces = MediaType.APPLICATION_JSON_VALUE)
class StepsApi {

    private final Inbox inbox;
    private final VisibleProjects scope;
    private final Steps steps;
    private final CompleteStep complete;
    private final OnceOnly once;

    StepsApi(Inbox inbox, VisibleProjects scope, Steps steps, CompleteStep complete, OnceOnly once) {
        this.inbox = inbox;
        this.scope = scope;
        this.steps = steps;
        this.complete = complete;
        this.once = once;
    }

    /** What waits for the caller, most urgent first. */
    @GetMapping
    List<ProjectJson.WaitingStep> list(Account account) {
        return inbox.list(account).stream().map(ProjectJson.WaitingStep::of).toList();
    }

    @PostMapping(path = "/{id}/complete", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> complete(
            @PathVariable long id,
            @RequestBody ProjectJson.Completion typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        StepRecord record = scope.getRecord(id, account);
        scope.getProject(record.projectId(), account);
        return once.answer(account, "complete/" + id, key, () -> {
            complete.complete(
                    new CompleteStep.Entry(
                            id,
                            typed.finishedOn(),
                            typed.dateUnknown(),
                            typed.fields(),
                            typed.pastFact(),
                            typed.note(),
                            typed.schoolsKnown()),
                    account);
            List<String> open = steps.listRecords(record.projectId()).stream()
                    .filter(StepRecord::isOpen)
                    .map(StepRecord::stepId)
                    .toList();
            return ResponseEntity.ok(new ProjectJson.Completed(id, record.projectId(), open));
        });
    }
}
