package org.yingjian.forecast.why;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yingjian.account.Organisations;
import org.yingjian.forecast.Act;
import org.yingjian.forecast.Basis;
import org.yingjian.forecast.Explanation;
import org.yingjian.forecast.Explanation.OfficeCost;
import org.yingjian.forecast.Explanation.StepCost;
import org.yingjian.forecast.Explanations;
import org.yingjian.forecast.Light;
import org.yingjian.forecast.core.Cause;
import org.yingjian.forecast.core.Causes;
import org.yingjian.forecast.core.Model;
import org.yingjian.forecast.core.Projection;
import org.yingjian.forecast.core.Standing;
import org.yingjian.forecast.core.Unforecastable;
import org.yingjian.forecast.facts.GatherFacts;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.forecast.learn.PartId;
import org.yingjian.forecast.make.LightTable;
import org.yingjian.forecast.make.MakeForecast;
import org.yingjian.forecast.make.PlacedProject;
import org.yingjian.forecast.make.RoadClasses;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.workflow.Step;

/** Asks the core again, from other sides. */
@Component
class ComputedExplanations implements Explanations {

    private final GatherFacts gather;
    private final MakeForecast make;
    private final ProposeActs propose;
    private final OtherTargets targets;
    private final SeekReachable reachable;
    private final LastNotices notices;
    private final TimeOfParties parties;
    private final RoadClasses classes;
    private final ReadBasis basis;
    private final LightTable lights;
    private final Steps steps;
    private final Organisations organisations;
    private final TransactionTemplate reading;
    private final Map<Model, Causes> causes = Collections.synchronizedMap(new WeakHashMap<>());

