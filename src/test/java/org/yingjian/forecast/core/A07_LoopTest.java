package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import org.junit.jupiter.api.Test;

/** Failed tenders are run again. */
class A07_LoopTest {

    @Test
    void eachRoundSucceedsInSixOfTen() {
        Node[] nodes = {step("tender", Law.fixed(1), "result"), choice("result", 0.6, "end", "tender"), end()};
        assertThat(model(1, nodes).chanceFrom("tender", 0)).isCloseTo(0.6, exactly());
        assertThat(model(3, nodes).chanceFrom("tender", 0)).isCloseTo(1 - 0.064, exactly());
        assertThat(model(3, nodes).curve(Standing.at(open("tender", 0, Law.fixed(1))))[3])
                .isCloseTo(1 - 0.064, exactly());
    }
}
