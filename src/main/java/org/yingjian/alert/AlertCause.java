package org.yingjian.alert;

import java.time.LocalDate;
import java.util.Optional;
import org.yingjian.forecast.Light;

/**
 * One change worth telling.
 *
 * @param id database id, 0 before it is kept
 * @param fingerprint same change, same fingerprint: told once
 * @param trigger what happened
 * @param projectId to which project
 * @param stepId the step it is about, where it is about one
 * @param before light before
 * @param after light after
 * @param chanceBefore P when it was last told
 * @param chanceAfter P now
 * @param safeDay last safe day, or last day of the legal limit, for the triggers about them
 * @param day business day
 */
record AlertCause(
        long id,
        String fingerprint,
        Trigger trigger,
        long projectId,
        Optional<String> stepId,
        Light before,
        Light after,
        Optional<Double> chanceBefore,
        Optional<Double> chanceAfter,
        Optional<LocalDate> safeDay,
        LocalDate day) {}
