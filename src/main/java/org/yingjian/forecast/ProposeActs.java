package org.yingjian.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.forecast.WhatIf.Ask;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.core.Projection;
import org.yingjian.forecast.core.Unforecastable;
import org.yingjian.procurement.MethodRule;
import org.yingjian.procurement.ProcurementRules;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.workflow.Step;

/**
 * Looks for the acts that gain most. Each is lawful as it stands and goes to the one who can do it: nothing that would need an
 * approval is proposed, and works, design and delivery are never asked to hurry.
 */
@Component
class ProposeActs {

    private static final int MOST = 3;
    private static final double WORTH_ASKING = 0.01;

    /** What may be done without delay; the rest has its own lawful time. */
    private static final Set<String> PAPERS =
            Set.of("approval", "filing", "procurement", "contract", "acceptance", "handover", "plan");

    private final Suppose suppose;
    private final OtherMethod otherMethod;
    private final PromisedLimits green;
    private final ProcurementRules rules;
    private final Steps steps;
    private final Organisations organisations;

    ProposeActs(
            Suppose suppose,
            OtherMethod otherMethod,
            PromisedLimits green,
            ProcurementRules rules,
            Steps steps,
            Organisations organisations) {
        this.suppose = suppose;
        this.otherMethod = otherMethod;
        this.green = green;
        this.rules = rules;
        this.steps = steps;
        this.organisations = organisations;
    }

    List<Act> of(Placed now, Projection projection) {
        List<Act> acts = new ArrayList<>();
        for (Projection.StepProjection outlook : projection.steps()) {
            String task = RoadGraph.taskOf(outlook.step());
            Optional<Step> step = now.step(task).filter(s -> PAPERS.contains(s.act()));
            if (step.isEmpty()) {
                continue;
            }
            if (outlook.open()) {
                finish(now, step.get(), projection.chance()).ifPresent(acts::add);
            } else {
                coming(now, step.get(), outlook.step(), projection.chance()).ifPresent(acts::add);
            }
        }
        method(now, projection.chance()).ifPresent(acts::add);
        winter(now, projection.chance()).ifPresent(acts::add);
        return Act.best(acts.stream().filter(a -> a.gain() >= WORTH_ASKING).toList(), MOST);
    }

    private Optional<Act> finish(Placed now, Step step, double chance) {
        List<String> parts = now.parts(step.id());
        String last = parts.get(parts.size() - 1);
        OptionalInt first = now.road().model().glance(now.standing()).steps().stream()
                .filter(s -> s.step().equals(last))
                .map(Projection.StepProjection::first)
                .findFirst()
                .orElse(OptionalInt.empty());
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String open = now.open(step.id()).orElseThrow().step();
        double then =
                now.with(now.standing().withEnd(open, last, first.getAsInt())).chance();
        Optional<StepRecord> record = now.facts().records().stream()
                .filter(r -> r.isOpen() && r.stepId().equals(step.id()))
                .findFirst();
        // While corrections are awaited the office can do nothing; the applicant can.
        boolean corrections = record.flatMap(StepRecord::correctionSince).isPresent()
                && step.applicant().isPresent();
        Optional<Organisation> doer = corrections
                ? applicant(now, step.applicant().get())
                : record.flatMap(StepRecord::holder)
                        .or(() -> steps.findHolder(now.facts().project(), step))
                        .map(organisations::getOrganisation);
        return Optional.of(act(
                corrections ? Act.Kind.HAND_IN : Act.Kind.FINISH,
                step,
                Optional.of(now.date(first.getAsInt())),
                Optional.empty(),
                doer,
                then,
                chance));
    }

    private Optional<Organisation> applicant(Placed now, String kind) {
        return kind.equals("client") || kind.equals("school")
                ? now.facts().project().draft().client().map(organisations::getOrganisation)
                : organisations.findOffice(kind, now.facts().project().county());
    }

    private Optional<Act> coming(Placed now, Step step, String node, double chance) {
        Node.Step s = now.node(node);
        Optional<PromisedLimits.Limit> limit = green.limit(step, now.facts());
        int days = Math.max(
                1, Math.max(s.minimum(), limit.map(PromisedLimits.Limit::days).orElse(s.minimum())));
        Node.Step kept =
                new Node.Step(s.id(), s.law().within(days), s.clock(), s.minimum(), Math.min(s.plan(), days), s.next());
        List<Node> nodes = now.road().road().graph().nodes().stream()
                .map(n -> n.id().equals(node) ? kept : n)
                .map(Node.class::cast)
                .toList();
        double then = now.with(nodes, now.standing()).chance();
        return Optional.of(act(
                limit.isPresent() ? Act.Kind.KEEP_PROMISE : Act.Kind.NO_DELAY,
                step,
                Optional.empty(),
                Optional.of(days),
                steps.findHolder(now.facts().project(), step).map(organisations::getOrganisation),
                then,
                chance));
    }

    /** The table's own method, where the project has chosen a slower one it is free to leave. */
    private Optional<Act> method(Placed now, double chance) {
        Optional<Step> purchase = otherMethod.ahead(now);
        MethodRule rule = rules.methodRule(
                ProcurementRules.objectKind(now.facts().project()),
                now.facts().project().draft().investment().wan(),
                now.facts().today(),
                "county");
        boolean chosen = OtherMethod.method(now.facts()).equals(rule.method());
        if (purchase.isEmpty() || chosen) {
            return Optional.empty();
        }
        try {
            if (!otherMethod.lawful(now.facts(), rule.method()).isEmpty()) {
                return Optional.empty();
            }
            double then = otherMethod.of(now, rule.method()).chance();
            Optional<Organisation> client =
                    now.facts().project().draft().client().map(organisations::getOrganisation);
            return Optional.of(new Act(
                    Act.Kind.METHOD,
                    purchase.get().id(),
                    purchase.get().name(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(rule.method()),
                    client.map(Organisation::id),
                    client.map(Organisation::name).orElse(""),
                    then,
                    then - chance));
        } catch (Problem | Unforecastable notOpenToIt) {
            return Optional.empty();
        }
    }

    private Optional<Act> winter(Placed now, double chance) {
        Optional<Step> works = now.diagram().steps().stream()
                .filter(s -> now.parts(s.id()).stream().anyMatch(p -> Suppose.isIndoors(p)))
                .findFirst();
        if (works.isEmpty()) {
            return Optional.empty();
        }
        double then = suppose.that(now, Ask.NOTHING.throughWinter()).placed().chance();
        return Optional.of(act(
                Act.Kind.WINTER_INDOORS,
                works.get(),
                Optional.empty(),
                Optional.empty(),
                now.facts().project().draft().client().map(organisations::getOrganisation),
                then,
                chance));
    }

    private static Act act(
            Act.Kind kind,
            Step step,
            Optional<java.time.LocalDate> by,
            Optional<Integer> days,
            Optional<Organisation> doer,
            double then,
            double chance) {
        return new Act(
                kind,
                step.id(),
                step.name(),
                by,
                days,
                Optional.empty(),
                doer.map(Organisation::id),
                doer.map(Organisation::name).orElse(""),
                then,
                then - chance);
    }
}
