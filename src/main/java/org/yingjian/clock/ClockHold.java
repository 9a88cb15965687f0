package org.yingjian.clock;

import java.util.Optional;
import org.yingjian.shared.Problem;

/** Asked before the demo clock is moved; a room that must not be passed over by a day says why. */
public interface ClockHold {

    Optional<Problem> whyNotNow();
}
