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
import org.yingjian.shared.Problem;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.ClockEvent.Kind;
import org.yingjian.step.ClockEvents;
import org.yingjian.step.ClockEvents.StruckEvent;
import org.yingjian.step.CorrectClockEvent;
import org.yingjian.step.Extensions;
import org.yingjian.step.RecordClockEvent;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepClocks;
import org.yingjian.web.frame.OnceOnly;
import org.yingjian.web.frame.Sent;
import org.yingjian.web.frame.VisibleProjects;

/** The legal clock of one step, read, kept and corrected. */
@RestController
@RequestMapping(path = "/api/steps/{id}/clock", produces = MediaType.APPLICATION_JSON_VALUE)
class StepClockApi {

    private final VisibleProjects scope;
    private final StepClocks clocks;
    private final ClockEvents events;
    private final Extensions extensions;
    private final RecordClockEvent keepClock;
    private final CorrectClockEvent correctClock;
    private final OnceOnly once;

    StepClockApi(
            VisibleProjects scope,
            StepClocks clocks,
            ClockEvents events,
            Extensions extensions,
            RecordClockEvent keepClock,
            CorrectClockEvent correctClock,
            OnceOnly once) {
        this.scope = scope;
        this.clocks = clocks;
        this.events = events;
        this.extensions = extensions;
        this.keepClock = keepClock;
        this.correctClock = correctClock;
        this.once = once;
    }

    enum Act {
        handedIn(Kind.HANDED_IN),
        accept(Kind.ACCEPTED),
        corrections(Kind.CORRECTIONS_ASKED),
        received(Kind.CORRECTIONS_RECEIVED),
        specialBegun(Kind.SPECIAL_BEGUN),
        specialEnded(Kind.SPECIAL_ENDED),
        extended(Kind.EXTENDED),
        notAccepted(Kind.NOT_ACCEPTED),
        withdrawn(Kind.WITHDRAWN),
        refuse(Kind.REJECTED);

        private final Kind kind;

        Act(Kind kind) {
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }
    }

    /**
     * Fields as in the form of the step page; those an act does not know are left out.
     *
     * @param until new last day of an extension as the decision names it, instead of its days or to check them
     */
    record Happening(
            Act act,
            LocalDate on,
            boolean pastFact,
            String code,
            Integer days,
            LocalDate until,
            String paper,
            String decidedBy,
            String note) {}

    /**
     * @param strike nothing of the kind happened: struck out and not replaced
     * @param reason why the entry was wrong
     */
    record Correction(
            boolean strike,
            LocalDate on,
            boolean pastFact,
            String code,
            Integer days,
            String paper,
            String decidedBy,
            String note,
            String reason) {}

    /** @param extensions by event id, the last days before and with it as counted now */
    record View(
            StepClock clock,
            List<ClockEvent> events,
            List<StruckEvent> struck,
            Map<Long, Extensions.Dates> extensions) {}

    @GetMapping
    View get(@PathVariable long id, Account account) {
        requireSeen(id, account);
        return view(id);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> keep(
            @PathVariable long id,
            @RequestBody Happening typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        requireSeen(id, account);
        if (typed.act() == null) {
            throw new Problem(Problem.Kind.NOT_FOUND, "web.problem.noAct", "");
        }
        return once.answer(account, "clock/" + id, key, () -> {
            keepClock.keep(happening(id, typed), account);
            return ResponseEntity.ok(view(id));
        });
    }

    @PostMapping(path = "/events/{event}/correction", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> correct(
            @PathVariable long id,
            @PathVariable long event,
            @RequestBody Correction typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        requireSeen(id, account);
        if (events.getEvent(event).recordId() != id) {
            throw new Problem(Problem.Kind.NOT_FOUND, "step.problem.noEvent", event);
        }
        return once.answer(account, "clock/" + id + "/events/" + event, key, () -> {
            correctClock.correct(correction(event, typed), account);
            return ResponseEntity.ok(view(id));
        });
    }

    private void requireSeen(long id, Account account) {
        scope.getRecord(id, account);
    }

    private View view(long id) {
        return new View(clocks.getClock(id), events.listEvents(id), events.listStruck(id), extensions.listDates(id));
    }

    private static RecordClockEvent.Entry happening(long id, Happening typed) {
        return new RecordClockEvent.Entry(
                id,
                typed.act().kind(),
                Sent.requireDate(typed.on()),
                typed.pastFact(),
                Sent.text(typed.code()),
                Optional.ofNullable(typed.days()),
                Optional.ofNullable(typed.until()),
                Sent.text(typed.paper()),
                Sent.text(typed.decidedBy()),
                Sent.text(typed.note()));
    }

    private static CorrectClockEvent.Correction correction(long event, Correction typed) {
        Optional<CorrectClockEvent.Values> instead = typed.strike()
                ? Optional.empty()
                : Optional.of(new CorrectClockEvent.Values(
                        Sent.requireDate(typed.on()),
                        Sent.text(typed.code()),
                        Optional.ofNullable(typed.days()),
                        Sent.text(typed.paper()),
                        Sent.text(typed.decidedBy()),
                        Sent.text(typed.note())));
        return new CorrectClockEvent.Correction(event, instead, typed.pastFact(), Sent.requireText(typed.reason()));
    }
}
