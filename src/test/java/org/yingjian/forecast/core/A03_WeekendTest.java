package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A weekend in the middle. */
class A03_WeekendTest {

    @Test
    void oneWorkingDayFromFridayEndsOnMonday() {
        CountedDays working = workingFrom(LocalDate.of(2016, 5, 27));
        Node.Step work = step("work", HALVING, working, "end");
        assertThat(model(2, work, end()).chanceFrom("work", 0)).isZero();
        assertThat(model(3, work, end()).chanceFrom("work", 0)).isCloseTo(0.5, exactly());
    }

    @Test
    void daysOffDoNotAgeARunningStep() {
        assertThat(workingFrom(MONDAY).ageSince(LocalDate.of(2016, 5, 20), 0)).isEqualTo(1);
        assertThat(CALENDAR.ageSince(LocalDate.of(2016, 5, 20), 0)).isEqualTo(3);
    }
}
