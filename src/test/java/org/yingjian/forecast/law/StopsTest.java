package org.yingjian.forecast.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

/** How long a reported stop lasts: a stated fortnight, moved by the stops that were reported. */
class StopsTest {

    @Test
    void without_any_it_is_the_stated_fortnight() {
        assertThat(Stops.NONE.mean()).isEqualTo(14);
    }

    /** (10 · 14 + 30 + 60 + 20) / (10 + 2) = 250 / 12 = 20.8333: the third stop lasts and counts its days only. */
    @Test
    void two_ended_stops_and_an_open_one_by_hand() {
        Stops seen = Stops.NONE.and(30, true).and(60, true).and(20, false);
        assertThat(seen.ended()).isEqualTo(2);
        assertThat(seen.open()).isEqualTo(1);
        assertThat(seen.mean()).isCloseTo(20.8333, offset(1e-4));
    }

    @Test
    void a_hundred_short_stops_speak_for_themselves() {
        Stops seen = Stops.NONE;
        for (int i = 0; i < 100; i++) {
            seen = seen.and(4, true);
        }
        assertThat(seen.mean()).isCloseTo(540.0 / 110, offset(1e-12));
    }
}
