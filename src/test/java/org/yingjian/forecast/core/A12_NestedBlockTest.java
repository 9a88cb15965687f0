package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import org.junit.jupiter.api.Test;

/** A block inside a branch of a block. */
class A12_NestedBlockTest {

    @Test
    void theInnerJoinFeedsTheOuter() {
        Node[] nodes = {
            all("fork", "land", "inner"),
            step("land", Law.fixed(3), "join"),
            all("inner", "plan", "price"),
            step("plan", HALVING, "innerJoin"),
            step("price", HALVING, "innerJoin"),
            new Node.Join("innerJoin", "check"),
            step("check", Law.fixed(1), "join"),
            new Node.Join("join", "end"),
            end()
        };
        assertThat(model(2, nodes).chanceFrom("fork", 0)).isZero();
        assertThat(model(3, nodes).chanceFrom("fork", 0)).isCloseTo(0.75 * 0.75, exactly());
        Standing inside = Standing.at(open("plan", 0, HALVING), open("land", 2, Law.fixed(3)));
        assertThat(model(2, nodes).chance(inside)).isCloseTo(0.5, exactly());
    }
}
