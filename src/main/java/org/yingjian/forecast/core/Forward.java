package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Pushes mass forward through a level, days ascending, same-day moves in their order. */
final class Forward {

    /** Masses below this are dropped; they count as "never". */
    private static final double DUST = 1e-14;

    private final Shape shape;
    private final Kernels kernels;
    private final int horizon;
    private final Map<Level, Optional<SteadyLevel>> steady = new ConcurrentHashMap<>();

    Forward(Shape shape, Kernels kernels, int horizon) {
        this.shape = shape;
        this.kernels = kernels;
        this.horizon = horizon;
    }

    /** Mass on its way through one level: what enters each node on each day, and what has left. */
    final class Flow {
        final Level level;
        final double[][] entering = new double[shape.nodes.length][];
        final Exits exits = new Exits(horizon);
        private int last = -1;
        private int first = horizon + 1;
        /** Days of the grid stand for counted days. */
        private final boolean counted;

        Flow(Level level, boolean counted) {
            this.level = level;
            this.counted = counted;
        }

        /** @param code node of this level or a way out of it */
        void put(int code, int day, double mass) {
            if (day > horizon || mass < DUST) {
                return;
            }
            if (code < 0) {
                exits.add(code, day, mass);
                return;
            }
            open(code)[day] += mass;
            last = Math.max(last, day);
            first = Math.min(first, day);
        }

        void putAll(int code, double[] masses) {
            for (int d = 0; d < masses.length; d++) {
                if (masses[d] > 0) {
                    put(code, d, masses[d]);
                }
            }
        }

        /** Ways out of a block inside this level. */
        void putExits(int fork, Exits block) {
            for (Map.Entry<Integer, double[]> way : block.ways.entrySet()) {
                int code = way.getKey() == Shape.JOIN ? shape.targets[fork][0] : shape.outward(level, way.getKey());
                putAll(code, way.getValue());
            }
        }

        Flow run() {
            for (int d = first; d <= last; d++) {
                for (int n : level.order) {
                    double mass = entering[n] == null ? 0 : entering[n][d];
                    if (mass >= DUST) {
                        move(n, d, mass);
                    }
                }
            }
            return this;
        }

        private void move(int n, int d, double mass) {
            Node node = shape.nodes[n];
            if (node instanceof Node.Step s) {
                spread(s.law(), s.clock(), shape.targets[n][0], d, mass);
            } else if (node instanceof Node.Wait w) {
                put(shape.targets[n][0], Math.max(d, w.due()[d]), mass);
            } else if (node instanceof Node.Choice) {
                for (int i = 0; i < shape.targets[n].length; i++) {
                    put(shape.targets[n][i], d, mass * shape.shares[n][i]);
                }
            } else if (shape.regionOf[n] != null) {
                Kernels.Kernel block = kernels.fresh(shape.regionOf[n], d);
                for (int w = 0; w < block.code().length; w++) {
                    int code =
                            block.code()[w] == Shape.JOIN ? shape.targets[n][0] : shape.outward(level, block.code()[w]);
                    putFrom(code, d, mass, block.mass()[w]);
                }
            }
        }

        /** Leaves a block that begins on the day: {@code by} counts from there. */
        private void putFrom(int code, int day, double mass, double[] by) {
            double[] into = code < 0 ? exits.open(code) : open(code);
            int end = -1;
            for (int i = 0; i < by.length; i++) {
                double part = mass * by[i];
                if (part >= DUST) {
                    into[day + i] += part;
                    end = day + i;
                }
            }
            if (code >= 0 && end >= 0) {
                first = Math.min(first, day);
                last = Math.max(last, end);
            }
        }

        private void spread(Law law, CountedDays clock, int to, int d, double mass) {
            double[] chance = law.spread();
            double[] into = to < 0 ? exits.open(to) : open(to);
            int day = counted ? countOn(d, chance, mass, into) : clock.spread(d, chance, mass, into);
            if (to >= 0) {
                first = Math.min(first, d);
                last = Math.max(last, day);
            }
        }

        private int countOn(int d, double[] chance, double mass, double[] into) {
            int last = Math.min(chance.length - 1, horizon - d);
            for (int k = 0; k <= last; k++) {
                into[d + k] += mass * chance[k];
            }
            return d + last;
        }

        private double[] open(int n) {
            if (entering[n] == null) {
                entering[n] = new double[horizon + 1];
            }
            return entering[n];
        }
    }

    Flow through(Level level) {
        return new Flow(level, false);
    }

