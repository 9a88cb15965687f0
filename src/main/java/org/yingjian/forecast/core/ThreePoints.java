package org.yingjian.forecast.core;

/** Discretises the mean of a triangular and a PERT law: P(k) = F(k + ½) − F(k − ½). */
final class ThreePoints {

    private static final int CELLS = 4000;

    private ThreePoints() {}

    static double[] body(int min, int likely, int max) {
        double[] chance = new double[max + 1];
        if (min == max) {
            chance[max] = 1;
            return chance;
        }
        double mode = (likely - min) / (double) (max - min);
        double width = (max - min) / (double) CELLS;
        double[] pert = pertDensity(mode);
        for (int i = 0; i < CELLS; i++) {
            double x = (i + 0.5) / CELLS;
            int k = (int) Math.floor(min + (i + 0.5) * width + 0.5);
            chance[k] += 0.5 * pert[i] + 0.5 * triangleDensity(x, mode) / CELLS;
        }
        double sum = 0;
        for (double c : chance) {
            sum += c;
        }
        for (int k = 0; k < chance.length; k++) {
            chance[k] /= sum;
        }
        return chance;
    }

    private static double triangleDensity(double x, double mode) {
        return x < mode ? 2 * x / mode : 2 * (1 - x) / (1 - mode);
    }

    private static double[] pertDensity(double mode) {
        double[] density = new double[CELLS];
        double sum = 0;
        for (int i = 0; i < CELLS; i++) {
            double x = (i + 0.5) / CELLS;
            density[i] = Math.pow(x, 4 * mode) * Math.pow(1 - x, 4 * (1 - mode));
            sum += density[i];
        }
        for (int i = 0; i < CELLS; i++) {
            density[i] /= sum;
        }
        return density;
    }
}
