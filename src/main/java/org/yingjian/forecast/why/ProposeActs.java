package org.yingjian.forecast.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.forecast.Act;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.core.Projection;
import org.yingjian.forecast.core.Standing;
import org.yingjian.forecast.core.Unforecastable;
import org.yingjian.forecast.learn.PartId;
import org.yingjian.forecast.make.PlacedProject;
import org.yingjian.forecast.make.PromisedLimits;
import org.yingjian.procurement.MethodRule;
import org.yingjian.procurement.ProcurementRules;
import org.yingjian.project.Project;
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

    private final OtherMethod otherMethod;
    private final PromisedLimits green;
    private final ProcurementRules rules;
    private final Steps steps;
    private final Organisations organisations;

    ProposeActs(
            OtherMethod otherMethod,
            PromisedLimits green,
            ProcurementRules rules,
            Steps steps,
            Organisations organisations) {
        this.otherMethod = otherMethod;
        this.green = green;
        this.rules = rules;
        this.steps = steps;
        this.organisations = organisations;
    }

    /** The three that gain most, each at least a point. */
    static List<Act> best(List<CandidateAct> acts) {
        return Act.best(
                acts.stream()
                        .map(CandidateAct::act)
                        .filter(a -> a.gain() >= WORTH_ASKING)
                        .toList(),
                MOST);
    }

    /** Everything somebody could do, whatever it gains, in diagram order. */
    public List<CandidateAct> of(PlacedProject now, Projection projection) {
        List<CandidateAct> acts = new ArrayList<>();
        for (Projection.StepProjection outlook : projection.steps()) {
            String task = PartId.taskOf(outlook.step());
            Optional<Step> step = now.step(task).filter(s -> PAPERS.contains(s.act()));
            if (step.isEmpty()) {
                continue;
            }
            if (outlook.open()) {
                finish(now, step.get(), projection.chance()).ifPresent(acts::add);
            } else {
                acts.add(coming(now, step.get(), outlook.step(), projection.chance()));
            }
        }
        method(now, projection.chance()).ifPresent(acts::add);
        winter(now, projection.chance()).ifPresent(acts::add);
        return acts;
    }

    private Optional<CandidateAct> finish(PlacedProject now, Step step, double chance) {
        OptionalInt first = ApplyAssumptions.firstDay(now, step.id());
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Optional<StepRecord> record = now.facts().records().stream()
                .filter(r -> r.isOpen() && r.stepId().equals(step.id()))
                .findFirst();
        // While corrections are awaited the office can do nothing; the applicant can.
        boolean corrections = record.flatMap(StepRecord::correctionSince).isPresent()
                && step.applicant().isPresent();
        Project project = now.facts().project();
        Optional<Organisation> doer = (corrections
                        ? steps.findApplicant(project, step)
                        : steps.findHolder(project, step))
                .map(organisations::getOrganisation);
        UnaryOperator<PlacedProject> ended = placed -> ended(placed, step.id());
        return Optional.of(CandidateAct.onStanding(
                act(
                        corrections ? Act.Kind.HAND_IN : Act.Kind.FINISH,
                        step,
                        Optional.of(now.date(first.getAsInt())),
                        Optional.empty(),
                        doer,
                        ended.apply(now).chance(),
                        chance),
                ended));
    }

    /** On its first lawful day; on a road that has no such step open nothing changes. */
    private static PlacedProject ended(PlacedProject placed, String task) {
        Optional<Standing.Open> open = placed.open(task);
        OptionalInt first = open.isPresent() ? ApplyAssumptions.firstDay(placed, task) : OptionalInt.empty();
        if (first.isEmpty()) {
            return placed;
        }
        List<String> parts = placed.parts(task);
        return placed.with(placed.standing().withEnd(open.get().step(), parts.get(parts.size() - 1), first.getAsInt()));
    }

    private CandidateAct coming(PlacedProject now, Step step, String node, double chance) {
        Node.Step coming = now.node(node);
        Optional<Integer> limit = green.limit(step, now.facts());
        int days = Math.max(1, Math.max(coming.minimum(), limit.orElse(coming.minimum())));
        BiFunction<PlacedProject, Node.Step, Node.Step> kept = (placed, s) -> s.id().equals(node) ? within(s, days) : s;
        Act act = act(
                limit.isPresent() ? Act.Kind.KEEP_PROMISE : Act.Kind.NO_DELAY,
                step,
                Optional.empty(),
                Optional.of(days),
                steps.findHolder(now.facts().project(), step).map(organisations::getOrganisation),
                CandidateAct.onStep(null, kept).on(now).chance(),
                chance);
        return CandidateAct.onStep(act, kept);
    }

    private static Node.Step within(Node.Step s, int days) {
        int least = Math.max(days, s.minimum());
        return new Node.Step(
                s.id(), s.law().within(least), s.clock(), s.minimum(), Math.min(s.plan(), least), s.next());
    }

    /** The table's own method, where the project has chosen a slower one it is free to leave. */
    private Optional<CandidateAct> method(PlacedProject now, double chance) {
        Optional<Step> purchase = otherMethod.ahead(now);
        MethodRule rule = rules.methodRule(
                ProcurementRules.objectKind(now.facts().project()),
                now.facts().project().draft().investment().wan(),
                now.facts().today(),
                now.facts().project().level());
        boolean chosen = OtherMethod.method(now.facts()).equals(rule.method());
        if (purchase.isEmpty() || chosen) {
            return Optional.empty();
        }
        try {
            if (!otherMethod.lawful(now.facts(), rule.method()).isEmpty()) {
                return Optional.empty();
            }
            UnaryOperator<PlacedProject> bought = placed -> otherMethod.of(placed, rule.method());
            double then = bought.apply(now).chance();
            Optional<Organisation> client =
                    now.facts().project().draft().client().map(organisations::getOrganisation);
            Act act = new Act(
                    Act.Kind.METHOD,
                    purchase.get().id(),
                    purchase.get().name(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(rule.method()),
                    client.map(Organisation::id),
                    client.map(Organisation::name).orElse(""),
                    then,
                    then - chance);
            return Optional.of(CandidateAct.onRoad(act, bought));
        } catch (Problem | Unforecastable notOpenToIt) {
            return Optional.empty();
        }
    }

    private Optional<CandidateAct> winter(PlacedProject now, double chance) {
        Optional<Step> works = now.diagram().steps().stream()
                .filter(s -> now.parts(s.id()).stream().anyMatch(p -> ApplyAssumptions.isIndoors(p)))
                .findFirst();
        if (works.isEmpty()) {
            return Optional.empty();
        }
        Act act = act(
                Act.Kind.WINTER_INDOORS,
                works.get(),
                Optional.empty(),
                Optional.empty(),
                now.facts().project().draft().client().map(organisations::getOrganisation),
                CandidateAct.onStep(null, ApplyAssumptions::indoorsInWinter)
                        .on(now)
                        .chance(),
                chance);
        return Optional.of(CandidateAct.onStep(act, ApplyAssumptions::indoorsInWinter));
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
