package org.yingjian.step.limit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.calendar.Workdays;
import org.yingjian.project.Project;
import org.yingjian.shared.Problem;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.ClockEvent.Flag;
import org.yingjian.step.ClockEvent.Kind;
import org.yingjian.step.Pause;
import org.yingjian.step.RecordClockEvent;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepClock.StepLimit;
import org.yingjian.step.rule.EndOfStep;

/** What stands against a clock event: the impossible is always refused, the unlawful only when done live. */
@Component
class ClockLaw {

    private static final String ARTICLE_32 = Kind.CORRECTIONS_ASKED.article();
    private static final String ARTICLE_42 = Kind.EXTENDED.article();
    private static final String ARTICLE_45 = Kind.SPECIAL_BEGUN.article();

    private final LimitTable table;
    private final Workdays workdays;

    ClockLaw(LimitTable table, Workdays workdays) {
        this.table = table;
        this.workdays = workdays;
    }

    /** A broken rule: the flag to keep, the problem to refuse with. */
    record Breach(Flag flag, Problem problem) {}

    /** @throws Problem for what cannot have been, whoever says so */
    void requirePossible(ClockFacts facts, RecordClockEvent.Entry entry) {
        String step = facts.step().name();
        switch (entry.kind()) {
            case HANDED_IN -> {
                refuse(has(facts, Kind.HANDED_IN), "step.problem.alreadyHandedIn", step);
                facts.acceptedOn().ifPresent(day -> requireOrder(entry.on(), day));
            }
            case ACCEPTED -> {
                facts.acceptedOn().ifPresent(day -> {
                    throw Problem.conflict("step.problem.alreadyAccepted", step, day.toString());
                });
                facts.handedInOn().ifPresent(day -> requireOrder(day, entry.on()));
            }
            case CORRECTIONS_ASKED -> {
                requireNote(entry);
                refuse(open(facts, Kind.CORRECTIONS_ASKED).isPresent(), "step.problem.correctionsOpen", step);
                facts.handedInOn().ifPresent(day -> requireOrder(day, entry.on()));
            }
            case CORRECTIONS_RECEIVED ->
                requireEnd(entry.on(), open(facts, Kind.CORRECTIONS_ASKED), "step.problem.noCorrections");
            case SPECIAL_BEGUN -> {
                requireCode(entry, ClockEvent.Special.values());
                refuse(open(facts, Kind.SPECIAL_BEGUN).isPresent(), "step.problem.specialOpen", step);
            }
            case SPECIAL_ENDED -> requireEnd(entry.on(), open(facts, Kind.SPECIAL_BEGUN), "step.problem.noSpecial");
            case EXTENDED -> {
                requireCode(entry, ClockEvent.ExtensionReason.values());
                boolean complete = entry.days().filter(n -> n > 0).isPresent()
                        && entry.decidedBy().filter(name -> !name.isBlank()).isPresent();
                if (!complete) {
                    throw EndOfStep.rule("step.problem.extensionIncomplete");
                }
                if (facts.acceptedOn().isEmpty()) {
                    throw EndOfStep.rule("step.problem.notAccepted", step);
                }
            }
            case NOT_ACCEPTED -> {
                requireLast(facts, entry);
                facts.acceptedOn().ifPresent(day -> {
                    throw Problem.conflict("step.problem.alreadyAccepted", step, day.toString());
                });
            }
            case WITHDRAWN, REJECTED -> requireLast(facts, entry);
        }
    }

    List<Breach> breaches(Project project, ClockFacts facts, StepClock clock, RecordClockEvent.Entry entry) {
        List<Breach> found = new ArrayList<>();
        switch (entry.kind()) {
            case ACCEPTED -> {
                if (isIncomplete(facts, entry.on())) {
                    found.add(breach(Flag.ACCEPTED_INCOMPLETE, "step.problem.correctionsOutstanding", ARTICLE_32));
                }
            }
            case CORRECTIONS_ASKED -> corrections(project, facts, entry, found);
            case SPECIAL_BEGUN -> {
                if (facts.acceptedOn().filter(day -> !entry.on().isBefore(day)).isEmpty()) {
                    found.add(breach(Flag.BEFORE_ACCEPTANCE, "step.problem.specialBeforeAcceptance", ARTICLE_45));
                }
                if (entry.paper().filter(paper -> !paper.isBlank()).isEmpty()) {
                    found.add(breach(Flag.NOT_TOLD, "step.problem.notTold", ARTICLE_45));
                }
            }
            case EXTENDED -> extension(facts, clock, entry, found);
            default -> {}
        }
        return found;
    }

