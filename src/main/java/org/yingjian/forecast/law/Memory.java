package org.yingjian.forecast.law;

/**
 * What the last design or construction step of a project took, as one of five levels of log(actual ÷ usual). Learning and
 * forecasting see the level only, so a project shares its tables with every other of its level.
 */
public final class Memory {

    /** About what is usual, or nothing known. */
    public static final int USUAL = 2;

    private static final double[] BORDERS = {-0.5, -1.0 / 6, 1.0 / 6, 0.5};
    private static final double[] VALUES = {-0.75, -1.0 / 3, 0, 1.0 / 3, 0.75};

    public static final int LEVELS = VALUES.length;

    private Memory() {}

    /** 0 = much quicker … 4 = much slower. @param ratio log of actual ÷ usual, NaN when unknown */
    public static int level(double ratio) {
        if (Double.isNaN(ratio)) {
            return USUAL;
        }
        int level = 0;
        while (level < BORDERS.length && ratio > BORDERS[level]) {
            level++;
        }
        return level;
    }

    /** The log ratio a level stands for; 0 for {@link #USUAL}. */
    public static double value(int level) {
        return VALUES[level];
    }
}
