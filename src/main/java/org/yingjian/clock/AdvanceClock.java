package org.yingjian.clock;

import java.time.LocalDate;
import org.yingjian.shared.Actor;

/** Moves the demo clock forward, working through each day on the way. */
public interface AdvanceClock {

    /**
     * @param target the new business date, later than today and at most 400 days ahead
     * @param actor who moved it
     * @throws org.yingjian.shared.Problem RULE when the clock cannot be moved, would go back or too far; CONFLICT
     *     while it is being moved or a {@link ClockHold} holds it, and when it was moved but some nightly work failed: that
     *     is made up for at the next move
     */
    void advanceTo(LocalDate target, Actor actor);

    /** True only where the clock is stored and movable (demo and test). */
    boolean isMovable();
}
