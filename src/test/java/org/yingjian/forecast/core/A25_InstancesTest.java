package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same step for each of several lots: side by side, or one after the other. */
class A25_InstancesTest {

    private static Node[] lots(int n, boolean sequential) {
        return new Node[] {
            new Node.Many("lots", "lot", n, sequential), step("lot", HALVING, "all"), new Node.Join("all", "end"), end()
        };
    }

    @Test
    void sideBySideTheDistributionFunctionIsThePower() {
        assertThat(model(1, lots(3, false)).chanceFrom("lots", 0)).isCloseTo(Math.pow(0.5, 3), exactly());
        assertThat(model(2, lots(3, false)).chanceFrom("lots", 0)).isCloseTo(Math.pow(0.75, 3), exactly());
    }

    @Test
    void oneAfterTheOtherTheDaysAddUp() {
        // two lots: one day each; by day 3 also 1 + 2 or 2 + 1
        assertThat(model(2, lots(2, true)).chanceFrom("lots", 0)).isCloseTo(0.25, exactly());
        assertThat(model(3, lots(2, true)).chanceFrom("lots", 0)).isCloseTo(0.25 + 2 * 0.5 * 0.25, exactly());
    }

    @Test
    void ofThreeLotsTwoAreStillOpen() {
        Standing two = Standing.at(open("lot", 1, HALVING), open("lot", 60, HALVING));
        assertThat(model(1, lots(3, false)).chance(two)).isCloseTo(0.25, exactly());
    }

    @Test
    void theSecondOfThreeLotsIsOpen() {
        Standing second = new Standing(0, List.of(open("lot", 0, HALVING)), List.of(), Map.of("lots", 1));
        assertThat(model(2, lots(3, true)).chance(second)).isCloseTo(0.25, exactly());
        Standing last = new Standing(0, List.of(open("lot", 0, HALVING)), List.of(), Map.of("lots", 2));
        assertThat(model(2, lots(3, true)).chance(last)).isCloseTo(0.75, exactly());
    }

    @Test
    void oneFailureAmongThemTakesTheRestAway() {
        Node[] failing = {
            new Node.Guard("guard", "lots", List.of(), List.of(), List.of("again")),
            new Node.Many("lots", "lot", 2, false),
            step("lot", Law.fixed(1), "result"),
            choice("result", 0.5, "all", "failed"),
            new Node.Return("failed", "again"),
            new Node.Join("all", "inside"),
            Node.pass("inside", "done"),
            new Node.Join("done", "end"),
            step("again", Law.fixed(1), "end"),
            end()
        };
        assertThat(model(1, failing).chanceFrom("guard", 0)).isCloseTo(0.25, exactly());
        assertThat(model(2, failing).chanceFrom("guard", 0)).isCloseTo(1, exactly());
    }
}
