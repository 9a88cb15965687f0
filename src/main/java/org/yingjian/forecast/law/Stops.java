package org.yingjian.forecast.law;

/**
 * Reported standstills of works: what a stop nobody has ended takes on the average. The stated fortnight is worth ten ended
 * stops; open ones count for the days they have lasted.
 *
 * @param ended stops after which works went on
 * @param open stops that last
 * @param days counted days of all of them together
 */
public record Stops(int ended, int open, int days) {

    public static final Stops NONE = new Stops(0, 0, 0);

    /** Counted days. */
    public static final double STATED = 14;

    private static final double WORTH = 10;

    public Stops and(int counted, boolean over) {
        return new Stops(ended + (over ? 1 : 0), open + (over ? 0 : 1), days + counted);
    }

    /** Counted days, at least one. */
    public double mean() {
        return Math.max(1, (WORTH * STATED + days) / (WORTH + ended));
    }
}
