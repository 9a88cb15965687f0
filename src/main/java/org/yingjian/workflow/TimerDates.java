package org.yingjian.workflow;

import java.time.LocalDate;

/**
 * Asked by a diagram's timer, {@code ${due.minimum('N15')}}, for the first day on which the step may lawfully end.
 * Implemented by the room that knows the step's records and the law's minimum waits.
 */
public interface TimerDates {

    LocalDate minimum(long projectId, String stepId);
}
