package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** What the model says of one project: finish law, last safe days, shortest path, driver. */
final class Outlook {

    private static final double SAFE = 0.8;
    private static final double WORTH = 0.01;
    private static final double LIKELY_ENOUGH = 0.5;

    private final Model model;
    private final Shape shape;
    private final Position position;
    private final Map<Integer, double[]> finishing = new HashMap<>();
    private final Map<Integer, double[]> finishValue = new HashMap<>();
    private final Map<Integer, double[]> startValue = new HashMap<>();
    private final int today;
    private boolean siblingsTakenAsDone;

    Outlook(Model model, Position position) {
        this.model = model;
        this.shape = model.shape;
        this.position = position;
        today = position.standing.today();
    }

    Projection project(boolean withCosts) {
        double chance = model.deadline() < today ? 0 : position.chance();
        double[] curve = position.curve();
        finishes(position.top);
        position.running.forEach((region, flows) -> {
            flows.stream().filter(f -> f != null).forEach(this::finishes);
            if (region.web != null) {
                finishes(region.web.flow.enteringFrom(position.leaving, position.kernels.forward()), 1);
            }
        });
        values(shape.top, model.topValue(position.heldOnTop()), model::worthOutside);
        Earliest earliest = new Earliest(position, Node.Step::minimum);
        Earliest planned = new Earliest(position, Node.Step::plan);
        List<Projection.StepProjection> steps = steps(earliest);
        List<String> approximations = new ArrayList<>();
        if (siblingsTakenAsDone) {
            approximations.add(Projection.SIBLINGS_DONE);
        }
        if (shape.hasWeb()) {
            approximations.add(Projection.BOUNDS);
        }
        if (curve[curve.length - 1] < 0.999) {
            approximations.add(Projection.BEYOND_HORIZON);
        }
        Drivers.Sought sought = withCosts ? costs(steps, chance) : new Drivers.Sought(List.of(), false);
        return new Projection(
                chance,
                curve,
                within(earliest.end),
                within(planned.end),
                steps,
                sought.costs(),
                sought.againstMinimum(),
                approximations);
    }

    private Drivers.Sought costs(List<Projection.StepProjection> steps, double chance) {
        return model.drivers()
                .seek(
                        position.standing,
                        steps.stream().map(Projection.StepProjection::step).toList(),
                        chance);
    }

    /** Chance of each step's finishes by day; inside a block not yet begun the branches are followed singly. */
    private void finishes(Forward.Flow flow) {
        for (int n : flow.level.members) {
            double[] entering = flow.entering[n];
            if (shape.nodes[n] instanceof Node.Step s) {
                double[] by = finishing.computeIfAbsent(n, x -> new double[model.horizon() + 1]);
                addAll(by, position.leaving.get(n));
                if (shape.alone[n] && !position.leaving.containsKey(n)) {
                    addAll(by, flow.entering[shape.targets[n][0]]);
                } else if (entering != null) {
                    spread(s, entering, by);
                }
            } else if (shape.regionOf[n] != null && shape.regionOf[n].web != null && entering != null) {
                for (int d = 0; d < entering.length; d++) {
                    if (entering[d] > 0) {
                        finishes(shape.regionOf[n].web.flow.entering(d, position.kernels.forward()), entering[d]);
                    }
                }
            } else if (shape.regionOf[n] != null && entering != null) {
                for (Level branch : shape.regionOf[n].branches) {
                    Forward.Flow inside = position.kernels.forward().through(branch);
                    for (int d = 0; d < entering.length; d++) {
                        inside.put(branch.entry, d, entering[d] * branch.share);
                    }
                    finishes(inside.run());
                }
            }
        }
    }

    /** In a stretch where branches cross: what enters each node of it, times the share of cases. */
    private void finishes(Map<Integer, double[]> entering, double share) {
        entering.forEach((n, by) -> {
            if (shape.nodes[n] instanceof Node.Step s) {
                double[] scaled = Arrays.stream(by).map(m -> m * share).toArray();
                spread(s, scaled, finishing.computeIfAbsent(n, x -> new double[model.horizon() + 1]));
            }
        });
    }

    private static void addAll(double[] to, double[] from) {
        for (int d = 0; from != null && d < to.length; d++) {
            to[d] += from[d];
        }
    }

    private void spread(Node.Step s, double[] entering, double[] by) {
        double[] chance = s.law().spread();
        for (int d = 0; d < entering.length; d++) {
            if (entering[d] > 0) {
                s.clock().spread(d, chance, entering[d], by);
            }
        }
    }

