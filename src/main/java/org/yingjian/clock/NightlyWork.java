package org.yingjian.clock;

import java.time.LocalDate;

/** Work a room does once for every day that begins. A jump of 60 days is 60 days. */
public interface NightlyWork {

    /** Smaller first: timers 10, progress 20, forecast 30, alerts 40. */
    int order();

    /** Called when the business clock already shows {@code day}. Must be safe to repeat for the same day. */
    void dayBegan(LocalDate day);
}
