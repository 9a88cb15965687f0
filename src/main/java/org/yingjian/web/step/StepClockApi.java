package org.yingjian.web.step;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.yingjian.step.ClockEvents;
import org.yingjian.step.ClockEvents.StruckEvent;
import org.yingjian.step.Extensions;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepClocks;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.OnceOnly;
import org.yingjian.web.frame.VisibleProjects;

/** The legal clock of one step, read, kept and corrected. */
@RestController
@RequestMapping(path = "/api/steps/{id}/clock", produces = MediaType.APPLICATION_JSON_VALUE)
class StepClockApi {

    private final VisibleProjects scope;
    private final StepClocks clocks;
    private final ClockEvents events;
    private final Extensions extensions;
    private final StepForm acts;
    private final OnceOnly once;

    StepClockApi(
            VisibleProjects scope,
            StepClocks clocks,
            ClockEvents events,
            Extensions extensions,
            StepForm acts,
            OnceOnly once) {
        this.scope = scope;
        this.clocks = clocks;
        this.events = events;
        this.extensions = extensions;
        this.acts = acts;
        this.once = once;
    }

    enum Act {
        handedIn,
        accept,
        corrections,
        received,
        specialBegun,
        specialEnded,
        extended,
        notAccepted,
        withdrawn,
        refuse
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
        Map<String, String> values = values(
                typed.on(),
                typed.pastFact(),
                typed.code(),
                typed.days(),
                typed.paper(),
                typed.decidedBy(),
                typed.note());
        put(values, "until", typed.until());
        return once.answer(account, "clock/" + id, key, () -> {
            acts.act(typed.act().name(), id, new FormInput(values), account);
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
        Map<String, String> values = values(
                typed.on(),
                typed.pastFact(),
                typed.code(),
                typed.days(),
                typed.paper(),
                typed.decidedBy(),
                typed.note());
        values.put("event", String.valueOf(event));
        put(values, "why", typed.reason());
        return once.answer(account, "clock/" + id + "/events/" + event, key, () -> {
            acts.act(typed.strike() ? "strikeEvent" : "correctEvent", id, new FormInput(values), account);
            return ResponseEntity.ok(view(id));
        });
    }

    private void requireSeen(long id, Account account) {
        scope.getRecord(id, account);
    }

    private View view(long id) {
        return new View(clocks.getClock(id), events.listEvents(id), events.listStruck(id), extensions.listDates(id));
    }

    private static Map<String, String> values(
            LocalDate on, boolean pastFact, String code, Integer days, String paper, String decidedBy, String note) {
        Map<String, String> values = new HashMap<>();
        put(values, "on", on);
        put(values, "pastFact", pastFact ? "true" : null);
        put(values, "code", code);
        put(values, "days", days);
        put(values, "paper", paper);
        put(values, "decidedBy", decidedBy);
        put(values, "list", note);
        return values;
    }

    private static void put(Map<String, String> values, String name, Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
