package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each step costs: laws are replaced by the plan one by one, once in diagram order and once in the reverse order, and the
 * two differences averaged (in one order alone the step that happens to tip the balance would take it all). The costs add up
 * to the chance with everything to plan less the chance now. Where the plan itself misses the day, the minimum takes its
 * place.
 */
final class Drivers {

    private static final double WORTH_LOOKING = 0.005;

    private final Model model;
    private final List<String> order;
    private final Map<String, Integer> place = new HashMap<>();
    private final Map<Swap, Model> known = new HashMap<>();

    /** @param costs what each step costs, in diagram order */
    record Sought(List<Projection.Cost> costs, boolean againstMinimum) {}

    /** The steps from {@code from} up to, not including, {@code to} go to plan. */
    private record Swap(int from, int to, boolean minimum) {}

    Drivers(Model model) {
        this.model = model;
        order = model.graph().steps();
        order.forEach(step -> place.put(step, place.size()));
    }

    synchronized Sought seek(Standing standing, List<String> steps, double chance) {
        if (model.deadline() < standing.today() || steps.isEmpty()) {
            return new Sought(List.of(), false);
        }
        Swap plan = new Swap(0, order.size(), false);
        Swap least = new Swap(0, order.size(), true);
        if (swapped(plan, null).chance(toPlan(standing, plan)) >= chance) {
            return new Sought(costs(standing, steps, chance, false), false);
        }
        // where even the minima leave no chance, no step is to blame alone
        boolean helps = swapped(least, null).chance(toPlan(standing, least)) - chance >= WORTH_LOOKING;
        return new Sought(helps ? costs(standing, steps, chance, true) : List.of(), true);
    }

    private List<Projection.Cost> costs(Standing standing, List<String> steps, double chance, boolean minimum) {
        int n = order.size();
        List<Integer> at = steps.stream().map(place::get).sorted().toList();
        double[] points = new double[n];
        Model last = null;
        double before = chance;
        for (int k = 0; k < at.size(); k++) {
            // the last swap takes everything, so that both orders end alike
            Swap swap = new Swap(0, k == at.size() - 1 ? n : at.get(k) + 1, minimum);
            last = swapped(swap, last);
            double with = last.chance(toPlan(standing, swap));
            points[at.get(k)] += (with - before) / 2;
            before = with;
        }
        last = null;
        before = chance;
        for (int k = at.size() - 1; k >= 0; k--) {
            Swap swap = new Swap(k == 0 ? 0 : at.get(k), n, minimum);
            last = swapped(swap, last);
            double with = last.chance(toPlan(standing, swap));
            points[at.get(k)] += (with - before) / 2;
            before = with;
        }
        return at.stream()
                .map(i -> new Projection.Cost(order.get(i), points[i]))
                .toList();
    }

    /** What a block has in common with the class before is taken over. */
    private Model swapped(Swap swap, Model before) {
        Model made = known.get(swap);
        if (made == null) {
            Graph graph = model.graph().planned(new HashSet<>(order.subList(swap.from(), swap.to())), swap.minimum());
            made = before == null
                    ? Model.of(graph, model.deadline(), model.deadline())
                    : before.with(graph, changes(before.graph(), graph));
            known.put(swap, made);
        }
        return made;
    }

    private static Set<String> changes(Graph before, Graph after) {
        Set<String> changed = new HashSet<>();
        for (int i = 0; i < after.nodes().size(); i++) {
            if (!after.nodes().get(i).equals(before.nodes().get(i))) {
                changed.add(after.nodes().get(i).id());
            }
        }
        return changed;
    }

    private Standing toPlan(Standing standing, Swap swap) {
        List<Standing.Open> open = new ArrayList<>();
        for (Standing.Open o : standing.open()) {
            Node.Step step = (Node.Step) model.shape.nodes[model.shape.index.get(o.step())];
            int days = swap.minimum() ? step.minimum() : step.plan();
            int at = place.getOrDefault(o.step(), -1);
            open.add(at >= swap.from() && at < swap.to() ? new Standing.Open(o.step(), o.age(), Law.fixed(days)) : o);
        }
        return standing.withOpen(open);
    }
}