    /** On the day the papers were asked to be completed and not yet were, whenever it is entered. */
    private static boolean isIncomplete(ClockFacts facts, LocalDate on) {
        return open(facts, Kind.CORRECTIONS_ASKED).isPresent()
                || Pause.of(facts.events()).stream()
                        .filter(pause -> pause.begun().kind() == Kind.CORRECTIONS_ASKED)
                        .anyMatch(pause -> !on.isBefore(pause.began())
                                && pause.ended()
                                        .filter(end -> on.isBefore(end.on()))
                                        .isPresent());
    }

    private void corrections(Project project, ClockFacts facts, RecordClockEvent.Entry entry, List<Breach> found) {
        if (has(facts, Kind.CORRECTIONS_ASKED)) {
            found.add(breach(Flag.CORRECTIONS_TWICE, "step.problem.correctionsOnce", ARTICLE_32));
        }
        facts.handedInOn().or(facts::acceptedOn).ifPresent(since -> {
            int answer = table.answer(project.level(), since).days();
            LocalDate last = workdays.plusWorkingDays(since, answer);
            if (entry.on().isAfter(last)) {
                found.add(breach(
                        Flag.CORRECTIONS_LATE,
                        "step.problem.correctionsLate",
                        since.toString(),
                        last.toString(),
                        ARTICLE_32));
            }
        });
    }

    private static void extension(ClockFacts facts, StepClock clock, RecordClockEvent.Entry entry, List<Breach> found) {
        int allowed = clock.limits().stream()
                .filter(limit -> limit.basis() == StepLimit.Basis.STATUTORY || limit.basis() == StepLimit.Basis.JOINT)
                .mapToInt(StepLimit::extension)
                .max()
                .orElse(0);
        if (allowed == 0) {
            found.add(breach(
                    Flag.NO_GROUND,
                    "step.problem.extensionNoGround",
                    facts.step().name(),
                    ARTICLE_42));
            return;
        }
        if (facts.extendedBy() > 0) {
            found.add(breach(Flag.EXTENDED_TWICE, "step.problem.extensionOnce", ARTICLE_42));
        }
        if (entry.days().orElse(0) > allowed) {
            found.add(breach(
                    Flag.EXTENDED_TOO_LONG, "step.problem.extensionTooLong", String.valueOf(allowed), ARTICLE_42));
        }
        clock.dueOn()
                .filter(due -> entry.on().isAfter(due))
                .ifPresent(due -> found.add(
                        breach(Flag.EXTENDED_LATE, "step.problem.extensionLate", due.toString(), ARTICLE_42)));
    }

    private static boolean has(ClockFacts facts, Kind kind) {
        return facts.events().stream().anyMatch(event -> event.kind() == kind);
    }

    private static Optional<Pause> open(ClockFacts facts, Kind kind) {
        return Pause.openOf(facts.events(), kind);
    }

    private static void requireEnd(LocalDate on, Optional<Pause> open, String otherwise) {
        LocalDate began = open.orElseThrow(() -> EndOfStep.rule(otherwise)).began();
        if (on.isBefore(began)) {
            throw EndOfStep.rule("step.problem.endBeforeBeginning", on.toString(), began.toString());
        }
    }

    private static void requireOrder(LocalDate first, LocalDate then) {
        if (then.isBefore(first)) {
            throw EndOfStep.rule("step.problem.clockOrder", then.toString(), first.toString());
        }
    }

    /** A round ends with a reason, and after everything else of it. */
    private static void requireLast(ClockFacts facts, RecordClockEvent.Entry entry) {
        requireNote(entry);
        facts.events().stream()
                .filter(event -> !event.kind().ends())
                .map(ClockEvent::on)
                .max(Comparator.naturalOrder())
                .ifPresent(day -> requireOrder(day, entry.on()));
    }

    private static void requireNote(RecordClockEvent.Entry entry) {
        if (entry.note().filter(note -> !note.isBlank()).isEmpty()) {
            throw EndOfStep.rule("step.problem.reasonNeeded");
        }
    }

    private static void requireCode(RecordClockEvent.Entry entry, Enum<?>[] codes) {
        boolean known = entry.code()
                .filter(code -> Arrays.stream(codes).anyMatch(one -> one.name().equals(code)))
                .isPresent();
        if (!known) {
            throw EndOfStep.rule("step.problem.codeNeeded");
        }
    }

    private static void refuse(boolean when, String key, Object... arguments) {
        if (when) {
            throw Problem.conflict(key, arguments);
        }
    }

    private static Breach breach(Flag flag, String key, Object... arguments) {
        return new Breach(flag, EndOfStep.rule(key, arguments));
    }
}
