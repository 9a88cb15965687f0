package org.yingjian.forecast.core;

import java.util.Map;
import java.util.TreeMap;

/** Mass leaving a level or region by day: through its join, and by each other way out (coded as in {@link Shape}). */
final class Exits {

    final Map<Integer, double[]> ways = new TreeMap<>();
    private final int horizon;

    Exits(int horizon) {
        this.horizon = horizon;
    }

    void add(int way, int day, double mass) {
        open(way)[day] += mass;
    }

    double[] open(int way) {
        return ways.computeIfAbsent(way, w -> new double[horizon + 1]);
    }

    double[] by(int way) {
        return ways.getOrDefault(way, new double[0]);
    }

    /** All done on day 0. */
    static Exits done(int horizon) {
        Exits exits = new Exits(horizon);
        exits.add(Shape.JOIN, 0, 1);
        return exits;
    }
}