    /** Notes for each step what its finish and its start on each day are worth, all else as now. */
    private void values(Level level, double[][] value, IntFunction<double[]> worth) {
        IntFunction<double[]> of = code -> code >= 0 ? value[code] : worth.apply(code);
        for (int n : level.order) {
            if (value[n] == null) {
                continue;
            }
            if (shape.nodes[n] instanceof Node.Step) {
                finishValue.put(n, of.apply(shape.targets[n][0]));
                startValue.put(n, value[n]);
            } else if (shape.regionOf[n] != null) {
                block(level, shape.regionOf[n], of);
            }
        }
    }

    private void block(Level level, Region region, IntFunction<double[]> of) {
        List<Forward.Flow> flows = position.running.get(region);
        IntFunction<double[]> outside =
                code -> of.apply(code == Shape.JOIN ? shape.targets[region.fork][0] : shape.outward(level, code));
        if (region.kind == Region.Kind.WEB) {
            siblingsTakenAsDone = true;
            region.web.flow.worth(outside.apply(Shape.JOIN), model.backward, startValue, finishValue);
            return;
        }
        for (int b = 0; b < region.branches.size(); b++) {
            Level branch = region.branches.get(b);
            IntFunction<double[]> worth = outside;
            boolean counted = flows != null && flows.get(b) != null && branch.role != Level.Role.SIDE;
            if (counted && region.kind != Region.Kind.PARALLEL && region.kind != Region.Kind.SEQUENTIAL) {
                worth = new Siblings(model, today, region, flows, b, outside)::worth;
            } else if (region.branches.size() > 1 || region.times > 1) {
                siblingsTakenAsDone = true;
            }
            Map<Integer, double[]> memo = new HashMap<>();
            IntFunction<double[]> source = worth;
            IntFunction<double[]> kept = code -> memo.computeIfAbsent(code, source::apply);
            values(branch, model.backward.values(branch, kept), kept);
        }
    }

    private List<Projection.StepProjection> steps(Earliest earliest) {
        List<Projection.StepProjection> steps = new ArrayList<>();
        for (int n = 0; n < shape.nodes.length; n++) {
            double[] by = finishing.get(n);
            if (by == null) {
                continue;
            }
            boolean open = position.leaving.containsKey(n);
            double total = 0;
            for (double m : by) {
                total += m;
            }
            if (open || total >= LIKELY_ENOUGH) {
                steps.add(step(n, open, by, total, earliest));
            }
        }
        return steps;
    }

    private Projection.StepProjection step(int n, boolean open, double[] by, double total, Earliest earliest) {
        double[] value = finishValue.get(n);
        int first = earliest.finish.getOrDefault(n, model.horizon() + 1);
        return new Projection.StepProjection(
                shape.nodes[n].id(),
                open,
                half(by, open ? 1 : Math.min(1, total)),
                last(value, SAFE),
                last(value, WORTH),
                within(first),
                first < value.length ? notBelowZero(value[first]) : 0,
                open ? OptionalInt.empty() : last(startValue.get(n), SAFE),
                dayCost(((Node.Step) shape.nodes[n]).clock(), by, value, total));
    }

    /** What is worth nothing can come out of sums and differences as a trace on the wrong side. */
    private static double notBelowZero(double chance) {
        return Math.max(0, chance);
    }

    private OptionalInt within(int day) {
        return day > model.horizon() ? OptionalInt.empty() : OptionalInt.of(day);
    }

    private static double dayCost(CountedDays clock, double[] by, double[] value, double total) {
        double lost = 0;
        for (int d = 0; d < value.length && d < by.length; d++) {
            if (by[d] > 0) {
                int later = clock.end(d, 1);
                lost += by[d] * (value[d] - (later < value.length ? value[later] : 0));
            }
        }
        return total > 0 ? lost / total : 0;
    }

    private OptionalInt half(double[] by, double total) {
        double sum = 0;
        for (int d = 0; d < by.length; d++) {
            sum += by[d];
            if (sum >= total / 2) {
                return OptionalInt.of(d);
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt last(double[] value, double level) {
        for (int d = value.length - 1; d >= today; d--) {
            if (value[d] >= level - 1e-12) {
                return OptionalInt.of(d);
            }
        }
        return OptionalInt.empty();
    }
}
