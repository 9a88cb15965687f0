package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.Collections;
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

    /** The same for each instance of a step done many times. */
    private final Map<Integer, List<double[]>> instances = new HashMap<>();

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
            int n = node(open.step());
            if (!(shape.nodes[n] instanceof Node.Step step) || shape.levelOf[n] == null) {
                throw new Unforecastable(open.step(), "cannot be reached on this road");
            }
            double[] by = leavingDays(open.law().given(open.age()), step.clock());
            instances.computeIfAbsent(n, x -> new ArrayList<>()).add(by);
            leaving.put(n, by);
        }
        for (Standing.Waiting waiting : standing.waiting()) {
            double[] by = new double[horizon + 1];
            int due = Math.max(standing.today(), waiting.due());
            if (due < by.length) {
                by[due] = 1;
            }
            int n = node(waiting.timer());
            instances.computeIfAbsent(n, x -> new ArrayList<>()).add(by);
            leaving.put(n, by);
        }
        top = place(shape.top);
    }

    /** After some tries another copy of the step stands for it. */
    int node(String id) {
        int done = standing.rounds().getOrDefault(id, 0);
        while (done > 0 && !shape.index.containsKey(Unroll.copy(id, done + 1))) {
            done--;
        }
        return shape.find(done == 0 ? id : Unroll.copy(id, done + 1), "standing");
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

    boolean isIn(Level branch) {
        return leaving.keySet().stream().anyMatch(n -> shape.branchHolding(branch.region, n) == branch);
    }

    private Forward.Flow place(Level level) {
        Forward.Flow flow = kernels.forward().through(level);
        int tokens = 0;
        for (int n : level.members) {
            double[] by = leaving.get(n);
            if (by != null) {
                if (instances.get(n).size() > 1) {
                    throw new Unforecastable(shape.nodes[n].id(), "open twice");
                }
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
        int now = standing.today();
        Forward forward = kernels.forward();
        if (region.kind == Region.Kind.WEB) {
            running.put(region, List.of(forward.through(region.branches.get(0))));
            return region.web.flow.running(leaving, forward);
        } else if (region.kind == Region.Kind.PARALLEL) {
            return instances(region, now);
        }
        List<Forward.Flow> flows = new ArrayList<>();
        for (Level branch : region.branches) {
            flows.add(isIn(branch) ? place(branch).run() : null);
        }
        running.put(region, flows);
        return switch (region.kind) {
            case FIRST -> Blocks.first(exits(region, flows, Level.Role.ALARM), now, horizon);
            case GUARD -> guarded(region, flows, now);
            case SEQUENTIAL -> {
                int done = standing.rounds().getOrDefault(shape.nodes[region.fork].id(), 0);
                yield forward.rounds(region, flows.get(0).exits, Math.max(0, region.times - done - 1));
            }
            default -> {
                List<Exits> exits = exits(region, flows, Level.Role.BRANCH);
                exits.addAll(exits(region, flows, Level.Role.OTHERWISE));
                yield forward.together(exits, now);
            }
        };
    }

    /** A branch or body without a token is done; an event nobody waits for never comes. */
    private List<Exits> exits(Region region, List<Forward.Flow> flows, Level.Role role) {
        List<Exits> exits = new ArrayList<>();
        for (int b = 0; b < flows.size(); b++) {
            if (region.branches.get(b).role == role) {
                Forward.Flow flow = flows.get(b);
                exits.add(
                        flow != null
                                ? flow.exits
                                : role == Level.Role.ALARM
                                        ? new Exits(horizon)
                                        : Exits.done(standing.today(), horizon));
            }
        }
        return exits;
    }

    private Exits guarded(Region region, List<Forward.Flow> flows, int now) {
        List<Exits> firsts = exits(region, flows, Level.Role.BODY);
        firsts.addAll(exits(region, flows, Level.Role.ALARM));
        List<Sides.Side> sides = new ArrayList<>();
        for (int b = 0; b < flows.size(); b++) {
            Level side = region.branches.get(b);
            if (side.role == Level.Role.SIDE && flows.get(b) != null) {
                double[] event = leaving.get(side.entry);
                sides.add(new Sides.Side(side, event, event == null ? flows.get(b).exits : null));
            }
        }
        return new Sides(kernels, now, horizon).close(Blocks.first(firsts, now, horizon), sides);
    }

    /** Instances that are not open are done. */
    private Exits instances(Region region, int now) {
        Level body = region.branches.get(0);
        List<Exits> exits = new ArrayList<>();
        Forward.Flow flow = null;
        for (int n : instances.keySet()) {
            if (shape.levelOf[n] == body) {
                for (double[] by : instances.get(n)) {
                    flow = kernels.forward().through(body);
                    flow.putAll(shape.targets[n][0], by);
                    exits.add(flow.run().exits);
                }
            } else if (shape.branchHolding(region, n) != null) {
                throw new Unforecastable(shape.nodes[n].id(), "stands in a block inside one of several instances");
            }
        }
        running.put(region, Collections.singletonList(flow));
        return kernels.forward().together(exits, now);
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
