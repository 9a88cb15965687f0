package org.yingjian.forecast.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The common pace of an office: stated as long as little is known, estimated from office-quarters after that. */
class PaceSpreadTest {

    /**
     * Ten groups of four, five at −0.5 and five at +0.5, within each −0.1, −0.1, 0.1, 0.1: between 40 · 0.25 / 9 = 1.1111,
     * within 40 · 0.01 / 30 = 0.013333, variance (1.1111 − 0.0133) / 4 = 0.27444. With twenty groups' worth of 0.25²:
     * (20 · 0.0625 + 10 · 0.27444) / 30 = 0.133148, its root 0.36490.
     */
    @Test
    void ten_office_quarters_by_hand() {
        PaceSpread seen = PaceSpread.of(groups(10));
        assertThat(seen.groups()).isEqualTo(10);
        assertThat(seen.cases()).isEqualTo(40);
        assertThat(seen.variance()).isCloseTo(0.27444, offset(1e-5));
        assertThat(seen.isEnough()).isTrue();
        assertThat(seen.spread(0.25)).isCloseTo(0.36490, offset(1e-5));
    }

    @Test
    void six_groups_are_too_few_and_the_stated_value_stands() {
        PaceSpread seen = PaceSpread.of(groups(6));
        assertThat(seen.isEnough()).isFalse();
        assertThat(seen.spread(0.25)).isEqualTo(0.25);
        assertThat(PaceSpread.NONE.spread(0.25)).isEqualTo(0.25);
    }

    @Test
    void what_differs_by_the_part_of_the_work_is_nobody_s_pace() {
        List<PaceSpread.Case> cases = new ArrayList<>();
        for (int g = 0; g < 10; g++) {
            for (int i = 0; i < 4; i++) {
                cases.add(new PaceSpread.Case("N" + g % 2, "office" + g, g % 2 == 0 ? 1 : -1));
            }
        }
        assertThat(PaceSpread.of(cases).variance()).isZero();
    }

    @Test
    void drawn_from_a_known_spread_it_is_found_again() {
        Random dice = new Random(25);
        List<PaceSpread.Case> cases = new ArrayList<>();
        for (int g = 0; g < 400; g++) {
            double pace = 0.4 * dice.nextGaussian();
            for (int i = 0; i < 2 + g % 7; i++) {
                cases.add(new PaceSpread.Case("N13", "office" + g, pace + 0.6 * dice.nextGaussian()));
            }
        }
        assertThat(Math.sqrt(PaceSpread.of(cases).variance())).isCloseTo(0.4, offset(0.05));
        assertThat(PaceSpread.of(cases).spread(0.25)).isCloseTo(0.4, offset(0.05));
    }

    private static List<PaceSpread.Case> groups(int many) {
        List<PaceSpread.Case> cases = new ArrayList<>();
        for (int g = 0; g < many; g++) {
            double pace = g % 2 == 0 ? 0.5 : -0.5;
            for (int i = 0; i < 4; i++) {
                cases.add(new PaceSpread.Case("N13", "office" + g, pace + (i < 2 ? -0.1 : 0.1)));
            }
        }
        return cases;
    }
}
