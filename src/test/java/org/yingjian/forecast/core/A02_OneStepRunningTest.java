package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import org.junit.jupiter.api.Test;

/** One step, opened earlier and still running. */
class A02_OneStepRunningTest {

    private final Model model = model(1, step("work", HALVING, "end"), end());

    @Test
    void whatHasPassedIsRuledOut() {
        // P(2 days | more than 1) = 1/4 : 1/2
        assertThat(model.chance(Standing.at(open("work", 1, HALVING)))).isCloseTo(0.5, exactly());
    }

    @Test
    void longerThanAnybodyExpectedItStillHasAChance() {
        assertThat(model.chance(Standing.at(open("work", 60, HALVING)))).isCloseTo(0.5, exactly());
        assertThat(HALVING.survival(60)).isPositive();
    }

    @Test
    void openedTodayItEndsTomorrowAtTheEarliest() {
        assertThat(model.project(Standing.at(open("work", 0, HALVING))).curve()[0])
                .isZero();
    }
}
