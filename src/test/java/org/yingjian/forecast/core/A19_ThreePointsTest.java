package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import org.junit.jupiter.api.Test;

/** A prior from minimum, likely and maximum. */
class A19_ThreePointsTest {

    @Test
    void theMedianLiesAboveTheLikelyValueOfALongTail() {
        // triangle 15/30/60: 60 - sqrt(30 * 45 / 2) = 34.0; PERT about 32
        assertThat(Law.threePoint(15, 30, 60).quantile(0.5)).isBetween(33, 34);
    }

    @Test
    void everythingLiesFromMinimumOnAndSomeBeyondMaximum() {
        Law law = Law.threePoint(20, 22, 30);
        assertThat(law.survival(19)).isEqualTo(1);
        assertThat(law.survival(30)).isCloseTo(0.03, exactly());
        assertThat(law.survival(300)).isPositive();
    }

    @Test
    void conditionedOnAgeItKeepsItsProportions() {
        Law law = Law.threePoint(5, 8, 14);
        assertThat(law.given(9).survival(2)).isCloseTo(law.survival(11) / law.survival(9), exactly());
    }
}
