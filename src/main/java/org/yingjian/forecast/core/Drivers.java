package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What each step costs: the laws are replaced by the plan one by one in diagram order; the differences add up to the chance
 * with everything to plan less the chance now. Where the plan itself misses the day, the minimum takes its place.
 */
final class Drivers {

    private static final double PLAN_HELPS = 0;

    private final Model model;
    private final List<String> order;
    private List<Model> toPlan;
    private List<Model> toMinimum;

    Drivers(Model model) {
        this.model = model;
        order = model.graph().steps();
    }

    private synchronized List<Model> chain(boolean minimum) {
        List<Model> chain = minimum ? toMinimum : toPlan;
        if (chain == null) {
            chain = build(minimum);
            if (minimum) {
                toMinimum = chain;
            } else {
                toPlan = chain;
            }
        }
        return chain;
    }

    private List<Model> build(boolean minimum) {
        List<Model> chain = new ArrayList<>();
        Model last = Model.of(model.graph(), model.deadline(), model.deadline());
        chain.add(last);
        Set<String> replaced = new HashSet<>();
        for (String step : order) {
            replaced.add(step);
            Set<String> changed = new HashSet<>(Set.of(step));
            model.graph().nodes().stream()
                    .filter(n -> n instanceof Node.Choice c && c.of().equals(step))
                    .forEach(n -> changed.add(n.id()));
            last = last.with(model.graph().planned(replaced, minimum), changed);
            chain.add(last);
        }
        chain.forEach(m -> m.kernels.forget());
        return chain;
    }

    /** @param costs what each step costs, in diagram order */
    record Sought(List<Projection.Cost> costs, boolean againstMinimum) {}

    Sought seek(Standing standing, List<String> steps, double chance) {
        if (model.deadline() < 0 || steps.isEmpty()) {
            return new Sought(List.of(), false);
        }
        List<Projection.Cost> costs = costs(standing, steps, chance, false);
        boolean planMisses = costs.stream().mapToDouble(Projection.Cost::points).sum() < PLAN_HELPS;
        return planMisses ? new Sought(costs(standing, steps, chance, true), true) : new Sought(costs, false);
    }

    private List<Projection.Cost> costs(Standing standing, List<String> steps, double chance, boolean minimum) {
        List<Model> chain = chain(minimum);
        List<Projection.Cost> costs = new ArrayList<>();
        double before = chance;
        for (int i = 0; i < order.size(); i++) {
            if (!steps.contains(order.get(i))) {
                continue;
            }
            double with = chain.get(i + 1).chance(toPlan(standing, i + 1, minimum));
            costs.add(new Projection.Cost(order.get(i), with - before));
            before = with;
        }
        return costs;
    }

    private Standing toPlan(Standing standing, int upTo, boolean minimum) {
        Set<String> replaced = new HashSet<>(order.subList(0, upTo));
        List<Standing.Open> open = new ArrayList<>();
        for (Standing.Open o : standing.open()) {
            Node.Step step = (Node.Step) model.shape.nodes[model.shape.index.get(o.step())];
            int days = minimum ? step.minimum() : step.plan();
            open.add(replaced.contains(o.step()) ? new Standing.Open(o.step(), o.age(), Law.fixed(days)) : o);
        }
        return new Standing(open, standing.waiting());
    }
}
