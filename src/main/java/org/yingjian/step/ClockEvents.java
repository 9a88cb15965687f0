package org.yingjian.step;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What happened to legal clocks, in order of entry. */
public interface ClockEvents {

    List<ClockEvent> listEvents(long recordId);

    /** By record id; records without events are left out. */
    Map<Long, List<ClockEvent>> listEvents(Collection<Long> recordIds);
}
