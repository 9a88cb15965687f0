package org.yingjian.forecast.core;

/** The standard normal law, and the points at which it is summed up exactly for polynomials (Gauss–Hermite). */
final class Normal {

    /** Five nodes and weights for the mean of f(z), z standard normal. */
    static final double[] NODES = {
        -Math.sqrt(5 + Math.sqrt(10)),
        -Math.sqrt(5 - Math.sqrt(10)),
        0,
        Math.sqrt(5 - Math.sqrt(10)),
        Math.sqrt(5 + Math.sqrt(10))
    };

    static final double[] WEIGHTS = {
        (7 - 2 * Math.sqrt(10)) / 60,
        (7 + 2 * Math.sqrt(10)) / 60,
        8 / 15.0,
        (7 + 2 * Math.sqrt(10)) / 60,
        (7 - 2 * Math.sqrt(10)) / 60
    };

    private static final double[] NEAR = {
        220.2068679123761,
        221.2135961699311,
        112.0792914978709,
        33.912866078383,
        6.37396220353165,
        0.7003830644436881,
        0.03526249659989109
    };
    private static final double[] UNDER = {
        440.4137358247522,
        793.8265125199484,
        637.3336333788311,
        296.5642487796737,
        86.78073220294608,
        16.06417757920695,
        1.755667163182642,
        0.08838834764831844
    };

    private Normal() {}

    /** P(z ≤ x), to about 1e-15 (Hart 1968, algorithm 5666). */
    static double below(double x) {
        double a = Math.abs(x);
        if (a > 37) {
            return x > 0 ? 1 : 0;
        }
        double e = Math.exp(-a * a / 2);
        double tail;
        if (a < 7.07106781186547) {
            tail = e * polynomial(NEAR, a) / polynomial(UNDER, a);
        } else {
            double f = a + 0.65;
            for (int i = 4; i >= 1; i--) {
                f = a + i / f;
            }
            tail = e / f / 2.506628274631;
        }
        return x > 0 ? 1 - tail : tail;
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }

    static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /** x with P(z ≤ x) = p, for 0 &lt; p &lt; 1: bisection, then Newton. */
    static double quantile(double p) {
        double low = -38;
        double high = 38;
        while (high - low > 1e-4) {
            double middle = (low + high) / 2;
            if (below(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double x = (low + high) / 2;
        for (int i = 0; i < 3 && density(x) > 1e-300; i++) {
            x -= (below(x) - p) / density(x);
        }
        return x;
    }
}
