package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A project placed on its network: what each token does next, and the running blocks it stands in. */
final class Position {

    final Model model;
    final Standing standing;
    final Kernels kernels;
    final int horizon;
    private final Shape shape;
    /** Token node → chance of leaving it by day. */
    final Map<Integer, double[]> leaving = new HashMap<>();

    /** Running block → what each branch still does. */
    final Map<Region, List<Forward.Flow>> running = new HashMap<>();

    final Forward.Flow top;

    Position(Model model, Standing standing, Kernels kernels, int horizon) {
        this.model = model;
        this.standing = standing;
        this.kernels = kernels;
        this.horizon = horizon;
        shape = model.shape;
        for (Standing.Open open : standing.open()) {
            int n = shape.find(open.step(), "standing");
            if (!(shape.nodes[n] instanceof Node.Step step) || shape.levelOf[n] == null) {
                throw new Unforecastable(open.step(), "cannot be reached on this road");
            }
            leaving.put(n, leavingDays(open.law().given(open.age()), step.clock()));
        }
        for (Standing.Waiting waiting : standing.waiting()) {
            double[] by = new double[horizon + 1];
            int due = Math.max(standing.today(), waiting.due());
            if (due < by.length) {
                by[due] = 1;
            }
            leaving.put(shape.find(waiting.timer(), "standing"), by);
        }
        top = place(shape.top);
    }

    private double[] leavingDays(Law rest, CountedDays clock) {
        double[] by = new double[horizon + 1];
        double[] chance = rest.spread();
        for (int k = 1; k < chance.length; k++) {
            int day = clock.end(standing.today(), k);
            if (day >= by.length) {
                break;
            }
            by[day] += chance[k];
        }
        return by;
    }

    /** Nodes of the top level the project is at. */
    Set<Integer> heldOnTop() {
        Set<Integer> held = new HashSet<>();
        leaving.keySet().forEach(n -> held.add(shape.onTop(n)));
        return held;
    }

    boolean isInside(Region region) {
        return leaving.keySet().stream().anyMatch(n -> shape.branchHolding(region, n) != null);
    }

    private boolean isIn(Level branch) {
        return leaving.keySet().stream().anyMatch(n -> shape.branchHolding(branch.region, n) == branch);
    }

    private Forward.Flow place(Level level) {
        Forward.Flow flow = kernels.forward().through(level);
        int tokens = 0;
        for (int n : level.members) {
            double[] by = leaving.get(n);
            if (by != null) {
                flow.putAll(shape.targets[n][0], by);
                tokens++;
            } else if (shape.regionOf[n] != null && isInside(shape.regionOf[n])) {
                flow.putExits(n, place(shape.regionOf[n]));
                tokens++;
            }
            if (tokens > 1) {
                throw new Unforecastable(shape.nodes[n].id(), "two tokens in one sequence");
            }
        }
        return flow;
    }

    private Exits place(Region region) {
        List<Forward.Flow> branches = new ArrayList<>();
        List<Exits> exits = new ArrayList<>();
        double[] shares = new double[region.branches.size()];
        Arrays.fill(shares, 1);
        for (Level branch : region.branches) {
            Forward.Flow flow = isIn(branch) ? place(branch).run() : null;
            branches.add(flow);
            exits.add(flow == null ? Exits.done(standing.today(), horizon) : flow.exits);
        }
        running.put(region, branches);
        return Blocks.combine(exits, shares, standing.today(), horizon);
    }

    /** From the backward tables: mass entering the top level times its value there. Before any {@link #curve}. */
    double chance() {
        double[][] value = model.topValue(heldOnTop());
        double sum = model.backward.product(top.exits.by(Shape.END), model.worthOutside(Shape.END), 0);
        for (int n : shape.top.order) {
            if (top.entering[n] != null) {
                sum += model.backward.product(top.entering[n], value[n], 0);
            }
        }
        return Math.min(1, sum);
    }

    /** Finish law: mass pushed forward to the end. */
    double[] curve() {
        double[] curve = new double[horizon + 1];
        double[] end = top.run().exits.by(Shape.END);
        double sum = 0;
        for (int d = 0; d < curve.length; d++) {
            sum += d < end.length ? end[d] : 0;
            curve[d] = Math.min(1, sum);
        }
        return curve;
    }
}
