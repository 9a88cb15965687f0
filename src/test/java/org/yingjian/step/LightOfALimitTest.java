package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.step.StepClock.Light.CALM;
import static org.yingjian.step.StepClock.Light.RED;
import static org.yingjian.step.StepClock.Light.YELLOW;

import org.junit.jupiter.api.Test;
import org.yingjian.step.StepClock.Light;

/** The light of a maximum: one rule for the clocks of steps and the time to sign. */
class LightOfALimitTest {

    @Test
    void four_fifths_of_the_days_are_near() {
        assertThat(Light.of(15, 20, 5)).isEqualTo(CALM);
        assertThat(Light.of(16, 20, 4)).isEqualTo(YELLOW);
    }

    @Test
    void one_day_left_is_near_however_short_the_limit() {
        assertThat(Light.of(1, 3, 2)).isEqualTo(CALM);
        assertThat(Light.of(2, 3, 1)).isEqualTo(YELLOW);
    }

    @Test
    void the_last_day_is_not_yet_too_late() {
        assertThat(Light.of(20, 20, 0)).isEqualTo(YELLOW);
        assertThat(Light.of(21, 20, -1)).isEqualTo(RED);
    }
}
