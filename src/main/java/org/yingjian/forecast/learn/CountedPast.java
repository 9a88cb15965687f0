package org.yingjian.forecast.learn;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yingjian.calendar.DayClock;
import org.yingjian.calendar.WorkCalendar;

/** Counted days of the past three years, added up once for each clock and county. */
public final class CountedPast {

    static final int YEARS = 3;

    private final WorkCalendar calendar;
    private final LocalDate first;
    private final LocalDate today;
    private final Map<String, int[]> sums = new ConcurrentHashMap<>();

    public CountedPast(WorkCalendar calendar, LocalDate today) {
        this.calendar = calendar;
        this.today = today;
        first = today.minusYears(YEARS);
    }

    public LocalDate today() {
        return today;
    }

    /** Counted days after {@code from} up to {@code to}; negative outside the years looked at. */
    int days(String clock, String county, LocalDate from, LocalDate to) {
        if (from.isBefore(first) || to.isAfter(today) || to.isBefore(from)) {
            return -1;
        }
        int[] counted = sums.computeIfAbsent(clock + "@" + county, k -> sums(DayClock.ofWord(clock), county));
        return counted[(int) ChronoUnit.DAYS.between(first, to)] - counted[(int) ChronoUnit.DAYS.between(first, from)];
    }

    private int[] sums(DayClock clock, String county) {
        int[] counted = new int[(int) ChronoUnit.DAYS.between(first, today) + 1];
        for (int d = 1; d < counted.length; d++) {
            counted[d] = counted[d - 1] + (calendar.counts(clock, county, first.plusDays(d)) ? 1 : 0);
        }
        return counted;
    }
}
