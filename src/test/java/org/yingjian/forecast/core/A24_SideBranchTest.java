package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An event that does not interrupt starts something beside the step; both must be over. */
class A24_SideBranchTest {

    private final Node[] nodes = {
        new Node.Guard("guard", "works", List.of(), List.of("complaint"), List.of()),
        step("works", Law.of(1, 0, 0.5, 0.5), "done"),
        step("complaint", Law.of(1, 0, 0.5, 0.5), "answer"),
        step("answer", Law.fixed(2), "done"),
        new Node.Join("done", "end"),
        end()
    };

    @Test
    void itComesOnlyWhileTheStepRuns() {
        // works end on day 1 (1/2): no complaint any more. On day 2 (1/2): a complaint of day 1 (1/2) is answered on
        // day 3
        assertThat(model(1, nodes).chanceFrom("guard", 0)).isCloseTo(0.5, exactly());
        assertThat(model(2, nodes).chanceFrom("guard", 0)).isCloseTo(0.75, exactly());
        assertThat(model(3, nodes).chanceFrom("guard", 0)).isCloseTo(1, exactly());
    }

    @Test
    void aSideUnderWayIsWaitedFor() {
        Standing both = Standing.at(open("works", 0, Law.fixed(1)), open("answer", 0, Law.fixed(2)));
        assertThat(model(1, nodes).chance(both)).isZero();
        assertThat(model(2, nodes).chance(both)).isCloseTo(1, exactly());
        assertThat(model(2, nodes).chance(Standing.at(open("answer", 1, Law.fixed(2)))))
                .isCloseTo(1, exactly());
    }

    @Test
    void aSideThatLeadsElsewhereIsRefused() {
        Node[] away = nodes.clone();
        away[3] = step("answer", Law.fixed(2), "end");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> model(3, away))
                .isInstanceOf(Unforecastable.class)
                .hasMessageContaining("complaint");
    }
}
