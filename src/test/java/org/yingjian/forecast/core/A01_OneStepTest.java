package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import org.junit.jupiter.api.Test;

/** One step that begins today. */
class A01_OneStepTest {

    @Test
    void itsChanceIsItsLaw() {
        Node.Step work = step("work", HALVING, "end");
        assertThat(model(2, work, end()).chanceFrom("work", 0)).isCloseTo(0.75, exactly());
        assertThat(model(3, work, end()).chanceFrom("work", 0)).isCloseTo(0.875, exactly());
    }

    @Test
    void aDeadlineInThePastIsMissed() {
        assertThat(model(-1, step("work", HALVING, "end"), end()).chance(Standing.at(open("work", 1, HALVING))))
                .isZero();
    }
}
