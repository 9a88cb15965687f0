package org.yingjian.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yingjian.forecast.DiaryEntry.Reason;

/**
 * Why a forecast changed between two days, event by event. The bars telescope: {@code before} plus all points is
 * {@code after}, exactly. What no event explains is the time that went by.
 *
 * @param from day whose forecast is the beginning: the last one made on or before it, or the first there is
 * @param bars in order of time
 * @param sums the same by what changed it, largest first
 */
public record Waterfall(
        long projectId, LocalDate from, LocalDate to, double before, double after, List<Bar> bars, List<Sum> sums) {

    /**
     * @param on business date
     * @param points change of the chance, −1 to 1
     * @param after chance after it
     */
    public record Bar(
            LocalDate on,
            Reason reason,
            Optional<String> event,
            Optional<String> stepId,
            Optional<String> stepName,
            double points,
            double after) {}

    /** @param stepId the step, for events that concern one */
    public record Sum(
            Reason reason, Optional<String> event, Optional<String> stepId, Optional<String> stepName, double points) {}
}
