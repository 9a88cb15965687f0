package org.yingjian.forecast.core;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Counts the days of one clock (working, calendar, construction, indoor days) on a grid. Day 1 of a duration is the next
 * counted day (民法典 201); a duration of 0 ends on the day it began, counted or not. The grid stands still while today moves
 * along it, so that tables made on it last.
 */
public final class CountedDays {

    private final LocalDate origin;
    private final Predicate<LocalDate> counted;
    private final int[] count;
    private final int[] firstDay;

    private CountedDays(LocalDate origin, int horizon, Predicate<LocalDate> counted) {
        this.origin = origin;
        this.counted = counted;
        count = new int[horizon + 1];
        int[] first = new int[horizon + 1];
        int m = 0;
        for (int d = 1; d <= horizon; d++) {
            if (counted.test(origin.plusDays(d))) {
                first[++m] = d;
            }
            count[d] = m;
        }
        firstDay = Arrays.copyOf(first, m + 1);
    }

    /**
     * @param origin day 0 of the grid
     * @param horizon last day of the grid
     * @param counted whether a date counts on this clock
     */
    public static CountedDays of(LocalDate origin, int horizon, Predicate<LocalDate> counted) {
        return new CountedDays(origin, horizon, counted);
    }

    /** Every day counts. */
    public static CountedDays calendar(LocalDate origin, int horizon) {
        return of(origin, horizon, d -> true);
    }

    public int horizon() {
        return count.length - 1;
    }

    /** Day on which a duration of {@code k} counted days that began on day {@code start} ends; horizon + 1 when beyond. */
    public int end(int start, int k) {
        if (k == 0) {
            return start;
        }
        int c = count[start] + k;
        return c < firstDay.length ? firstDay[c] : count.length;
    }

    /**
     * Adds what ends on each day when work with these chances begins on day {@code start}; what ends later is left out.
     *
     * @return last day added to
     */
    int spread(int start, double[] chance, double mass, double[] into) {
        into[start] += mass * chance[0];
        int base = count[start];
        int last = Math.min(chance.length - 1, count[Math.min(into.length, count.length) - 1] - base);
        for (int k = 1; k <= last; k++) {
            into[firstDay[base + k]] += mass * chance[k];
        }
        return last < 1 ? start : firstDay[base + last];
    }

    /**
     * What work with these chances that begins on day {@code start} is worth, given what each day it ends on is worth up to
     * day {@code last}; later days are worth nothing.
     */
    double worth(int start, double[] chance, double[] worth, int last) {
        double sum = chance[0] * worth[start];
        int base = count[start];
        int days = Math.min(chance.length - 1, count[Math.min(last, count.length - 1)] - base);
        for (int k = 1; k <= days; k++) {
            sum += chance[k] * worth[firstDay[base + k]];
        }
        return sum;
    }

    /**
     * Counted days after {@code opened} up to and including day {@code today} of the grid: how long a step opened on that
     * date has been running.
     */
    public int ageSince(LocalDate opened, int today) {
        return ageBetween(opened, origin.plusDays(today));
    }

    /** Counted days after {@code opened} up to and including {@code until}. */
    public int ageBetween(LocalDate opened, LocalDate until) {
        int age = 0;
        for (LocalDate d = opened.plusDays(1); !d.isAfter(until); d = d.plusDays(1)) {
            if (counted.test(d)) {
                age++;
            }
        }
        return age;
    }
}