    ComputedExplanations(
            GatherFacts gather,
            MakeForecast make,
            ProposeActs propose,
            OtherTargets targets,
            SeekReachable reachable,
            LastNotices notices,
            TimeOfParties parties,
            RoadClasses classes,
            ReadBasis basis,
            LightTable lights,
            Steps steps,
            Organisations organisations,
            PlatformTransactionManager transactions) {
        this.gather = gather;
        this.make = make;
        this.propose = propose;
        this.targets = targets;
        this.reachable = reachable;
        this.notices = notices;
        this.parties = parties;
        this.classes = classes;
        this.basis = basis;
        this.lights = lights;
        this.steps = steps;
        this.organisations = organisations;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    @Override
    public Optional<Explanation> findExplanation(long projectId) {
        return place(projectId).map(this::explain);
    }

    @Override
    public List<Act> listActs(long projectId) {
        return place(projectId)
                .map(now -> acts(now, now.road().model().glance(now.standing())))
                .map(ProposeActs::best)
                .orElse(List.of());
    }

    @Override
    public Optional<Basis> findBasis(long projectId) {
        return place(projectId).map(now -> basis.of(now, now.road().model().glance(now.standing())));
    }

    private Optional<PlacedProject> place(long projectId) {
        List<ProjectFacts> facts = reading.execute(status -> gather.of(List.of(projectId)));
        try {
            return facts.isEmpty() ? Optional.empty() : make.place(facts.get(0));
        } catch (Unforecastable | IllegalStateException none) {
            return Optional.empty();
        }
    }

    private Explanation explain(PlacedProject now) {
        Projection projection = now.road().model().project(now.standing());
        double chance = projection.chance();
        List<StepCost> costs = stepCosts(now, projection);
        Causes.Split split = causes(now).split(now.standing(), queued(now));
        Light light = light(now, projection);
        boolean lost = light == Light.RED || light == Light.BLACK;
        List<CandidateAct> acts = acts(now, projection);
        Optional<Explanation.Fallback> fallback = lost ? targets.fallback(now) : Optional.empty();
        return new Explanation(
                now.facts().project().id(),
                now.facts().today(),
                chance,
                costs,
                offices(costs),
                chance + costs.stream().mapToDouble(StepCost::points).sum(),
                projection.againstMinimum(),
                inOrder(split.points()),
                split.reference(),
                split.queueKnown(),
                targets.winter(now),
                fallback,
                lost ? Optional.of(reachable.of(now, projection, acts, fallback)) : Optional.empty(),
                notices.of(now),
                parties.of(now),
                basis.of(now, projection),
                ProposeActs.best(acts));
    }

    private static Map<Explanation.Cause, Double> inOrder(Map<Cause, Double> points) {
        Map<Explanation.Cause, Double> causes = new EnumMap<>(Explanation.Cause.class);
        points.forEach((cause, cost) -> causes.put(Explanation.Cause.valueOf(cause.name()), cost));
        return causes;
    }

    private List<CandidateAct> acts(PlacedProject now, Projection projection) {
        Light light = light(now, projection);
        return light == Light.GREEN ? List.of() : propose.of(now, projection);
    }

    private Light light(PlacedProject now, Projection projection) {
        int deadline = now.road().day(now.facts().inspectionDay());
        boolean misses =
                projection.shortest().isEmpty() || projection.shortest().getAsInt() > deadline;
        return lights.of(projection.chance(), misses);
    }

    /** Parts of a collapsed step are taken together. */
    private List<StepCost> stepCosts(PlacedProject now, Projection projection) {
        Map<String, Double> points = new LinkedHashMap<>();
        Map<String, Double> day = new HashMap<>();
        projection.costs().forEach(c -> points.merge(PartId.taskOf(c.step()), c.points(), Double::sum));
        projection.steps().forEach(s -> {
            points.putIfAbsent(PartId.taskOf(s.step()), 0.0);
            day.merge(PartId.taskOf(s.step()), s.dayCost(), Math::max);
        });
        Map<String, Long> holders = steps.listHolders(now.facts().project());
        List<StepCost> costs = new ArrayList<>();
        points.forEach((task, cost) -> {
            Step step = now.step(task).orElseThrow();
            String holder = Optional.ofNullable(holders.get(task))
                    .map(id -> organisations.getOrganisation(id).name())
                    .orElse("");
            costs.add(new StepCost(task, step.name(), holder, cost, day.getOrDefault(task, 0.0)));
        });
        return costs;
    }

    private static List<OfficeCost> offices(List<StepCost> steps) {
        Map<String, Double> points = new LinkedHashMap<>();
        steps.forEach(s -> points.merge(s.holder(), s.points(), Double::sum));
        return points.entrySet().stream()
                .map(e -> new OfficeCost(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble(OfficeCost::points).reversed())
                .toList();
    }

    private Causes causes(PlacedProject now) {
        return causes.computeIfAbsent(now.road().model(), model -> {
            String county = now.facts().project().county();
            LocalDate origin = now.road().origin();
            return new Causes(model, classes.withoutHolidays(county, origin), classes.withoutWinter(county, origin));
        });
    }

    /** Counted days from the opening until somebody first worked on it or accepted it; only where that is on record. */
    private static Map<String, Integer> queued(PlacedProject now) {
        Map<String, Integer> queued = new HashMap<>();
        for (Standing.Open open : now.standing().open()) {
            for (StepRecord record : now.facts().records()) {
                if (record.isOpen()
                        && record.stepId().equals(PartId.taskOf(open.step()))
                        && record.openedOn().isPresent()) {
                    touched(record).ifPresent(day -> {
                        int waited = now.node(open.step())
                                .clock()
                                .ageSince(record.openedOn().get(), now.road().day(day));
                        queued.put(open.step(), Math.min(open.age(), waited));
                    });
                }
            }
        }
        return queued;
    }

    private static Optional<LocalDate> touched(StepRecord record) {
        Optional<LocalDate> first = record.touchedAt().map(LocalDateTime::toLocalDate);
        return record.acceptedOn()
                .filter(day -> first.isEmpty() || day.isBefore(first.get()))
                .or(() -> first);
    }
}
