package org.yingjian.forecast.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yingjian.forecast.core.CountedDays;
import org.yingjian.forecast.core.Law;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.core.Standing;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.forecast.learn.Durations;
import org.yingjian.progress.Lot;
import org.yingjian.progress.LotCount;
import org.yingjian.project.DraftOf;
import org.yingjian.project.ProjectKind;

/** Schools that have got theirs shorten what is left of a delivery. */
class LotEvidenceTest {

    private static final LocalDate BEGUN = LocalDate.of(2016, 4, 23);
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 23);
    private static final CountedDays DAYS = CountedDays.calendar(TODAY, 400);
    private static final Law LAW = Law.threePoint(20, 60, 90);

    private final Durations durations = new Durations(null);
    private final OpenSteps open = new OpenSteps(durations, new ProjectMemory(durations, null));

    @Test
    void without_a_school_served_the_law_is_the_table_s() {
        assertThat(standing("E8", 0).law()).isSameAs(LAW);
    }

    @Test
    void the_more_schools_have_theirs_the_less_is_left() {
        int none = rest(standing("E8", 0));
        int half = rest(standing("E8", 4));
        int most = rest(standing("E8", 7));
        assertThat(most).isLessThan(half);
        assertThat(half).isLessThan(none);
    }

    @Test
    void deliveries_say_nothing_of_an_installation_and_what_came_later_nothing_of_today() {
        assertThat(standing("E9", 7).law()).isSameAs(LAW);
        assertThat(standing("E8", 8, TODAY.plusDays(1)).law()).isSameAs(LAW);
    }

    private static int rest(Standing.Open open) {
        return open.law().given(open.age()).quantile(0.5);
    }

    private Standing.Open standing(String part, int delivered) {
        return standing(part, delivered, TODAY.minusDays(3));
    }

    private Standing.Open standing(String part, int delivered, LocalDate on) {
        Node.Step step = new Node.Step(part, LAW, DAYS, 20, 60, "end");
        OpenSteps.Running running = new OpenSteps.Running(step, LAW, OwnLaws.NONE, Optional.of(BEGUN));
        return open.of(facts(delivered, on), Optional.empty(), running, Map.of(part, step), 0);
    }

    private static ProjectFacts facts(int delivered, LocalDate on) {
        List<Lot> lots = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            List<Lot.Act> acts = i < delivered ? List.of(act(on)) : List.of();
            lots.add(new Lot(i, 1, "示例·第" + i + "小学", "计算机", 40, "台", false, acts));
        }
        return new ProjectFacts(
                        DraftOf.project(ProjectKind.EQUIPMENT, "T-LAW-LOT").live(1, "E11"),
                        TODAY,
                        TODAY.plusDays(120),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        false)
                .withLots(new LotCount(lots));
    }

    private static Lot.Act act(LocalDate on) {
        return new Lot.Act(
                1,
                Lot.State.DELIVERED,
                on,
                Optional.of("DH"),
                Optional.empty(),
                Lot.Standing.CONFIRMED,
                false,
                "刘经理",
                on.atTime(9, 0),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
