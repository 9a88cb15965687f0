package org.yingjian.forecast;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the forecast says of one open or coming step.
 *
 * @param stepId task id
 * @param open it is open now
 * @param expectedFinish P50 of its finish, empty beyond the horizon
 * @param lastSafeDay last day it may finish so that P(target) stays ≥ 80 %, empty when already out of reach
 * @param lastSafePassed the last safe day exists no more (P &lt; 80 % even if it finished today)
 * @param worthUntil when passed: last day on which finishing it still leaves a chance
 * @param firstLawfulDay first day on which it may lawfully finish, minimum waits kept; empty when it cannot be told
 * @param bestChance P(target) if it finished on that day, 0–1
 * @param lastStart last day to start it (send out the notice) so that P stays ≥ 80 %
 */
public record StepOutlook(
        String stepId,
        boolean open,
        Optional<LocalDate> expectedFinish,
        Optional<LocalDate> lastSafeDay,
        boolean lastSafePassed,
        Optional<LocalDate> worthUntil,
        Optional<LocalDate> firstLawfulDay,
        double bestChance,
        Optional<LocalDate> lastStart) {}
