package org.yingjian.step;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What happened to legal clocks, in the order in which it was entered; a corrected event stands in the place of the wrong one. */
public interface ClockEvents {

    /** Struck out or not. @throws org.yingjian.shared.Problem NOT_FOUND for an unknown id */
    ClockEvent getEvent(long eventId);

    /** Those that stand. */
    List<ClockEvent> listEvents(long recordId);

    /** By record id; records without events are left out. */
    Map<Long, List<ClockEvent>> listEvents(Collection<Long> recordIds);

    /** Those struck out, in order of striking. */
    List<StruckEvent> listStruck(long recordId);

    /** By record id; records without struck events are left out. */
    Map<Long, List<StruckEvent>> listStruck(Collection<Long> recordIds);

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
    record StruckEvent(
            ClockEvent event,
            Optional<Long> replacedBy,
            String reason,
            Set<ClockEvent.Flag> flags,
            LocalDateTime struckAt,
            String struckBy) {}
}
