package org.yingjian.procurement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.yingjian.calendar.Workdays;
import org.yingjian.procurement.TenderCourse.Standstill;
import org.yingjian.procurement.TenderEvent.Kind;
import org.yingjian.procurement.TenderEvent.Moved;
import org.yingjian.procurement.TenderTerms.What;

/**
 * Notice, wait, opening, publicity, contract; a clarification keeps its distance to the opening (招标条例 art. 21, 采购条例
 * art. 31), an objection or complaint stops whatever is running until it is answered or decided (招标条例 art. 22, 54, 61;
 * 采购条例 art. 54).
 */
final class TenderReckoning {

    private final ProcurementRules rules;
    private final TenderTerms terms;
    private final Workdays workdays;

    TenderReckoning(ProcurementRules rules, TenderTerms terms, Workdays workdays) {
        this.rules = rules;
        this.terms = terms;
        this.workdays = workdays;
    }

    /** From the first still day to the first day it goes on. */
    private record Still(LocalDate from, LocalDate to) {
        int days() {
            return (int) ChronoUnit.DAYS.between(from, to);
        }
    }

    /** What moves a day that somebody named: everything, or what is new since it was named by hand. */
    private record Replay(LocalDate base, List<TenderEvent> events) {

        static Replay of(LocalDate named, Moved what, List<TenderEvent> events) {
            List<TenderEvent> moves = events.stream()
                    .filter(event -> event.moved().equals(Optional.of(what)))
                    .sorted(Comparator.comparingLong(TenderEvent::id))
                    .toList();
            boolean moved =
                    !moves.isEmpty() && moves.get(moves.size() - 1).newDay().equals(Optional.of(named));
            return moved
                    ? new Replay(moves.get(0).oldDay().orElseThrow(), events)
                    : new Replay(
                            named,
                            events.stream().filter(event -> event.id() == 0).toList());
        }
    }

    TenderCourse reckon(ReckonTender.Round round, List<TenderEvent> events) {
        MinimumWait wait = rules.minimumWait(round.method(), round.objectKind(), round.noticeOn(), workdays);
        List<Still> stills = stills(round, events);
        LocalDate first = opening(round, wait, wait.firstDay(), events);
        Optional<LocalDate> planned = round.openingOn().map(day -> {
            Replay replay = Replay.of(day, Moved.OPENING, events);
            return opening(round, wait, replay.base(), replay.events());
        });
        Optional<LocalDate> due = round.awardOn().map(award -> contractDue(round, award));
        return new TenderCourse(
                first,
                planned,
                publicity(round, wait, planned.orElse(first), events),
                due.map(day -> stretched(round.awardOn().get(), day, stills)),
                due,
                standing(round, events),
                stills.stream()
                        .mapToInt(still -> new Still(still.from(), earlier(still.to(), round.today())).days())
                        .map(days -> Math.max(days, 0))
                        .sum());
    }

    /** The opening in order of what happened before it. */
    private LocalDate opening(ReckonTender.Round round, MinimumWait wait, LocalDate day, List<TenderEvent> events) {
        SortedMap<LocalDate, List<UnaryOperator<LocalDate>>> pushes = new TreeMap<>();
        events.stream()
                .filter(event -> event.kind() == Kind.CLARIFIED)
                .forEach(event -> pushes.computeIfAbsent(event.on(), on -> new ArrayList<>())
                        .add(opening -> later(opening, clearOf(round, event.on()))));
        stills(round, events)
                .forEach(still -> pushes.computeIfAbsent(still.from(), on -> new ArrayList<>())
                        .add(opening -> pushed(opening, still, wait.working())));
        LocalDate opening = day;
        for (var push : pushes.entrySet()) {
            if (push.getKey().isBefore(opening)) {
                for (UnaryOperator<LocalDate> move : push.getValue()) {
                    opening = move.apply(opening);
                }
            }
        }
        return opening;
    }

    private LocalDate clearOf(ReckonTender.Round round, LocalDate clarified) {
        return terms.findTerm(What.CLARIFICATION, round.objectKind(), round.method(), clarified)
                .map(term -> plus(clarified, term.value(), term.isWorking()))
                .orElse(clarified);
    }

