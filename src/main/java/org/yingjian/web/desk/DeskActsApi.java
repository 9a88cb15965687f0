package org.yingjian.web.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
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
import org.yingjian.account.Deputies;
import org.yingjian.account.Deputy;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;
import org.yingjian.step.CoSign;
import org.yingjian.step.EnterOnBehalf;
import org.yingjian.web.frame.OnceOnly;
import org.yingjian.web.step.Person;

/** What is done at the desk: opinions given, entries on the office's behalf confirmed, deputies named. */
@RestController
@RequestMapping(path = "/api/desk", produces = MediaType.APPLICATION_JSON_VALUE)
class DeskActsApi {

    private final CoSign coSign;
    private final EnterOnBehalf onBehalf;
    private final Deputies deputies;
    private final BusinessClock clock;
    private final OnceOnly once;

    DeskActsApi(CoSign coSign, EnterOnBehalf onBehalf, Deputies deputies, BusinessClock clock, OnceOnly once) {
        this.coSign = coSign;
        this.onBehalf = onBehalf;
        this.deputies = deputies;
        this.clock = clock;
        this.once = once;
    }

    /** @param agree false refuses, with the opinion as its reason */
    record Opinion(Boolean agree, String opinion) {}

    record Done(long id, String state) {}

    /**
     * @param absent account id of who is away, the caller when left out
     * @param deputy account id of who acts
     * @param paper paper that names a deputy of another office
     */
    record Absence(Long absent, Long deputy, LocalDate from, LocalDate to, String reason, String paper) {}

    /** @param holds whether the deputy may act today */
    record Line(
            long id,
            Person absent,
            Person deputy,
            LocalDate from,
            LocalDate to,
            String reason,
            Optional<String> paper,
            String enteredBy,
            LocalDateTime enteredAt,
            Optional<LocalDate> endedOn,
            boolean holds) {}

    /** @param possible whom the caller may name */
    record Lines(List<Line> deputies, List<Person> possible) {}

    /** 会签意见. */
    @PostMapping(path = "/opinions/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> answer(
            @PathVariable long id,
            @RequestBody Opinion typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        if (typed.agree() == null) {
            throw new Problem(Problem.Kind.RULE, "web.problem.agreeMissing");
        }
        return once.answer(account, "desk/opinions/" + id, key, () -> {
            coSign.answer(id, typed.agree(), typed.opinion(), account);
            return ResponseEntity.ok(new Done(id, typed.agree() ? "AGREED" : "REFUSED"));
        });
    }

    /** The office has looked at an entry made on its behalf: it is right. */
    @PostMapping("/on-behalf/{id}/confirm")
    ResponseEntity<Object> confirm(
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        return once.answer(account, "desk/on-behalf/" + id, key, () -> {
            onBehalf.confirm(id, account);
            return ResponseEntity.ok(new Done(id, "CONFIRMED"));
        });
    }

    @GetMapping("/deputies")
    Lines deputies(Account account) {
        return lines(account);
    }

    /** 外出代办: names who acts while somebody is away. */
    @PostMapping(path = "/deputies", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> appoint(
            @RequestBody Absence typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        if (typed.deputy() == null) {
            throw new Problem(Problem.Kind.RULE, "web.problem.colleagueMissing");
        }
        if (typed.from() == null || typed.to() == null) {
            throw new Problem(Problem.Kind.RULE, "web.problem.dateMissing");
        }
        return once.answer(account, "desk/deputies", key, () -> {
            long id = deputies.appoint(
                    new Deputies.Entry(
                            Optional.ofNullable(typed.absent()).orElse(account.id()),
                            typed.deputy(),
                            typed.from(),
                            typed.to(),
                            typed.reason(),
                            Optional.ofNullable(typed.paper())),
                    account);
            return ResponseEntity.ok(line(id, account));
        });
    }

    /** From today on the deputy acts no longer. */
    @PostMapping("/deputies/{id}/end")
    ResponseEntity<Object> end(
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        return once.answer(account, "desk/deputies/" + id + "/end", key, () -> {
            deputies.end(id, account);
            return ResponseEntity.ok(line(id, account));
        });
    }

    private Lines lines(Account account) {
        return new Lines(
                deputies.listDeputies(account).stream().map(this::line).toList(),
                deputies.listPossible(account).stream().map(Person::of).toList());
    }

    private Line line(long id, Account account) {
        return deputies.listDeputies(account).stream()
                .filter(line -> line.id() == id)
                .map(this::line)
                .findFirst()
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "account.problem.noDeputyLine"));
    }

    private Line line(Deputy deputy) {
        return new Line(
                deputy.id(),
                Person.of(deputy.absent()),
                Person.of(deputy.deputy()),
                deputy.from(),
                deputy.to(),
                deputy.reason(),
                deputy.paper(),
                deputy.enteredBy(),
                deputy.enteredAt(),
                deputy.endedOn(),
                deputy.holdsOn(clock.today()));
    }
}
