package org.yingjian.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.forecast.Forecast;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepRecord;

/** Legal limits of open steps, and of procedures off the clock, that are nearly used up or have passed, each told once a round. */
final class LegalWatch {

    private LegalWatch() {}

    /**
     * @param open records of the project
     * @param clocks legal clocks by record id
     * @param day business day
     */
    static List<Cause> compare(Forecast now, List<StepRecord> open, Map<Long, StepClock> clocks, LocalDate day) {
        List<Cause> causes = new ArrayList<>();
        for (StepRecord record : open) {
            StepClock clock = clocks.get(record.id());
            if (!record.isOpen() || clock == null) {
                continue;
            }
            if (clock.light() != StepClock.Light.CALM) {
                Trigger trigger = clock.light() == StepClock.Light.RED ? Trigger.LIMIT_PASSED : Trigger.LIMIT_NEAR;
                causes.add(cause(now, record, clock.dueOn(), trigger, day));
            }
            clock.specialAlarm().ifPresent(limit -> {
                Trigger trigger = limit.light() == StepClock.Light.RED ? Trigger.SPECIAL_PASSED : Trigger.SPECIAL_NEAR;
                causes.add(cause(now, record, limit.dueOn(), trigger, day));
            });
        }
        return causes;
    }

    private static Cause cause(
            Forecast now, StepRecord record, Optional<LocalDate> dueOn, Trigger trigger, LocalDate day) {
        return new Cause(
                0,
                "%s:%d:%s:%d:%s"
                        .formatted(
                                trigger,
                                now.projectId(),
                                record.stepId(),
                                record.round(),
                                dueOn.map(LocalDate::toString).orElse("")),
                trigger,
                now.projectId(),
                Optional.of(record.stepId()),
                now.light(),
                now.light(),
                now.chance(),
                now.chance(),
                dueOn,
                day);
    }
}
