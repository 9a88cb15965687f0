package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A notice must stand two days beside the work on it. */
class A11_MinimumWaitTest {

    private final Node[] nodes = {
        all("fork", "tender", "wait"),
        step("tender", HALVING, "join"),
        new Node.Wait("wait", dueAfter(2), "join"),
        new Node.Join("join", "end"),
        end()
    };

    @Test
    void noTenderEndsBeforeTheWait() {
        assertThat(model(1, nodes).chanceFrom("fork", 0)).isZero();
        assertThat(model(2, nodes).chanceFrom("fork", 0)).isCloseTo(0.75, exactly());
    }

    @Test
    void aRunningWaitEndsOnItsDay() {
        Standing running =
                new Standing(0, List.of(open("tender", 1, HALVING)), List.of(new Standing.Waiting("wait", 1)));
        assertThat(model(1, nodes).chance(running)).isCloseTo(0.5, exactly());
        assertThat(model(0, nodes).chance(running)).isZero();
    }

    private static int[] dueAfter(int days) {
        return IntStream.rangeClosed(0, HORIZON).map(d -> d + days).toArray();
    }
}
