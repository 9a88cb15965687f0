package org.yingjian.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One clock over a range of days, as prefix counts. Day {@code d} is {@code first + d}; {@code count(d)} is the number of
 * counted days after day 0 up to and including day d, so that {@code count(e) - count(s)} is the length of a stretch that
 * began on s and ended on e.
 */
public final class DayGrid {

    private final LocalDate first;
    private final int[] count;
    /** dayOf[m] = first day with count m. */
    private final int[] dayOf;

    DayGrid(LocalDate first, boolean[] counted) {
        this.first = first;
        this.count = new int[counted.length];
        for (int d = 1; d < counted.length; d++) {
            count[d] = count[d - 1] + (counted[d] ? 1 : 0);
        }
        this.dayOf = new int[counted.length == 0 ? 0 : count[counted.length - 1] + 1];
        for (int d = counted.length - 1; d >= 0; d--) {
            dayOf[count[d]] = d;
        }
    }

    public LocalDate first() {
        return first;
    }

    /** Number of days on the grid. */
    public int days() {
        return count.length;
    }

    public LocalDate date(int d) {
        return first.plusDays(d);
    }

    /** Index of the date, negative or {@code >= days()} when it lies outside. */
    public int index(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(first, date);
    }

    public int count(int d) {
        return count[d];
    }

    /** A copy of all prefix counts, {@code [0]} is 0. */
    public int[] counts() {
        return count.clone();
    }

    /** Day on which the k-th counted day after {@code start} falls; {@code start} for 0; {@code days()} beyond the grid. */
    public int end(int start, int k) {
        if (k == 0) {
            return start;
        }
        int wanted = count[start] + k;
        return wanted < dayOf.length ? dayOf[wanted] : count.length;
    }
}
