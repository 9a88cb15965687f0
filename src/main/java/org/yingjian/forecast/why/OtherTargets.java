package org.yingjian.forecast.why;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.yingjian.calendar.Counties;
import org.yingjian.calendar.DayClock;
import org.yingjian.forecast.Explanation.Fallback;
import org.yingjian.forecast.Explanation.WinterCliff;
import org.yingjian.forecast.core.Unforecastable;
import org.yingjian.forecast.learn.PartId;
import org.yingjian.forecast.make.MakeForecast;
import org.yingjian.forecast.make.PlacedProject;
import org.yingjian.workflow.Step;

/** The same project measured by an earlier state: what is still to be had, and when the works are over. */
@Component
class OtherTargets {

    private static final double TO_BE_HAD = 0.5;
    private static final int SOME_YEARS = 800;

    private final MakeForecast make;
    private final Counties counties;

    OtherTargets(MakeForecast make, Counties counties) {
        this.make = make;
        this.counties = counties;
    }

    /** The furthest state before the target that is more likely than not by the inspection day. */
    Optional<Fallback> fallback(PlacedProject now) {
        return fallback(now, List.of(), TO_BE_HAD);
    }

    /** The furthest state before the target that has at least this chance by the inspection day once the acts are done. */
    Optional<Fallback> fallback(PlacedProject now, List<CandidateAct> acts, double least) {
        List<Step> before = ahead(now, step -> true);
        Collections.reverse(before);
        for (Step step : before) {
            Optional<PlacedProject> there = at(now, step).map(placed -> CandidateAct.all(acts, placed));
            if (there.isPresent() && there.get().chance() >= least) {
                return Optional.of(
                        new Fallback(step.id(), step.name(), there.get().chance()));
            }
        }
        return Optional.empty();
    }

    /** Where the last outdoor works before the target stand to the next winter stop. */
    Optional<WinterCliff> winter(PlacedProject now) {
        List<Step> works = ahead(now, step -> isOutdoors(now, step));
        if (isOutdoors(now, target(now))) {
            works.add(target(now));
        }
        if (works.isEmpty()) {
            return Optional.empty();
        }
        Step last = works.get(works.size() - 1);
        String county = now.facts().project().county();
        int today = now.road().day(now.facts().today());
        OptionalInt stop = IntStream.range(today, today + SOME_YEARS)
                .filter(d -> counties.isWinterStop(county, now.date(d)))
                .findFirst();
        Optional<PlacedProject> there = at(now, last);
        if (stop.isEmpty() || stop.getAsInt() == today || there.isEmpty()) {
            return Optional.empty();
        }
        int spring = stop.getAsInt();
        while (counties.isWinterStop(county, now.date(spring))) {
            spring++;
        }
        double[] curve = there.get().road().model().curve(there.get().standing());
        OptionalInt half =
                IntStream.range(0, curve.length).filter(d -> curve[d] >= 0.5).findFirst();
        double slips = stop.getAsInt() - 1 < curve.length ? 1 - curve[stop.getAsInt() - 1] : 0;
        return Optional.of(new WinterCliff(
                last.id(),
                last.name(),
                now.date(stop.getAsInt()),
                now.date(spring),
                now.date(half),
                half.isPresent() ? stop.getAsInt() - half.getAsInt() : stop.getAsInt() - curve.length,
                slips,
                cost(now, last, stop.getAsInt(), spring)));
    }

    private Optional<Double> cost(PlacedProject now, Step last, int stop, int spring) {
        List<String> parts = now.parts(last.id());
        String next = now.node(parts.get(parts.size() - 1)).next();
        try {
            return Optional.of(now.road().model().chanceFrom(next, stop - 1)
                    - now.road().model().chanceFrom(next, spring));
        } catch (Unforecastable insideABlock) {
            return Optional.empty();
        }
    }

    private static boolean isOutdoors(PlacedProject now, Step step) {
        return step.clock().equals(DayClock.CONSTRUCTION.word())
                && !now.parts(step.id()).isEmpty();
    }

    private Optional<PlacedProject> at(PlacedProject now, Step step) {
        String target = step.covers().size() == 1 ? step.covers().iterator().next() : lastCovered(step);
        try {
            return make.place(now.facts().withTarget(target));
        } catch (Unforecastable | IllegalStateException cannot) {
            return Optional.empty();
        }
    }

    private static String lastCovered(Step step) {
        return step.covers().stream().reduce((a, b) -> b).orElseThrow();
    }

    private static Step target(PlacedProject now) {
        String target = now.facts().project().targetStep();
        return now.diagram().steps().stream()
                .filter(s -> s.covers().contains(target) && !now.parts(s.id()).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Steps of the main road open or still to come before the target, in diagram order. */
    private static List<Step> ahead(PlacedProject now, Predicate<Step> wanted) {
        List<String> coming = new ArrayList<>();
        now.road().model().glance(now.standing()).steps().forEach(s -> coming.add(PartId.taskOf(s.step())));
        Step target = target(now);
        List<Step> steps = new ArrayList<>();
        for (Step step : now.diagram().steps()) {
            if (coming.contains(step.id()) && !step.id().equals(target.id()) && wanted.test(step)) {
                steps.add(step);
            }
        }
        return steps;
    }
}
