package org.yingjian.step.limit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.project.Project;
import org.yingjian.shared.Actor;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.ClockEvent.Flag;
import org.yingjian.step.ClockEvent.Kind;
import org.yingjian.step.Extensions;
import org.yingjian.step.RecordClockEvent;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Source;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.road.JdbcClockEvents;
import org.yingjian.step.road.JdbcMoves;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.road.RunAndRecords;
import org.yingjian.step.rule.ActOnStep;
import org.yingjian.step.rule.CoSignRule;
import org.yingjian.step.rule.EndOfStep;
import org.yingjian.workflow.Step;

/** Enters clock events under the project's lock; the record's own dates follow them. */
@Component
class RecordingClockEvent implements RecordClockEvent {

    private static final String RETURNED = "returned";

    private final ActOnStep act;
    private final JdbcRecords records;
    private final JdbcMoves moves;
    private final JdbcClockEvents events;
    private final EndOfStep finish;
    private final RunAndRecords motion;
    private final ClockLaw law;
    private final CountedStepClocks clocks;
    private final CountedExtensions extensions;
    private final CoSignRule cosigns;

    RecordingClockEvent(
            ActOnStep act,
            JdbcRecords records,
            JdbcMoves moves,
            JdbcClockEvents events,
            EndOfStep finish,
            RunAndRecords motion,
            ClockLaw law,
            CountedStepClocks clocks,
            CountedExtensions extensions,
            CoSignRule cosigns) {
        this.act = act;
        this.records = records;
        this.moves = moves;
        this.events = events;
        this.finish = finish;
        this.motion = motion;
        this.law = law;
        this.clocks = clocks;
        this.extensions = extensions;
        this.cosigns = cosigns;
    }

    @Override
    public void keep(Entry entry, Account account) {
        finish.requirePast(entry.on());
        act.on(entry.recordId(), account, on -> keep(on, entry, account));
    }

    private void keep(ActOnStep.Act on, Entry typed, Account account) {
        StepRecord record = on.record();
        Step step = on.step();
        boolean afterwards = typed.pastFact() && !typed.kind().ends() && ended(record);
        if (!afterwards) {
            finish.requireOpen(step, record);
        }
        if (!step.approval()) {
            throw EndOfStep.rule("step.problem.notAnApproval", step.name());
        }
        List<ClockEvent> standing = events.listEvents(record.id());
        ClockReplay.Scene scene = ClockReplay.scene(on.project(), record, step, standing);
        if (typed.kind().decides() && !typed.pastFact()) {
            cosigns.requireAnswered(step, record.id(), account);
        }
        boolean extended = typed.kind() == Kind.EXTENDED;
        Entry entry = extended ? extensions.reckoned(scene, standing, typed) : typed;
        ClockFacts facts = new ClockFacts(record, step, standing, entry.on());
        law.requirePossible(facts, entry);
        StepClock clock = extended ? extensions.clockOn(scene, standing, entry.on()) : clocks.getClock(record.id());
        Set<Flag> flags = weigh(on.project(), facts, clock, entry);
        if (on.onBehalf()) {
            flags.add(Flag.ON_BEHALF);
        }
        Extensions.Dates dates = extended
                ? extensions.dates(scene, standing, entry.on(), entry.days().orElse(0))
                : new Extensions.Dates(Optional.empty(), Optional.empty());
        events.add(entry, flags, dates.oldDue(), dates.newDue(), EndOfStep.signature(on.actor()));
        RecordDraft draft = act.touched(on);
        carryOver(entry, draft);
        if (entry.kind().ends()) {
            end(on.road(), step, draft, entry, on.actor());
        } else {
            records.update(draft);
        }
        finish.audit(on.actor(), action(entry.kind()), draft, describe(entry));
    }

    private static boolean ended(StepRecord record) {
        return record.isPassed() || record.state() == State.UNSUCCESSFUL;
    }

    private Set<Flag> weigh(Project project, ClockFacts facts, StepClock clock, Entry entry) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        List<ClockLaw.Breach> breaches = law.breaches(project, facts, clock, entry);
        for (ClockLaw.Breach breach : breaches) {
            if (!entry.pastFact()) {
                throw breach.problem();
            }
            flags.add(breach.flag());
        }
        if (!breaches.isEmpty() && entry.note().filter(note -> !note.isBlank()).isEmpty()) {
            throw EndOfStep.rule("step.problem.noteNeeded");
        }
        if (entry.pastFact()) {
            flags.add(Flag.PAST_FACT);
        }
        return flags;
    }

    private static void carryOver(Entry entry, RecordDraft draft) {
        switch (entry.kind()) {
            case ACCEPTED -> draft.acceptedOn = entry.on();
            case CORRECTIONS_ASKED -> draft.correctionSince = entry.on();
            case CORRECTIONS_RECEIVED -> draft.correctionSince = null;
            default -> {}
        }
    }

    /** The round is over without success; the diagram goes its way back where it has one, else the step begins anew. */
    private void end(ProjectRoad road, Step step, RecordDraft draft, Entry entry, Actor actor) {
        boolean returns = entry.kind() == Kind.REJECTED
                && step.resultField()
                        .map(field -> field.choices().containsKey(RETURNED))
                        .orElse(false);
        if (returns) {
            draft.fields.put(step.resultField().get().id(), RETURNED);
        }
        draft.result = returns ? RETURNED : null;
        finish.end(draft, State.UNSUCCESSFUL, entry.on(), false, Source.LIVE, actor);
        draft.addReason(entry.note().orElse("").strip());
        records.update(draft);
        if (returns) {
            motion.finish(road, draft);
            return;
        }
        RecordDraft again = motion.blank(road, draft.stepId);
        again.openedOn = entry.on();
        moves.opened(records.insert(again), draft.id);
        motion.recalculate(road);
    }

    private static String action(Kind kind) {
        return switch (kind) {
            case HANDED_IN -> "HandIn";
            case ACCEPTED -> "AcceptStep";
            case CORRECTIONS_ASKED -> "IssueCorrections";
            case CORRECTIONS_RECEIVED -> "ReceiveCorrections";
            case SPECIAL_BEGUN -> "BeginSpecial";
            case SPECIAL_ENDED -> "EndSpecial";
            case EXTENDED -> "ExtendLimit";
            case NOT_ACCEPTED -> "DeclineApplication";
            case WITHDRAWN -> "WithdrawApplication";
            case REJECTED -> "RefuseStep";
        };
    }

    private static String describe(Entry entry) {
        StringBuilder text = new StringBuilder(entry.on().toString());
        entry.days().ifPresent(days -> text.append(" +").append(days));
        entry.paper().filter(p -> !p.isBlank()).ifPresent(p -> text.append(' ').append(p));
        entry.decidedBy()
                .filter(p -> !p.isBlank())
                .ifPresent(p -> text.append(' ').append(p));
        entry.note().filter(p -> !p.isBlank()).ifPresent(p -> text.append(' ').append(p.strip()));
        return text.toString();
    }
}
