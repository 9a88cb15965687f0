package org.yingjian.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Days of the year on which outdoor works stand still.
 *
 * @param from first day of the stop
 * @param to last day of the stop; earlier in the year than {@code from} when the stop runs over New Year
 */
public record WinterStop(MonthDay from, MonthDay to) {

    /** No regulation of Jilin fixes dates; this is the practice of the Northeast, editable per county. */
    public static final WinterStop DEFAULT = new WinterStop(MonthDay.of(11, 1), MonthDay.of(4, 10));

    public boolean covers(LocalDate day) {
        MonthDay at = MonthDay.from(day);
        boolean afterFrom = !at.isBefore(from);
        boolean beforeTo = !at.isAfter(to);
        return from.isAfter(to) ? afterFrom || beforeTo : afterFrom && beforeTo;
    }
}
