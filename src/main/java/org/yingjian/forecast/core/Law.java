package org.yingjian.forecast.core;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Law of a duration in counted days: explicit chances up to a last day, a constant hazard after it, so that a step that
 * has run longer than anybody expected still has a law for the rest.
 */
public final class Law {

    /** What is left out of a law when it is spread over days; it counts as "never". */
    static final double REST = 1e-10;

    private static final int LONGEST = 6000;
    private static final double TAIL = 0.03;

    private final double[] chance;
    private final double[] survival;
    private final double hazard;
    private double[] spread;

    private Law(double[] chance, double hazard) {
        this.chance = chance;
        this.hazard = hazard;
        survival = new double[chance.length];
        double left = 1;
        for (int k = 0; k < chance.length; k++) {
            left -= chance[k];
            survival[k] = Math.max(0, left);
        }
    }

    /**
     * @param hazard chance of ending on the next counted day once all explicit days are over, 0–1
     * @param chance P(duration = k) for k = 0, 1, …; the sum may be below 1, the rest lies in the tail
     */
    public static Law of(double hazard, double... chance) {
        double sum = Arrays.stream(chance).sum();
        if (sum > 1 + 1e-9 || hazard <= 0 || hazard > 1) {
            throw new IllegalArgumentException(
                    "chance (sum %s), hazard (%s): must lie in 0–1; check the table.".formatted(sum, hazard));
        }
        return new Law(chance.clone(), hazard);
    }

    /** Exactly {@code days} counted days; when it has run longer it ends on the next counted day. */
    public static Law fixed(int days) {
        double[] chance = new double[days + 1];
        chance[days] = 1;
        return new Law(chance, 1);
    }

    /**
     * Law with the three points of {@code step-durations.dmn}: the mean of the triangular and the PERT law on [min, max],
     * rounded to whole days, with 3 % put into a constant-hazard tail after max. The median stays the median of the two
     * (adding up likely values is weeks too optimistic, users.md §3).
     */
    public static Law threePoint(int min, int likely, int max) {
        if (min < 0 || likely < min || max < likely) {
            throw new IllegalArgumentException(
                    "min, likely, max (%d, %d, %d): must rise; correct the row in step-durations.dmn."
                            .formatted(min, likely, max));
        }
        double[] body = ThreePoints.body(min, likely, max);
        for (int k = 0; k < body.length; k++) {
            body[k] *= 1 - TAIL;
        }
        return new Law(body, 1 / Math.max(1.5, (max - likely) / 3.0));
    }

    /** Every day's hazard (−log of the share that stays open) times a factor; without days beyond the last explicit one. */
    public Law hurried(IntToDoubleFunction factor) {
        double[] other = new double[chance.length];
        double left = 1;
        for (int k = 0; k < chance.length; k++) {
            double before = survival(k - 1);
            double kept = before <= 0 ? 1 : Math.pow(survival(k) / before, factor.applyAsDouble(k));
            other[k] = left * (1 - kept);
            left *= kept;
        }
        return new Law(other, Math.min(1, 1 - Math.pow(1 - hazard, factor.applyAsDouble(chance.length))));
    }

    /** The first law in a share of cases, the second in the others; in the tail the slower hazard. */
    public static Law mixture(double share, Law first, Law second) {
        double[] both = new double[Math.max(first.chance.length, second.chance.length)];
        for (int k = 0; k < both.length; k++) {
            both[k] = share * (first.survival(k - 1) - first.survival(k))
                    + (1 - share) * (second.survival(k - 1) - second.survival(k));
        }
        return new Law(both, Math.min(first.hazard, second.hazard));
    }

    /** One after the other on the same clock. */
    public static Law sum(Law first, Law second) {
        double[] a = first.spread();
        double[] b = second.spread();
        double[] both = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                both[i + j] += a[i] * b[j];
            }
        }
        return new Law(both, Math.min(first.hazard, second.hazard));
    }

    /** P(duration &gt; age): positive for every law with a tail. */
    public double survival(int age) {
        if (age < 0) {
            return 1;
        }
        int last = survival.length - 1;
        return age <= last ? survival[age] : survival[last] * Math.pow(1 - hazard, age - last);
    }

    /** Law of the days still to come, given that {@code age} counted days are over and the step is not. Always ≥ 1. */
    public Law given(int age) {
        double left = survival(age);
        if (left <= 0) {
            return fixed(1);
        }
        if (age >= chance.length - 1) {
            return new Law(new double[] {0}, hazard);
        }
        double[] rest = new double[chance.length - age];
        for (int k = 1; k < rest.length; k++) {
            rest[k] = chance[age + k] / left;
        }
        return new Law(rest, hazard);
    }

    /** The same work ended that many counted days earlier, but not before the next counted day. */
    public Law sooner(int days) {
        if (days <= 0) {
            return this;
        }
        double[] rest = new double[Math.max(2, chance.length - days)];
        rest[1] = 1 - survival(1 + days);
        for (int k = 2; k < rest.length; k++) {
            rest[k] = chance[k + days];
        }
        return new Law(rest, hazard);
    }

    /** Done within the limit at the latest; what would have taken longer takes just the limit. */
    public Law within(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit (%d): cannot be negative.".formatted(limit));
        }
        double[] capped = Arrays.copyOf(spread(), limit + 1);
        capped[limit] += survival(limit);
        return new Law(capped, 1);
    }

    /** The same work at another pace: every duration times the factor, split between the two whole days beside it. */
    public Law paced(double factor) {
        double[] other = new double[(int) Math.ceil((chance.length - 1) * factor) + 2];
        for (int k = 0; k < chance.length; k++) {
            int whole = (int) Math.floor(k * factor);
            double beyond = k * factor - whole;
            other[whole] += chance[k] * (1 - beyond);
            other[whole + 1] += chance[k] * beyond;
        }
        int length = other.length;
        while (length > 1 && other[length - 1] == 0) {
            length--;
        }
        return new Law(Arrays.copyOf(other, length), 1 - Math.pow(1 - hazard, 1 / factor));
    }

    /** First k with P(duration ≤ k) ≥ share. */
    public int quantile(double share) {
        int k = 0;
        while (1 - survival(k) < share - 1e-12 && k < LONGEST) {
            k++;
        }
        return k;
    }

    /** Last day with a chance of its own; from then on the hazard is constant. */
    int explicitDays() {
        return chance.length - 1;
    }

    public boolean mayBeZero() {
        return chance[0] > 0;
    }

    /** P(duration = k), the tail spelled out until less than {@link #REST} is left. */
    double[] spread() {
        if (spread == null) {
            int length = chance.length;
            while (survival(length - 1) > REST && length < LONGEST) {
                length++;
            }
            double[] all = Arrays.copyOf(chance, length);
            for (int k = chance.length; k < length; k++) {
                all[k] = survival(k - 1) * hazard;
            }
            spread = all;
        }
        return spread;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Law that && hazard == that.hazard && Arrays.equals(chance, that.chance);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(chance) + Double.hashCode(hazard);
    }
}