    /** What was left when it stopped is left when it goes on. */
    private LocalDate pushed(LocalDate day, Still still, boolean working) {
        if (!still.from().isBefore(day)) {
            return day;
        }
        return working
                ? workdays.plusWorkingDays(still.to(), workdays.workingDaysBetween(still.from(), day))
                : workdays.plusCalendarDays(still.to(), (int) ChronoUnit.DAYS.between(still.from(), day));
    }

    /** A named last day counts unless it is too early; standstills within the publicity push it on. */
    private Optional<LocalDate> publicity(
            ReckonTender.Round round, MinimumWait wait, LocalDate opening, List<TenderEvent> events) {
        if (wait.publicityDays() == 0) {
            return round.publicityTo();
        }
        LocalDate from = round.publicityFrom().orElse(opening);
        LocalDate least = plus(from, wait.publicityDays(), wait.publicityWorking());
        LocalDate day = pushed(least, from, stills(round, events), wait);
        return round.publicityTo()
                .map(named -> {
                    Replay replay = Replay.of(named, Moved.PUBLICITY, events);
                    return later(day, pushed(replay.base(), from, stills(round, replay.events()), wait));
                })
                .or(() -> Optional.of(day));
    }

    private LocalDate pushed(LocalDate end, LocalDate from, List<Still> stills, MinimumWait wait) {
        LocalDate day = end;
        for (Still still : stills) {
            if (!still.from().isBefore(from)) {
                day = pushed(day, still, wait.publicityWorking());
            }
        }
        return day;
    }

    private LocalDate contractDue(ReckonTender.Round round, LocalDate award) {
        return terms.findTerm(What.CONTRACT, round.objectKind(), round.method(), award)
                .map(term -> plus(award, term.value(), term.isWorking()))
                .orElse(award);
    }

    private LocalDate stretched(LocalDate award, LocalDate due, List<Still> stills) {
        LocalDate day = due;
        for (Still still : stills) {
            if (!still.from().isBefore(award) && !still.from().isAfter(day)) {
                day = workdays.plusCalendarDays(day, still.days());
            }
        }
        return day;
    }

    /** What stands open after all events: the first of those not ended, lasting as long as the longest of them may. */
    private Optional<Standstill> standing(ReckonTender.Round round, List<TenderEvent> events) {
        List<TenderEvent> open = new ArrayList<>();
        events.forEach(event -> follow(open, event));
        if (open.isEmpty()) {
            return Optional.empty();
        }
        List<Standstill> all =
                open.stream().map(event -> standstill(round, event)).toList();
        LocalDate until = all.stream()
                .map(Standstill::until)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Standstill last = all.get(all.size() - 1);
        return Optional.of(new Standstill(last.kind(), all.get(0).since(), until, last.article()));
    }

    private Standstill standstill(ReckonTender.Round round, TenderEvent event) {
        What what = event.kind() == Kind.OBJECTION ? What.OBJECTION : What.COMPLAINT;
        TenderTerm term = terms.findTerm(what, round.objectKind(), round.method(), event.on())
                .orElseThrow(() -> new IllegalStateException(
                        "procurement-method.dmn, tenderTerm: no rule for (%s), method (%s); add one."
                                .formatted(what.word(), round.method())));
        LocalDate until = plus(event.on(), term.value(), term.isWorking());
        return new Standstill(event.kind(), event.on(), until, term.article());
    }

    private static void follow(List<TenderEvent> open, TenderEvent event) {
        if (event.kind().end().isPresent()) {
            open.add(event);
        } else {
            open.stream()
                    .filter(begun -> begun.kind().end().get() == event.kind())
                    .findFirst()
                    .ifPresent(open::remove);
        }
    }

    private List<Still> stills(ReckonTender.Round round, List<TenderEvent> events) {
        List<Still> stills = new ArrayList<>();
        List<TenderEvent> open = new ArrayList<>();
        LocalDate since = null;
        for (TenderEvent event : events) {
            boolean still = !open.isEmpty();
            follow(open, event);
            if (!still && !open.isEmpty()) {
                since = event.on();
            } else if (still && open.isEmpty()) {
                stills.add(new Still(since, event.on()));
            }
        }
        standing(round, events)
                .ifPresent(now -> stills.add(
                        new Still(now.since(), later(now.until(), round.today().plusDays(1)))));
        return stills;
    }

    private LocalDate plus(LocalDate day, int days, boolean working) {
        return working ? workdays.plusWorkingDays(day, days) : workdays.plusCalendarDays(day, days);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
