package org.yingjian.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.Explanation.Fallback;
import org.yingjian.forecast.Explanation.Reachable;
import org.yingjian.forecast.Explanation.Together;
import org.yingjian.forecast.core.Projection;
import org.yingjian.forecast.core.Unforecastable;
import org.yingjian.shared.Problem;

/**
 * What can still be had of a project that will most likely miss: which lawful acts help when done together, from which
 * inspection day on it is more likely than not, which earlier state is still possible.
 */
@Component
class SeekReachable {

    private static final double HALF = 0.5;
    private static final double MOST = 0.8;
    private static final double A_POINT = 0.01;

    private final OtherTargets targets;

    SeekReachable(OtherTargets targets) {
        this.targets = targets;
    }

    Reachable of(Placed now, Projection projection, List<Doable> acts, Optional<Fallback> fallback) {
        List<Doable> helping = helping(now, projection, acts);
        Optional<Together> together = helping.isEmpty() ? Optional.empty() : together(now, projection, helping);
        Optional<Fallback> further = helping.isEmpty()
                ? Optional.empty()
                : targets.fallback(now, helping, HALF)
                        .filter(f -> fallback.filter(known -> known.stepId().equals(f.stepId()))
                                .isEmpty());
        return new Reachable(
                now.date(projection.quantile(HALF)),
                now.date(projection.quantile(MOST)),
                together,
                further,
                fallback.isPresent() || further.isPresent()
                        ? Optional.empty()
                        : targets.fallback(now, List.of(), A_POINT));
    }

    /** The acts that matter when all are done: by the inspection day, or where that is out of reach for an earlier finish. */
    private static List<Doable> helping(Placed now, Projection projection, List<Doable> acts) {
        List<Doable> all = coherent(acts);
        try {
            Placed then = Doable.all(all, now);
            if (then.chance() - projection.chance() >= A_POINT) {
                return needed(all, now, Placed::chance);
            }
            OptionalInt half = half(then);
            if (half.isEmpty()) {
                return List.of();
            }
            LocalDate day = then.date(half.getAsInt());
            List<Doable> needed = needed(all, now, placed -> placed.by(day).chance());
            return Doable.all(needed, now).by(day).chance() - now.by(day).chance() >= A_POINT ? needed : List.of();
        } catch (Unforecastable | Problem cannot) {
            return List.of();
        }
    }

    /** A purchase that begins anew by another method has no other first day to be ended on. */
    private static List<Doable> coherent(List<Doable> acts) {
        Optional<String> bought = acts.stream()
                .map(Doable::act)
                .filter(act -> act.kind() == Act.Kind.METHOD)
                .map(Act::stepId)
                .findFirst();
        return acts.stream()
                .filter(one -> one.act().kind() == Act.Kind.METHOD
                        || !bought.equals(Optional.of(one.act().stepId())))
                .toList();
    }

    /** Leaves out, those of least gain first, what together is worth less than a point. */
    private static List<Doable> needed(List<Doable> all, Placed now, ToDoubleFunction<Placed> worth) {
        double full = worth.applyAsDouble(Doable.all(all, now));
        List<Doable> kept = new ArrayList<>(all);
        List<Doable> weakest = all.stream()
                .sorted(Comparator.comparingDouble((Doable d) -> d.act().gain()))
                .toList();
        for (Doable one : weakest) {
            List<Doable> without = kept.stream().filter(d -> d != one).toList();
            if (full - worth.applyAsDouble(Doable.all(without, now)) < A_POINT) {
                kept = new ArrayList<>(without);
            }
        }
        return kept;
    }

    private static Optional<Together> together(Placed now, Projection projection, List<Doable> helping) {
        Placed then = Doable.all(helping, now);
        Projection after = then.road().model().glance(then.standing());
        return Optional.of(new Together(
                helping.stream().map(Doable::act).toList(),
                after.chance(),
                after.chance() - projection.chance(),
                then.date(after.quantile(HALF)),
                then.date(after.quantile(MOST))));
    }

    private static OptionalInt half(Placed placed) {
        return placed.road().model().glance(placed.standing()).quantile(HALF);
    }
}
