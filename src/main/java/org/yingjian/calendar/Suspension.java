package org.yingjian.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch in which a clock stands still: works stopped, corrections awaited, a special procedure.
 *
 * @param from first day that does not count
 * @param until day on which it goes on, this day counts again; empty while it still stands
 */
public record Suspension(LocalDate from, Optional<LocalDate> until) {

    public Suspension {
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException("until (%s): before the suspension began (%s); give the day it went on."
                    .formatted(until.get(), from));
        }
    }

    public static Suspension between(LocalDate from, LocalDate until) {
        return new Suspension(from, Optional.of(until));
    }

    public static Suspension since(LocalDate from) {
        return new Suspension(from, Optional.empty());
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }
}
