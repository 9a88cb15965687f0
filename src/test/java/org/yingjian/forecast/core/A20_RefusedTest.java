package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yingjian.forecast.core.Nets.*;

import org.junit.jupiter.api.Test;

/** What cannot be computed is refused, naming the element. */
class A20_RefusedTest {

    @Test
    void aMissingNodeIsNamed() {
        assertThatThrownBy(() -> model(1, step("plan", HALVING, "nowhere")))
                .isInstanceOf(Unforecastable.class)
                .hasMessageContaining("plan")
                .hasMessageContaining("nowhere");
    }

    @Test
    void branchesThatRunIntoEachOtherAreNoBlock() {
        assertThatThrownBy(() -> model(
                        1,
                        all("fork", "land", "environment"),
                        step("land", HALVING, "environment"),
                        step("environment", HALVING, "join"),
                        new Node.Join("join", "end"),
                        end()))
                .isInstanceOf(Unforecastable.class)
                .hasMessageContaining("environment");
    }

    @Test
    void sharesMustAddUp() {
        Node.Choice torn = new Node.Choice("torn", "", java.util.List.of(new Node.Way(0.5, "end")));
        assertThatThrownBy(() -> model(1, torn, end())).hasMessageContaining("torn");
    }

    @Test
    void twoTokensInOneSequenceAreRefused() {
        Model model = model(5, step("a", HALVING, "b"), step("b", HALVING, "end"), end());
        Standing twice = Standing.at(open("a", 0, HALVING), open("b", 0, HALVING));
        assertThatThrownBy(() -> model.chance(twice)).isInstanceOf(Unforecastable.class);
        assertThat(model.chance(Standing.at(open("b", 0, HALVING)))).isPositive();
    }
}
