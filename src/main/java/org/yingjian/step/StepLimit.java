package org.yingjian.step;

import java.time.LocalDate;
import java.util.Optional;

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

        static Basis of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
