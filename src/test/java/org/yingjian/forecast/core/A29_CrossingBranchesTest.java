package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yingjian.forecast.core.Nets.*;

import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Branches that cross are no blocks: the design waits for the survey, the budget for survey and land. Two chances enclose the
 * true one.
 */
class A29_CrossingBranchesTest {

    private final Node[] nodes = {
        all("fork", "survey", "land"),
        step("survey", HALVING, "surveyed"),
        all("surveyed", "design", "both"),
        step("land", HALVING, "both"),
        new Node.Join("both", "budget"),
        step("budget", HALVING, "last"),
        step("design", HALVING, "last"),
        new Node.Join("last", "end"),
        end()
    };

    @Test
    void bothBoundsCanBeWorkedByHand() {
        Model model = model(2, nodes);
        // by day 2 all four must take one day: 1/16. As independent the join of 1/4 (survey, design) and
        // (1/2 · 1/2) · 1/2 gives 1/32; running alike min(1/4, 1/2 · 1/2) = 1/4
        Model.Bounds bounds = model.boundsFrom("fork", 0);
        assertThat(bounds.lower()).isCloseTo(1.0 / 32, exactly());
        assertThat(bounds.upper()).isCloseTo(0.25, exactly());
        assertThat(model.hasBounds()).isTrue();
    }

    @Test
    void dicePlayedOnTheWholeNetworkFallBetweenThem() {
        for (int deadline = 2; deadline <= 10; deadline++) {
            Model.Bounds bounds = model(deadline, nodes).boundsFrom("fork", 0);
            double played = played(deadline);
            assertThat(played).isBetween(bounds.lower() - 0.01, bounds.upper() + 0.01);
        }
    }

    @Test
    void whatRunsAlreadyIsTakenAsItStands() {
        Standing running = Standing.at(open("design", 0, HALVING), open("land", 1, HALVING));
        // the survey is done: no step is shared any more, and the lower bound is the chance itself
        Model.Bounds bounds = model(2, nodes).bounds(running);
        assertThat(bounds.lower()).isCloseTo(0.75 * 0.25, exactly());
        assertThat(bounds.upper()).isCloseTo(0.25, exactly());
    }

    @Test
    void theProjectionNamesTheBoundsAndStillKnowsItsSteps() {
        Projection coming = model(6, nodes).project(Standing.at(open("design", 0, HALVING), open("land", 1, HALVING)));
        assertThat(coming.approximations()).contains(Projection.BOUNDS, Projection.SIBLINGS_DONE);
        assertThat(coming.steps()).extracting(Projection.StepProjection::step).contains("design", "land", "budget");
        // shortest: one day for the land, one for the budget
        assertThat(coming.shortest()).hasValue(2);
    }

    @Test
    void oneJoinDrawnForTwoForksWaitsForAllOfThem() {
        Node[] shared = {
            all("fork", "a", "b"),
            step("a", HALVING, "last"),
            step("b", HALVING, "split"),
            all("split", "c", "d"),
            step("c", HALVING, "last"),
            step("d", HALVING, "last"),
            new Node.Join("last", "end"),
            end()
        };
        // truth 3/4 · (1/2)³ = 3/32; as independent 3/4 · 1/4 · 1/4 = 3/64; running alike the least of them, 1/4
        Model.Bounds bounds = model(2, shared).boundsFrom("fork", 0);
        assertThat(bounds.lower()).isCloseTo(3.0 / 64, exactly());
        assertThat(bounds.upper()).isCloseTo(0.25, exactly());
    }

    @Test
    void blocksHaveNoBounds() {
        Node[] block = {
            all("fork", "a", "b"),
            step("a", HALVING, "join"),
            step("b", HALVING, "join"),
            new Node.Join("join", "end"),
            end()
        };
        Model model = model(2, block);
        assertThat(model.hasBounds()).isFalse();
        assertThat(model.boundsFrom("fork", 0)).isEqualTo(new Model.Bounds(0.5625, 0.5625));
    }

    @Test
    void aChoiceThatMayStarveAJoinIsRefused() {
        Node[] starving = nodes.clone();
        starving[1] = step("survey", HALVING, "maybe");
        Node[] with = java.util.Arrays.copyOf(starving, starving.length + 1);
        with[starving.length] = choice("maybe", 0.5, "surveyed", "both");
        assertThatThrownBy(() -> model(5, with))
                .isInstanceOf(Unforecastable.class)
                .hasMessageContaining("choice");
    }

    private static double played(int deadline) {
        Random dice = new Random(29);
        int reached = 0;
        for (int i = 0; i < 40_000; i++) {
            int survey = days(dice);
            int budget = Math.max(survey, days(dice)) + days(dice);
            reached += Math.max(survey + days(dice), budget) <= deadline ? 1 : 0;
        }
        return reached / 40_000.0;
    }

    private static int days(Random dice) {
        int days = 1;
        while (dice.nextBoolean()) {
            days++;
        }
        return days;
    }
}
