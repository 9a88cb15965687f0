package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who was sent back once knows better: 1/2 pass at first, 3/4 at the second try, 9/10 at every later one. */
class A28_ShareByTryTest {

    private final Node[] nodes = {
        step("review", Law.fixed(1), "result"),
        new Node.Tries("result", "review", List.of(pass(0.5), pass(0.75), pass(0.9))),
        step("correction", Law.fixed(1), "review"),
        end()
    };

    private static List<Node.Way> pass(double share) {
        return List.of(new Node.Way(share, "end"), new Node.Way(1 - share, "correction"));
    }

    @Test
    void eachTryHasItsOwnShareAndTheLastRepeats() {
        double rest = 0.5 * 0.25 * 0.1;
        assertThat(model(1, nodes).chanceFrom("review", 0)).isCloseTo(0.5, exactly());
        assertThat(model(3, nodes).chanceFrom("review", 0)).isCloseTo(1 - 0.5 * 0.25, exactly());
        assertThat(model(5, nodes).chanceFrom("review", 0)).isCloseTo(1 - rest, exactly());
        assertThat(model(7, nodes).chanceFrom("review", 0)).isCloseTo(1 - rest * 0.1, exactly());
    }

    @Test
    void aProjectAtItsSecondTryIsTakenAtThat() {
        Standing second = new Standing(0, List.of(open("review", 0, Law.fixed(1))), List.of(), Map.of("review", 1));
        assertThat(model(1, nodes).chance(second)).isCloseTo(0.75, exactly());
        Standing eighth = new Standing(0, List.of(open("review", 0, Law.fixed(1))), List.of(), Map.of("review", 7));
        assertThat(model(1, nodes).chance(eighth)).isCloseTo(0.9, exactly());
    }
}
