package org.yingjian.forecast.core;

import java.util.function.IntFunction;

/**
 * One sweep over the days descending: value[n][d] = chance of success when a token enters node n on day d, given what
 * each way out of the level is worth. Exact for loops of any shape, without unrolling.
 */
final class Backward {

    private final Shape shape;
    private final Kernels kernels;
    private final int deadline;

    Backward(Shape shape, Kernels kernels, int deadline) {
        this.shape = shape;
        this.kernels = kernels;
        this.deadline = deadline;
    }

    /** @param worth way out → its value by day */
    double[][] values(Level level, IntFunction<double[]> worth) {
        return values(level, level.order, new double[shape.nodes.length][], worth);
    }

    /**
     * @param order the nodes wanted, in order; with those known closed under "comes after"
     * @param known values known already, null for the others
     */
    double[][] values(Level level, int[] order, double[][] known, IntFunction<double[]> worth) {
        double[][] value = known.clone();
        for (int n : order) {
            value[n] = new double[deadline + 1];
        }
        IntFunction<double[]> of = code -> code >= 0 ? value[code] : worth.apply(code);
        for (int d = deadline; d >= 0; d--) {
            for (int i = order.length - 1; i >= 0; i--) {
                int n = order[i];
                value[n][d] = at(level, n, d, of);
            }
        }
        return value;
    }

    private double at(Level level, int n, int d, IntFunction<double[]> of) {
        Node node = shape.nodes[n];
        if (node instanceof Node.Step s) {
            return step(s.law(), s.clock(), d, of.apply(shape.targets[n][0]));
        }
        if (node instanceof Node.Wait w) {
            int day = Math.max(d, w.due()[d]);
            return day > deadline ? 0 : of.apply(shape.targets[n][0])[day];
        }
        double sum = 0;
        if (node instanceof Node.Choice) {
            for (int i = 0; i < shape.targets[n].length; i++) {
                sum += shape.shares[n][i] * of.apply(shape.targets[n][i])[d];
            }
        } else if (shape.regionOf[n] != null) {
            Kernels.Kernel block = kernels.fresh(shape.regionOf[n], d);
            for (int w = 0; w < block.code().length; w++) {
                int exit = block.code()[w];
                int code = exit == Shape.JOIN ? shape.targets[n][0] : shape.outward(level, exit);
                double[] value = of.apply(code);
                double[] by = block.mass()[w];
                for (int i = 0; i < by.length && d + i <= deadline; i++) {
                    sum += by[i] * value[d + i];
                }
            }
        }
        return sum;
    }

    /** Value of a step that begins on day d with the given law. */
    double step(Law law, CountedDays clock, int d, double[] next) {
        return clock.worth(d, law.spread(), next, deadline);
    }

    double product(double[] mass, double[] value, int from) {
        double sum = 0;
        for (int x = from; x <= deadline && x < mass.length; x++) {
            sum += mass[x] * value[x];
        }
        return sum;
    }
}
