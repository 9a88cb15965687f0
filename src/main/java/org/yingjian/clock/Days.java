package org.yingjian.clock;

import java.time.LocalDate;

/** Where the business date comes from. */
interface Days {

    LocalDate today();

    boolean isMovable();

    /** Shows the day after {@code day}; false when the clock no longer stands at {@code day}. */
    boolean moveOnFrom(LocalDate day);

    /** Last day whose nightly work is done; a clock that was never asked has nothing to make up for. */
    LocalDate workedUntil();

    void markWorked(LocalDate day);
}
