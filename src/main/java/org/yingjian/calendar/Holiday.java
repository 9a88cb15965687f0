package org.yingjian.calendar;

import java.time.LocalDate;

/**
 * One line of the yearly notice.
 *
 * @param from first day
 * @param to last day, this one included
 * @param worked a make-up working day (调休上班) rather than a day off
 * @param festival Chinese name
 */
public record Holiday(LocalDate from, LocalDate to, boolean worked, String festival) {

    public Holiday {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to (%s): before the first day (%s); swap them.".formatted(to, from));
        }
    }
}