    /** A block begun on day {@code from}, nothing in it touched yet. */
    Exits fresh(Region region, int from) {
        return switch (region.kind) {
            case ALL -> all(region, from);
            case FIRST -> Blocks.first(branches(region, from, Level.Role.ALARM), from, horizon);
            case GUARD -> guarded(region, from);
            case PARALLEL ->
                together(
                        Collections.nCopies(
                                region.times,
                                branches(region, from, Level.Role.BODY).get(0)),
                        from);
            case SEQUENTIAL -> rounds(region, Exits.done(from, horizon), region.times);
            case WEB -> region.web.flow.run(from, this);
        };
    }

    private List<Exits> branches(Region region, int from, Level.Role role) {
        List<Exits> exits = new ArrayList<>();
        for (Level branch : region.branches) {
            if (branch.role == role) {
                Optional<SteadyLevel> steady = steady(branch);
                exits.add(steady.isPresent() ? steady.get().from(from, horizon) : fresh(branch, from));
            }
        }
        return exits;
    }

    private Exits fresh(Level branch, int from) {
        Flow flow = through(branch);
        flow.put(branch.entry, from, 1);
        return flow.run().exits;
    }

    /** A branch on one clock takes the same counted days whenever it begins. */
    private Optional<SteadyLevel> steady(Level branch) {
        return steady.computeIfAbsent(
                branch,
                b -> SteadyLevel.clockOf(shape, b).map(clock -> {
                    Flow flow = new Flow(b, true);
                    flow.put(b.entry, 0, 1);
                    return SteadyLevel.of(clock, flow.run().exits);
                }));
    }

    private Exits all(Region region, int from) {
        double[] shares = region.branches.stream()
                .filter(b -> b.role == Level.Role.BRANCH)
                .mapToDouble(b -> b.share)
                .toArray();
        Exits exits = Blocks.combine(branches(region, from, Level.Role.BRANCH), shares, from, horizon);
        for (Level branch : region.branches) {
            if (branch.role == Level.Role.OTHERWISE && branch.share > 0) {
                // when none runs the join is there at once: that share takes the default way instead
                exits.add(Shape.JOIN, from, -branch.share);
                exits.addAll(branches(region, from, Level.Role.OTHERWISE).get(0), branch.share);
            }
        }
        return exits;
    }

    Exits together(List<Exits> instances, int from) {
        double[] shares = new double[instances.size()];
        Arrays.fill(shares, 1);
        return Blocks.combine(instances, shares, from, horizon);
    }

    /** One round after the other; what enters the first round is what left by the join before. */
    Exits rounds(Region region, Exits before, int times) {
        Level body = region.branches.get(0);
        Exits exits = before;
        for (int i = 0; i < times; i++) {
            Flow flow = through(body);
            double[] entering = exits.take(Shape.JOIN);
            if (entering != null) {
                flow.putAll(body.entry, entering);
            }
            flow.run().exits.addAll(exits, 1);
            exits = flow.exits;
        }
        return exits;
    }

    private Exits guarded(Region region, int from) {
        List<Exits> firsts = branches(region, from, Level.Role.BODY);
        firsts.addAll(branches(region, from, Level.Role.ALARM));
        List<Sides.Side> sides = region.branches.stream()
                .filter(b -> b.role == Level.Role.SIDE)
                .map(b -> new Sides.Side(b, leaving(b.entry, from), null))
                .toList();
        return new Sides(kernels, from, horizon).close(Blocks.first(firsts, from, horizon), sides);
    }

    Exits afterEvent(Level side, int day) {
        Flow flow = through(side);
        flow.put(shape.targets[side.entry][0], day, 1);
        return flow.run().exits;
    }

    /** Chance of a step or wait that begins on the day to end on each day. */
    double[] leaving(int n, int from) {
        double[] by = new double[horizon + 1];
        if (shape.nodes[n] instanceof Node.Wait w) {
            int day = Math.max(from, w.due()[from]);
            if (day <= horizon) {
                by[day] = 1;
            }
            return by;
        }
        Node.Step s = (Node.Step) shape.nodes[n];
        double[] chance = s.law().spread();
        for (int k = 0; k < chance.length; k++) {
            int day = s.clock().end(from, k);
            if (day > horizon) {
                break;
            }
            by[day] += chance[k];
        }
        return by;
    }

    boolean isComonotone() {
        return kernels.isComonotone();
    }

    int horizon() {
        return horizon;
    }
}
