package org.yingjian.forecast.core;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the model says of one project. Days are days of the grid.
 *
 * @param chance P(target reached by the deadline)
 * @param curve curve[d] = P(target reached on or before day d), up to the horizon
 * @param shortest day by the shortest lawful path, empty when beyond the horizon
 * @param planned day when every step takes its plan and nothing is sent back, empty when beyond the horizon
 * @param steps open and coming steps in diagram order
 * @param costs what each open or coming step costs, in diagram order; they add up to the chance with all of them at
 *     their reference less {@code chance}
 * @param againstMinimum the reference is the lawful minimum, because the plan itself misses the day
 * @param approximations names of approximations used, empty when the result is exact for the model
 */
public record Projection(
        double chance,
        double[] curve,
        OptionalInt shortest,
        OptionalInt planned,
        List<StepProjection> steps,
        List<Cost> costs,
        boolean againstMinimum,
        List<String> approximations) {

    /** Value of {@link #approximations}: siblings of a block not yet begun count as done for last safe days. */
    public static final String SIBLINGS_DONE = "siblings-done";

    /** Value of {@link #approximations}: more than a thousandth of the finish law lies beyond the horizon. */
    public static final String BEYOND_HORIZON = "beyond-horizon";

    /** Value of {@link #approximations}: branches cross; the chance is the lower of two bounds, see {@link Model#bounds}. */
    public static final String BOUNDS = "bounds";

    private static final double WORTH_NAMING = 0.005;

    /** Step that costs most, empty when none costs half a point. */
    public Optional<Cost> driver() {
        return costs.stream()
                .filter(c -> c.points() >= WORTH_NAMING)
                .max((a, b) -> Double.compare(a.points(), b.points()));
    }

    /** First day by which the target is reached with the given chance; empty = not before the horizon. */
    public OptionalInt quantile(double share) {
        for (int d = 0; d < curve.length; d++) {
            if (curve[d] >= share) {
                return OptionalInt.of(d);
            }
        }
        return OptionalInt.empty();
    }

    /** Mean day of the finish, what lies beyond the horizon counted as the horizon. */
    public int mean(int today) {
        double days = 0;
        for (int d = today; d < curve.length; d++) {
            days += 1 - curve[d];
        }
        return today + (int) Math.round(days);
    }

    /**
     * What a step costs: chance once it, too, goes to plan, less the chance before; steps replaced one by one, the mean of
     * diagram order and its reverse.
     */
    public record Cost(String step, double points) {}

    /**
     * @param step id of the step node
     * @param open it runs now
     * @param finish day by which half of its finishes have come, empty beyond the horizon
     * @param lastSafe last day it may finish so that the chance stays at the safe level, empty when out of reach
     * @param worthUntil last day on which its finish leaves a chance worth the work
     * @param first first lawful day it may finish, minima and waits kept, empty beyond the horizon
     * @param best chance if it finishes on that day
     * @param lastStart last day to begin it so that the chance stays at the safe level, only for coming steps
     * @param dayCost criticality: how much of the chance is lost when it ends one counted day later than it will
     */
    public record StepProjection(
            String step,
            boolean open,
            OptionalInt finish,
            OptionalInt lastSafe,
            OptionalInt worthUntil,
            OptionalInt first,
            double best,
            OptionalInt lastStart,
            double dayCost) {}
}
