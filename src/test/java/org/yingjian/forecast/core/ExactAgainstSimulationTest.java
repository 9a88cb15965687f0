package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Random block-structured networks with loops, returns, waits and three clocks: the exact chance lies within the dice's
 * error. {@code -Dnetworks=1000} for the long run, {@code -Dplays=…} for more dice.
 */
class ExactAgainstSimulationTest {

    private static final int NETWORKS = Integer.getInteger("networks", 120);
    private static final int PLAYS = Integer.getInteger("plays", 4_000);

    @Test
    void exactChancesAgreeWithDice() {
        int outside2 = 0;
        for (int seed = 1; seed <= NETWORKS; seed++) {
            RandomNetworks networks = new RandomNetworks(seed);
            Graph graph = networks.draw();
            Standing standing = networks.stand(graph);
            if (standing.open().isEmpty() && standing.waiting().isEmpty()) {
                continue;
            }
            double z = compare(seed, graph, standing);
            outside2 += Math.abs(z) > 2 ? 1 : 0;
        }
        assertThat(outside2).as("beyond two standard errors").isLessThan(NETWORKS / 10 + 3);
    }

    private double compare(int seed, Graph graph, Standing standing) {
        Model wide = Model.of(graph, 60, RandomNetworks.HORIZON);
        double[] curve = wide.curve(standing);
        int deadline = 0;
        while (deadline < 150 && curve[deadline] < 0.2 + 0.6 * (seed % 7) / 7) {
            deadline++;
        }
        Model model = wide.withDeadline(deadline);
        double exact = model.chance(standing);
        assertThat(exact).as("seed %d: backward tables and forward law", seed).isCloseTo(curve[deadline], within());
        double played = new Simulator(graph, RandomNetworks.HORIZON, seed).play(standing, deadline, PLAYS);
        double error = Math.sqrt(Math.max(exact * (1 - exact), 1e-4) / PLAYS);
        double z = (played - exact) / error;
        assertThat(Math.abs(z))
                .as("seed %d: exact %.4f, dice %.4f in standard errors; %s at %s", seed, exact, played, standing, graph)
                .isLessThan(4.5);
        return z;
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }
}
