package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What each step costs: the laws are replaced by the plan one by one in diagram order; the differences add up to the chance
 * with everything to plan less the chance now. Where the plan itself misses the day, the minimum takes its place.
 */
final class Drivers {

    private final Model model;
    private final List<String> order;
    private final Map<Integer, Model> toPlan = new TreeMap<>();
    private final Map<Integer, Model> toMinimum = new TreeMap<>();

    /** @param costs what each step costs, in diagram order */
    record Sought(List<Projection.Cost> costs, boolean againstMinimum) {}

    Drivers(Model model) {
        this.model = model;
        order = model.graph().steps();
    }

    synchronized Sought seek(Standing standing, List<String> steps, double chance) {
        if (model.deadline() < standing.today() || steps.isEmpty()) {
            return new Sought(List.of(), false);
        }
        List<Projection.Cost> costs = costs(standing, steps, chance, false);
        boolean planMisses = costs.stream().mapToDouble(Projection.Cost::points).sum() < 0;
        return planMisses ? new Sought(costs(standing, steps, chance, true), true) : new Sought(costs, false);
    }

    private List<Projection.Cost> costs(Standing standing, List<String> steps, double chance, boolean minimum) {
        List<Projection.Cost> costs = new ArrayList<>();
        Set<String> wanted = new HashSet<>(steps);
        Model last = null;
        double before = chance;
        for (int i = 0; i < order.size(); i++) {
            if (wanted.contains(order.get(i))) {
                last = replaced(i + 1, minimum, last);
                double with = last.chance(toPlan(standing, i + 1, minimum));
                costs.add(new Projection.Cost(order.get(i), with - before));
                before = with;
            }
        }
        return costs;
    }

    /** The class with its first steps to plan; what a block has in common with the step before is taken over. */
    private Model replaced(int first, boolean minimum, Model before) {
        Map<Integer, Model> known = minimum ? toMinimum : toPlan;
        Model model = known.get(first);
        if (model == null) {
            Set<String> replaced = new HashSet<>(order.subList(0, first));
            Graph graph = this.model.graph().planned(replaced, minimum);
            if (before == null) {
                model = Model.of(graph, this.model.deadline(), this.model.deadline());
            } else {
                Set<String> changed = new HashSet<>();
                for (int i = 0; i < graph.nodes().size(); i++) {
                    if (graph.nodes().get(i) != before.graph().nodes().get(i)
                            && !graph.nodes()
                                    .get(i)
                                    .equals(before.graph().nodes().get(i))) {
                        changed.add(graph.nodes().get(i).id());
                    }
                }
                model = before.with(graph, changed);
            }
            known.put(first, model);
        }
        return model;
    }

    private Standing toPlan(Standing standing, int upTo, boolean minimum) {
        Set<String> replaced = new HashSet<>(order.subList(0, upTo));
        List<Standing.Open> open = new ArrayList<>();
        for (Standing.Open o : standing.open()) {
            Node.Step step = (Node.Step) model.shape.nodes[model.shape.index.get(o.step())];
            int days = minimum ? step.minimum() : step.plan();
            open.add(replaced.contains(o.step()) ? new Standing.Open(o.step(), o.age(), Law.fixed(days)) : o);
        }
        return new Standing(standing.today(), open, standing.waiting());
    }
}
