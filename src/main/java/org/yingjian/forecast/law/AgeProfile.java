package org.yingjian.forecast.law;

import java.util.Arrays;

/**
 * What the ages of open cases alone say: under steady starts the density of ages is proportional to the chance of being
 * still open. Grenander's estimator: slopes of the least concave majorant of the ages' distribution.
 */
final class AgeProfile {

    private AgeProfile() {}

    /**
     * @param ages elapsed ÷ planned of the open cases
     * @param edges rising, the first is 0
     * @return hazard per unit in each stretch between edges
     */
    static double[] hazards(double[] ages, double[] edges) {
        double[] open = Arrays.stream(ages)
                .filter(a -> a > 0 && a <= edges[edges.length - 1])
                .sorted()
                .toArray();
        double[] density = density(open, edges);
        double[] hazard = new double[edges.length - 1];
        for (int i = 0; i < hazard.length; i++) {
            double next = i + 1 < density.length ? density[i + 1] : density[i];
            double width = edges[i + 1] - edges[i];
            hazard[i] = density[i] <= 0 || next <= 0 ? 1 : Math.log(density[i] / next) / width;
        }
        return hazard;
    }

    /** Slope of the majorant in each stretch. */
    private static double[] density(double[] sorted, double[] edges) {
        int n = edges.length;
        double[] height = new double[n];
        for (int i = 1; i < n; i++) {
            int below = 0;
            while (below < sorted.length && sorted[below] <= edges[i]) {
                below++;
            }
            height[i] = (below + 0.5 * i / (n - 1)) / (sorted.length + 0.5);
        }
        double[] slope = new double[n - 1];
        int at = 0;
        while (at < n - 1) {
            int best = at + 1;
            double steepest = -1;
            for (int j = at + 1; j < n; j++) {
                double s = (height[j] - height[at]) / (edges[j] - edges[at]);
                if (s >= steepest) {
                    steepest = s;
                    best = j;
                }
            }
            Arrays.fill(slope, at, best, steepest);
            at = best;
        }
        return slope;
    }
}
