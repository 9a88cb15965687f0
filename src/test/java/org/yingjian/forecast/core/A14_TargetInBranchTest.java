package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import org.junit.jupiter.api.Test;

/** The target lies inside a branch: its siblings do not hold it up. */
class A14_TargetInBranchTest {

    private final Node[] nodes = {
        all("fork", "handover", "filing"),
        step("handover", HALVING, "end"),
        step("filing", Law.fixed(90), "join"),
        new Node.Join("join", "archive"),
        step("archive", Law.fixed(90), "rest"),
        new Node.End("rest"),
        end()
    };

    @Test
    void theFilingMayTakeItsTime() {
        assertThat(model(2, nodes).chanceFrom("fork", 0)).isCloseTo(0.75, exactly());
        Standing both = Standing.at(open("handover", 1, HALVING), open("filing", 3, Law.fixed(90)));
        assertThat(model(1, nodes).chance(both)).isCloseTo(0.5, exactly());
    }
}
