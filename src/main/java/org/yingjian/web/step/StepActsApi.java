package org.yingjian.web.step;

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
import org.yingjian.project.Project;
import org.yingjian.shared.Problem;
import org.yingjian.step.CoSign;
import org.yingjian.step.CoSign.CoSignature;
import org.yingjian.step.EnterOnBehalf;
import org.yingjian.step.EnterOnBehalf.BehalfEntry;
import org.yingjian.step.RecallStep;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.step.WorkStep;
import org.yingjian.step.WorkStep.CorrectionCode;
import org.yingjian.web.frame.OnceOnly;
import org.yingjian.web.frame.Sent;
import org.yingjian.web.frame.VisibleProjects;

/** Everything else the page of a step does: recall, correction, entry from a paper, signers, handing over. */
@RestController
@RequestMapping(path = "/api/steps/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class StepActsApi {

    private final VisibleProjects scope;
    private final Steps steps;
    private final WorkStep work;
    private final CoSign coSign;
    private final RecallStep recall;
    private final EnterOnBehalf onBehalf;
    private final StepPeople desk;
    private final OnceOnly once;

    StepActsApi(
            VisibleProjects scope,
            Steps steps,
            WorkStep work,
            CoSign coSign,
            RecallStep recall,
            EnterOnBehalf onBehalf,
            StepPeople desk,
            OnceOnly once) {
        this.scope = scope;
        this.steps = steps;
        this.work = work;
        this.coSign = coSign;
        this.recall = recall;
        this.onBehalf = onBehalf;
        this.desk = desk;
        this.once = once;
    }

    /**
     * @param opinions additional signers (加签), in order of asking
     * @param onBehalf the entry from a paper, where the finish is one (代录)
     * @param replacedBy id of the record that corrects this one
     * @param signers who may be asked for an opinion, while the step is open and the caller's
     * @param colleagues whom it may be handed to, likewise
     */
    record View(
            StepRecord record,
            Optional<Long> replacedBy,
            List<CoSignature> opinions,
            Optional<BehalfEntry> onBehalf,
            boolean mayWork,
            boolean mayRecall,
            boolean mayEnterOnBehalf,
            List<Person> signers,
            List<Person> colleagues) {}

    /** @param reason why the finish is taken back */
    record Recall(String reason) {}

    /**
     * @param finishedOn date of the finish the paper shows
     * @param fields form values, field id → text
     * @param paperNo number of the paper
     * @param paperOn date of the paper
     * @param note remark, needed where the paper breaks a rule
     */
    record FromPaper(
            LocalDate finishedOn, Map<String, String> fields, String paperNo, LocalDate paperOn, String note) {}

    /** @param reason in words, always needed */
    record Correction(LocalDate finishedOn, Map<String, String> fields, CorrectionCode code, String reason) {}

    record NotNeeded(LocalDate on, String reason) {}

    /** @param to account id of a colleague of the same office */
    record HandOver(Long to) {}

    record Facts(Map<String, String> fields) {}

    /** @param signer account id of who is asked */
    record Question(Long signer, String question) {}

    /** One step with all that hangs on it. */
    @GetMapping
    View get(@PathVariable long id, Account account) {
        return view(scope.getRecord(id, account), account);
    }

    /** 撤回: takes a finish back while nobody has begun with what it opened. */
    @PostMapping(path = "/recall", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> recall(
            @PathVariable long id,
            @RequestBody Recall typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        return act("recall", id, () -> recall.recall(id, Sent.plain(typed.reason()), account), key, account);
    }

    /** 代录: a finish entered for another office from its paper; that office may correct it within five working days. */
    @PostMapping(path = "/on-behalf", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> onBehalf(
            @PathVariable long id,
            @RequestBody FromPaper typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        return act(
                "onBehalf",
                id,
                () -> onBehalf.enter(
                        new EnterOnBehalf.Entry(
                                id,
                                Sent.requireDate(typed.finishedOn()),
                                Sent.fields(typed.fields()),
                                Sent.plain(typed.paperNo()),
                                Sent.requireDate(typed.paperOn()),
                                Sent.text(typed.note())),
                        account),
                key,
                account);
    }

    /** 更正 of a finished step: the old record stays. Settles an entry made on the caller's behalf as corrected. */
    @PostMapping(path = "/correction", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> correct(
            @PathVariable long id,
            @RequestBody Correction typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        return act(
                "correct",
                id,
                () -> work.correct(
                        id,
                        Sent.requireDate(typed.finishedOn()),
                        Sent.fields(typed.fields()),
                        Optional.ofNullable(typed.code()).orElse(CorrectionCode.OTHER),
                        Sent.requireText(typed.reason()),
                        account),
                key,
                account);
    }

    /** 本项目无需办理. */
    @PostMapping(path = "/not-needed", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> notNeeded(
            @PathVariable long id,
            @RequestBody NotNeeded typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        return act(
                "notNeeded",
                id,
                () -> work.declareNotNeeded(
                        id, Sent.requireDate(typed.on()), Sent.requireText(typed.reason()), account),
                key,
                account);
    }

    /** 转办 to a colleague of the same office. */
    @PostMapping(path = "/hand-over", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> handOver(
            @PathVariable long id,
            @RequestBody HandOver typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        return act("handOver", id, () -> work.handOver(id, person(typed.to()), account), key, account);
    }

    /** Dated facts of a step still open, for example the day the notice went out. */
    @PostMapping(path = "/facts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> facts(
            @PathVariable long id,
            @RequestBody Facts typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        return act("facts", id, () -> work.recordFacts(id, Sent.fields(typed.fields()), account), key, account);
    }

    /** 加签: asks another person's opinion. */
    @PostMapping(path = "/opinions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> ask(
            @PathVariable long id,
            @RequestBody Question typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        return act(
                "cosign",
                id,
                () -> coSign.ask(id, person(typed.signer()), Sent.plain(typed.question()), account),
                key,
                account);
    }

    /** The question is withdrawn before it is answered, by who asked. */
    @PostMapping("/opinions/{opinion}/take-back")
    ResponseEntity<Object> takeBack(
            @PathVariable long id,
            @PathVariable long opinion,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        return act("cosignBack/" + opinion, id, () -> coSign.takeBack(opinion, account), key, account);
    }

    private ResponseEntity<Object> act(String act, long id, Runnable work, String key, Account account) {
        scope.getRecord(id, account);
        return once.answer(account, "steps/" + id + "/" + act, key, () -> {
            work.run();
            return ResponseEntity.ok(view(steps.getRecord(id), account));
        });
    }

    private static long person(Long named) {
        return Optional.ofNullable(named)
                .orElseThrow(() -> new Problem(Problem.Kind.RULE, "web.problem.colleagueMissing"));
    }

    private View view(StepRecord record, Account account) {
        Project project = scope.getProject(record.projectId(), account);
        boolean mine = steps.mayWork(account, project, record);
        return new View(
                record,
                steps.listRecords(project.id()).stream()
                        .filter(later -> later.supersedes().equals(Optional.of(record.id())))
                        .map(StepRecord::id)
                        .findFirst(),
                coSign.listOf(record.id(), account),
                onBehalf.findEntry(record.id()),
                mine,
                recall.mayRecall(record.id(), account),
                onBehalf.mayEnter(account, record.id()),
                people(mine && record.isOpen() ? coSign.listSigners(record.id(), account) : List.of()),
                people(desk.colleagues(record, account)));
    }

    private static List<Person> people(List<Account> accounts) {
        return accounts.stream().map(Person::of).toList();
    }
}
