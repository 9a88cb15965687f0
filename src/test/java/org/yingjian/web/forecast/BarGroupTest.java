package org.yingjian.web.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yingjian.forecast.DiaryEntry.Reason;
import org.yingjian.forecast.Waterfall.Bar;

/** A waterfall of months stays readable and still adds up. */
class BarGroupTest {

    private double chance = 0.5;
    private final List<Bar> bars = new ArrayList<>();

    private void bar(Reason reason, double points) {
        chance += points;
        LocalDate on = LocalDate.of(2016, 5, 23).plusDays(bars.size());
        bars.add(new Bar(on, reason, Optional.empty(), Optional.empty(), Optional.empty(), points, chance));
    }

    @Test
    void neighbours_that_each_move_less_than_a_point_stand_as_one() {
        bar(Reason.TIME, -0.004);
        bar(Reason.LAW, 0.003);
        bar(Reason.EVENT, 0.2);
        bar(Reason.TIME, -0.03);
        List<BarGroup> groups = BarGroup.of(bars);
        assertThat(groups).hasSize(3);
        assertThat(groups.get(0).bars()).hasSize(2);
        assertThat(groups.get(0).largest().reason()).isEqualTo(Reason.TIME);
    }

    @Test
    void a_hundred_bars_become_sixteen_that_add_up_and_keep_the_largest_alone() {
        for (int i = 0; i < 50; i++) {
            bar(Reason.TIME, -0.012 - i * 0.0001);
            bar(Reason.LAW, 0.011 + i * 0.0001);
        }
        bar(Reason.EVENT, 0.3);
        List<BarGroup> groups = BarGroup.of(bars);
        assertThat(groups).hasSize(BarGroup.MOST);
        assertThat(groups.stream().mapToDouble(BarGroup::points).sum()).isCloseTo(chance - 0.5, offset(1e-12));
        assertThat(groups.get(15).bars()).hasSize(1);
        assertThat(groups.get(15).after()).isEqualTo(chance);
        double running = 0.5;
        for (BarGroup group : groups) {
            running += group.points();
            assertThat(group.after()).isCloseTo(running, offset(1e-12));
        }
    }

    @Test
    void nothing_to_show_shows_nothing() {
        assertThat(BarGroup.of(List.of())).isEmpty();
    }
}
