package org.yingjian.forecast.core;

import java.util.List;

/**
 * Closes a guarded stretch that has sides. Its join falls when the body is done and every side that began is. Given the day
 * the body ends, a side has either not begun before it, or runs on: both add up to a distribution function of its own, and
 * those of several sides multiply.
 */
final class Sides {

    private final Kernels kernels;
    private final int from;
    private final int horizon;

    Sides(Kernels kernels, int from, int horizon) {
        this.kernels = kernels;
        this.from = from;
        this.horizon = horizon;
    }

    /**
     * @param event chance of the event by day, null when it came before
     * @param running what a side that began before still does, null when it has not begun
     */
    record Side(Level level, double[] event, Exits running) {}

    /** @param first ways out of body and alarms, the join being the end of the body */
    Exits close(Exits first, List<Side> sides) {
        double[] body = first.ways.get(Shape.JOIN);
        if (sides.isEmpty() || body == null) {
            return first;
        }
        Exits exits = new Exits(horizon);
        first.ways.forEach((code, by) -> {
            if (code != Shape.JOIN) {
                exits.ways.put(code, by);
            }
        });
        double[][] done = new double[sides.size()][horizon + 1];
        double[] begun = new double[sides.size()];
        for (int k = 0; k < done.length; k++) {
            if (sides.get(k).running() != null) {
                accumulate(sides.get(k).running().by(Shape.JOIN), 0, 1, done[k]);
                begun[k] = 1;
            }
        }
        for (int t = from; t <= horizon; t++) {
            if (body[t] > 0) {
                join(exits, t, body[t], done, begun);
            }
            for (int k = 0; k < done.length; k++) {
                double came = sides.get(k).event() == null ? 0 : sides.get(k).event()[t];
                if (came > 0) {
                    begun[k] += came;
                    Kernels.Kernel after = kernels.side(sides.get(k).level(), t);
                    for (int w = 0; w < after.code().length; w++) {
                        accumulate(after.mass()[w], t, came, done[k]);
                    }
                }
            }
        }
        return exits;
    }

    /** Adds the distribution function of the mass to another. */
    private static void accumulate(double[] mass, int from, double share, double[] to) {
        double sum = 0;
        for (int x = from; x < to.length; x++) {
            sum += x - from < mass.length ? mass[x - from] : 0;
            to[x] += share * sum;
        }
    }

    private void join(Exits exits, int t, double mass, double[][] done, double[] begun) {
        double before = 0;
        for (int x = t; x <= horizon; x++) {
            double all = 1;
            for (int k = 0; k < done.length; k++) {
                all *= Math.min(1, 1 - begun[k] + done[k][x]);
            }
            if (all > before) {
                exits.add(Shape.JOIN, x, mass * (all - before));
                before = all;
            }
        }
    }
}
