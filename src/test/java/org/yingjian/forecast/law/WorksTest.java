package org.yingjian.forecast.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.yingjian.forecast.core.Law;

/** What reports from site say about the rest of the works. */
class WorksTest {

    private static final Law WORKS = Law.threePoint(60, 90, 150);

    @Test
    void an_early_report_moves_the_pace_little_a_late_one_nearly_as_far_as_it_says() {
        double early = Works.pace(0.1, 10, 20);
        double late = Works.pace(0.9, 90, 180);
        assertThat(early).isBetween(1.0, 1.25);
        assertThat(late).isBetween(1.8, 2.0);
        assertThat(Works.pace(0.5, 50, 50)).isCloseTo(1, within(1e-9));
        assertThat(Works.pace(0, 0, 40)).isEqualTo(1);
    }

    @Test
    void half_of_the_works_left_at_the_usual_pace_take_half_the_time() {
        Law rest = Works.rest(WORKS, 0.5, 1);
        assertThat(rest.quantile(0.5)).isCloseTo(WORKS.quantile(0.5) / 2, within(1));
    }

    @Test
    void a_fortnight_of_silence_says_nothing_three_months_say_that_the_works_may_stand() {
        assertThat(Works.standstill(10)).isZero();
        assertThat(Works.standstill(45)).isBetween(0.25, 0.5);
        assertThat(Works.standstill(90)).isGreaterThan(0.7);
        Law rest = Works.rest(WORKS, 0.5, 1);
        assertThat(Works.now(rest, 30, Works.standstill(60)).quantile(0.5))
                .isGreaterThan(rest.given(30).quantile(0.5));
    }

    @Test
    void works_that_stand_by_report_go_on_after_an_open_stop() {
        Law left = WORKS.given(20);
        Law stopped = Works.stopped(left, Stops.NONE.mean());
        assertThat(stopped.quantile(0.5)).isBetween(left.quantile(0.5) + 5, left.quantile(0.5) + 20);
    }
}
