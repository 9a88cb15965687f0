package org.yingjian.shared;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The one source of "today" for engine, calendars, forecasts and alerts. Time zone: Asia/Shanghai. In the demo it can be
 * moved forward; wall time (sessions, lock-out, mail back-off) comes from {@link java.time.Clock} instead.
 */
public interface BusinessClock {

    LocalDate today();

    /** Business date with the wall clock's time of day, whole milliseconds. */
    LocalDateTime now();
}
