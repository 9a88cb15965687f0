package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Reviews that are needed in a share of cases; where none is needed, a note is written instead. */
class A27_InclusiveDefaultTest {

    private final Node[] nodes = {
        new Node.Fork("fork", List.of(new Node.Way(0.5, "land"), new Node.Way(0.2, "environment")), "note"),
        step("land", Law.fixed(1), "join"),
        step("environment", Law.fixed(2), "join"),
        step("note", Law.fixed(3), "join"),
        new Node.Join("join", "end"),
        end()
    };

    @Test
    void everySubsetCountsWithItsShare() {
        // land alone: 0.5 · 0.8; any set with the environment: 0.2; neither, so the note: 0.5 · 0.8
        assertThat(model(0, nodes).chanceFrom("fork", 0)).isZero();
        assertThat(model(1, nodes).chanceFrom("fork", 0)).isCloseTo(0.4, exactly());
        assertThat(model(2, nodes).chanceFrom("fork", 0)).isCloseTo(0.6, exactly());
        assertThat(model(3, nodes).chanceFrom("fork", 0)).isCloseTo(1, exactly());
    }

    @Test
    void aNoteUnderWaySaysThatNoReviewWasNeeded() {
        assertThat(model(1, nodes).chance(Standing.at(open("note", 2, Law.fixed(3)))))
                .isCloseTo(1, exactly());
    }
}
