package org.yingjian.forecast.make;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.core.Projection;
import org.yingjian.forecast.core.Standing;
import org.yingjian.forecast.core.Unforecastable;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.forecast.learn.Durations;
import org.yingjian.forecast.learn.PartId;
import org.yingjian.forecast.make.RoadClasses.RoadClass;
import org.yingjian.procurement.ProcurementRules;
import org.yingjian.project.Project;
import org.yingjian.step.StepRecord;
import org.yingjian.workflow.Step;

/**
 * Makes one forecast from facts; touches no database.
 *
 * <p>The chance is P(target reached on or before the inspection day): the inspectors find ready what was finished that
 * morning, and the bands of the sample ledger were computed so. A collapsed step counts up to the target only; of one partly
 * done the rest runs from the date of its last part.
 */
@Component
public class MakeForecast {

    private static final Logger log = LoggerFactory.getLogger(MakeForecast.class);

    private final RoadClasses classes;
    private final ReadOwnLaws readOwn;
    private final OpenSteps openSteps;
    private final LightTable lights;

    public MakeForecast(RoadClasses classes, ReadOwnLaws readOwn, OpenSteps openSteps, LightTable lights) {
        this.classes = classes;
        this.readOwn = readOwn;
        this.openSteps = openSteps;
        this.lights = lights;
    }

    Forecast of(ProjectFacts facts) {
        return make(facts).forecast();
    }

    public MadeForecast make(ProjectFacts facts) {
        Project.Status status = facts.project().status();
        if (status == Project.Status.WITHDRAWN) {
            return MadeForecast.plain(Outcomes.none(facts, "forecast.reason.withdrawn"));
        }
        if (status != Project.Status.LIVE || isReached(facts)) {
            return MadeForecast.plain(Outcomes.reached(facts));
        }
        if (facts.run().isEmpty() || facts.diagram().isEmpty()) {
            return MadeForecast.plain(Outcomes.none(facts, "forecast.reason.noRun"));
        }
        try {
            return compute(facts);
        } catch (Unforecastable | IllegalStateException fault) {
            log.warn("project {}: no forecast, {}", facts.project().number(), fault.getMessage());
            return MadeForecast.plain(Outcomes.none(facts, "forecast.reason.cannot"));
        }
    }

    private MadeForecast compute(ProjectFacts facts) {
        RoadClass road = classOf(facts);
        if (road.fault() != null) {
            log.warn(
                    "project {}: no forecast, {}",
                    facts.project().number(),
                    road.fault().getMessage());
            return MadeForecast.plain(Outcomes.none(
                    facts,
                    road.fault().element().equals(facts.project().targetStep())
                            ? "forecast.reason.offRoad"
                            : "forecast.reason.cannot"));
        }
        Optional<Standing> standing = standing(facts, road);
        if (standing.isEmpty()) {
            return MadeForecast.plain(Outcomes.reached(facts));
        }
        Projection projection = road.model().project(standing.get());
        PlacedProject placed = new PlacedProject(facts, road, standing.get());
        return new MadeForecast(
                new Outcomes(facts, road, lights).of(projection),
                Optional.of(placed),
                placed.date(projection.planned()),
                Optional.of(placed.date(projection.mean(standing.get().today()))));
    }

    /**
     * The project on its road; empty when it is over or has reached the target.
     *
     * @throws Unforecastable when no forecast can be made
     */
    public Optional<PlacedProject> place(ProjectFacts facts) {
        boolean live = facts.project().status() == Project.Status.LIVE;
        if (!live
                || isReached(facts)
                || facts.run().isEmpty()
                || facts.diagram().isEmpty()) {
            return Optional.empty();
        }
        RoadClass road = roadOf(facts);
        return standing(facts, road).map(standing -> new PlacedProject(facts, road, standing));
    }

    /** @throws Unforecastable when no forecast can be made on this road */
    public RoadClass roadOf(ProjectFacts facts) {
        RoadClass road = classOf(facts);
        if (road.fault() != null) {
            throw road.fault();
        }
        return road;
    }

    private RoadClass classOf(ProjectFacts facts) {
        return classes.of(key(facts), readOwn.of(facts), facts.diagram().orElseThrow(), facts.today());
    }

    private static RoadClasses.Key key(ProjectFacts facts) {
        Project project = facts.project();
        return new RoadClasses.Key(
                facts.diagram().get().version(),
                facts.road(),
                Durations.scope(project, facts.road()),
                ProcurementRules.objectKind(project),
                project.county(),
                project.targetStep(),
                facts.inspectionDay());
    }

    /** The target's own record is passed, or the open collapsed step already carries its date. */
    private static boolean isReached(ProjectFacts facts) {
        String target = facts.project().targetStep();
        return StepRecord.latestOf(facts.records()).values().stream()
                .anyMatch(r -> r.isPassed() && covers(facts, r.stepId()).contains(target)
                        || r.isOpen() && r.fields().containsKey(Step.dateField(target)));
    }

    private static java.util.Set<String> covers(ProjectFacts facts, String task) {
        return facts.diagram().flatMap(d -> d.findStep(task)).map(Step::covers).orElse(java.util.Set.of(task));
    }

    /** Where the tokens are and since when; empty when every one of them has passed the target. */
    private Optional<Standing> standing(ProjectFacts facts, RoadClass road) {
        int today = road.day(facts.today());
        Map<String, StepRecord> latest = StepRecord.latestOf(facts.records());
        List<Standing.Open> open = new ArrayList<>();
        for (String task : facts.run().get().openSteps()) {
            List<String> parts = road.road().parts().get(task);
            if (parts != null) {
                Optional<StepRecord> record =
                        Optional.ofNullable(latest.get(task)).filter(StepRecord::isOpen);
                open.add(running(facts, record, parts, road));
            }
        }
        List<Standing.Waiting> waiting = new ArrayList<>();
        facts.timerDue().forEach((timer, due) -> {
            if (road.road().waits().containsKey(timer)) {
                waiting.add(new Standing.Waiting(timer, road.day(due)));
            }
        });
        return open.isEmpty() && waiting.isEmpty() ? Optional.empty() : Optional.of(new Standing(today, open, waiting));
    }

    /** Of a collapsed step the first part without a date runs, since the date of the part before. */
    private Standing.Open running(ProjectFacts facts, Optional<StepRecord> record, List<String> parts, RoadClass road) {
        Optional<LocalDate> since = record.flatMap(StepRecord::openedOn);
        String current = parts.get(0);
        for (int i = 0; i + 1 < parts.size(); i++) {
            String part = PartId.partOf(parts.get(i));
            Optional<LocalDate> done = record.flatMap(r -> r.partDate(part));
            if (done.isEmpty()) {
                break;
            }
            since = done;
            current = parts.get(i + 1);
        }
        Map<String, Node.Step> steps = steps(road.road());
        return openSteps.of(
                facts,
                record,
                new OpenSteps.Running(
                        steps.get(current), steps(road.plain()).get(current).law(), road.own(), since),
                steps,
                road.day(facts.today()));
    }

    private static Map<String, Node.Step> steps(RoadGraph road) {
        Map<String, Node.Step> steps = new HashMap<>();
        road.graph().nodes().forEach(n -> {
            if (n instanceof Node.Step s) {
                steps.put(s.id(), s);
            }
        });
        return steps;
    }
}
