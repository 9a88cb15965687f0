package org.yingjian.step;

import java.util.List;
import java.util.Map;

/** Legal clocks of steps, counted to today. */
public interface StepClocks {

    /** @throws org.yingjian.shared.Problem NOT_FOUND for an unknown record */
    StepClock getClock(long recordId);

    /** Clocks of the given records, by record id. */
    Map<Long, StepClock> listClocks(List<StepRecord> records);
}
