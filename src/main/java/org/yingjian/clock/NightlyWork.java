package org.yingjian.clock;

import java.time.LocalDate;

/** Work a room does once for every day that begins. A jump of 60 days is 60 days. */
public interface NightlyWork {

    /** The night's order. */
    enum Phase {
        TIMERS,
        PROGRESS,
        FORECASTS,
        LAWS,
        ALERTS
    }

    Phase phase();

    /**
     * Called when the business clock already shows {@code day}, and again later when it threw. Must be safe to repeat, and
     * looks at how things stand: what is done for one day is done for those before it.
     *
     * @throws Unfinished when some were passed over, {@link OneByOne}
     */
    void dayBegan(LocalDate day);
}
