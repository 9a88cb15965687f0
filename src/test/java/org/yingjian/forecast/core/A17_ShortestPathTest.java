package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import org.junit.jupiter.api.Test;

/** The shortest lawful path uses the minimum of each step, never the support of its law. */
class A17_ShortestPathTest {

    @Test
    void minimaAddUpAlongTheLongestBranch() {
        Node[] nodes = {
            new Node.Step("plan", HALVING, CALENDAR, 4, 5, "fork"),
            all("fork", "land", "environment"),
            new Node.Step("land", HALVING, CALENDAR, 10, 12, "join"),
            new Node.Step("environment", HALVING, CALENDAR, 20, 25, "join"),
            new Node.Join("join", "result"),
            choice("result", 0.9, "end", "plan"),
            end()
        };
        Projection p = model(15, nodes).project(Standing.at(open("plan", 1, HALVING)));
        assertThat(p.shortest()).hasValue(3 + 20);
    }

    @Test
    void aStepBeyondItsMinimumMayEndTomorrow() {
        Node[] nodes = {new Node.Step("plan", HALVING, CALENDAR, 4, 5, "end"), end()};
        assertThat(model(15, nodes)
                        .project(Standing.at(open("plan", 9, HALVING)))
                        .shortest())
                .hasValue(1);
    }
}
