package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yingjian.forecast.core.Nets.*;

import org.junit.jupiter.api.Test;

/** Moves that cost no day are read in their own order, not in that of the diagram. */
class A08_SameDayTest {

    private final Law mayBeInstant = Law.of(0.5, 0.5, 0.5);

    @Test
    void aWayBackOnTheSameDayCounts() {
        // ask (0 or 1 day) -> result: half end, half repair (1 day) -> result; by day 1: 1/2 * 3/4 + 1/2 * 1/2
        Node[] nodes = {
            step("ask", mayBeInstant, "result"),
            end(),
            step("repair", Law.fixed(1), "result"),
            choice("result", 0.5, "end", "back"),
            Node.pass("back", "repair")
        };
        assertThat(model(1, nodes).chanceFrom("ask", 0)).isCloseTo(0.625, exactly());
    }

    @Test
    void aLoopThatCostsNothingIsRefused() {
        assertThatThrownBy(
                        () -> model(1, step("ask", mayBeInstant, "result"), choice("result", 0.5, "end", "ask"), end()))
                .isInstanceOf(Unforecastable.class)
                .hasMessageContaining("loop without duration");
    }
}
