package org.yingjian.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.calendar.Workdays;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Light;
import org.yingjian.forecast.StepOutlook;

/** Compares a project's forecast with what was last seen, and speaks only of a change. Knows no recipient and no database. */
final class Watch {

    /** A fall of P that is told though the light stays. */
    private static final double WORTH_TELLING = 0.10;

    /** Working days before a last safe day from which on it counts as near. */
    private static final int NEAR = 3;

    private static final double ROUNDING = 1e-9;

    private final Workdays workdays;

    Watch(Workdays workdays) {
        this.workdays = workdays;
    }

    /**
     * @param before what was last seen, empty for a project never seen
     * @param now its latest forecast
     * @param rounds round of each open step
     * @param day business day
     * @return what changed, weightiest first
     */
    List<AlertCause> compare(Optional<LastSeen> before, Forecast now, Map<String, Integer> rounds, LocalDate day) {
        if (before.isEmpty() || before.get().light() == Light.NONE) {
            return entered(now, day);
        }
        List<AlertCause> causes = new ArrayList<>();
        lightMoved(before.get(), now, day).ifPresent(causes::add);
        chanceFell(before.get(), now, day).ifPresent(causes::add);
        for (StepOutlook step : now.steps()) {
            if (step.open()) {
                safeDay(before.get(), now, step, rounds.getOrDefault(step.stepId(), 1), day)
                        .ifPresent(causes::add);
            }
        }
        causes.sort(Comparator.comparing(AlertCause::trigger));
        return causes;
    }

    /** What to remember of the project after the given causes have been kept. */
    LastSeen remember(Optional<LastSeen> before, Forecast now, Map<String, Integer> rounds, boolean told) {
        Map<String, LastSeen.SafeDay> steps = new HashMap<>();
        for (StepOutlook step : now.steps()) {
            if (step.open()) {
                int round = rounds.getOrDefault(step.stepId(), 1);
                Optional<LocalDate> known = before.map(b -> b.steps().get(step.stepId()))
                        .filter(safe -> safe.round() == round)
                        .flatMap(LastSeen.SafeDay::lastSafeDay);
                steps.put(
                        step.stepId(),
                        new LastSeen.SafeDay(round, step.lastSafeDay().or(() -> known), step.lastSafePassed()));
            }
        }
        return new LastSeen(
                now.light(), told ? now.chance() : higher(before.flatMap(LastSeen::chance), now.chance()), steps);
    }

    private static List<AlertCause> entered(Forecast now, LocalDate day) {
        boolean worth = now.light() == Light.YELLOW || now.light() == Light.RED || now.light() == Light.BLACK;
        return worth
                ? List.of(cause(
                        "entered:" + now.projectId(),
                        Trigger.ENTERED,
                        Optional.empty(),
                        new LastSeen(Light.NONE, Optional.empty(), Map.of()),
                        now,
                        Optional.empty(),
                        day))
                : List.of();
    }

    private static Optional<AlertCause> lightMoved(LastSeen before, Forecast now, LocalDate day) {
        boolean correctedBack = before.light() == Light.REACHED && now.light() == Light.GREEN;
        if (before.light() == now.light() || now.light() == Light.NONE || correctedBack) {
            return Optional.empty();
        }
        boolean worse = now.light().ordinal() > before.light().ordinal();
        Trigger trigger =
                switch (now.light()) {
                    case BLACK -> Trigger.TURNED_BLACK;
                    case RED -> worse ? Trigger.TURNED_RED : Trigger.RECOVERED;
                    case YELLOW -> worse ? Trigger.TURNED_YELLOW : Trigger.RECOVERED;
                    case GREEN -> Trigger.RECOVERED;
                    case REACHED -> Trigger.REACHED;
                    case NONE -> throw new IllegalStateException("light (NONE): never told.");
                };
        String fingerprint = "light:%d:%s:%s".formatted(now.projectId(), now.light(), day);
        return Optional.of(cause(fingerprint, trigger, now.driver(), before, now, Optional.empty(), day));
    }

    private static Optional<AlertCause> chanceFell(LastSeen before, Forecast now, LocalDate day) {
        if (before.chance().isEmpty() || now.chance().isEmpty() || now.light() == Light.NONE) {
            return Optional.empty();
        }
        double fall = before.chance().get() - now.chance().get();
        if (fall < WORTH_TELLING - ROUNDING) {
            return Optional.empty();
        }
        String fingerprint = "chance:%d:%s".formatted(now.projectId(), day);
        return Optional.of(cause(fingerprint, Trigger.CHANCE_FELL, now.driver(), before, now, Optional.empty(), day));
    }

    private Optional<AlertCause> safeDay(LastSeen before, Forecast now, StepOutlook step, int round, LocalDate day) {
        LastSeen.SafeDay known = before.steps().get(step.stepId());
        Optional<String> id = Optional.of(step.stepId());
        if (step.lastSafePassed()) {
            boolean wasAhead = known != null && known.round() == round && !known.passed();
            return wasAhead
                    ? Optional.of(cause(
                            "safe:%d:%s:%d".formatted(now.projectId(), step.stepId(), round),
                            Trigger.LAST_SAFE_PASSED,
                            id,
                            before,
                            now,
                            known.lastSafeDay(),
                            day))
                    : Optional.empty();
        }
        return step.lastSafeDay()
                .filter(safe -> !safe.isBefore(day) && workdays.workingDaysBetween(day, safe) <= NEAR)
                .map(safe -> cause(
                        "near:%d:%s:%d".formatted(now.projectId(), step.stepId(), round),
                        Trigger.LAST_SAFE_NEAR,
                        id,
                        before,
                        now,
                        Optional.of(safe),
                        day));
    }

    private static AlertCause cause(
            String fingerprint,
            Trigger trigger,
            Optional<String> stepId,
            LastSeen before,
            Forecast now,
            Optional<LocalDate> safeDay,
            LocalDate day) {
        return new AlertCause(
                0,
                fingerprint,
                trigger,
                now.projectId(),
                stepId,
                before.light(),
                now.light(),
                before.chance(),
                now.chance(),
                safeDay,
                day);
    }

    private static Optional<Double> higher(Optional<Double> one, Optional<Double> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(Math.max(one.get(), other.get())) : other;
    }
}
