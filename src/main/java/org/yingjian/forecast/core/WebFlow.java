package org.yingjian.forecast.core;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mass on its way through branches that cross, taken as independent or as running alike. */
final class WebFlow {

    private final Web web;
    private final Shape shape;

    WebFlow(Web web, Shape shape) {
        this.web = web;
        this.shape = shape;
    }

    Exits run(int from, Forward forward) {
        double[] begins = new double[forward.horizon() + 1];
        begins[from] = 1;
        return run(begins, Map.of(), forward);
    }

    /** @param leaving tokens inside: node → chance of leaving it by day; a way without a token before it has come */
    Exits running(Map<Integer, double[]> leaving, Forward forward) {
        return run(null, leaving, forward);
    }

    /** What enters each node when it begins on the day. */
    Map<Integer, double[]> entering(int from, Forward forward) {
        double[] begins = new double[forward.horizon() + 1];
        begins[from] = 1;
        return pass(begins, Map.of(), forward);
    }

    /** The same from where its tokens stand. */
    Map<Integer, double[]> enteringFrom(Map<Integer, double[]> leaving, Forward forward) {
        return pass(null, leaving, forward);
    }

    private Exits run(double[] begins, Map<Integer, double[]> leaving, Forward forward) {
        Exits exits = new Exits(forward.horizon());
        double[] last = pass(begins, leaving, forward).get(web.join);
        if (last != null) {
            exits.ways.put(Shape.JOIN, last);
        }
        return exits;
    }

    private Map<Integer, double[]> pass(double[] begins, Map<Integer, double[]> leaving, Forward forward) {
        Map<Web.Edge, double[]> moving = new HashMap<>();
        Map<Integer, double[]> entering = new HashMap<>();
        move(web.fork, begins, null, moving, forward);
        for (int n : web.members) {
            double[] by = enter(n, moving, forward);
            if (by != null) {
                entering.put(n, by);
            }
            move(n, by, leaving.get(n), moving, forward);
        }
        double[] last = enter(web.join, moving, forward);
        if (last != null) {
            entering.put(web.join, last);
        }
        return entering;
    }

    /** What beginning and finishing a step in it is worth by day, everything beside it done: for last safe days. */
    void worth(double[] after, Backward backward, Map<Integer, double[]> begins, Map<Integer, double[]> ends) {
        Map<Integer, double[]> value = new HashMap<>(Map.of(web.join, after));
        for (int i = web.members.size() - 1; i >= 0; i--) {
            int n = web.members.get(i);
            double[] next = null;
            for (Web.Edge e : web.out.get(n)) {
                double[] there = value.get(e.to());
                boolean choice = shape.nodes[n] instanceof Node.Choice;
                double[] by =
                        choice ? Arrays.stream(there).map(v -> v * e.share()).toArray() : there;
                next = next == null ? by : choice ? sum(next, by) : lesser(next, by);
            }
            double[] here = next.clone();
            for (int d = 0; d < here.length; d++) {
                if (shape.nodes[n] instanceof Node.Step s) {
                    here[d] = backward.step(s.law(), s.clock(), d, next);
                } else if (shape.nodes[n] instanceof Node.Wait w) {
                    int day = Math.max(d, w.due()[d]);
                    here[d] = day < next.length ? next[day] : 0;
                }
            }
            value.put(n, here);
            ends.put(n, next);
            begins.put(n, here);
        }
    }

    private static double[] lesser(double[] a, double[] b) {
        double[] less = new double[a.length];
        Arrays.setAll(less, d -> Math.min(a[d], b[d]));
        return less;
    }

    private double[] enter(int n, Map<Web.Edge, double[]> moving, Forward forward) {
        boolean joins = shape.nodes[n] instanceof Node.Join;
        double[] all = null;
        for (Web.Edge e : web.in.getOrDefault(n, List.of())) {
            double[] by = moving.get(e);
            if (by != null) {
                all = all == null ? by : joins ? later(all, by, forward.isComonotone()) : sum(all, by);
            }
        }
        return all;
    }

    private static double[] sum(double[] a, double[] b) {
        double[] both = new double[a.length];
        Arrays.setAll(both, d -> a[d] + b[d]);
        return both;
    }

    /** Law of the later of two days: product of the distribution functions, or the lesser of them. */
    private static double[] later(double[] a, double[] b, boolean alike) {
        double[] both = new double[a.length];
        double upToA = 0;
        double upToB = 0;
        double before = 0;
        for (int d = 0; d < a.length; d++) {
            upToA += a[d];
            upToB += b[d];
            double upTo = alike ? Math.min(upToA, upToB) : upToA * upToB;
            both[d] = Math.max(0, upTo - before);
            before = upTo;
        }
        return both;
    }

    private void move(int n, double[] entering, double[] token, Map<Web.Edge, double[]> moving, Forward forward) {
        double[] leaves = token;
        if (entering != null) {
            double[] by = shape.nodes[n] instanceof Node.Step || shape.nodes[n] instanceof Node.Wait
                    ? new double[entering.length]
                    : entering;
            for (int d = 0; by != entering && d < entering.length; d++) {
                if (entering[d] > 0) {
                    double[] after = forward.leaving(n, d);
                    for (int x = d; x < by.length; x++) {
                        by[x] += entering[d] * after[x];
                    }
                }
            }
            leaves = leaves == null ? by : sum(leaves, by);
        }
        if (leaves == null) {
            return;
        }
        for (Web.Edge e : web.out.getOrDefault(n, List.of())) {
            moving.put(
                    e,
                    e.share() == 1
                            ? leaves
                            : Arrays.stream(leaves).map(m -> m * e.share()).toArray());
        }
    }
}
