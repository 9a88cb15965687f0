package org.yingjian.web.step;

import java.time.LocalDate;
import java.util.HashMap;
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
import org.yingjian.step.CoSign;
import org.yingjian.step.CoSign.CoSignature;
import org.yingjian.step.EnterOnBehalf;
import org.yingjian.step.EnterOnBehalf.BehalfEntry;
import org.yingjian.step.RecallStep;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.step.WorkStep.CorrectionCode;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.OnceOnly;
import org.yingjian.web.frame.VisibleProjects;

/** Everything else the page of a step does: recall, correction, entry from a paper, signers, handing over. */
@RestController
@RequestMapping(path = "/api/steps/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
public class StepActsApi {

    private final VisibleProjects scope;
    private final Steps steps;
    private final StepForm acts;
    private final CoSign coSign;
    private final RecallStep recall;
    private final EnterOnBehalf onBehalf;
    private final StepPeople desk;
    private final OnceOnly once;

    StepActsApi(
            VisibleProjects scope,
            Steps steps,
            StepForm acts,
            CoSign coSign,
            RecallStep recall,
            EnterOnBehalf onBehalf,
            StepPeople desk,
            OnceOnly once) {
        this.scope = scope;
        this.steps = steps;
        this.acts = acts;
        this.coSign = coSign;
        this.recall = recall;
        this.onBehalf = onBehalf;
        this.desk = desk;
        this.once = once;
    }

    /** A person who may be named, by the id the calls take. */
    public record Person(long account, String name, String office) {
        public static Person of(Account account) {
            return new Person(
                    account.id(), account.displayName(), account.actor().office());
        }
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
        return act("recall", id, Typed.of("recallReason", typed.reason()), key, account);
    }

    /** 代录: a finish entered for another office from its paper; that office may correct it within five working days. */
    @PostMapping(path = "/on-behalf", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> onBehalf(
            @PathVariable long id,
            @RequestBody FromPaper typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        Typed values = Typed.of("finishedOn", typed.finishedOn())
                .and("paperNo", typed.paperNo())
                .and("paperOn", typed.paperOn())
                .and("note", typed.note())
                .fields(typed.fields());
        return act("onBehalf", id, values, key, account);
    }

    /** 更正 of a finished step: the old record stays. Settles an entry made on the caller's behalf as corrected. */
    @PostMapping(path = "/correction", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> correct(
            @PathVariable long id,
            @RequestBody Correction typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        Typed values = Typed.of("finishedOn", typed.finishedOn())
                .and("code", typed.code())
                .and("reason", typed.reason())
                .fields(typed.fields());
        return act("correct", id, values, key, account);
    }

    /** 本项目无需办理. */
    @PostMapping(path = "/not-needed", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> notNeeded(
            @PathVariable long id,
            @RequestBody NotNeeded typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        return act("notNeeded", id, Typed.of("on", typed.on()).and("reason", typed.reason()), key, account);
    }

    /** 转办 to a colleague of the same office. */
    @PostMapping(path = "/hand-over", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> handOver(
            @PathVariable long id,
            @RequestBody HandOver typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        return act("handOver", id, Typed.of("colleague", typed.to()), key, account);
    }

    /** Dated facts of a step still open, for example the day the notice went out. */
    @PostMapping(path = "/facts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> facts(
            @PathVariable long id,
            @RequestBody Facts typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        return act("facts", id, Typed.nothing().fields(typed.fields()), key, account);
    }

    /** 加签: asks another person's opinion. */
    @PostMapping(path = "/opinions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> ask(
            @PathVariable long id,
            @RequestBody Question typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        Typed values = Typed.of("signer", typed.signer()).and("question", typed.question());
        return act("cosign", id, values, key, account);
    }

    /** The question is withdrawn before it is answered, by who asked. */
    @PostMapping("/opinions/{opinion}/take-back")
    ResponseEntity<Object> takeBack(
            @PathVariable long id,
            @PathVariable long opinion,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        return act("cosignBack", id, Typed.of("sign", opinion), key, account);
    }

    private ResponseEntity<Object> act(String act, long id, Typed typed, String key, Account account) {
        scope.getRecord(id, account);
        return once.answer(account, "steps/" + id + "/" + act + typed.subject(), key, () -> {
            acts.act(act, id, typed.entered(), account);
            return ResponseEntity.ok(view(steps.getRecord(id), account));
        });
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

    /** What a form of the page would hold; what is missing is left out and refused by the act. */
    private static final class Typed {

        private final Map<String, String> values = new HashMap<>();

        static Typed nothing() {
            return new Typed();
        }

        public static Typed of(String name, Object value) {
            return new Typed().and(name, value);
        }

        Typed and(String name, Object value) {
            if (value != null) {
                values.put(name, value.toString());
            }
            return this;
        }

        Typed fields(Map<String, String> fields) {
            if (fields != null) {
                fields.forEach((id, value) -> and("field." + id, value));
            }
            return this;
        }

        /** Tells acts on two questions of one step apart. */
        String subject() {
            return values.containsKey("sign") ? "/" + values.get("sign") : "";
        }

        FormInput entered() {
            return new FormInput(values);
        }
    }
}
