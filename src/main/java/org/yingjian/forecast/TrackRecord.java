package org.yingjian.forecast;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How well past forecasts did, on own resolved cases: projects whose target was reached or whose inspection day passed.
 *
 * @param projects resolved projects
 * @param early of these, how many were resolved before their inspection day; such cases can only be good ones
 * @param cases forecasts judged: the first of each project and those 90, 60, 30, 14 and 7 days before the inspection
 * @param ours Brier score of the forecasts; the other two of the naive rules, on the cases where all three are known
 * @param planned the planned day is before the inspection or not
 * @param mean the mean day of the finish is before the inspection or not
 * @param compared cases the three are compared on
 * @param bins reliability: chances said against shares come true
 * @param eighty cases with a P80 day whose outcome is known, and how many kept it
 * @param horizons the scores by when the forecast was made
 */
public record TrackRecord(
        int projects,
        int early,
        int cases,
        double ours,
        double planned,
        double mean,
        int compared,
        List<Bin> bins,
        Coverage eighty,
        List<Horizon> horizons) {

    /** Below this many resolved projects figures say little. */
    public static final int ENOUGH = 30;

    /** Mean chance said, over all cases. */
    public double said() {
        return mean(Bin::said);
    }

    /** Share of all cases that came true. */
    public double came() {
        return mean(Bin::came);
    }

    private double mean(ToDoubleFunction<Bin> of) {
        return bins.stream()
                        .mapToDouble(bin -> bin.cases() * of.applyAsDouble(bin))
                        .sum()
                / Math.max(1, cases);
    }

    public boolean isEnough() {
        return projects >= ENOUGH;
    }

    /** @param said mean chance said, @param came share that came true */
    public record Bin(double from, double to, int cases, double said, double came) {}

    public record Coverage(int cases, int kept) {
        public double share() {
            return cases == 0 ? 0 : (double) kept / cases;
        }
    }

    /** @param days days before the inspection, 0 for the first forecast of a project */
    public record Horizon(int days, int cases, double ours) {}
}
