package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables for many projects say what the single project's path says. */
class FastPathTest {

    private static final int NETWORKS = 200;
    private static final int PROJECTS = 12;

    @Test
    void fast_and_single_path_agree_on_random_networks() {
        int compared = 0;
        int fast = 0;
        int fitting = 0;
        for (int seed = 1; seed <= NETWORKS; seed++) {
            RandomNetworks networks = seed % 4 == 0 ? new RandomNetworks(seed) : RandomNetworks.plain(seed);
            Graph graph = networks.draw();
            Model model = Model.of(graph, 20 + seed % 60, RandomNetworks.HORIZON);
            StandingsOfClass projects = new StandingsOfClass(ClassTables.of(model, 0));
            List<Standing> kept = new ArrayList<>();
            for (int i = 0; i < PROJECTS; i++) {
                Standing standing = networks.stand(graph);
                if (!standing.open().isEmpty() || !standing.waiting().isEmpty()) {
                    projects.add(standing);
                    kept.add(standing);
                }
            }
            Sweep.Outcome outcome =
                    Sweep.over(List.of(projects), 0.01, 0.5, 0.8).get(0);
            for (int i = 0; i < kept.size(); i++) {
                Standing standing = kept.get(i);
                double single = model.chance(standing);
                boolean fits = model.fits(standing);
                assertThat(outcome.chance()[i])
                        .as("seed %d, %s", seed, standing)
                        .isCloseTo(single, offset(1e-9));
                assertThat(projects.fits(i))
                        .as("seed %d, fits, %s", seed, standing)
                        .isEqualTo(fits);
                assertThat((int) outcome.band()[i])
                        .as("seed %d, band of %.4f", seed, single)
                        .isEqualTo(!fits ? 0 : single >= 0.8 ? 3 : single >= 0.5 ? 2 : single >= 0.01 ? 1 : 0);
                compared++;
                fast += projects.isFast(i) ? 1 : 0;
                fitting += fits ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(1500);
        assertThat(fast).as("answered by the tables").isGreaterThan(compared / 3);
        assertThat(fitting).as("some fit, some do not").isBetween(compared / 10, compared - compared / 50);
    }

    @Test
    void a_block_that_fills_a_branch_of_another_may_be_merged_into_it() {
        int merged = 0;
        for (int seed = 1; seed <= NETWORKS; seed++) {
            RandomNetworks networks = RandomNetworks.plain(seed);
            Graph graph = networks.draw();
            Graph flat = graph.flat();
            if (flat.nodes().size() == graph.nodes().size()) {
                continue;
            }
            merged++;
            Model model = Model.of(graph, 20 + seed % 60, RandomNetworks.HORIZON);
            Model flatModel = Model.of(flat, 20 + seed % 60, RandomNetworks.HORIZON);
            assertThat(flatModel.chanceFrom(flat.start(), 0))
                    .as("seed %d", seed)
                    .isCloseTo(model.chanceFrom(graph.start(), 0), offset(1e-9));
            for (int i = 0; i < PROJECTS; i++) {
                Standing standing = networks.stand(graph);
                if (!standing.open().isEmpty() || !standing.waiting().isEmpty()) {
                    assertThat(flatModel.chance(standing))
                            .as("seed %d, %s", seed, standing)
                            .isCloseTo(model.chance(standing), offset(1e-9));
                }
            }
        }
        assertThat(merged).isGreaterThan(10);
    }

    @Test
    void a_step_longer_open_than_anybody_expected_is_looked_up_like_the_longest() {
        CountedDays days = CountedDays.calendar(java.time.LocalDate.of(2016, 5, 23), 60);
        Law law = Law.threePoint(2, 4, 9);
        Graph graph = new Graph(
                List.of(
                        new Node.Step("A", law, days, 2, 4, "B"),
                        new Node.Step("B", Law.threePoint(1, 2, 5), days, 1, 2, "end"),
                        new Node.End("end")),
                "A");
        Model model = Model.of(graph, 8, 60);
        StandingsOfClass projects = new StandingsOfClass(ClassTables.of(model, 0));
        for (int age : new int[] {0, 8, 9, 10, 400}) {
            Standing standing = Standing.at(new Standing.Open("A", age, law));
            assertThat(projects.chance(projects.add(standing))).isCloseTo(model.chance(standing), offset(1e-12));
        }
    }

    @Test
    void a_project_may_bring_a_law_of_its_own_for_its_open_step() {
        CountedDays days = CountedDays.calendar(java.time.LocalDate.of(2016, 5, 23), 60);
        Graph graph = new Graph(
                List.of(new Node.Step("A", Law.threePoint(2, 4, 9), days, 2, 4, "end"), new Node.End("end")), "A");
        Model model = Model.of(graph, 3, 60);
        StandingsOfClass projects = new StandingsOfClass(ClassTables.of(model, 0));
        Law own = Law.of(0.5, 0, 0.9);
        int first = projects.add(Standing.at(new Standing.Open("A", 0, own)));
        int second = projects.add(Standing.at(new Standing.Open("A", 0, Law.threePoint(2, 4, 9))));
        assertThat(projects.chance(first)).isCloseTo(0.975, offset(1e-9));
        assertThat(projects.chance(second)).isLessThan(0.5);
    }

    @Test
    void after_the_deadline_nothing_is_left() {
        CountedDays days = CountedDays.calendar(java.time.LocalDate.of(2016, 5, 23), 60);
        Law law = Law.threePoint(2, 4, 9);
        Graph graph = new Graph(List.of(new Node.Step("A", law, days, 2, 4, "end"), new Node.End("end")), "A");
        StandingsOfClass projects = new StandingsOfClass(ClassTables.of(Model.of(graph, 8, 60), 9));
        int project = projects.add(new Standing(9, List.of(new Standing.Open("A", 3, law)), List.of()));
        assertThat(projects.chance(project)).isZero();
        assertThat(projects.fits(project)).isFalse();
    }
}
