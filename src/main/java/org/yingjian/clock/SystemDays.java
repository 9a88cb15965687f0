package org.yingjian.clock;

import java.time.Clock;
import java.time.LocalDate;

/** Real use: the system's date. */
final class SystemDays implements Days {

    private final Clock wall;

    SystemDays(Clock wall) {
        this.wall = wall;
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(wall);
    }

    @Override
    public boolean isMovable() {
        return false;
    }

    @Override
    public boolean moveOnFrom(LocalDate day) {
        return false;
    }
}
