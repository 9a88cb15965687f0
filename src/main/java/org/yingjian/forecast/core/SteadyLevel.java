package org.yingjian.forecast.core;

import java.util.Map;
import java.util.Optional;

/**
 * A level whose steps all count on one clock: what it takes, in counted days, does not depend on the day it begins. Worked out
 * once and laid on the calendar for each day; exact, for k counted days after j counted days are j + k.
 *
 * @param exits ways out by counted days
 */
record SteadyLevel(CountedDays clock, Exits exits) {

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
        for (Map.Entry<Integer, double[]> way : exits.ways.entrySet()) {
            double[] by = way.getValue();
            double[] into = laid.open(way.getKey());
            for (int k = 0; k < by.length; k++) {
                int end = clock.end(day, k);
                if (end > horizon) {
                    break;
                }
                into[end] += by[k];
            }
        }
        return laid;
    }
}
