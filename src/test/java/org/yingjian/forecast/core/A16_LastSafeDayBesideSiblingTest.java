package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import org.junit.jupiter.api.Test;

/** In a running block the last safe day reckons with what the siblings do. */
class A16_LastSafeDayBesideSiblingTest {

    @Test
    void aSlowSiblingTakesTheSafetyAway() {
        Node[] nodes = {
            all("fork", "land", "environment"),
            step("land", Law.fixed(1), "join"),
            step("environment", HALVING, "join"),
            new Node.Join("join", "end"),
            end()
        };
        Standing both = Standing.at(open("land", 0, Law.fixed(1)), open("environment", 0, HALVING));
        Projection three = model(3, nodes).project(both);
        assertThat(three.steps().get(0).lastSafe()).hasValue(3);
        assertThat(three.steps().get(0).best()).isCloseTo(0.875, exactly());
        Projection two = model(2, nodes).project(both);
        assertThat(two.steps().get(0).lastSafe()).isEmpty();
        assertThat(two.steps().get(1).lastSafe()).hasValue(2);
        assertThat(two.approximations()).isEmpty();
    }
}
