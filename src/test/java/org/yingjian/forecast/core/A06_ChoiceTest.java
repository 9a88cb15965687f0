package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import org.junit.jupiter.api.Test;

/** A choice: some cases take the long way. */
class A06_ChoiceTest {

    @Test
    void chancesMixByTheirShares() {
        Node[] nodes = {
            choice("which", 0.6, "short", "long"),
            step("short", Law.fixed(2), "end"),
            step("long", Law.fixed(9), "end"),
            end()
        };
        assertThat(model(5, nodes).chanceFrom("which", 0)).isCloseTo(0.6, exactly());
        assertThat(model(9, nodes).chanceFrom("which", 0)).isCloseTo(1, exactly());
    }
}
