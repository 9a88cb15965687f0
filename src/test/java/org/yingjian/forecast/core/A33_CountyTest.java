package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** How many projects of a county miss, from two coins to shared offices. */
class A33_CountyTest {

    @Test
    void twoProjectsThatHaveNothingToDoWithEachOther() {
        MissLaw law = MissLaw.independent(new double[] {0.9, 0.6});
        // both in time 0.54, both late 0.04, the rest one
        assertThat(law.law()).containsExactly(new double[] {0.54, 0.42, 0.04}, offset(1e-12));
        assertThat(law.mean()).isCloseTo(0.5, offset(1e-12));
        assertThat(law.allReady()).isCloseTo(0.54, offset(1e-12));
        assertThat(law.quantile(0.5)).isZero();
        assertThat(law.quantile(0.9)).isEqualTo(1);
    }

    @Test
    void aProjectLostAndOneSafeMoveTheLawByWholeNumbers() {
        MissLaw law = MissLaw.of(new double[] {0, 1, 0.5}, new double[][] {{1}, {1}, {1}});
        assertThat(law.law()).containsExactly(new double[] {0, 0.5, 0.5, 0}, offset(1e-12));
    }

    @Test
    void noProjectNoMiss() {
        assertThat(MissLaw.independent(new double[0]).allReady()).isEqualTo(1);
    }

    @Test
    void theNormalLawAndItsInverse() {
        assertThat(Normal.below(1.959963984540054)).isCloseTo(0.975, offset(1e-14));
        assertThat(Normal.below(-8)).isCloseTo(6.22096e-16, offset(1e-20));
        for (double p : new double[] {1e-9, 0.001, 0.3, 0.5, 0.8413447460685429, 0.999}) {
            assertThat(Normal.below(Normal.quantile(p))).isCloseTo(p, offset(1e-13));
        }
    }

    @Test
    void whatIsSharedLeavesEachOwnChanceAsItIs() {
        double[] chance = {0.02, 0.3, 0.77, 0.97, 0.5};
        double[][] loading = {{0.4, 0}, {1.2, 0.3}, {0, 2}, {0.7, 0.7}, {0, 0}};
        MissLaw law = MissLaw.of(chance, loading);
        assertThat(law.mean()).isCloseTo(5 - 0.02 - 0.3 - 0.77 - 0.97 - 0.5, offset(1e-12));
        assertThat(java.util.Arrays.stream(law.law()).sum()).isCloseTo(1, offset(1e-12));
    }

    @Test
    void aSharedOfficeMakesAllOrNothingLikelierThanApart() {
        double[] chance = {0.5, 0.5};
        // by hand, with five points: sum of w * Phi(z)^2, a = 0 by symmetry
        double both = 0;
        for (int n = 0; n < 5; n++) {
            both += Normal.WEIGHTS[n] * Math.pow(Normal.below(Normal.NODES[n]), 2);
        }
        MissLaw law = MissLaw.of(chance, new double[][] {{1}, {1}});
        assertThat(law.allReady()).isCloseTo(both, offset(1e-12));
        // two standard normal scores with correlation 1/2: 1/4 + asin(1/2)/(2 pi) = 1/3; five points come near
        assertThat(law.allReady()).isCloseTo(1 / 3.0, offset(0.01));
    }

    @Test
    void aSlowerOfficeStretchesEveryDuration() {
        Law law = Law.of(0.5, 0, 0.25, 0.25, 0.25);
        Law slower = law.paced(1.5);
        // 1, 2, 3 days become 1.5, 3, 4.5: half of the first and last to either side
        assertThat(1 - slower.survival(1)).isCloseTo(0.125, offset(1e-12));
        assertThat(1 - slower.survival(2)).isCloseTo(0.25, offset(1e-12));
        assertThat(1 - slower.survival(3)).isCloseTo(0.5, offset(1e-12));
        assertThat(1 - slower.survival(5)).isCloseTo(0.75, offset(1e-12));
        // the tail lasts one and a half times as long: hazard 1 - 0.5^(1/1.5)
        assertThat(slower.survival(6) / slower.survival(5)).isCloseTo(Math.pow(0.5, 1 / 1.5), offset(1e-12));
        assertThat(law.paced(1)).isEqualTo(law);
    }

    @Test
    void theLoadingIsWhatASlowerOfficeCosts() {
        assertThat(MissLaw.loading(0.8413447460685429, 0.5)).isCloseTo(1, offset(1e-9));
        assertThat(MissLaw.loading(0.7, 0.7)).isZero();
        assertThat(MissLaw.loading(0, 0)).isZero();
    }

    @Test
    void simulatedCountiesAgree() {
        double[] chance = {0.2, 0.45, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95};
        double[][] loading = new double[chance.length][];
        for (int i = 0; i < loading.length; i++) {
            loading[i] = new double[] {0.2 + 0.05 * i, i % 2 == 0 ? 0.4 : 0};
        }
        double[] law = MissLaw.of(chance, loading).law();
        double[] played = new double[law.length];
        Random dice = new Random(30);
        int plays = 200_000;
        for (int p = 0; p < plays; p++) {
            double first = dice.nextGaussian();
            double second = dice.nextGaussian();
            int misses = 0;
            for (int i = 0; i < chance.length; i++) {
                double own = dice.nextGaussian();
                double b2 = loading[i][0] * loading[i][0] + loading[i][1] * loading[i][1];
                double need = Normal.quantile(chance[i]) * Math.sqrt(1 + b2);
                misses += own <= need + loading[i][0] * first + loading[i][1] * second ? 0 : 1;
            }
            played[misses] += 1.0 / plays;
        }
        for (int k = 0; k < law.length; k++) {
            assertThat(played[k])
                    .as("P(%d miss)", k)
                    .isCloseTo(law[k], offset(4 * Math.sqrt(Math.max(law[k], 1e-4) / plays) + 0.001));
        }
    }
}
