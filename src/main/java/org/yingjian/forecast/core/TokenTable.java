package org.yingjian.forecast.core;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * What one token contributes, by the counted days its step has been open (or by the day its wait ends): made when first
 * asked for and shared by every project of the class with a token in that state.
 */
final class TokenTable {

    /**
     * @param alone chance of a project that has no other token
     * @param aloneFits such a project fits by the shortest path
     * @param joined joined[i] = P(its branch has come to the join by today + i); null outside a block of the top level
     * @param gone gone[i] = P(its branch has left the block by itself by then); null when it cannot
     * @param leavingWorth leavingWorth[i] = chance of leaving on that day, times what leaving then is worth
     * @param joins by the shortest path its branch joins early enough
     * @param leaves by the shortest path its branch leaves early enough
     */
    record Entry(
            double alone,
            boolean aloneFits,
            double[] joined,
            int steady,
            double[] gone,
            double[] leavingWorth,
            double leavingSum,
            boolean joins,
            boolean leaves) {}

    final int node;
    final Law law;
    /** Fork of the running block on the top level, -1 outside blocks. */
    final int fork;
    /** Place of its branch in the block. */
    final int rank;
    /** Blocks within blocks are left to the slow path. */
    final boolean deep;

    private final Model model;
    private final int today;
    private final Entry[] entries;

    /** @param law law of the open step; null for a wait */
    TokenTable(Model model, int today, int node, Law law) {
        this.model = model;
        this.today = today;
        this.node = node;
        this.law = law;
        Shape shape = model.shape;
        int onTop = shape.onTop(node);
        fork = shape.levelOf[node].isTop() ? -1 : onTop;
        deep = fork >= 0 && !shape.levelOf[node].region.outer.isTop();
        rank = fork >= 0 ? shape.regionOf[fork].branches.indexOf(shape.branchHolding(shape.regionOf[fork], node)) : 0;
        // beyond the last explicit day the hazard is constant: one entry serves every greater age
        int last = law == null
                ? Math.max(0, model.deadline() - today + 1)
                : Math.max(law.explicitDays(), ((Node.Step) shape.nodes[node]).minimum());
        entries = new Entry[last + 1];
    }

    /** @param state age of the open step, or days until the wait is over */
    Entry of(int state) {
        int s = Math.min(state, entries.length - 1);
        Entry entry = entries[s];
        if (entry == null) {
            entry = make(s);
            // made twice by two threads it is the same; the record's fields are final
            entries[s] = entry;
        }
        return entry;
    }

    /** Bytes held by the entries made so far, headers left out. */
    long bytes() {
        long bytes = 0;
        for (Entry e : entries) {
            if (e != null) {
                bytes += 64 + length(e.joined) + length(e.gone) + length(e.leavingWorth);
            }
        }
        return bytes;
    }

    private static long length(double[] row) {
        return row == null ? 0 : 8L * row.length;
    }

    Standing.Open open(int age) {
        return new Standing.Open(model.shape.nodes[node].id(), age, law);
    }

    Standing.Waiting waiting(int days) {
        return new Standing.Waiting(model.shape.nodes[node].id(), today + days);
    }

    private Entry make(int state) {
        Standing only = law == null
                ? new Standing(today, List.of(), List.of(waiting(state)))
                : new Standing(today, List.of(open(state)), List.of());
        Position position = model.place(only);
        double chance = position.chance();
        if (fork < 0 || deep) {
            boolean fits = deep ? model.fits(only) : firstDay(state) <= latestOutside();
            return new Entry(chance, fits, null, 0, null, null, 0, false, false);
        }
        return inBlock(state, position, chance);
    }

    private int latestOutside() {
        return model.latest().onTop(model.shape.targets[node][0]);
    }

    /** First lawful day on which the token moves on. */
    private int firstDay(int state) {
        return model.shape.nodes[node] instanceof Node.Step s
                ? s.clock().end(today, Math.max(1, s.minimum() - state))
                : today + state;
    }

    private Entry inBlock(int state, Position position, double chance) {
        Shape shape = model.shape;
        Region region = shape.regionOf[fork];
        Exits exits = position.running.get(region).get(rank).exits;
        int days = model.deadline() - today + 1;
        double[] joined = cumulative(exits.by(Shape.JOIN), days);
        double[] gone = null;
        double[] worth = null;
        for (Map.Entry<Integer, double[]> way : exits.ways.entrySet()) {
            if (way.getKey() == Shape.JOIN) {
                continue;
            }
            gone = gone == null ? new double[days] : gone;
            worth = worth == null ? new double[days] : worth;
            double[] there = model.worth(shape.outward(shape.top, way.getKey()));
            for (int i = 0; i < days; i++) {
                gone[i] += way.getValue()[today + i];
                worth[i] += way.getValue()[today + i] * there[today + i];
            }
        }
        for (int i = 1; gone != null && i < days; i++) {
            gone[i] += gone[i - 1];
        }
        IntUnaryOperator toJoin = model.latest().joining(region.branches.get(rank));
        IntUnaryOperator toLeave = model.latest().leaving(region.branches.get(rank));
        int first = firstDay(state);
        boolean joins = first <= toJoin.applyAsInt(shape.targets[node][0]);
        boolean leaves = first <= toLeave.applyAsInt(shape.targets[node][0]);
        double sum = worth == null ? 0 : Arrays.stream(worth).sum();
        return new Entry(chance, joins || leaves, joined, steady(joined), gone, worth, sum, joins, leaves);
    }

    private double[] cumulative(double[] mass, int days) {
        double[] sum = new double[days];
        double so = 0;
        for (int i = 0; i < days; i++) {
            so += today + i < mass.length ? mass[today + i] : 0;
            sum[i] = so;
        }
        return sum;
    }

    /** First index from which the row does not change any more. */
    private static int steady(double[] row) {
        int i = row.length - 1;
        while (i > 0 && row[i - 1] == row[i]) {
            i--;
        }
        return i;
    }
}
