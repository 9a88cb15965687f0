package org.yingjian.forecast.core;

import java.util.Map;
import java.util.TreeMap;

/** Mass leaving a level or region by day: through its join, and by each other way out (coded as in {@link Shape}). */
final class Exits {

    final Map<Integer, double[]> ways = new TreeMap<>();
    private final int horizon;
    /** The first few ways opened, found without the map: every single mass is added through here. */
    private final int[] near = new int[4];

    private final double[][] nearBy = new double[near.length][];
    private int known;

    Exits(int horizon) {
        this.horizon = horizon;
    }

    void add(int way, int day, double mass) {
        open(way)[day] += mass;
    }

    double[] open(int way) {
        for (int i = 0; i < known; i++) {
            if (near[i] == way) {
                return nearBy[i];
            }
        }
        double[] by = ways.computeIfAbsent(way, w -> new double[horizon + 1]);
        if (known < near.length) {
            near[known] = way;
            nearBy[known++] = by;
        }
        return by;
    }

    /** What leaves by the way goes on elsewhere; null for nothing. */
    double[] take(int way) {
        known = 0;
        return ways.remove(way);
    }

    void addAll(Exits others, double share) {
        for (Map.Entry<Integer, double[]> way : others.ways.entrySet()) {
            double[] mine = open(way.getKey());
            for (int d = 0; d < mine.length; d++) {
                mine[d] += share * way.getValue()[d];
            }
        }
    }

    double[] by(int way) {
        return ways.getOrDefault(way, new double[0]);
    }

    /** Last day on which anything leaves, -1 for none. */
    int lastDay() {
        int last = -1;
        for (double[] by : ways.values()) {
            int d = by.length - 1;
            while (d > last && by[d] == 0) {
                d--;
            }
            last = Math.max(last, d);
        }
        return last;
    }

    /** All done on the day. */
    static Exits done(int day, int horizon) {
        Exits exits = new Exits(horizon);
        exits.add(Shape.JOIN, day, 1);
        return exits;
    }
}
