package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** The winter stop in the middle: half a day late costs five months. */
class A04_WinterTest {

    @Test
    void whatMissesTheLastDayOfOctoberWaitsForApril() {
        LocalDate today = LocalDate.of(2016, 10, 30);
        CountedDays construction = CountedDays.of(
                today, HORIZON, d -> d.getMonthValue() < 11 && !d.isBefore(LocalDate.of(d.getYear(), 4, 11)));
        Node.Step roof = step("roof", HALVING, construction, "end");
        int april10 = (int) today.until(LocalDate.of(2017, 4, 10), ChronoUnit.DAYS);
        assertThat(model(1, roof, end()).chanceFrom("roof", 0)).isCloseTo(0.5, exactly());
        assertThat(model(april10, roof, end()).chanceFrom("roof", 0)).isCloseTo(0.5, exactly());
        assertThat(model(april10 + 1, roof, end()).chanceFrom("roof", 0)).isCloseTo(0.75, exactly());
    }
}
