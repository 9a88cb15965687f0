package org.yingjian.step.rule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.audit.AuditTrail;
import org.yingjian.shared.Actor;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;
import org.yingjian.step.EndCheck;
import org.yingjian.step.FieldIds;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.Source;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.road.LatestRounds;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.workflow.FormField;
import org.yingjian.workflow.Step;

/** What all ways of ending a step share: who was first, dates, flags, the act on record. */
@Component
public class EndOfStep {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final List<EndRule> rules;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final ActSentences told;
    private final List<EndCheck> checks;

    EndOfStep(List<EndRule> rules, BusinessClock clock, AuditTrail audit, ActSentences told, List<EndCheck> checks) {
        this.rules = List.copyOf(rules);
        this.clock = clock;
        this.audit = audit;
        this.told = told;
        this.checks = List.copyOf(checks);
    }

    /** Days on a live entry and on a fact alike. @throws Problem RULE for something done after today */
    public void requireDone(Step step, RecordDraft draft, boolean planned) {
        rules.forEach(rule -> rule.requirePast(step, draft.fields, planned));
        draft.fields.keySet().stream()
                .filter(id -> FormField.isPart(id) || id.equals(FieldIds.STARTED))
                .flatMap(id -> StepRecord.dateOf(draft.fields, id).stream())
                .forEach(this::requirePast);
    }

    /** @throws Problem CONFLICT when somebody was first or the step has moved on */
    public void requireOpen(Step step, StepRecord record) {
        if (record.isOpen()) {
            return;
        }
        if (record.finishedBy().isPresent()) {
            throw new Problem(
                    Problem.Kind.CONFLICT,
                    "step.problem.alreadyFinished",
                    step.name(),
                    record.finishedBy().get(),
                    record.finishedEnteredAt().map(MOMENT::format).orElse(""));
        }
        throw new Problem(Problem.Kind.CONFLICT, "step.problem.notOpen", step.name());
    }

    /** @throws Problem RULE for a date after today */
    public void requirePast(LocalDate day) {
        if (day.isAfter(clock.today())) {
            throw rule("step.problem.future", day.toString(), clock.today().toString());
        }
    }

    /** The number of the paper on the entry itself, under the name the step's form gives it. */
    public static Optional<String> paperNumber(Step step, RecordDraft draft) {
        return step.paperNumber()
                .map(field -> draft.fields.getOrDefault(field.id(), ""))
                .filter(number -> !number.isBlank());
    }

    /**
     * 代录 rests on a paper: what an office approved is entered for it with number and date or not at all.
     *
     * @throws Problem RULE for an approval without them
     */
    public void requirePaper(Step step, RecordDraft draft) {
        boolean complete = draft.finishedOn != null && paperNumber(step, draft).isPresent();
        if (step.approval() && !complete) {
            throw rule(
                    "step.problem.behalfPaper",
                    step.name(),
                    step.paperNumber().map(FormField::label).orElse(""));
        }
    }

    /** @throws Problem RULE for an end dated before the acceptance that stands on record */
    public void requireAfterAcceptance(Step step, RecordDraft draft) {
        if (isBeforeAcceptance(draft)) {
            throw rule(
                    "step.problem.beforeAcceptance",
                    draft.finishedOn.toString(),
                    step.name(),
                    draft.acceptedOn.toString());
        }
    }

    /** The flag follows an acceptance that was corrected. */
    public void flagAcceptance(RecordDraft draft) {
        if (isBeforeAcceptance(draft)) {
            draft.flags.add(Flag.BEFORE_ACCEPTANCE);
        } else {
            draft.flags.remove(Flag.BEFORE_ACCEPTANCE);
        }
    }

    private static boolean isBeforeAcceptance(RecordDraft draft) {
        return draft.acceptedOn != null && draft.finishedOn != null && draft.finishedOn.isBefore(draft.acceptedOn);
    }

    /** Enters the end on the draft, as typed here: its result decides whether it is a success. */
    public void end(RecordDraft draft, Step step, LocalDate on, boolean dateUnknown, Actor actor) {
        draft.result = resultOf(step, draft);
        State state = ProjectRoad.isSuccess(step, draft.result) ? State.FINISHED : State.UNSUCCESSFUL;
        end(draft, state, on, dateUnknown, Source.LIVE, actor);
    }

