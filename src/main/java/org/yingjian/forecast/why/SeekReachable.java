package org.yingjian.forecast.why;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.Act;
import org.yingjian.forecast.Explanation.Fallback;
import org.yingjian.forecast.Explanation.Reachable;
import org.yingjian.forecast.Explanation.Together;
import org.yingjian.forecast.core.Projection;
import org.yingjian.forecast.core.Unforecastable;
import org.yingjian.forecast.make.PlacedProject;
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

    Reachable of(PlacedProject now, Projection projection, List<CandidateAct> acts, Optional<Fallback> fallback) {
        List<CandidateAct> helping = helping(now, projection, acts);
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
    private static List<CandidateAct> helping(PlacedProject now, Projection projection, List<CandidateAct> acts) {
        List<CandidateAct> all = coherent(acts);
        try {
            PlacedProject then = CandidateAct.all(all, now);
            if (then.chance() - projection.chance() >= A_POINT) {
                return needed(all, now, PlacedProject::chance);
            }
            OptionalInt half = half(then);
            if (half.isEmpty()) {
                return List.of();
            }
            LocalDate day = then.date(half.getAsInt());
            List<CandidateAct> needed =
                    needed(all, now, placed -> placed.by(day).chance());
            return CandidateAct.all(needed, now).by(day).chance() - now.by(day).chance() >= A_POINT
                    ? needed
                    : List.of();
        } catch (Unforecastable | Problem cannot) {
            return List.of();
        }
    }

    /** A purchase that begins anew by another method has no other first day to be ended on. */
    private static List<CandidateAct> coherent(List<CandidateAct> acts) {
        Optional<String> bought = acts.stream()
                .map(CandidateAct::act)
                .filter(act -> act.kind() == Act.Kind.METHOD)
                .map(Act::stepId)
                .findFirst();
        return acts.stream()
                .filter(one -> one.act().kind() == Act.Kind.METHOD
                        || !bought.equals(Optional.of(one.act().stepId())))
                .toList();
    }

    /** Leaves out, those of least gain first, what together is worth less than a point. */
    private static List<CandidateAct> needed(
            List<CandidateAct> all, PlacedProject now, ToDoubleFunction<PlacedProject> worth) {
        double full = worth.applyAsDouble(CandidateAct.all(all, now));
        List<CandidateAct> kept = new ArrayList<>(all);
        List<CandidateAct> weakest = all.stream()
                .sorted(Comparator.comparingDouble((CandidateAct d) -> d.act().gain()))
                .toList();
        for (CandidateAct one : weakest) {
            List<CandidateAct> without = kept.stream().filter(d -> d != one).toList();
            if (full - worth.applyAsDouble(CandidateAct.all(without, now)) < A_POINT) {
                kept = new ArrayList<>(without);
            }
        }
        return kept;
    }

    private static Optional<Together> together(PlacedProject now, Projection projection, List<CandidateAct> helping) {
        PlacedProject then = CandidateAct.all(helping, now);
        Projection after = then.road().model().glance(then.standing());
        return Optional.of(new Together(
                helping.stream().map(CandidateAct::act).toList(),
                after.chance(),
                after.chance() - projection.chance(),
                then.date(after.quantile(HALF)),
                then.date(after.quantile(MOST))));
    }

    private static OptionalInt half(PlacedProject placed) {
        return placed.road().model().glance(placed.standing()).quantile(HALF);
    }
}
