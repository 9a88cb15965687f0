package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import org.junit.jupiter.api.Test;

/** The last day a step may finish so that the chance stays at 80 %. */
class A15_LastSafeDayTest {

    private final Node[] nodes = {step("plan", HALVING, "build"), step("build", HALVING, "end"), end()};

    @Test
    void threeDaysBeforeTheDeadlineAreNeededForWhatFollows() {
        Projection p = model(10, nodes).project(Standing.at(open("plan", 0, HALVING)));
        // 7/8 within three days, 3/4 within two
        assertThat(p.steps().get(0).lastSafe()).hasValue(7);
        assertThat(p.steps().get(1).lastSafe()).hasValue(10);
        assertThat(p.steps().get(1).lastStart()).hasValue(7);
    }

    @Test
    void whereItIsPastTheWorkIsStillWorthDoing() {
        Projection p = model(2, nodes).project(Standing.at(open("plan", 0, HALVING)));
        assertThat(p.steps().get(0).lastSafe()).isEmpty();
        assertThat(p.steps().get(0).worthUntil()).hasValue(1);
        assertThat(p.steps().get(0).best()).isCloseTo(0.5, exactly());
    }

    @Test
    void eightInTenIsTheMeasureNotALittleLess() {
        // what follows is over in one day in 79.5 %, in two in 80.5 % of cases
        Law law = Law.of(0.5, 0, 0.795, 0.01, 0.1);
        Projection p = model(10, step("plan", HALVING, "build"), step("build", law, "end"), end())
                .project(Standing.at(open("plan", 0, HALVING)));
        assertThat(p.steps().get(0).lastSafe()).hasValue(8);
    }
}
