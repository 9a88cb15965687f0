package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Law of how many of several projects miss. Given the state z of the offices and firms they share the projects are
 * independent, project i being in time with P_i(z) = Φ(a_i + b_i·z), and the number that miss is Poisson-binomial; the laws
 * are mixed over z, five Gauss–Hermite points a factor. z is standard normal, positive = faster than usual; b_i ≥ 0 says how
 * many standard normal units of chance the project loses when that factor is one standard deviation slower.
 *
 * <p>a_i is solved for, so that the mean over the points is the project's own chance: it is kept exactly, only how the
 * projects hang together is added.
 */
public final class MissLaw {

    /** Most factors; each multiplies the work by five. */
    public static final int FACTORS = 4;

    private static final double CERTAIN = 1e-12;

    private final double[] law;

    private MissLaw(double[] law) {
        this.law = law;
    }

    /** All independent. */
    public static MissLaw independent(double[] chance) {
        return of(chance, new double[chance.length][0]);
    }

    /**
     * @param chance each project's own chance to be in time
     * @param loading loading[i][o] = b of project i on factor o; at most {@link #FACTORS} factors
     */
    public static MissLaw of(double[] chance, double[][] loading) {
        int factors = chance.length == 0 ? 0 : loading[0].length;
        if (factors > FACTORS) {
            throw new IllegalArgumentException(
                    "factors (%d): at most %d; leave the weakest out.".formatted(factors, FACTORS));
        }
        List<double[]> points = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        spread(new double[factors], 0, 1, points, weights);
        double[] a = new double[chance.length];
        for (int i = 0; i < a.length; i++) {
            a[i] = isCertain(chance[i]) ? 0 : intercept(chance[i], loading[i], points, weights);
        }
        double[] mixed = new double[chance.length + 1];
        for (int p = 0; p < points.size(); p++) {
            double[] miss = new double[chance.length];
            for (int i = 0; i < miss.length; i++) {
                miss[i] = isCertain(chance[i]) ? 1 - chance[i] : Normal.below(-a[i] - dot(loading[i], points.get(p)));
            }
            double[] given = poissonBinomial(miss);
            for (int k = 0; k < mixed.length; k++) {
                mixed[k] += weights.get(p) * given[k];
            }
        }
        return new MissLaw(mixed);
    }

    private static boolean isCertain(double chance) {
        return chance < CERTAIN || chance > 1 - CERTAIN;
    }

    private static void spread(double[] z, int at, double weight, List<double[]> points, List<Double> weights) {
        if (at == z.length) {
            points.add(z.clone());
            weights.add(weight);
            return;
        }
        for (int n = 0; n < Normal.NODES.length; n++) {
            z[at] = Normal.NODES[n];
            spread(z, at + 1, weight * Normal.WEIGHTS[n], points, weights);
        }
    }

    private static double dot(double[] b, double[] z) {
        double sum = 0;
        for (int o = 0; o < b.length; o++) {
            sum += b[o] * z[o];
        }
        return sum;
    }

    /** Newton within a bracket; the start is exact for the normal law itself. */
    private static double intercept(double chance, double[] b, List<double[]> points, List<Double> weights) {
        double a = Normal.quantile(chance) * Math.sqrt(1 + dot(b, b));
        double low = a - 40;
        double high = a + 40;
        for (int i = 0; i < 200; i++) {
            double mean = 0;
            double slope = 0;
            for (int p = 0; p < points.size(); p++) {
                double x = a + dot(b, points.get(p));
                mean += weights.get(p) * Normal.below(x);
                slope += weights.get(p) * Normal.density(x);
            }
            if (Math.abs(mean - chance) < 1e-15) {
                break;
            }
            if (mean < chance) {
                low = a;
            } else {
                high = a;
            }
            double next = a - (mean - chance) / slope;
            a = next > low && next < high ? next : (low + high) / 2;
        }
        return a;
    }

    /** Law of the number of successes of independent trials. */
    static double[] poissonBinomial(double[] chance) {
        double[] law = new double[chance.length + 1];
        law[0] = 1;
        for (int i = 0; i < chance.length; i++) {
            for (int k = i + 1; k >= 1; k--) {
                law[k] = law[k] * (1 - chance[i]) + law[k - 1] * chance[i];
            }
            law[0] *= 1 - chance[i];
        }
        return law;
    }

    /**
     * Loading of a project on a factor: how many standard normal units its chance falls when the factor is a standard deviation
     * slower; 0 for a project that does not lose by it.
     */
    public static double loading(double chance, double slower) {
        if (isCertain(chance) || slower >= chance) {
            return 0;
        }
        return Normal.quantile(chance) - Normal.quantile(Math.max(slower, CERTAIN));
    }

    /** law[k] = P(exactly k miss). */
    public double[] law() {
        return law.clone();
    }

    public double mean() {
        double mean = 0;
        for (int k = 1; k < law.length; k++) {
            mean += k * law[k];
        }
        return mean;
    }

    public double allReady() {
        return law[0];
    }

    /** Least k with P(at most k miss) ≥ share. */
    public int quantile(double share) {
        double sum = 0;
        for (int k = 0; k < law.length; k++) {
            sum += law[k];
            if (sum >= share - 1e-12) {
                return k;
            }
        }
        return law.length - 1;
    }
}
