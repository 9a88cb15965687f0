package org.yingjian.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.forecast.Forecast;
import org.yingjian.progress.EarlyStarts.EarlyStart;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Tenders.AwaitedContract;

/** Legal limits of open steps, and of procedures off the clock, that are nearly used up or have passed, each told once a round. */
final class LegalWatch {

    /** Calendar days before the last day to sign from which on it counts as near. */
    private static final int DAYS_TO_SIGN = 7;

    private LegalWatch() {}

    /** The time to sign, told a week before its end and once it has passed; nothing while an objection or complaint stops it. */
    static Optional<AlertCause> contract(Forecast now, AwaitedContract contract, LocalDate day) {
        if (contract.standing() || day.isBefore(contract.dueOn().minusDays(DAYS_TO_SIGN))) {
            return Optional.empty();
        }
        Trigger trigger = day.isAfter(contract.dueOn()) ? Trigger.CONTRACT_PASSED : Trigger.CONTRACT_NEAR;
        return Optional.of(
                cause(now, contract.stepId(), contract.round(), Optional.of(contract.dueOn()), trigger, day));
    }

    /** Works begun without permit, told once; one granted since asks nothing of anybody. */
    static Optional<AlertCause> early(Forecast now, EarlyStart early, LocalDate day) {
        return Optional.of(early)
                .filter(EarlyStart::isPressing)
                .map(start -> cause(
                        now,
                        start.permitStep(),
                        Optional.of(start.begunOn()),
                        "%s:%d:%s".formatted(Trigger.BUILT_EARLY, now.projectId(), start.permitStep()),
                        Trigger.BUILT_EARLY,
                        day));
    }

    /**
     * @param open records of the project
     * @param clocks legal clocks by record id
     * @param day business day
     */
    static List<AlertCause> compare(Forecast now, List<StepRecord> open, Map<Long, StepClock> clocks, LocalDate day) {
        List<AlertCause> causes = new ArrayList<>();
        for (StepRecord record : open) {
            StepClock clock = clocks.get(record.id());
            if (!record.isOpen() || clock == null) {
                continue;
            }
            if (clock.light() != StepClock.Light.CALM) {
                Trigger trigger = clock.light() == StepClock.Light.RED ? Trigger.LIMIT_PASSED : Trigger.LIMIT_NEAR;
                causes.add(cause(now, record.stepId(), record.round(), clock.dueOn(), trigger, day));
            }
            clock.specialAlarm().ifPresent(limit -> {
                Trigger trigger = limit.light() == StepClock.Light.RED ? Trigger.SPECIAL_PASSED : Trigger.SPECIAL_NEAR;
                causes.add(cause(now, record.stepId(), record.round(), limit.dueOn(), trigger, day));
            });
        }
        return causes;
    }

    private static AlertCause cause(
            Forecast now, String stepId, int round, Optional<LocalDate> dueOn, Trigger trigger, LocalDate day) {
        String fingerprint = "%s:%d:%s:%d:%s"
                .formatted(
                        trigger,
                        now.projectId(),
                        stepId,
                        round,
                        dueOn.map(LocalDate::toString).orElse(""));
        return cause(now, stepId, dueOn, fingerprint, trigger, day);
    }

    private static AlertCause cause(
            Forecast now,
            String stepId,
            Optional<LocalDate> about,
            String fingerprint,
            Trigger trigger,
            LocalDate day) {
        return new AlertCause(
                0,
                fingerprint,
                trigger,
                now.projectId(),
                Optional.of(stepId),
                now.light(),
                now.light(),
                now.chance(),
                now.chance(),
                about,
                day);
    }
}
