package org.yingjian.forecast.core;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Counts the days of one clock (working, calendar, construction, indoor days) on a grid whose day 0 is today. Day 1 of a
 * duration is the next counted day (民法典 201); a duration of 0 ends on the day it began, counted or not.
 */
public final class CountedDays {

    private final LocalDate today;
    private final Predicate<LocalDate> counted;
    private final int[] count;
    private final int[] firstDay;

    private CountedDays(LocalDate today, int horizon, Predicate<LocalDate> counted) {
        this.today = today;
        this.counted = counted;
        count = new int[horizon + 1];
        int[] first = new int[horizon + 1];
        int m = 0;
        for (int d = 1; d <= horizon; d++) {
            if (counted.test(today.plusDays(d))) {
                first[++m] = d;
            }
            count[d] = m;
        }
        firstDay = Arrays.copyOf(first, m + 1);
    }

    /**
     * @param today day 0 of the grid
     * @param horizon last day of the grid
     * @param counted whether a date counts on this clock
     */
    public static CountedDays of(LocalDate today, int horizon, Predicate<LocalDate> counted) {
        return new CountedDays(today, horizon, counted);
    }

    /** Every day counts. */
    public static CountedDays calendar(LocalDate today, int horizon) {
        return of(today, horizon, d -> true);
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

    /** Counted days after day 0 up to and including day {@code d}. */
    int countTo(int d) {
        return count[d];
    }

    /** Counted days after {@code from} up to and including today: how long a step opened on that day has been running. */
    public int ageSince(LocalDate from) {
        int age = 0;
        for (LocalDate d = from.plusDays(1); !d.isAfter(today); d = d.plusDays(1)) {
            if (counted.test(d)) {
                age++;
            }
        }
        return age;
    }
}
