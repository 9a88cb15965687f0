package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import org.junit.jupiter.api.Test;

/** A branch may send the whole block back; its siblings are cancelled. */
class A13_ReturnOutOfBlockTest {

    private final Node[] nodes = {
        step("feasibility", Law.fixed(1), "fork"),
        all("fork", "estimate", "drawings"),
        step("estimate", Law.fixed(1), "over"),
        choice("over", 0.5, "join", "back"),
        new Node.Return("back", "feasibility"),
        step("drawings", Law.fixed(2), "join"),
        new Node.Join("join", "end"),
        end()
    };

    @Test
    void eachRoundCostsTwoDays() {
        // good at once: day 2; sent back on day 1, again on day 2, done on day 4
        assertThat(model(2, nodes).chanceFrom("fork", 0)).isCloseTo(0.5, exactly());
        assertThat(model(3, nodes).chanceFrom("fork", 0)).isCloseTo(0.5, exactly());
        assertThat(model(4, nodes).chanceFrom("fork", 0)).isCloseTo(0.75, exactly());
    }

    @Test
    void theRunningBlockMayStillGoBack() {
        Standing running = Standing.at(open("estimate", 0, Law.fixed(1)), open("drawings", 1, Law.fixed(2)));
        assertThat(model(1, nodes).chance(running)).isCloseTo(0.5, exactly());
        assertThat(model(4, nodes).chance(running)).isCloseTo(0.75, exactly());
    }
}
