package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.yingjian.forecast.core.Nets.*;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The number worked by hand in src/docs/forecast.md: handover over the Mid-Autumn holiday of 2016. */
class A21_ByHandTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 9, 14);
    private static final Set<LocalDate> OFF =
            Set.of(LocalDate.of(2016, 9, 15), LocalDate.of(2016, 9, 16), LocalDate.of(2016, 9, 17));

    @Test
    void handoverBesideTheFiling() {
        CountedDays working = CountedDays.of(
                TODAY,
                60,
                d -> d.equals(LocalDate.of(2016, 9, 18)) || d.getDayOfWeek().getValue() < 6 && !OFF.contains(d));
        Law handover = Law.threePoint(1, 3, 10);
        Node[] nodes = {
            all("N24_fork", "N24", "N23"),
            step("N24", handover, working, "end"),
            step("N23", Law.threePoint(1, 5, 15), CountedDays.calendar(TODAY, 60), "N24_join"),
            new Node.Join("N24_join", "end"),
            end()
        };
        int age = working.ageSince(LocalDate.of(2016, 9, 12), 0);
        assertThat(age).isEqualTo(2);
        Graph graph = new Graph(java.util.List.of(nodes), "N24_fork");
        Model model = Model.of(graph, 6, 60);
        Standing standing = Standing.at(open("N24", age, handover), open("N23", 2, Law.threePoint(1, 5, 15)));
        assertThat(model.chance(standing)).isCloseTo(0.681, offset(0.0005));
    }
}
