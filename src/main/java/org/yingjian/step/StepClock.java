package org.yingjian.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The legal clock of one step on one day. It starts at acceptance (受理), never at the opening, where the law counts from
 * there, and stands still while corrections or a special procedure are awaited. Legally on time and still too late is a
 * normal case, so calendar days are counted beside it.
 *
 * @param recordId the step record
 * @param asOf day of the count (the finish for a finished step)
 * @param stretch where the step is: with the applicant, with the office, stopped, done
 * @param handedInOn day the papers came in, empty when unknown
 * @param acceptedOn 受理, empty before
 * @param startedOn day the statutory clock runs from, empty before
 * @param used days of {@link #unit} used since the start, pauses left out
 * @param limit statutory limit with its extension, empty where the law sets none
 * @param promised promised limit, the green channel's where it holds, empty where none is promised
 * @param unit unit of limit and used
 * @param left days left of the limit, negative when passed, empty without limit or before the start
 * @param dueOn last day of the limit, empty without limit, before the start or while the clock stands still
 * @param article the law, in Chinese, empty without limit
 * @param calendarDays calendar days since the step opened, empty when the opening is unknown or later than {@code asOf} (dates out of order)
 * @param deemedAccepted hint only: handed in, yet neither accepted nor answered within five working days (行政许可法
 *     art. 32); never acted on by the program
 * @param light of the statutory limit
 * @param extended days by which it was extended, 0 for none
 * @param firstDue last day before the extension, empty without one
 * @param stopped why the clock stands still, empty while it runs
 * @param limits every limit of the step, statutory first
 * @param joint the joint limit holds
 * @param green the green channel's promise holds
 * @param provisional the last day lies in a year whose holidays are not announced yet
 */
public record StepClock(
        long recordId,
        LocalDate asOf,
        Stretch stretch,
        Optional<LocalDate> handedInOn,
        Optional<LocalDate> acceptedOn,
        Optional<LocalDate> startedOn,
        int used,
        Optional<Integer> limit,
        Optional<Integer> promised,
        Unit unit,
        Optional<Integer> left,
        Optional<LocalDate> dueOn,
        Optional<String> article,
        Optional<Integer> calendarDays,
        boolean deemedAccepted,
        Light light,
        int extended,
        Optional<LocalDate> firstDue,
        Optional<Pause> stopped,
        List<StepLimit> limits,
        boolean joint,
        boolean green,
        boolean provisional) {

    public enum Stretch {
        /** 待申报. */
        APPLICANT,
        /** 待受理: no applicant stands before the office, or it has applied. */
        WAITING,
        /** 办理中. */
        OFFICE,
        /** 补正或特别程序中, clock stopped. */
        STOPPED,
        /** 办结. */
        DONE
    }

    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        MONTHS
    }

    public enum Light {
        /** No maximum runs, or there is time. */
        CALM,
        /** 80 % of the maximum used, or one day left. */
        YELLOW,
        /** The maximum has passed. */
        RED;

        private static final int NEAR_PERCENT = 80;
        private static final int HUNDRED = 100;

        /** Of a maximum while the step is open. @param left days left, negative when passed */
        public static Light of(long used, long days, long left) {
            if (left < 0) {
                return RED;
            }
            return used * HUNDRED >= days * NEAR_PERCENT || left <= 1 ? YELLOW : CALM;
        }
    }

    /** The limit of a procedure off the clock that is nearly used up or has passed while the procedure lasts. */
    public Optional<StepLimit> specialAlarm() {
        return limits.stream()
                .filter(limit -> limit.basis() == StepLimit.Basis.SPECIAL)
                .filter(limit -> limit.since().isPresent() && limit.light() != Light.CALM)
                .findFirst();
    }

    public boolean isOverdue() {
        return light == Light.RED;
    }

    /**
     * One limit of a step as the table has it for the project and day, and where its count stands.
     *
     * @param basis statutory, joint, promised, green, planned, special (length of a procedure off the clock), after
     *     (a duty after the decision)
     * @param maximum false for a minimum, which blocks instead of raising a light
     * @param days length in the unit
     * @param unit what is counted
     * @param article the law or paper it rests on
     * @param extension days by which the head of the office may extend it once, 0 for none
     * @param since day its count starts, empty while that has not come
     * @param used days used, 0 before
     * @param left days left, empty before the start
     * @param dueOn last day, empty before the start or while the clock stands still
     * @param light for a maximum that has started; CALM otherwise
     */
    public record StepLimit(
            Basis basis,
            boolean maximum,
            int days,
            StepClock.Unit unit,
            String article,
            int extension,
            Optional<LocalDate> since,
            int used,
            Optional<Integer> left,
            Optional<LocalDate> dueOn,
            StepClock.Light light) {

        public enum Basis {
            STATUTORY,
            JOINT,
            PROMISED,
            GREEN,
            PLANNED,
            SPECIAL,
            AFTER;

            public static Basis of(String word) {
                return valueOf(word.toUpperCase(java.util.Locale.ROOT));
            }
        }
    }
}
