package org.yingjian.forecast.why;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.core.Standing;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.forecast.learn.PartId;
import org.yingjian.forecast.make.MakeForecast;
import org.yingjian.forecast.make.PlacedProject;
import org.yingjian.forecast.make.RoadGraph;
import org.yingjian.procurement.Objection;
import org.yingjian.procurement.ProcurementRules;
import org.yingjian.shared.Problem;
import org.yingjian.step.FieldIds;
import org.yingjian.step.StepRecord;
import org.yingjian.workflow.DomainSteps;
import org.yingjian.workflow.RunningState;
import org.yingjian.workflow.Step;

/**
 * A project that buys by another method, as far as the law allows. A purchase already announced keeps its method: the change
 * needs its approval before the purchase begins (政府采购法实施条例 art. 23).
 */
@Component
class OtherMethod {

    /** Domain steps whose notice opens a purchase. */
    static final List<String> METHODS =
            List.of("open", "invited", "negotiation", "consultation", "inquiry", "single", "self");

    private final MakeForecast make;
    private final ProcurementRules rules;

    OtherMethod(MakeForecast make, ProcurementRules rules) {
        this.make = make;
        this.rules = rules;
    }

    static boolean isPurchase(Step step) {
        return DomainSteps.isPurchase(step);
    }

    static String method(ProjectFacts facts) {
        return String.valueOf(facts.road().getOrDefault("method", "open"));
    }

    /** What stands against the method; a forbidden one is refused. */
    List<Objection> lawful(ProjectFacts facts, String method) {
        if (!METHODS.contains(method)) {
            throw Problem.rule("forecast.problem.method", method);
        }
        List<Objection> objections = rules.check(facts.project(), method, facts.today());
        objections.stream()
                .filter(o -> o.weight() == Objection.Weight.FORBIDDEN)
                .findFirst()
                .ifPresent(o -> {
                    throw Problem.rule(o.key(), o.arguments().toArray());
                });
        return objections;
    }

    /** A purchase not yet announced, empty when the notice is out or the purchase over. */
    Optional<Step> ahead(PlacedProject placed) {
        Predicate<Step> open = step -> placed.open(step.id()).isPresent();
        return placed.diagram().steps().stream()
                .filter(OtherMethod::isPurchase)
                .filter(step -> !placed.parts(step.id()).isEmpty())
                .filter(step -> open.test(step) ? !isAnnounced(placed.facts(), step) : isComing(placed, step))
                .findFirst();
    }

    private static boolean isAnnounced(ProjectFacts facts, Step step) {
        return facts.records().stream()
                .filter(r -> r.isOpen() && r.stepId().equals(step.id()))
                .anyMatch(r -> !r.fields().getOrDefault(FieldIds.NOTICE, "").isBlank());
    }

    private static boolean isComing(PlacedProject placed, Step step) {
        return placed.facts().records().stream()
                .filter(r -> r.stepId().equals(step.id()) || step.covers().contains(r.stepId()))
                .noneMatch(StepRecord::isPassed);
    }

    /** @throws Problem RULE when nothing is left to be bought */
    PlacedProject of(PlacedProject now, String method) {
        if (ahead(now).isEmpty()) {
            throw Problem.rule("forecast.problem.purchaseBegun");
        }
        Map<String, Object> road = new HashMap<>(now.facts().road());
        road.put("method", method);
        RunningState run = now.facts().run().orElseThrow();
        RoadGraph laid = make.roadOf(now.facts().withRoad(road, run, Map.of())).road();
        int today = now.road().day(now.facts().today());
        Set<String> open = new HashSet<>();
        Map<String, LocalDate> due = new HashMap<>();
        Map<String, String> moved = new HashMap<>();
        for (String task : run.openSteps()) {
            String there = counterpart(now, laid, task);
            open.add(there);
            moved.put(task, there);
        }
        now.facts().timerDue().forEach((timer, day) -> {
            String task = now.road().road().waits().get(timer);
            if (task == null
                    || !moved.containsKey(task)
                    || !isPurchase(now.step(task).orElseThrow())) {
                due.put(timer, day);
            }
        });
        laid.waits().forEach((timer, task) -> {
            if (open.contains(task)
                    && now.step(task).filter(OtherMethod::isPurchase).isPresent()) {
                due.put(timer, now.date(dueOf(laid, timer, today)));
            }
        });
        RunningState there = new RunningState(
                run.projectId(), run.diagram(), open, due.keySet(), run.joins(), run.variables(), run.ended());
        PlacedProject placed =
                make.place(now.facts().withRoad(road, there, due)).orElseThrow();
        return placed.with(begunToday(placed));
    }

    /** A purchase that changes its method begins anew. */
    private static Standing begunToday(PlacedProject placed) {
        List<Standing.Open> open = placed.standing().open().stream()
                .map(o -> isPurchase(placed.step(PartId.taskOf(o.step())).orElseThrow())
                        ? new Standing.Open(o.step(), 0, o.law())
                        : o)
                .toList();
        return new Standing(placed.standing().today(), open, placed.standing().waiting());
    }

    private static int dueOf(RoadGraph laid, String timer, int today) {
        return laid.graph().nodes().stream()
                .filter(Node.Wait.class::isInstance)
                .map(Node.Wait.class::cast)
                .filter(w -> w.id().equals(timer))
                .findFirst()
                .orElseThrow()
                .due()[today];
    }

    /** The task of the other road that stands for the same domain steps. */
    private static String counterpart(PlacedProject now, RoadGraph laid, String task) {
        if (laid.parts().containsKey(task)) {
            return task;
        }
        Set<String> covers = now.step(task).map(Step::covers).orElse(Set.of());
        return laid.parts().keySet().stream()
                .filter(other -> now.step(other)
                        .filter(step -> step.covers().stream().anyMatch(covers::contains))
                        .isPresent())
                .findFirst()
                .orElse(task);
    }
}
