package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A sub-process dissolves: its steps stand where it stood. Its own early end goes on behind it. */
class A26_CallTest {

    private final Node[] nodes = {
        step("before", HALVING, "sub/fork"),
        new Node.Guard("sub/fork", "sub/both", List.of(), List.of(), List.of()),
        all("sub/both", "sub/land", "sub/environment"),
        step("sub/land", Law.fixed(1), "sub/result"),
        choice("sub/result", 0.5, "sub/joined", "sub/stop"),
        new Node.Return("sub/stop", "sub/done"),
        step("sub/environment", Law.fixed(4), "sub/joined"),
        new Node.Join("sub/joined", "sub/last"),
        Node.pass("sub/last", "sub/done"),
        new Node.Join("sub/done", "after"),
        step("after", Law.fixed(1), "end"),
        end()
    };

    @Test
    void daysBeforeInsideAndAfterAddUp() {
        // 1 + 4 + 1 days when it is not ended early and the first step takes one
        assertThat(model(6, nodes).chanceFrom("sub/fork", 1)).isCloseTo(1, exactly());
        assertThat(model(5, nodes).chanceFrom("before", 0)).isCloseTo(0.5 * (0.5 + 0.25 + 0.125), exactly());
    }

    @Test
    void aTerminateEndEndsTheSubProcessOnly() {
        assertThat(model(2, nodes).chanceFrom("sub/fork", 0)).isCloseTo(0.5, exactly());
        assertThat(model(5, nodes).chanceFrom("sub/fork", 0)).isCloseTo(1, exactly());
    }
}
