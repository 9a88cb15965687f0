package org.yingjian.forecast.law;

import java.util.Comparator;
import java.util.List;

/**
 * Which level of the law is asked for P50 and P80, so that those dates held in half and in four fifths of the earlier cases:
 * Kaplan–Meier over the level at which each case ended, held back to the plain levels.
 */
record Levels(double half, double most) {

    static final Levels PLAIN = new Levels(0.5, 0.8);

    private static final double MARGIN = 0.12;

    /**
     * @param level chance the law gave to the case's end having come by the day it ended, or by the day last seen
     * @param ended false while still open: it ends at a higher level
     */
    record Seen(double level, boolean ended) {}

    /** @param held number of cases the plain levels are worth */
    static Levels of(List<Seen> cases, double held) {
        if (held <= 0 || cases.isEmpty()) {
            return PLAIN;
        }
        return new Levels(level(cases, 0.5, held), level(cases, 0.8, held));
    }

    private static double level(List<Seen> cases, double share, double held) {
        List<Seen> sorted = cases.stream()
                .sorted(Comparator.comparingDouble(Seen::level).thenComparing(s -> !s.ended()))
                .toList();
        double open = 1;
        double found = sorted.get(sorted.size() - 1).level();
        int left = sorted.size();
        for (Seen seen : sorted) {
            if (seen.ended()) {
                open *= 1 - 1.0 / left;
            }
            left--;
            if (open <= 1 - share) {
                found = seen.level();
                break;
            }
        }
        double ends = cases.stream().filter(Seen::ended).count();
        double mixed = (ends * found + held * share) / (ends + held);
        return Math.max(share - MARGIN, Math.min(share + MARGIN, mixed));
    }
}
