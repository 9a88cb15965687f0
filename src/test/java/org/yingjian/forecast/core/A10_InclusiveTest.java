package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An inclusive fork: each branch runs only in a share of cases. */
class A10_InclusiveTest {

    @Test
    void aBranchNotTakenIsDone() {
        Node[] nodes = {
            new Node.Fork("fork", List.of(new Node.Way(0.5, "land"), new Node.Way(0.5, "environment"))),
            step("land", HALVING, "join"),
            step("environment", HALVING, "join"),
            new Node.Join("join", "end"),
            end()
        };
        assertThat(model(0, nodes).chanceFrom("fork", 0)).isCloseTo(0.25, exactly());
        assertThat(model(1, nodes).chanceFrom("fork", 0)).isCloseTo(0.75 * 0.75, exactly());
    }
}
