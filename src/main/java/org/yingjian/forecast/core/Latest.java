package org.yingjian.forecast.core;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Last day on which a token may enter each node and still reach the target in time by the shortest lawful path: every step
 * at its minimum, every choice the better way. The mirror of {@link Earliest}, once for a class.
 */
final class Latest {

    static final int NEVER = -1;

    private final Shape shape;
    /** Code of the top level → last day. */
    private final IntUnaryOperator top;

    Latest(Shape shape, int deadline) {
        this.shape = shape;
        top = solve(shape.top, code -> code == Shape.END ? deadline : NEVER);
    }

    /** For a way out of, or node of, the top level. */
    int onTop(int code) {
        return top.applyAsInt(code);
    }

    /** Inside a branch of a block of the top level, when the branch has to come to the join. */
    IntUnaryOperator joining(Level branch) {
        return solve(branch, code -> code == Shape.JOIN ? afterJoin(branch.region) : NEVER);
    }

    /** Inside a branch of a block of the top level, when the branch has to leave the block by itself. */
    IntUnaryOperator leaving(Level branch) {
        return solve(branch, code -> code == Shape.JOIN ? NEVER : onTop(shape.outward(shape.top, code)));
    }

    private int afterJoin(Region region) {
        return shape.targets[region.fork].length == 0 ? NEVER : onTop(shape.targets[region.fork][0]);
    }

    private IntUnaryOperator solve(Level level, IntUnaryOperator out) {
        int[] latest = new int[shape.nodes.length];
        Arrays.fill(latest, NEVER);
        IntUnaryOperator of = code -> code >= 0 ? latest[code] : out.applyAsInt(code);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = level.order.length - 1; i >= 0; i--) {
                int n = level.order[i];
                int day = at(level, n, of);
                changed |= day > latest[n];
                latest[n] = Math.max(latest[n], day);
            }
        }
        return of;
    }

    private int at(Level level, int n, IntUnaryOperator of) {
        Node node = shape.nodes[n];
        if (shape.regionOf[n] != null) {
            return block(level, shape.regionOf[n], of);
        }
        if (node instanceof Node.Step s) {
            int limit = of.applyAsInt(shape.targets[n][0]);
            int day = limit;
            while (day >= 0 && s.clock().end(day, s.minimum()) > limit) {
                day--;
            }
            return day;
        }
        if (node instanceof Node.Wait w) {
            int limit = of.applyAsInt(shape.targets[n][0]);
            int day = limit;
            while (day >= 0 && w.due()[day] > limit) {
                day--;
            }
            return day;
        }
        int best = NEVER;
        for (int target : shape.targets[n]) {
            best = Math.max(best, of.applyAsInt(target));
        }
        return best;
    }

    private int block(Level level, Region region, IntUnaryOperator of) {
        int after = shape.targets[region.fork].length == 0 ? NEVER : of.applyAsInt(shape.targets[region.fork][0]);
        int joined = after;
        int left = NEVER;
        for (Level branch : region.branches) {
            if (branch.share >= 1) {
                joined = Math.min(joined, entry(branch, code -> code == Shape.JOIN ? after : NEVER));
            }
            left = Math.max(
                    left,
                    entry(branch, code -> code == Shape.JOIN ? NEVER : of.applyAsInt(shape.outward(level, code))));
        }
        return Math.max(joined, left);
    }

    private int entry(Level branch, IntUnaryOperator out) {
        return branch.entry < 0
                ? out.applyAsInt(branch.entry)
                : solve(branch, out).applyAsInt(branch.entry);
    }
}
