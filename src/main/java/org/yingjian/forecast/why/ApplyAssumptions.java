package org.yingjian.forecast.why;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.WhatIf.Ask;
import org.yingjian.forecast.WhatIf.Assumption;
import org.yingjian.forecast.core.CountedDays;
import org.yingjian.forecast.core.Law;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.core.Projection;
import org.yingjian.forecast.core.Standing;
import org.yingjian.forecast.learn.PartId;
import org.yingjian.forecast.make.PlacedProject;
import org.yingjian.forecast.make.PromisedLimits;
import org.yingjian.forecast.make.RoadClasses;
import org.yingjian.procurement.Objection;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord;
import org.yingjian.workflow.DomainSteps;
import org.yingjian.workflow.Step;

/** Puts a project under other assumptions, each named; what the law forbids is refused. */
@Component
public class ApplyAssumptions {

    /** Fitting-out inside a closed, heated building; its outdoor areas wait for spring (JGJ/T 104). */
    private static final Set<String> INDOORS = Set.of(DomainSteps.FINISHING);

    private static final int FURTHEST = 600;

    private final OtherMethod otherMethod;
    private final PromisedLimits green;

    public ApplyAssumptions(OtherMethod otherMethod, PromisedLimits green) {
        this.otherMethod = otherMethod;
        this.green = green;
    }

    /** @param assumptions what was assumed, in the reader's order */
    public record Supposed(PlacedProject placed, List<Assumption> assumptions) {}

    /** @throws Problem RULE naming what the law or the state of the project forbids */
    public Supposed that(PlacedProject now, Ask ask) {
        List<Assumption> said = new ArrayList<>();
        PlacedProject placed = now;
        if (ask.deadline().isPresent()) {
            placed = deadline(placed, ask.deadline().get(), said);
        }
        if (ask.method().isPresent()) {
            placed = method(placed, ask.method().get(), said);
        }
        if (ask.greenChannel() || ask.winterWorks()) {
            placed = faster(placed, ask, said);
        }
        if (ask.step().isPresent() || ask.finishedOn().isPresent()) {
            placed = finished(placed, ask, said);
        }
        return new Supposed(placed, said);
    }

    private PlacedProject deadline(PlacedProject now, LocalDate day, List<Assumption> said) {
        LocalDate today = now.facts().today();
        if (day.isBefore(today)) {
            throw Problem.rule("forecast.problem.deadlinePast", day);
        }
        if (day.isAfter(today.plusDays(FURTHEST))) {
            throw Problem.rule("forecast.problem.deadlineFar", day, FURTHEST);
        }
        said.add(new Assumption(
                "forecast.assume.deadline", List.of(day, now.facts().inspectionDay()), false));
        return now.by(day);
    }

    private PlacedProject method(PlacedProject now, String method, List<Assumption> said) {
        if (OtherMethod.method(now.facts()).equals(method)) {
            throw Problem.rule("forecast.problem.sameMethod");
        }
        List<Objection> objections = otherMethod.lawful(now.facts(), method);
        PlacedProject other = otherMethod.of(now, method);
        said.add(new Assumption("forecast.assume.method." + method, List.of(), false));
        for (Objection objection : objections) {
            said.add(new Assumption(
                    objection.key(), objection.arguments(), objection.weight() == Objection.Weight.NEEDS_APPROVAL));
        }
        return other;
    }

