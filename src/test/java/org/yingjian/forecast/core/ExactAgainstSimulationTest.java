package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * A thousand random block-structured networks with choices, loops, returns, forks, inclusive forks, races, guarded stretches
 * with alarms and sides, instances, waits and three clocks: exact chance against dice. Were the arithmetic right, each
 * difference in standard errors would be about normal: the greatest of 1,000 stays below 4.9 in 999 of 1,000 runs, the mean of
 * the squares within 5 of its own standard errors of 1. The seeds are fixed, so the outcome is too.
 */
class ExactAgainstSimulationTest {

    private static final int NETWORKS = Integer.getInteger("networks", 1_000);
    private static final int PLAYS = Integer.getInteger("plays", 2_000);
    private static final double GREATEST = 4.9;

    /** Below this many expected hits, or misses, the difference is far from normal. */
    private static final double ENOUGH = 10;

    @Test
    void exactChancesAgreeWithDice() {
        double[] z = IntStream.rangeClosed(1, NETWORKS)
                .parallel()
                .mapToObj(this::compare)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        assertThat(z.length).as("networks that say something").isGreaterThan(NETWORKS * 8 / 10);
        double squares = Arrays.stream(z).map(x -> x * x).average().orElseThrow();
        System.out.printf(
                "%d networks, mean square %.3f, greatest %.2f%n",
                z.length, squares, Arrays.stream(z).map(Math::abs).max().orElseThrow());
        assertThat(squares).as("mean square of z").isCloseTo(1, Offset.offset(5 * Math.sqrt(2.0 / z.length)));
    }

    /** @return difference in standard errors, empty where chance or network decide nothing */
    private OptionalDouble compare(int seed) {
        RandomNetworks networks = new RandomNetworks(seed);
        Graph graph = networks.draw();
        Standing standing = networks.stand(graph);
        if (standing.open().isEmpty() && standing.waiting().isEmpty()) {
            return OptionalDouble.empty();
        }
        Model wide = Model.of(graph, 60, RandomNetworks.HORIZON);
        double[] curve = wide.curve(standing);
        int deadline = 0;
        while (deadline < 150 && curve[deadline] < 0.2 + 0.6 * (seed % 7) / 7) {
            deadline++;
        }
        Model model = wide.withDeadline(deadline);
        double exact = model.chance(standing);
        assertThat(exact)
                .as("seed %d: backward tables and forward law", seed)
                .isCloseTo(curve[deadline], Offset.offset(1e-9));
        double played = new Simulator(graph, RandomNetworks.HORIZON, seed).play(standing, deadline, PLAYS);
        double variance = exact * (1 - exact);
        if (variance * PLAYS < ENOUGH) {
            assertThat(played)
                    .as("seed %d", seed)
                    .isCloseTo(exact, Offset.offset(5 * Math.sqrt(ENOUGH) / PLAYS + 1e-3));
            return OptionalDouble.empty();
        }
        double z = (played - exact) / Math.sqrt(variance / PLAYS);
        assertThat(Math.abs(z))
                .as("seed %d: exact %.4f, dice %.4f in standard errors; %s at %s", seed, exact, played, standing, graph)
                .isLessThan(GREATEST);
        return OptionalDouble.of(z);
    }

    /** What the page shows is made of the same networks: it never fails, and its costs add up. */
    @Test
    void everyNetworkCanBeExplained() {
        IntStream.rangeClosed(1, NETWORKS / 40).parallel().forEach(seed -> {
            RandomNetworks networks = new RandomNetworks(seed);
            Graph graph = networks.draw();
            Standing standing = networks.stand(graph);
            if (!standing.open().isEmpty() || !standing.waiting().isEmpty()) {
                Model model = Model.of(graph, 70, 120);
                Projection projection = model.project(standing);
                assertThat(projection.chance()).as("seed %d", seed).isBetween(0.0, 1 + 1e-9);
                assertThat(projection.curve()[70])
                        .as("seed %d", seed)
                        .isCloseTo(projection.chance(), Offset.offset(1e-9));
            }
        });
    }
}