    /** An end of which the caller knows state and result; one a ledger tells is no touch. */
    public void end(RecordDraft draft, State state, LocalDate on, boolean dateUnknown, Source source, Actor actor) {
        draft.state = state;
        draft.finishedOn = on;
        draft.dateUnknown = dateUnknown;
        draft.correctionSince = null;
        draft.source = source;
        if (source == Source.LIVE) {
            touch(draft);
        }
        draft.finishedBy = signature(actor);
        draft.finishedEnteredAt = clock.now();
    }

    /** What the step decides, as entered; success where nothing is. Null for a step that decides nothing. */
    public static String resultOf(Step step, RecordDraft draft) {
        return step.resultField()
                .map(field -> draft.fields.getOrDefault(
                        field.id(), ProjectRoad.successOf(step).orElse("")))
                .orElse(null);
    }

    /** First touch: tells waiting in the pile from work. */
    public void touch(RecordDraft draft) {
        if (draft.touchedAt == null) {
            draft.touchedAt = clock.now();
        }
    }

    public LocalDateTime now() {
        return clock.now();
    }

    public static String signature(Actor actor) {
        return actor.office().isBlank() ? actor.name() : actor.office() + " " + actor.name();
    }

    /** Flags where the date stands among the others. */
    public void flagOrder(ProjectRoad road, RecordDraft draft, LatestRounds latest) {
        if (draft.finishedOn == null) {
            return;
        }
        if (draft.openedOn != null && draft.finishedOn.isBefore(draft.openedOn)) {
            draft.flags.add(Flag.BEFORE_OPENING);
        }
        if (isBeforeAcceptance(draft)) {
            draft.flags.add(Flag.BEFORE_ACCEPTANCE);
        }
        Optional<LocalDate> before = road.latestFinishBefore(draft.stepId, latest);
        if (before.isPresent() && draft.finishedOn.isBefore(before.get())) {
            draft.flags.add(Flag.OUT_OF_ORDER);
        }
    }

    /** Keeps what happened, flagged where it breaks a rule. @return whether it breaks any */
    public boolean weighFact(ProjectRoad road, RecordDraft draft, LatestRounds latest) {
        return weigh(road, draft, latest, true, true);
    }

    /**
     * Refuses a live act that the law forbids or another room objects to; keeps a fact flagged.
     *
     * @param known who ends it knows what other rooms object
     * @return whether a fact breaks any rule
     */
    public boolean weigh(ProjectRoad road, RecordDraft draft, LatestRounds latest, boolean fact, boolean known) {
        EndRule.End end = new EndRule.End(road, draft, fact, latest);
        List<Breach> breaches =
                rules.stream().flatMap(rule -> rule.breaches(end).stream()).toList();
        for (Breach breach : breaches) {
            if (!fact) {
                throw breach.problem();
            }
            draft.flags.add(breach.flag());
        }
        return ask(road, draft, fact, known) || !breaches.isEmpty();
    }

    /**
     * The same for what other rooms know; whoever ends it now may say that he knows.
     *
     * @return whether a fact breaks a rule
     */
    private boolean ask(ProjectRoad road, RecordDraft draft, boolean fact, boolean known) {
        if (draft.state != State.FINISHED) {
            return false;
        }
        List<EndCheck.Objection> objections = checks.stream()
                .flatMap(check -> check.check(road.project(), road.step(draft.stepId)).stream())
                .toList();
        for (EndCheck.Objection objection : objections) {
            if (!fact && !known) {
                throw objection.problem();
            }
            draft.flags.add(objection.flag());
        }
        return fact && !objections.isEmpty();
    }

    /** @throws Problem RULE for a notice by a method that is not lawful, or an opening named before its first lawful day */
    public void weighPlan(ProjectRoad road, RecordDraft draft) {
        requireDone(road.step(draft.stepId), draft, true);
        rules.stream()
                .flatMap(rule -> rule.plan(road, draft).stream())
                .findFirst()
                .ifPresent(breach -> {
                    throw breach.problem();
                });
    }

    public void audit(Actor actor, String action, RecordDraft draft, String detail) {
        audit.append(
                actor, action, "project:%d/step:%s#%d".formatted(draft.projectId, draft.stepId, draft.round), detail);
    }

    public void audit(Actor actor, ProjectRoad road, String action, RecordDraft draft) {
        audit(actor, action, draft, told.end(road.step(draft.stepId), draft));
    }

    public static Problem rule(String key, Object... arguments) {
        return new Problem(Problem.Kind.RULE, key, arguments);
    }
}
