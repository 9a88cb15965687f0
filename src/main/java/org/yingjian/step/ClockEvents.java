package org.yingjian.step;

import java.util.Collection;
import java.util.List;
import java.util.Map;

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
}
