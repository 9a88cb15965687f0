package org.yingjian.forecast.core;

import java.util.Arrays;
import java.util.List;

/**
 * Puts the branches of a block together. The join falls on the last branch: product of the distribution functions given
 * the fork day. The first branch to return or to reach the target ends the block; of two on one day the one ranked first.
 */
final class Blocks {

    private static final double[] NONE = {};

    private final Exits block;
    private final double[] share;
    private final double[][] join;
    private final int[][] code;
    private final double[][][] away;
    private final double[] joined;
    private final double[] gone;
    private final double[] goneBefore;
    private int last;

    private Blocks(List<Exits> branches, double[] shares, int horizon, boolean first) {
        int n = branches.size();
        block = new Exits(horizon);
        share = shares;
        join = new double[n][];
        code = new int[n][];
        away = new double[n][][];
        joined = new double[n];
        gone = new double[n];
        goneBefore = new double[n];
        for (int b = 0; b < n; b++) {
            Exits exits = branches.get(b);
            joined[b] = 1 - shares[b];
            join[b] = first ? NONE : exits.ways.getOrDefault(Shape.JOIN, NONE);
            code[b] = exits.ways.keySet().stream()
                    .filter(way -> first || way != Shape.JOIN)
                    .mapToInt(way -> way)
                    .toArray();
            away[b] = new double[code[b].length][];
            for (int w = 0; w < code[b].length; w++) {
                away[b][w] = exits.ways.get(code[b][w]);
            }
            last = Math.max(last, exits.lastDay());
        }
    }

    static Exits combine(List<Exits> branches, double[] shares, int from, int horizon) {
        return new Blocks(branches, shares, horizon, false).run(from);
    }

    /** The first way out of any of them, of two on one day that of the one ranked first. */
    static Exits first(List<Exits> branches, int from, int horizon) {
        double[] shares = new double[branches.size()];
        Arrays.fill(shares, 1);
        return new Blocks(branches, shares, horizon, true).run(from);
    }

    private Exits run(int from) {
        double before = 0;
        last = Math.max(last, from);
        for (int x = from; x <= last; x++) {
            double all = 1;
            for (int b = 0; b < share.length; b++) {
                if (x < join[b].length) {
                    joined[b] += share[b] * join[b][x];
                }
                all *= joined[b];
            }
            if (all > before) {
                block.add(Shape.JOIN, x, all - before);
                before = all;
            }
            leave(x);
        }
        return block;
    }

    private void leave(int x) {
        boolean any = false;
        for (int b = 0; b < share.length; b++) {
            for (double[] by : away[b]) {
                gone[b] += share[b] * by[x];
            }
            any |= gone[b] != goneBefore[b];
        }
        if (!any) {
            return;
        }
        for (int b = 0; b < share.length; b++) {
            double othersStay = 1;
            for (int o = 0; o < share.length; o++) {
                othersStay *= o == b ? 1 : 1 - (o < b ? gone[o] : goneBefore[o]);
            }
            for (int w = 0; w < code[b].length; w++) {
                double mass = share[b] * away[b][w][x] * othersStay;
                if (mass > 0) {
                    block.add(code[b][w], x, mass);
                }
            }
        }
        System.arraycopy(gone, 0, goneBefore, 0, gone.length);
    }
}
