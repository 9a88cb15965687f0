package org.yingjian.step.limit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.yingjian.calendar.Workdays;
import org.yingjian.step.StepClock.Light;
import org.yingjian.step.StepClock.StepLimit;
import org.yingjian.step.StepClock.StepLimit.Basis;
import org.yingjian.step.StepClock.Unit;

/** Counts one limit of the table for one step. */
final class LimitCount {

    private final ClockFacts facts;
    private final Workdays workdays;

    LimitCount(ClockFacts facts, Workdays workdays) {
        this.facts = facts;
        this.workdays = workdays;
    }

    /** @param extended days added to it */
    StepLimit count(LimitTable.Row row, int extended) {
        Optional<LocalDate> since = facts.since(row.starts());
        if (since.isEmpty()) {
            return limit(row, row.days() + extended, since, 0, Optional.empty(), Optional.empty(), Light.CALM);
        }
        ClockCount count = count(row, since.get());
        int days = inDays(row, since.get()) + extended;
        int used = count.used(facts.asOf());
        Optional<LocalDate> due = row.maximum() ? count.last(days).map(day -> rolled(row, day)) : Optional.empty();
        Optional<Integer> left = row.maximum() ? Optional.of(left(row, days - used, due)) : Optional.empty();
        int shown = row.unit() == Unit.MONTHS ? row.days() : days;
        return limit(row, shown, since, used, left, due, light(row, days, used, left, due));
    }

    /** Working days since acceptance where no limit of the step counts. */
    int workingDaysUsed() {
        return facts.acceptedOn()
                .map(since -> new ClockCount(since, facts.pauses(), workdays::isWorkingDay).used(facts.asOf()))
                .orElse(0);
    }

    /** The time of a procedure off the clock, and of what follows the decision, runs through. */
    private ClockCount count(LimitTable.Row row, LocalDate since) {
        boolean runsThrough = row.basis() == Basis.SPECIAL || row.basis() == Basis.AFTER;
        Predicate<LocalDate> counts = row.unit() == Unit.WORKING_DAYS ? workdays::isWorkingDay : day -> true;
        return new ClockCount(since, runsThrough ? List.of() : facts.pauses(), counts);
    }

    /** Three months are three months, not ninety days. */
    private static int inDays(LimitTable.Row row, LocalDate since) {
        return row.unit() == Unit.MONTHS
                ? (int) ChronoUnit.DAYS.between(since, since.plusMonths(row.days()))
                : row.days();
    }

    /** A last day that is no working day moves to the next one (民法典 art. 203). */
    private LocalDate rolled(LimitTable.Row row, LocalDate day) {
        return row.unit() == Unit.WORKING_DAYS ? day : workdays.rollForward(day);
    }

    private int left(LimitTable.Row row, int notUsed, Optional<LocalDate> due) {
        return row.unit() == Unit.WORKING_DAYS || due.isEmpty()
                ? notUsed
                : (int) ChronoUnit.DAYS.between(facts.asOf(), due.get());
    }

    private Light light(LimitTable.Row row, int days, int used, Optional<Integer> left, Optional<LocalDate> due) {
        if (!row.maximum()) {
            return Light.CALM;
        }
        boolean passed = due.map(last -> facts.asOf().isAfter(last)).orElse(left.orElse(0) < 0);
        if (passed) {
            return Light.RED;
        }
        return facts.record().isOpen() ? Light.of(used, days, left.orElse(days)) : Light.CALM;
    }

    private static StepLimit limit(
            LimitTable.Row row,
            int days,
            Optional<LocalDate> since,
            int used,
            Optional<Integer> left,
            Optional<LocalDate> due,
            Light light) {
        return new StepLimit(
                row.basis(),
                row.maximum(),
                days,
                row.unit(),
                row.article(),
                row.extension(),
                since,
                used,
                left,
                due,
                light);
    }
}
