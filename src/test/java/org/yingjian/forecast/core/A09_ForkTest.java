package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import org.junit.jupiter.api.Test;

/** Two reviews side by side; both must be done. */
class A09_ForkTest {

    private final Node[] nodes = {
        all("fork", "land", "environment"),
        step("land", HALVING, "join"),
        step("environment", HALVING, "join"),
        new Node.Join("join", "end"),
        end()
    };

    @Test
    void theirDistributionsMultiply() {
        assertThat(model(1, nodes).chanceFrom("fork", 0)).isCloseTo(0.25, exactly());
        assertThat(model(2, nodes).chanceFrom("fork", 0)).isCloseTo(0.75 * 0.75, exactly());
    }

    @Test
    void runningBranchesAreConditionedEachOnItsOwnAge() {
        Standing both = Standing.at(open("land", 60, HALVING), open("environment", 0, HALVING));
        assertThat(model(2, nodes).chance(both)).isCloseTo(0.75 * 0.75, exactly());
    }

    @Test
    void aFinishedBranchNoLongerMatters() {
        assertThat(model(2, nodes).chance(Standing.at(open("land", 0, HALVING))))
                .isCloseTo(0.75, exactly());
    }
}
