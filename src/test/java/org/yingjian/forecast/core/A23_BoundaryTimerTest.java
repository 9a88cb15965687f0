package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A timer on a step cancels it when it takes too long; on a stretch with branches it cancels them all. */
class A23_BoundaryTimerTest {

    private final Node[] step = {
        new Node.Guard("guard", "review", List.of("timer"), List.of(), List.of()),
        step("review", HALVING, "reviewed"),
        new Node.Join("reviewed", "end"),
        step("timer", Law.fixed(2), "decision"),
        step("decision", Law.fixed(1), "end"),
        end()
    };

    @Test
    void aStepStillOpenOnTheDayIsTakenAway() {
        // 3/4 are reviewed by day 2, of which the step comes before the timer; the rest is decided on day 3
        assertThat(model(1, step).chanceFrom("guard", 0)).isCloseTo(0.5, exactly());
        assertThat(model(2, step).chanceFrom("guard", 0)).isCloseTo(0.75, exactly());
        assertThat(model(3, step).chanceFrom("guard", 0)).isCloseTo(1, exactly());
    }

    @Test
    void stepAndTimerRunOnTogether() {
        Standing running = Standing.at(open("review", 1, HALVING), open("timer", 1, Law.fixed(2)));
        assertThat(model(1, step).chance(running)).isCloseTo(0.5, exactly());
        assertThat(model(2, step).chance(running)).isCloseTo(1, exactly());
    }

    @Test
    void withoutItsTimerTheStepRunsOnAlone() {
        assertThat(model(2, step).chance(Standing.at(open("review", 1, HALVING))))
                .isCloseTo(0.75, exactly());
    }

    @Test
    void aStretchIsCancelledWithAllItsBranches() {
        Node[] stretch = {
            new Node.Guard("guard", "fork", List.of("timer"), List.of(), List.of()),
            all("fork", "land", "environment"),
            step("land", HALVING, "both"),
            step("environment", HALVING, "both"),
            new Node.Join("both", "inside"),
            Node.pass("inside", "reviewed"),
            new Node.Join("reviewed", "end"),
            step("timer", Law.fixed(2), "decision"),
            step("decision", Law.fixed(1), "end"),
            end()
        };
        assertThat(model(2, stretch).chanceFrom("guard", 0)).isCloseTo(0.75 * 0.75, exactly());
        assertThat(model(3, stretch).chanceFrom("guard", 0)).isCloseTo(1, exactly());
    }

    @Test
    void anErrorInsideLeadsToWhereTheStretchCatchesIt() {
        Node[] failing = {
            new Node.Guard("guard", "review", List.of(), List.of(), List.of("repair")),
            step("review", Law.fixed(1), "result"),
            choice("result", 0.8, "reviewed", "fails"),
            new Node.Return("fails", "repair"),
            new Node.Join("reviewed", "end"),
            step("repair", Law.fixed(2), "end"),
            end()
        };
        assertThat(model(1, failing).chanceFrom("guard", 0)).isCloseTo(0.8, exactly());
        assertThat(model(3, failing).chanceFrom("guard", 0)).isCloseTo(1, exactly());
    }
}
