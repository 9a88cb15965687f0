package org.yingjian.forecast.law;

import java.util.List;

/**
 * Corrects chances by what came of earlier ones: logit p' = shift + slope × logit p, held back to "no correction".
 */
record Calibration(double shift, double slope) {

    static final Calibration NONE = new Calibration(0, 1);

    private static final double EDGE = 1e-4;

    /** A chance given on an earlier day and what came of it. */
    record Resolved(double late, boolean wasLate) {}

    /** @param trust standard deviation of the prior of both numbers; 0 = no correction */
    static Calibration of(List<Resolved> cases, double trust) {
        if (trust <= 0 || cases.isEmpty()) {
            return NONE;
        }
        double held = 1 / (trust * trust);
        double a = 0;
        double b = 1;
        for (int i = 0; i < 30; i++) {
            double[] gradient = {-held * a, -held * (b - 1)};
            double[][] curvature = {{held, 0}, {0, held}};
            for (Resolved c : cases) {
                double x = logit(c.late());
                double p = expit(a + b * x);
                double rest = (c.wasLate() ? 1 : 0) - p;
                double weight = p * (1 - p);
                gradient[0] += rest;
                gradient[1] += rest * x;
                curvature[0][0] += weight;
                curvature[0][1] += weight * x;
                curvature[1][0] += weight * x;
                curvature[1][1] += weight * x * x;
            }
            double[] step = Cholesky.solve(curvature, gradient);
            a += Math.max(-1, Math.min(1, step[0]));
            b += Math.max(-1, Math.min(1, step[1]));
        }
        return new Calibration(a, Math.max(0.2, b));
    }

    double apply(double chance) {
        return this == NONE || chance <= 0 || chance >= 1 ? chance : expit(shift + slope * logit(chance));
    }

    private static double logit(double p) {
        double inside = Math.max(EDGE, Math.min(1 - EDGE, p));
        return Math.log(inside / (1 - inside));
    }

    private static double expit(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
