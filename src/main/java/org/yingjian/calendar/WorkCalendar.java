package org.yingjian.calendar;

import java.time.LocalDate;
import java.util.List;

/** Counts days on every clock. Event days never count themselves: day 1 is the next day that counts. */
public final class WorkCalendar {

    private static final int NEVER = 200 * 366;

    private final Workdays workdays;
    private final Counties counties;

    public WorkCalendar(Workdays workdays, Counties counties) {
        this.workdays = workdays;
        this.counties = counties;
    }

    public Workdays workdays() {
        return workdays;
    }

    public Counties counties() {
        return counties;
    }

    /** Whether the day counts on the clock in the county. */
    public boolean counts(DayClock clock, String county, LocalDate day) {
        return switch (clock) {
            case WORKING -> workdays.isWorkingDay(day);
            case CALENDAR, INDOOR -> true;
            case CONSTRUCTION -> !counties.isWinterStop(county, day);
        };
    }

    /** Counted days after {@code from} up to and including {@code to}, suspensions left out. */
    public int countBetween(DayClock clock, String county, LocalDate from, LocalDate to, List<Suspension> suspensions) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (counts(clock, county, day) && !isSuspended(day, suspensions)) {
                count++;
            }
        }
        return count;
    }

    /**
     * Day of the n-th counted day after {@code start}; {@code start} itself for 0. No rolling forward: this is a
     * duration of work, not a legal period (for those see {@link Workdays#plusCalendarDays}).
     *
     * @throws IllegalArgumentException when the day never comes, because a suspension has no end
     */
    public LocalDate finish(DayClock clock, String county, LocalDate start, int n, List<Suspension> suspensions) {
        LocalDate day = start;
        int left = n;
        for (int guard = 0; left > 0; guard++) {
            if (guard > NEVER) {
                throw new IllegalArgumentException(
                        "start (%s): day %d never comes; maybe a suspension has no end.".formatted(start, n));
            }
            day = day.plusDays(1);
            if (counts(clock, county, day) && !isSuspended(day, suspensions)) {
                left--;
            }
        }
        return day;
    }

    /**
     * The clock laid out on a grid of days, for forecasts.
     *
     * @param first day with index 0
     * @param days number of days on the grid
     */
    public DayGrid grid(DayClock clock, String county, LocalDate first, int days, List<Suspension> suspensions) {
        boolean[] counted = new boolean[days];
        for (int d = 0; d < days; d++) {
            LocalDate day = first.plusDays(d);
            counted[d] = counts(clock, county, day) && !isSuspended(day, suspensions);
        }
        return new DayGrid(first, counted);
    }

    private static boolean isSuspended(LocalDate day, List<Suspension> suspensions) {
        for (Suspension suspension : suspensions) {
            if (suspension.covers(day)) {
                return true;
            }
        }
        return false;
    }
}
