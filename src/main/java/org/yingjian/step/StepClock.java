package org.yingjian.step;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The legal clock of one step on one day. It starts at acceptance (受理), never at the opening, and stands still while
 * corrections are awaited. Legally on time and still too late is a normal case, so calendar days are counted beside it.
 *
 * @param recordId the step record
 * @param asOf day of the count (the finish for a finished step)
 * @param stretch where the step is: with the applicant, with the office, stopped, done
 * @param acceptedOn 受理, empty before
 * @param used working days used since acceptance, pauses left out; calendar days where the limit counts those
 * @param limit statutory limit in days of {@link #unit}, empty where the law sets none
 * @param promised promised limit in the same unit, empty where none is promised
 * @param unit unit of limit and used
 * @param left days left of the limit, negative when passed, empty without limit or before acceptance
 * @param dueOn last day of the limit, empty without limit, before acceptance or while the clock stands still
 * @param article the law, in Chinese, empty without limit
 * @param calendarDays calendar days since the step opened, empty when the opening is unknown
 * @param deemedAccepted hint only: applied for, yet neither accepted nor answered within five working days (行政许可法
 *     art. 32); never acted on by the program
 */
public record StepClock(
        long recordId,
        LocalDate asOf,
        Stretch stretch,
        Optional<LocalDate> acceptedOn,
        int used,
        Optional<Integer> limit,
        Optional<Integer> promised,
        Unit unit,
        Optional<Integer> left,
        Optional<LocalDate> dueOn,
        Optional<String> article,
        Optional<Integer> calendarDays,
        boolean deemedAccepted) {

    public enum Stretch {
        /** 待申报. */
        APPLICANT,
        /** 待受理: no applicant stands before the office, or it has applied. */
        WAITING,
        /** 办理中. */
        OFFICE,
        /** 补正中, clock stopped. */
        STOPPED,
        /** 办结. */
        DONE
    }

    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS
    }

    public boolean isOverdue() {
        return left.map(days -> days < 0).orElse(false);
    }
}
