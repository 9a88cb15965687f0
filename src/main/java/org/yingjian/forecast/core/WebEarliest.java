package org.yingjian.forecast.core;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/** Shortest way through branches that cross: every join waits for the last that comes, every choice is the better way. */
final class WebEarliest {

    private final Shape shape;
    private final Web web;
    private final IntBinaryOperator leaves;

    /** @param leaves node and day of its beginning → first day it can be left */
    WebEarliest(Shape shape, Web web, IntBinaryOperator leaves) {
        this.shape = shape;
        this.web = web;
        this.leaves = leaves;
    }

    /**
     * @param day day it begins, -1 for the web as it runs now
     * @param tokens node → first day its token can leave it
     */
    int end(int day, Map<Integer, Integer> tokens) {
        Map<Integer, Integer> entering = new HashMap<>();
        if (day >= 0) {
            pass(web.fork, day, entering);
        }
        for (int n : web.members) {
            Integer in = entering.get(n);
            int left = in == null ? -1 : leaves.applyAsInt(n, in);
            left = Math.max(left, tokens.getOrDefault(n, -1));
            if (left >= 0) {
                pass(n, left, entering);
            }
        }
        return entering.getOrDefault(web.join, Integer.MAX_VALUE);
    }

    private void pass(int from, int day, Map<Integer, Integer> entering) {
        for (int to : web.after(from)) {
            entering.merge(to, day, shape.nodes[to] instanceof Node.Join ? Math::max : Math::min);
        }
    }
}
