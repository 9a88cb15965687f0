package org.yingjian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Drawn stretches against counting day by day, written again here without using the calendar's own loops. */
class A06_DayGridTest {

    private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
    private static final int DAYS = 1500;
    private static final Workdays WORKDAYS = SamplesOfCalendar.workdays();

    private final WorkCalendar calendar = SamplesOfCalendar.calendar();

    @ParameterizedTest
    @EnumSource(DayClock.class)
    void theGridAgreesWithCountingOneDayAfterTheOther(DayClock clock) {
        Random draw = new Random(20160523);
        for (int round = 0; round < 40; round++) {
            List<Suspension> stopped = drawSuspensions(draw);
            DayGrid grid = calendar.grid(clock, "梨树", FIRST, DAYS, stopped);
            for (int n = 0; n < 40; n++) {
                int from = draw.nextInt(DAYS - 1);
                int to = from + draw.nextInt(DAYS - from);
                int counted = 0;
                for (int d = from + 1; d <= to; d++) {
                    counted += oracle(clock, FIRST.plusDays(d), stopped) ? 1 : 0;
                }
                assertThat(grid.count(to) - grid.count(from)).isEqualTo(counted);
                assertThat(calendar.countBetween(clock, "梨树", FIRST.plusDays(from), FIRST.plusDays(to), stopped))
                        .isEqualTo(counted);

                int end = grid.end(from, counted);
                assertThat(end).isLessThanOrEqualTo(to);
                assertThat(grid.count(end) - grid.count(from)).isEqualTo(counted);
                assertThat(calendar.finish(clock, "梨树", FIRST.plusDays(from), counted, stopped))
                        .isEqualTo(grid.date(end));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DayClock.class)
    void finishingLaterNeverFollowsFromStartingEarlier(DayClock clock) {
        DayGrid grid = calendar.grid(clock, "双辽", FIRST, DAYS, List.of());
        for (int k : new int[] {0, 1, 20, 90}) {
            for (int d = 1; d < DAYS; d++) {
                assertThat(grid.end(d, k)).isGreaterThanOrEqualTo(grid.end(d - 1, k));
            }
        }
    }

    @Test
    void aDayBeyondTheGridIsSaidToBeBeyond() {
        DayGrid grid = calendar.grid(DayClock.CALENDAR, "梨树", FIRST, 10, List.of());
        assertThat(grid.end(4, 5)).isEqualTo(9);
        assertThat(grid.end(4, 6)).isEqualTo(grid.days());
        assertThat(grid.index(FIRST.minusDays(2))).isEqualTo(-2);
        assertThat(grid.counts()).hasSize(10).startsWith(0, 1, 2);
    }

    private static boolean oracle(DayClock clock, LocalDate day, List<Suspension> stopped) {
        for (Suspension s : stopped) {
            boolean begun = day.toEpochDay() >= s.from().toEpochDay();
            boolean over =
                    s.until().isPresent() && day.toEpochDay() >= s.until().get().toEpochDay();
            if (begun && !over) {
                return false;
            }
        }
        int at = day.getMonthValue() * 100 + day.getDayOfMonth();
        return switch (clock) {
            case CALENDAR, INDOOR -> true;
            case CONSTRUCTION -> at > 410 && at < 1101;
            case WORKING -> WORKDAYS.isWorkingDay(day);
        };
    }

    private static List<Suspension> drawSuspensions(Random draw) {
        List<Suspension> stopped = new ArrayList<>();
        for (int n = draw.nextInt(4); n > 0; n--) {
            LocalDate from = FIRST.plusDays(draw.nextInt(DAYS));
            stopped.add(Suspension.between(from, from.plusDays(draw.nextInt(60))));
        }
        return stopped;
    }
}