    private PlacedProject faster(PlacedProject now, Ask ask, List<Assumption> said) {
        List<Node> nodes = new ArrayList<>();
        boolean indoors = false;
        boolean green = ask.greenChannel() && !now.facts().green();
        List<String> promised = new ArrayList<>();
        for (Node node : now.road().road().graph().nodes()) {
            Node changed = node;
            if (changed instanceof Node.Step s && green) {
                Optional<Integer> limit = limit(now, s.id());
                if (limit.isPresent()) {
                    changed = PromisedLimits.capped(s, limit.get());
                    step(now, s.id())
                            .filter(step -> isAhead(now, step))
                            .map(Step::name)
                            .ifPresent(name -> promised.add(name + " " + limit.get()));
                }
            }
            if (changed instanceof Node.Step s && ask.winterWorks() && isIndoors(s.id())) {
                changed = indoorsInWinter(now, s);
                indoors = true;
            }
            nodes.add(changed);
        }
        if (ask.greenChannel() && !green) {
            said.add(new Assumption("forecast.assume.greenHeld", List.of(), false));
        } else if (green) {
            said.add(
                    promised.isEmpty()
                            ? new Assumption("forecast.assume.greenNone", List.of(), false)
                            : new Assumption("forecast.assume.green", List.of(String.join("、", promised)), false));
        }
        if (ask.winterWorks()) {
            said.add(new Assumption(
                    indoors ? "forecast.assume.winter" : "forecast.assume.winterNone", List.of(), false));
        }
        return now.with(nodes, green ? capped(now) : now.standing());
    }

    /** Fitting-out goes on every day; other steps stay as they are. */
    static Node.Step indoorsInWinter(PlacedProject placed, Node.Step s) {
        CountedDays everyDay = CountedDays.of(placed.road().origin(), RoadClasses.HORIZON, d -> true);
        return isIndoors(s.id()) ? new Node.Step(s.id(), s.law(), everyDay, s.minimum(), s.plan(), s.next()) : s;
    }

    static boolean isIndoors(String node) {
        return INDOORS.contains(PartId.partOf(node));
    }

    private static Optional<Step> step(PlacedProject now, String node) {
        return now.step(PartId.taskOf(node));
    }

    private Optional<Integer> limit(PlacedProject now, String node) {
        return step(now, node).flatMap(step -> green.limit(step, now.facts()));
    }

    /** Only what is still to be done is worth naming; what is done could come again only by a return. */
    private static boolean isAhead(PlacedProject now, Step step) {
        return now.facts().records().stream()
                .filter(record -> record.stepId().equals(step.id()))
                .max(Comparator.comparing(StepRecord::round))
                .filter(StepRecord::isPassed)
                .isEmpty();
    }

    private Standing capped(PlacedProject now) {
        List<Standing.Open> open = new ArrayList<>();
        for (Standing.Open o : now.standing().open()) {
            Optional<Integer> limit = limit(now, o.step());
            int least = now.node(o.step()).minimum();
            Law law = limit.isEmpty() ? o.law() : PromisedLimits.capped(o.law(), o.age(), least, limit.get());
            open.add(new Standing.Open(o.step(), o.age(), law));
        }
        return new Standing(now.standing().today(), open, now.standing().waiting());
    }

    private PlacedProject finished(PlacedProject now, Ask ask, List<Assumption> said) {
        if (ask.step().isEmpty() || ask.finishedOn().isEmpty()) {
            throw Problem.rule("forecast.problem.stepAndDay");
        }
        String task = ask.step().get();
        LocalDate day = ask.finishedOn().get();
        Standing.Open open = now.open(task).orElseThrow(() -> Problem.rule("forecast.problem.notOpen", task));
        String name = now.step(task).map(Step::name).orElse(task);
        OptionalInt first = firstDay(now, task);
        if (day.isBefore(now.facts().today())) {
            throw Problem.rule("forecast.problem.finishPast", day);
        }
        if (first.isEmpty() || day.isBefore(now.date(first.getAsInt()))) {
            throw Problem.rule(
                    "forecast.problem.beforeLawful", name, first.isPresent() ? now.date(first.getAsInt()) : "—");
        }
        said.add(new Assumption("forecast.assume.finished", List.of(name, day), false));
        List<String> parts = now.parts(task);
        return now.with(now.standing()
                .withEnd(open.step(), parts.get(parts.size() - 1), now.road().day(day)));
    }

    /** First lawful day of the task's end: every part at its minimum, waits kept. */
    static OptionalInt firstDay(PlacedProject now, String task) {
        List<String> parts = now.parts(task);
        return now.road().model().glance(now.standing()).steps().stream()
                .filter(s -> s.step().equals(parts.get(parts.size() - 1)))
                .map(Projection.StepProjection::first)
                .findFirst()
                .orElse(OptionalInt.empty());
    }
}
