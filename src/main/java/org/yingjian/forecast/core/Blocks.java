package org.yingjian.forecast.core;

import java.util.List;
import java.util.Map;

/**
 * Puts the branches of a block together. The join falls on the last branch: product of the distribution functions given
 * the fork day. The first branch to return or to reach the target ends the block; of two on one day the one ranked first.
 */
final class Blocks {

    private Blocks() {}

    static Exits combine(List<Exits> branches, double[] shares, int from, int horizon) {
        Exits block = new Exits(horizon);
        int n = branches.size();
        double[] joined = new double[n];
        double[] gone = new double[n];
        double[] goneBefore = new double[n];
        double[][] joins = new double[n][];
        for (int b = 0; b < n; b++) {
            joins[b] = branches.get(b).by(Shape.JOIN);
            joined[b] = 1 - shares[b];
        }
        double before = 0;
        for (int x = from; x <= horizon; x++) {
            double all = 1;
            for (int b = 0; b < n; b++) {
                if (x < joins[b].length) {
                    joined[b] += shares[b] * joins[b][x];
                }
                all *= joined[b];
            }
            if (all > before) {
                block.add(Shape.JOIN, x, all - before);
                before = all;
            }
            leave(block, branches, shares, x, gone, goneBefore);
        }
        return block;
    }

    private static void leave(
            Exits block, List<Exits> branches, double[] shares, int x, double[] gone, double[] goneBefore) {
        for (int b = 0; b < gone.length; b++) {
            for (Map.Entry<Integer, double[]> way : branches.get(b).ways.entrySet()) {
                if (way.getKey() != Shape.JOIN) {
                    gone[b] += shares[b] * way.getValue()[x];
                }
            }
        }
        for (int b = 0; b < gone.length; b++) {
            if (gone[b] == goneBefore[b]) {
                continue;
            }
            double othersStay = 1;
            for (int o = 0; o < gone.length; o++) {
                othersStay *= o == b ? 1 : 1 - (o < b ? gone[o] : goneBefore[o]);
            }
            for (Map.Entry<Integer, double[]> way : branches.get(b).ways.entrySet()) {
                double mass = way.getKey() == Shape.JOIN ? 0 : shares[b] * way.getValue()[x] * othersStay;
                if (mass > 0) {
                    block.add(way.getKey(), x, mass);
                }
            }
        }
        System.arraycopy(gone, 0, goneBefore, 0, gone.length);
    }
}
