package org.yingjian.step.limit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.yingjian.step.Pause;

/**
 * Counts a legal clock day by day: day 1 is the day after the start, days on which it stood still do not count, whatever
 * pauses overlap or touch.
 */
final class ClockCount {

    private static final int NEVER = 20 * 366;

    private final LocalDate start;
    private final List<Pause> pauses;
    private final Predicate<LocalDate> counts;

    ClockCount(LocalDate start, List<Pause> pauses, Predicate<LocalDate> counts) {
        this.start = start;
        this.pauses = pauses;
        this.counts = counts;
    }

    int used(LocalDate asOf) {
        int used = 0;
        for (LocalDate day = start.plusDays(1); !day.isAfter(asOf); day = day.plusDays(1)) {
            used += isCounted(day) ? 1 : 0;
        }
        return used;
    }

    /** The day the limit is used up; empty while the clock stands still before that. */
    Optional<LocalDate> last(int limit) {
        LocalDate day = start;
        int used = 0;
        for (int guard = 0; used < limit; guard++) {
            if (guard > NEVER) {
                return Optional.empty();
            }
            day = day.plusDays(1);
            used += isCounted(day) ? 1 : 0;
        }
        return Optional.of(day);
    }

    private boolean isCounted(LocalDate day) {
        return counts.test(day) && pauses.stream().noneMatch(pause -> pause.covers(day));
    }
}
