package org.yingjian.forecast.make;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Light;
import org.yingjian.forecast.StepOutlook;
import org.yingjian.forecast.core.Projection;
import org.yingjian.forecast.core.Projection.StepProjection;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.forecast.learn.PartId;
import org.yingjian.forecast.make.RoadClasses.RoadClass;

/** Says in dates and tasks what the core says in days and nodes. */
final class Outcomes {

    private static final double WORTH_NAMING = 0.005;
    private static final double CURVE_FULL = 0.995;
    private static final int WEEK = 7;

    private final ProjectFacts facts;
    private final RoadClass road;
    private final LightTable lights;

    Outcomes(ProjectFacts facts, RoadClass road, LightTable lights) {
        this.facts = facts;
        this.road = road;
        this.lights = lights;
    }

    static Forecast reached(ProjectFacts facts) {
        return plain(facts, Light.REACHED, Optional.empty());
    }

    static Forecast none(ProjectFacts facts, String reason) {
        return plain(facts, Light.NONE, Optional.of(reason));
    }

    private static Forecast plain(ProjectFacts facts, Light light, Optional<String> reason) {
        return new Forecast(
                facts.project().id(),
                facts.today(),
                facts.project().version(),
                light,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                facts.project().targetStep(),
                facts.inspectionDay(),
                Optional.empty(),
                0,
                reason,
                List.of(),
                List.of());
    }

    Forecast of(Projection projection) {
        int deadline = road.day(facts.inspectionDay());
        boolean shortestMisses =
                projection.shortest().isEmpty() || projection.shortest().getAsInt() > deadline;
        Optional<Map.Entry<String, Double>> driver = driver(projection);
        return new Forecast(
                facts.project().id(),
                facts.today(),
                facts.project().version(),
                lights.of(projection.chance(), shortestMisses),
                Optional.of(projection.chance()),
                date(projection.quantile(0.5)),
                date(projection.quantile(0.8)),
                date(projection.shortest()),
                facts.project().targetStep(),
                facts.inspectionDay(),
                driver.map(Map.Entry::getKey),
                driver.map(Map.Entry::getValue).orElse(0.0),
                Optional.empty(),
                steps(projection),
                curve(projection, deadline));
    }

    private Optional<LocalDate> date(OptionalInt day) {
        return day.isPresent() ? Optional.of(road.origin().plusDays(day.getAsInt())) : Optional.empty();
    }

    /** The task that costs most, its parts taken together. */
    private static Optional<Map.Entry<String, Double>> driver(Projection projection) {
        Map<String, Double> byTask = new LinkedHashMap<>();
        projection.costs().forEach(c -> byTask.merge(PartId.taskOf(c.step()), c.points(), Double::sum));
        return byTask.entrySet().stream()
                .filter(e -> e.getValue() >= WORTH_NAMING)
                .max(Map.Entry.comparingByValue());
    }

    private List<StepOutlook> steps(Projection projection) {
        Map<String, List<StepProjection>> byTask = new LinkedHashMap<>();
        projection
                .steps()
                .forEach(s -> byTask.computeIfAbsent(PartId.taskOf(s.step()), t -> new ArrayList<>())
                        .add(s));
        return byTask.entrySet().stream()
                .map(e -> step(e.getKey(), e.getValue()))
                .toList();
    }

    private StepOutlook step(String task, List<StepProjection> parts) {
        StepProjection first = parts.get(0);
        StepProjection last = parts.get(parts.size() - 1);
        boolean passed = last.lastSafe().isEmpty();
        return new StepOutlook(
                task,
                first.open(),
                date(last.finish()),
                date(last.lastSafe()),
                passed,
                passed ? date(last.worthUntil()) : Optional.empty(),
                date(last.first()),
                last.best(),
                date(first.lastStart()));
    }

    /** Weekly points until the curve is full, and the inspection day. */
    private List<Forecast.Point> curve(Projection projection, int deadline) {
        List<Forecast.Point> points = new ArrayList<>();
        double[] curve = projection.curve();
        int today = road.day(facts.today());
        for (int d = today; d < curve.length; d++) {
            boolean full = d > today && curve[d] >= CURVE_FULL && curve[d - 1] < CURVE_FULL;
            if ((d - today) % WEEK == 0 || d == deadline || full) {
                points.add(new Forecast.Point(road.origin().plusDays(d), curve[d]));
            }
            if (d > deadline && curve[d] >= CURVE_FULL) {
                break;
            }
        }
        return points;
    }
}
