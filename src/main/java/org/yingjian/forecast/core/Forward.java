package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pushes mass forward through a level, days ascending, same-day moves in their order. */
final class Forward {

    /** Masses below this are dropped; they count as "never". */
    private static final double DUST = 1e-14;

    private final Shape shape;
    private final Kernels kernels;
    private final int horizon;

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

        Flow(Level level) {
            this.level = level;
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
                    double[] by = block.mass()[w];
                    for (int i = 0; i < by.length; i++) {
                        if (by[i] > 0) {
                            put(code, d + i, mass * by[i]);
                        }
                    }
                }
            }
        }

        private void spread(Law law, CountedDays clock, int to, int d, double mass) {
            double[] chance = law.spread();
            double[] into = to < 0 ? exits.open(to) : open(to);
            int day = d;
            for (int k = 0; k < chance.length; k++) {
                day = clock.end(d, k);
                if (day > horizon) {
                    day = horizon;
                    break;
                }
                into[day] += mass * chance[k];
            }
            if (to >= 0) {
                first = Math.min(first, d);
                last = Math.max(last, day);
            }
        }

        private double[] open(int n) {
            if (entering[n] == null) {
                entering[n] = new double[horizon + 1];
            }
            return entering[n];
        }
    }

    Flow through(Level level) {
        return new Flow(level);
    }

    /** A block begun on day {@code from}, no branch touched yet. */
    Exits fresh(Region region, int from) {
        List<Exits> branches = new ArrayList<>();
        for (Level branch : region.branches) {
            Flow flow = through(branch);
            flow.put(branch.entry, from, 1);
            branches.add(flow.run().exits);
        }
        return Blocks.combine(
                branches, region.branches.stream().mapToDouble(b -> b.share).toArray(), from, horizon);
    }
}
