package org.yingjian.web.step;

import java.util.List;
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
import org.yingjian.account.Organisation;
import org.yingjian.project.Project;
import org.yingjian.step.OutsideHolders;
import org.yingjian.step.OutsideHolders.OutsideHolder;
import org.yingjian.step.StepRecord;
import org.yingjian.web.frame.OnceOnly;
import org.yingjian.web.frame.VisibleProjects;

/** 外部承办单位: which body without accounts holds a step, and who records for it. */
@RestController
@RequestMapping(path = "/api/steps/{id}/outside", produces = MediaType.APPLICATION_JSON_VALUE)
class OutsideApi {

    private final VisibleProjects scope;
    private final OutsideHolders holders;
    private final OnceOnly once;

    OutsideApi(VisibleProjects scope, OutsideHolders holders, OnceOnly once) {
        this.scope = scope;
        this.holders = holders;
        this.once = once;
    }

    /**
     * @param named the body that stands, if one was named
     * @param mayName whether the caller may name one
     * @param recorders who may be asked to record, where the caller may name a body
     */
    record View(Optional<OutsideHolder> named, boolean mayName, List<Organisation> recorders) {}

    /**
     * @param organisation name of the body
     * @param recorder id of the organisation that records for it, left out for the commission
     * @param officer who asks after it
     * @param paper number of the paper that hands the step over
     */
    record Body(String organisation, Long recorder, String officer, String paper, String note) {}

    @GetMapping
    View get(@PathVariable long id, Account account) {
        return view(scope.getRecord(id, account), account);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> name(
            @PathVariable long id,
            @RequestBody Body typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        StepRecord record = scope.getRecord(id, account);
        return once.answer(account, "steps/" + id + "/outside", key, () -> {
            holders.name(
                    new OutsideHolders.Entry(
                            record.projectId(),
                            record.stepId(),
                            Optional.ofNullable(typed.organisation()).orElse(""),
                            Optional.ofNullable(typed.recorder()),
                            Optional.ofNullable(typed.officer()),
                            Optional.ofNullable(typed.paper()),
                            Optional.ofNullable(typed.note())),
                    account);
            return ResponseEntity.ok(view(record, account));
        });
    }

    private View view(StepRecord record, Account account) {
        Project project = scope.getProject(record.projectId(), account);
        boolean may = holders.mayName(account, project, record.stepId());
        return new View(
                holders.findHolder(project.id(), record.stepId()),
                may,
                may ? holders.listRecorders(account, project, record.stepId()) : List.of());
    }
}
