package org.yingjian.forecast.core;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A level whose steps all count on one clock: what it takes, in counted days, does not depend on the day it begins. Worked out
 * once and laid on the calendar for each day; exact, for k counted days after j counted days are j + k.
 *
 * @param ways ways out by counted days, up to the last on which anything leaves
 */
record SteadyLevel(CountedDays clock, Map<Integer, double[]> ways) {

    static SteadyLevel of(CountedDays clock, Exits exits) {
        int days = exits.lastDay() + 1;
        Map<Integer, double[]> ways = new TreeMap<>();
        exits.ways.forEach((way, by) -> ways.put(way, Arrays.copyOf(by, Math.max(1, days))));
        return new SteadyLevel(clock, ways);
    }

    /** The clock of all its steps; empty when there are several, a wait (which looks at the date), or a block inside. */
    static Optional<CountedDays> clockOf(Shape shape, Level level) {
        CountedDays clock = null;
        for (int n : level.members) {
            Node node = shape.nodes[n];
            if (shape.regionOf[n] != null || node instanceof Node.Wait) {
                return Optional.empty();
            }
            if (node instanceof Node.Step s) {
                if (clock != null && clock != s.clock()) {
                    return Optional.empty();
                }
                clock = s.clock();
            }
        }
        return Optional.ofNullable(clock);
    }

    Exits from(int day, int horizon) {
        Exits laid = new Exits(horizon);
        for (Map.Entry<Integer, double[]> way : ways.entrySet()) {
            clock.spread(day, way.getValue(), 1, laid.open(way.getKey()));
        }
        return laid;
    }
}
