package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Four hundred random networks whose branches may cross, begun and running: the true chance, by trying every combination of
 * durations, lies between the two bounds on every other day. Where nothing crosses, both bounds are the true chance.
 */
class BoundsAgainstEnumerationTest {

    private static final int NETWORKS = 400;
    private static final double ROUNDING = 1e-9;

    @Test
    void the_true_chance_lies_between_the_bounds_when_the_project_begins() {
        int crossing = 0;
        double widest = 0;
        double inside = 0;
        for (int seed = 1; seed <= NETWORKS; seed++) {
            CrossingNetworks networks = new CrossingNetworks(seed);
            double[] exact = networks.enumerate(new Standing(0, java.util.List.of(), java.util.List.of()));
            Model wide = Model.of(networks.graph(), CrossingNetworks.HORIZON, CrossingNetworks.HORIZON);
            crossing += wide.hasBounds() ? 1 : 0;
            for (int day = seed % 2; day < 25; day += 2) {
                Model model = wide.withDeadline(day);
                Model.Bounds bounds = model.boundsFrom("fork", 0);
                check("seed %d, day %d".formatted(seed, day), bounds, exact[day], model.hasBounds());
                widest = Math.max(widest, bounds.upper() - bounds.lower());
                inside += exact[day] > bounds.lower() + ROUNDING && exact[day] < bounds.upper() - ROUNDING ? 1 : 0;
            }
        }
        System.out.printf("%d of %d cross, widest %.3f, strictly inside %.0f%n", crossing, NETWORKS, widest, inside);
        assertThat(crossing).as("networks whose branches cross").isGreaterThan(150);
        assertThat(inside).as("days on which both bounds are strict").isGreaterThan(200);
    }

    @Test
    void and_when_it_stands_in_the_middle_of_them() {
        int running = 0;
        for (int seed = 1; seed <= NETWORKS; seed++) {
            CrossingNetworks networks = new CrossingNetworks(seed);
            Standing standing = networks.stand();
            Model wide = Model.of(networks.graph(), CrossingNetworks.HORIZON, CrossingNetworks.HORIZON);
            if (standing.open().isEmpty() || !wide.hasBounds()) {
                continue;
            }
            running++;
            double[] exact = networks.enumerate(standing);
            for (int day = standing.today(); day < 25; day += 2) {
                Model.Bounds bounds = wide.withDeadline(day).bounds(standing);
                check("seed %d, day %d, %s".formatted(seed, day, standing), bounds, exact[day], true);
            }
        }
        assertThat(running).as("networks that stand in the middle").isGreaterThan(100);
    }

    private static void check(String what, Model.Bounds bounds, double exact, boolean crosses) {
        assertThat(exact).as(what).isBetween(bounds.lower() - ROUNDING, bounds.upper() + ROUNDING);
        if (!crosses) {
            assertThat(bounds.upper() - bounds.lower()).as(what).isLessThan(ROUNDING);
        }
    }
}
