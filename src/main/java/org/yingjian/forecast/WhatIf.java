package org.yingjian.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What would follow if something were otherwise. Computed, never saved. */
public interface WhatIf {

    /**
     * The forecast now and under the assumptions asked for, which may be combined.
     *
     * @throws org.yingjian.shared.Problem NOT_FOUND for an unknown project; CONFLICT when the project is over or has no
     *     forecast; RULE for what the law forbids or what cannot be, naming why
     */
    Answer ask(long projectId, Ask ask);

    /**
     * @param deadline another inspection day
     * @param step an open step (task id) …
     * @param finishedOn … that is finished on this day
     * @param method another procurement method for a purchase still ahead
     * @param greenChannel approvals end within their green limit, the promised or planned one where there is none
     * @param winterWorks indoor works go on through the winter stop
     */
    record Ask(
            Optional<LocalDate> deadline,
            Optional<String> step,
            Optional<LocalDate> finishedOn,
            Optional<String> method,
            boolean greenChannel,
            boolean winterWorks) {

        public static final Ask NOTHING =
                new Ask(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false);

        public boolean isEmpty() {
            return equals(NOTHING);
        }

        public Ask finish(String openStep, LocalDate on) {
            return new Ask(deadline, Optional.of(openStep), Optional.of(on), method, greenChannel, winterWorks);
        }

        public Ask by(LocalDate day) {
            return new Ask(Optional.of(day), step, finishedOn, method, greenChannel, winterWorks);
        }

        public Ask buyBy(String otherMethod) {
            return new Ask(deadline, step, finishedOn, Optional.of(otherMethod), greenChannel, winterWorks);
        }

        public Ask throughGreenChannel() {
            return new Ask(deadline, step, finishedOn, method, true, winterWorks);
        }

        public Ask throughWinter() {
            return new Ask(deadline, step, finishedOn, method, greenChannel, true);
        }
    }

    /**
     * @param inspectionDay the day asked about, after the assumptions
     * @param safeDays steps whose last safe day moves
     * @param assumptions what was assumed and which approval it needs, as message keys of messages-forecast
     */
    record Answer(
            long projectId,
            LocalDate inspectionDay,
            State before,
            State after,
            List<SafeDay> safeDays,
            List<Assumption> assumptions) {}

    /** @param p50 empty = not before the horizon */
    record State(double chance, Light light, Optional<LocalDate> p50, Optional<LocalDate> p80) {}

    /** @param before last safe day now, empty when none is left */
    record SafeDay(String stepId, String name, Optional<LocalDate> before, Optional<LocalDate> after) {}

    /** @param approval something that must be approved first */
    record Assumption(String key, List<Object> arguments, boolean approval) {
        public Assumption {
            arguments = List.copyOf(arguments);
        }
    }
}
