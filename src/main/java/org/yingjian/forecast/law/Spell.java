package org.yingjian.forecast.law;

import java.time.LocalDate;

/**
 * The time of one case as the regression sees it, in epoch days.
 *
 * @param length planned length in days, or the typical one; the unit of the hazard
 * @param from first day that counts (left truncation); exposure begins after it
 * @param to last day observed
 * @param events 0 while open; 1 when it ended on {@code to}; more when the end stands for unseen ones
 * @param earlier log ratio of the project's earlier step, NaN when unknown
 */
record Spell(String kind, String group, double length, long start, long from, long to, double events, double earlier) {

    /** Ratios of shorter plans would say nothing but that a plan of a day is no plan. */
    static final int SHORTEST = 10;

    static double length(Case c, int typical) {
        return c.plan() > 0 ? Math.max(SHORTEST, c.plan()) : typical;
    }

    /** @return null when the case lies outside the time that counts */
    static Spell of(Case c, double length, LocalDate asOf, int window, double earlier) {
        long start = c.start().toEpochDay();
        long today = asOf.toEpochDay();
        boolean ended = c.finishKnownOn(asOf);
        long to = ended ? Math.max(start + 1, c.finish().toEpochDay()) : today;
        long from = Math.max(start, today - window);
        return start >= today || to <= from || ended && c.endsBeforeStart()
                ? null
                : new Spell(c.kind(), c.group(), length, start, from, to, ended ? 1 : 0, earlier);
    }

    Spell weighted(double weight) {
        return new Spell(kind, group, length, start, from, to, events * weight, earlier);
    }

    /** Only the time up to that many planned lengths, null when nothing is left: what is open far longer is forgotten. */
    Spell within(double ratio) {
        long last = start + (long) (ratio * length);
        if (to <= last) {
            return this;
        }
        return from >= last ? null : new Spell(kind, group, length, start, from, last, 0, earlier);
    }
}
