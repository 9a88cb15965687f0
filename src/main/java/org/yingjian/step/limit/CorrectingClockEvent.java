package org.yingjian.step.limit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.shared.Problem;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.ClockEvent.Flag;
import org.yingjian.step.ClockEvent.Kind;
import org.yingjian.step.CorrectClockEvent;
import org.yingjian.step.Extensions;
import org.yingjian.step.Pause;
import org.yingjian.step.RecallStep;
import org.yingjian.step.RecordClockEvent;
import org.yingjian.step.StepRecord;
import org.yingjian.step.road.JdbcClockEvents;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.rule.ActOnStep;
import org.yingjian.step.rule.EndOfStep;
import org.yingjian.workflow.Step;

/** Strikes and replaces clock events under the project's lock; the dates of the record follow what stands. */
@Component
class CorrectingClockEvent implements CorrectClockEvent {

    private final ActOnStep act;
    private final JdbcRecords records;
    private final JdbcClockEvents events;
    private final EndOfStep finish;
    private final ClockReplay replay;
    private final CountedExtensions extensions;
    private final CorrectingRoundEnd ends;
    private final RecallStep recall;

    CorrectingClockEvent(
            ActOnStep act,
            JdbcRecords records,
            JdbcClockEvents events,
            EndOfStep finish,
            ClockReplay replay,
            CountedExtensions extensions,
            CorrectingRoundEnd ends,
            RecallStep recall) {
        this.act = act;
        this.records = records;
        this.events = events;
        this.finish = finish;
        this.replay = replay;
        this.extensions = extensions;
        this.ends = ends;
        this.recall = recall;
    }

    @Override
    public void correct(Correction correction, Account account) {
        if (correction.reason() == null || correction.reason().isBlank()) {
            throw EndOfStep.rule("step.problem.reasonNeeded");
        }
        correction.instead().ifPresent(values -> finish.requirePast(values.on()));
        ClockEvent wrong = events.getEvent(correction.eventId());
        if (wrong.kind().ends() && correction.instead().isEmpty()) {
            requireStanding(wrong);
            recall.recall(wrong.recordId(), correction.reason(), account);
            return;
        }
        act.on(wrong.recordId(), account, on -> correct(on, events.getEvent(wrong.id()), correction, account));
    }

    private void correct(ActOnStep.Act on, ClockEvent wrong, Correction correction, Account account) {
        StepRecord record = on.record();
        Step step = on.step();
        requireCorrectable(step, record, wrong, correction);
        List<ClockEvent> before = requireStanding(wrong);
        List<ClockEvent> after = replaced(before, wrong, correction);
        ClockReplay.Scene scene = ClockReplay.scene(on.project(), record, step, before);
        Set<Flag> flags = weigh(replay.newObjections(scene, before, after, wrong.id()), correction);
        if (on.onBehalf()) {
            flags.add(Flag.ON_BEHALF);
        }
        String by = EndOfStep.signature(account.actor());
        if (wrong.kind().ends()) {
            ClockEvent right = after.get(before.indexOf(wrong));
            ends.requireBeforeNext(on.road(), record, right.on());
            RecordDraft ended = ends.replace(
                    on.road(),
                    record,
                    wrong,
                    right,
                    flags,
                    by,
                    correction.reason().strip());
            finish.audit(account.actor(), "CorrectClockEvent", ended, detail(wrong, correction));
            return;
        }
        Optional<Long> replacement = correction.instead().map(values -> add(scene, after, wrong, flags, by));
        events.strike(wrong.id(), replacement, correction.reason().strip(), flags, by);
        follow(on, before, after, account, detail(wrong, correction));
    }

    private List<ClockEvent> requireStanding(ClockEvent wrong) {
        List<ClockEvent> standing = events.listEvents(wrong.recordId());
        if (standing.stream().noneMatch(event -> event.id() == wrong.id())) {
            throw new Problem(Problem.Kind.CONFLICT, "step.problem.eventStruck");
        }
        return standing;
    }

    private void requireCorrectable(Step step, StepRecord record, ClockEvent wrong, Correction correction) {
        boolean over = record.isPassed() || record.state() == StepRecord.State.UNSUCCESSFUL;
        if (!(over && (correction.pastFact() || wrong.kind().ends()))) {
            finish.requireOpen(step, record);
        }
    }

    private static List<ClockEvent> replaced(List<ClockEvent> before, ClockEvent wrong, Correction correction) {
        List<ClockEvent> after = new ArrayList<>();
        for (ClockEvent event : before) {
            if (event.id() != wrong.id()) {
                after.add(event);
            } else {
                correction.instead().ifPresent(values -> after.add(with(wrong, values)));
            }
        }
        return after;
    }

    private static ClockEvent with(ClockEvent wrong, Values values) {
        return new ClockEvent(
                wrong.id(),
                wrong.recordId(),
                wrong.kind(),
                values.on(),
                values.code(),
                values.days(),
                values.paper(),
                values.decidedBy(),
                values.note(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                wrong.enteredAt(),
                wrong.enteredBy());
    }

    /** The impossible is refused whoever says so; the unlawful unless it is a fact, then it is flagged. */
    private static Set<Flag> weigh(List<ClockReplay.Objection> objections, Correction correction) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (ClockReplay.Objection objection : objections) {
            if (objection.impossible().isPresent()) {
                throw objection.impossible().get();
            }
            ClockLaw.Breach breach = objection.breach().orElseThrow();
            if (!correction.pastFact()) {
                throw breach.problem();
            }
            flags.add(breach.flag());
        }
        if (correction.pastFact()) {
            flags.add(Flag.PAST_FACT);
        }
        return flags;
    }

    private long add(ClockReplay.Scene scene, List<ClockEvent> after, ClockEvent wrong, Set<Flag> flags, String by) {
        int place = after.stream().map(ClockEvent::id).toList().indexOf(wrong.id());
        ClockEvent right = after.get(place);
        Extensions.Dates dates = wrong.kind() == Kind.EXTENDED
                ? extensions.dates(scene, after, place)
                : new Extensions.Dates(Optional.empty(), Optional.empty());
        RecordClockEvent.Entry entry = new RecordClockEvent.Entry(
                wrong.recordId(),
                wrong.kind(),
                right.on(),
                flags.contains(Flag.PAST_FACT),
                right.code(),
                right.days(),
                right.paper(),
                right.decidedBy(),
                right.note());
        return events.add(entry, flags, dates.oldDue(), dates.newDue(), by, Optional.of(wrong.id()));
    }

    private void follow(
            ActOnStep.Act on, List<ClockEvent> before, List<ClockEvent> after, Account account, String detail) {
        RecordDraft draft = act.touched(on);
        if (ClockReplay.acceptance(before).isPresent()) {
            draft.acceptedOn = ClockReplay.acceptance(after).orElse(null);
        }
        if (on.record().isOpen()) {
            draft.correctionSince = Pause.openOf(after, Kind.CORRECTIONS_ASKED)
                    .map(Pause::began)
                    .orElse(null);
        }
        finish.flagAcceptance(draft);
        records.update(draft);
        finish.audit(account.actor(), "CorrectClockEvent", draft, detail);
    }

    private static String detail(ClockEvent wrong, Correction correction) {
        String now = correction.instead().map(values -> values.on().toString()).orElse("—");
        return wrong.on() + " → " + now + " " + correction.reason().strip();
    }
}
