package org.yingjian.step;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * A clock event that was wrong.
 *
 * @param event as it was entered
 * @param replacedBy id of the event in its place, empty when nothing of the kind happened
 * @param reason why it was wrong
 * @param flags what the law has against what stood after it, for past facts
 * @param struckAt business date and time
 * @param struckBy who struck it out
 */
public record StruckEvent(
        ClockEvent event,
        Optional<Long> replacedBy,
        String reason,
        Set<ClockEvent.Flag> flags,
        LocalDateTime struckAt,
        String struckBy) {}
