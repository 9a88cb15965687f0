package org.yingjian.forecast.law;

import java.util.Arrays;
import java.util.List;

/**
 * Hazard regression: events ~ Poisson(exposure × exp(offset + x·beta)), effects shrunk by a normal prior. A piecewise
 * constant hazard is the limit of the discrete logistic one for short pieces and takes pieces of any length.
 */
final class RidgePoisson {

    private static final int STEPS = 40;
    private static final double ENOUGH = 1e-6;
    private static final double LOWEST = -30;
    private static final double HIGHEST = 15;

    private final int size;
    private final double[][] precision;

    /** @param precision inverse covariance of the prior, symmetric, positive definite */
    RidgePoisson(double[][] precision) {
        this.size = precision.length;
        this.precision = precision;
    }

    /** @param start where Newton's method begins, for example the solution of a neighbouring day */
    double[] fit(List<Piece> pieces, double[] start) {
        double[] beta = start.clone();
        double best = objective(pieces, beta);
        for (int i = 0; i < STEPS; i++) {
            double[] gradient = new double[size];
            double[][] curvature = new double[size][size];
            slopes(pieces, beta, gradient, curvature);
            double[] step = Cholesky.solve(curvature, gradient);
            double scale = 1;
            double[] next = moved(beta, step, scale);
            double value = objective(pieces, next);
            while (value < best - 1e-9 * Math.abs(best) && scale > 1e-4) {
                scale /= 2;
                next = moved(beta, step, scale);
                value = objective(pieces, next);
            }
            double gain = value - best;
            beta = next;
            best = value;
            if (gain < ENOUGH * (1 + Math.abs(best))) {
                break;
            }
        }
        return beta;
    }

    private static double[] moved(double[] beta, double[] step, double scale) {
        double[] next = beta.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] += scale * Math.max(-3, Math.min(3, step[j]));
        }
        return next;
    }

    private double objective(List<Piece> pieces, double[] beta) {
        double sum = 0;
        for (Piece piece : pieces) {
            double eta = piece.eta(beta);
            sum += piece.events() * eta - piece.exposure() * Math.exp(eta);
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                sum -= 0.5 * beta[i] * precision[i][j] * beta[j];
            }
        }
        return sum;
    }

    /** Of the curvature the lower half. */
    private void slopes(List<Piece> pieces, double[] beta, double[] gradient, double[][] curvature) {
        for (int i = 0; i < size; i++) {
            curvature[i] = Arrays.copyOf(precision[i], size);
            for (int j = 0; j < size; j++) {
                gradient[i] -= precision[i][j] * beta[j];
            }
        }
        for (Piece piece : pieces) {
            double expected = piece.exposure() * Math.exp(piece.eta(beta));
            double rest = piece.events() - expected;
            int[] at = piece.at();
            double[] x = piece.x();
            for (int a = 0; a < at.length; a++) {
                gradient[at[a]] += rest * x[a];
                double row = expected * x[a];
                double[] target = curvature[at[a]];
                for (int b = 0; b <= a; b++) {
                    target[at[b]] += row * x[b];
                }
            }
        }
    }

    /**
     * A stretch of one step's time with a constant hazard.
     *
     * @param events 1 when the step ended in it (more where an end stands for several)
     * @param exposure its length in the unit of the hazard
     * @param at columns that are not zero, rising
     * @param x their values
     */
    record Piece(double events, double exposure, int[] at, double[] x) {

        double eta(double[] beta) {
            double eta = 0;
            for (int a = 0; a < at.length; a++) {
                eta += beta[at[a]] * x[a];
            }
            return Math.max(LOWEST, Math.min(HIGHEST, eta));
        }
    }
}
