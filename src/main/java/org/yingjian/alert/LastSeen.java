package org.yingjian.alert;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.yingjian.forecast.Light;

/**
 * A project as it was when last looked at.
 *
 * @param light light then
 * @param chance highest P since something was last told of it
 * @param steps its open steps
 */
record LastSeen(Light light, Optional<Double> chance, Map<String, SafeDay> steps) {

    /**
     * @param round round of the step
     * @param lastSafeDay last safe day then, empty when there was none
     * @param passed it was already past
     */
    record SafeDay(int round, Optional<LocalDate> lastSafeDay, boolean passed) {}
}
