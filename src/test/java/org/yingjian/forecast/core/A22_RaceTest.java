package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The first of several events decides the way: an answer comes, or the waiting is over. */
class A22_RaceTest {

    private final Node[] nodes = {
        new Node.Race("race", List.of("answer", "patience")),
        step("answer", HALVING, "end"),
        step("patience", Law.fixed(2), "reminder"),
        step("reminder", Law.fixed(3), "end"),
        end()
    };

    @Test
    void whatComesFirstIsTheWay() {
        // day 1: the answer, 1/2; day 2: the answer, 1/4; else the reminder goes out on day 2 and takes three days
        assertThat(model(1, nodes).chanceFrom("race", 0)).isCloseTo(0.5, exactly());
        assertThat(model(4, nodes).chanceFrom("race", 0)).isCloseTo(0.75, exactly());
        assertThat(model(5, nodes).chanceFrom("race", 0)).isCloseTo(1, exactly());
    }

    @Test
    void ofTwoOnOneDayTheOneNamedFirstIsTaken() {
        Node[] other = nodes.clone();
        other[0] = new Node.Race("race", List.of("patience", "answer"));
        assertThat(model(4, other).chanceFrom("race", 0)).isCloseTo(0.5, exactly());
    }

    @Test
    void aRunningRaceIsConditionedOnNothingHavingCome() {
        Standing waiting = Standing.at(open("answer", 1, HALVING), open("patience", 1, Law.fixed(2)));
        // one day is left to the patience; the answer comes on it with 1/2
        assertThat(model(1, nodes).chance(waiting)).isCloseTo(0.5, exactly());
        assertThat(model(4, nodes).chance(waiting)).isCloseTo(1, exactly());
    }
}
