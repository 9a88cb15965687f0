package org.yingjian.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 工作日: Monday to Friday, less the days off and plus the make-up days of the State Council's yearly notices. Counting
 * follows 行政许可法 art. 82 and 民法典 art. 201, 203: the day of the event does not count, day 1 is the next day.
 */
public final class Workdays {

    /** Off in every year by 全国年节及纪念日放假办法, whatever the notice of the year will move. */
    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1), MonthDay.of(10, 2), MonthDay.of(10, 3));

    private static final MonthDay NATIONAL_DAY = MonthDay.of(10, 1);

    private volatile Notices notices;

    /** @param holidays later lines win over earlier ones about the same day */
    public Workdays(List<Holiday> holidays) {
        this.notices = Notices.of(holidays, 1);
    }

    /** A notice that came late: from now on days are counted by these lines, all at once. */
    public void announce(List<Holiday> holidays) {
        notices = Notices.of(holidays, notices.edition + 1);
    }

    /** Changes with every notice; what was worked out under another edition is out of date. */
    public int edition() {
        return notices.edition;
    }

    private record Notices(Map<LocalDate, Holiday> special, Set<Integer> announced, int edition) {

        private static Notices of(List<Holiday> holidays, int edition) {
            Map<LocalDate, Holiday> special = new HashMap<>();
            Set<Integer> announced = new HashSet<>();
            for (Holiday holiday : holidays) {
                for (LocalDate day = holiday.from(); !day.isAfter(holiday.to()); day = day.plusDays(1)) {
                    special.put(day, holiday);
                    if (!holiday.worked() && MonthDay.from(day).equals(NATIONAL_DAY)) {
                        announced.add(day.getYear());
                    }
                }
            }
            return new Notices(special, announced, edition);
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        Notices now = notices;
        Holiday holiday = now.special.get(day);
        if (holiday != null) {
            return holiday.worked();
        }
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return weekday && (now.announced.contains(day.getYear()) || !FIXED.contains(MonthDay.from(day)));
    }

    /**
     * Whether the notice of the year is known. Dates in other years rest on weekends and fixed-date holidays only and
     * must be shown as provisional.
     */
    public boolean isAnnounced(int year) {
        return notices.announced.contains(year);
    }

    /**
     * The day on which the n-th working day after {@code from} falls.
     *
     * @param n 0 or more; 0 gives {@code from} itself, whatever day it is
     */
    public LocalDate plusWorkingDays(LocalDate from, int n) {
        requireNotNegative(n);
        LocalDate day = from;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days after {@code from} up to and including {@code to}; 0 when {@code to} is not later. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    /** The day itself, or the next working day when it is none (民法典 art. 203). */
    public LocalDate rollForward(LocalDate day) {
        LocalDate rolled = day;
        while (!isWorkingDay(rolled)) {
            rolled = rolled.plusDays(1);
        }
        return rolled;
    }

    /**
     * Last day of a legal period of calendar days: day 1 is the day after {@code from}, a last day that is no working
     * day rolls forward.
     *
     * @param n 0 or more; 0 gives {@code from} itself
     */
    public LocalDate plusCalendarDays(LocalDate from, int n) {
        requireNotNegative(n);
        return n == 0 ? from : rollForward(from.plusDays(n));
    }

    private static void requireNotNegative(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("days (%d): a period has 0 or more days.".formatted(n));
        }
    }
}
