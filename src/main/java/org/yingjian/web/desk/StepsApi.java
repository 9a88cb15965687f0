package org.yingjian.web.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.yingjian.forecast.Light;
import org.yingjian.project.Project;
import org.yingjian.step.CompleteStep;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.web.frame.OnceOnly;
import org.yingjian.web.frame.VisibleProjects;

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

    /** @param openRecord id to finish the step by, {@code POST /api/steps/{id}/complete} */
    record WaitingStep(
            long openRecord,
            long projectId,
            String project,
            String county,
            String step,
            String name,
            String holder,
            int round,
            Optional<LocalDate> openedOn,
            Optional<LocalDate> acceptedOn,
            Optional<LocalDate> dueOn,
            Optional<LocalDate> lastSafeDay,
            boolean lastSafePassed,
            Light light,
            Optional<Double> chance) {
        static WaitingStep of(Inbox.Item item) {
            StepRecord record = item.record();
            Project project = item.line().project();
            return new WaitingStep(
                    record.id(),
                    project.id(),
                    project.name(),
                    project.county(),
                    record.stepId(),
                    item.standing().name(),
                    item.standing().holder(),
                    record.round(),
                    record.openedOn(),
                    record.acceptedOn(),
                    item.clock().flatMap(c -> c.dueOn()),
                    item.standing().lastSafeDay(),
                    item.standing().lastSafePassed(),
                    item.line().light(),
                    item.line().chance());
        }
    }

    /**
     * @param finishedOn date on the paper, left out only together with dateUnknown
     * @param fields form values, field id → text
     * @param pastFact recorded as it happened: kept and flagged instead of refused
     * @param schoolsKnown ends an equipment step though schools are missing; without it they are named and it is refused
     */
    record Completion(
            Optional<LocalDate> finishedOn,
            boolean dateUnknown,
            Map<String, String> fields,
            boolean pastFact,
            boolean schoolsKnown,
            Optional<String> note) {
        public Completion {
            finishedOn = finishedOn == null ? Optional.empty() : finishedOn;
            fields = fields == null ? Map.of() : fields;
            note = note == null ? Optional.empty() : note;
        }
    }

    /** @param stepsOpen steps of the project that are open now */
    record Completed(long record, long projectId, List<String> stepsOpen) {}

    /** What waits for the caller, most urgent first. */
    @GetMapping
    List<WaitingStep> list(Account account) {
        return inbox.list(account).stream().map(WaitingStep::of).toList();
    }

    @PostMapping(path = "/{id}/complete", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> complete(
            @PathVariable long id,
            @RequestBody Completion typed,
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
            return ResponseEntity.ok(new Completed(id, record.projectId(), open));
        });
    }
}
