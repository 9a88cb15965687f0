package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import org.junit.jupiter.api.Test;

/** Two steps one after the other. */
class A05_TwoInARowTest {

    @Test
    void theirDaysAddUp() {
        Node first = step("first", HALVING, "second");
        Node second = step("second", HALVING, "end");
        // 1+1: 1/4; 1+2 and 2+1: 1/8 each
        assertThat(model(2, first, second, end()).chanceFrom("first", 0)).isCloseTo(0.25, exactly());
        assertThat(model(3, first, second, end()).chanceFrom("first", 0)).isCloseTo(0.5, exactly());
    }

    @Test
    void onOneClockTheSumOfTheLawsIsTheSame() {
        Law both = Law.sum(HALVING, HALVING);
        assertThat(1 - both.survival(3)).isCloseTo(0.5, exactly());
        assertThat(both.quantile(0.5)).isEqualTo(3);
    }
}
