package org.yingjian.forecast.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether forks and joins are pairs: one join drawn for two forks would let the first through without the other. */
final class JoinCheck {

    private final Shape shape;
    private final Node[] nodes;
    /** Join → what leads into it, of all that can be reached. */
    private final Map<Integer, Set<Integer>> before = new HashMap<>();

    JoinCheck(Shape shape) {
        this.shape = shape;
        nodes = shape.nodes;
    }

    /** A join closes one fork only: nothing but its branches may lead into it. */
    void check(Region region) {
        for (int n : before.getOrDefault(region.join, Set.of())) {
            boolean inside = n == region.fork || isInside(region, n);
            if (!inside) {
                throw new Unforecastable(nodes[region.join].id(), "joins more than the branches of one fork");
            }
        }
    }

    /** A join inside stands where its fork does. */
    private boolean isInside(Region region, int n) {
        int at = n;
        for (int f = 0; f < nodes.length && shape.levelOf[n] == null; f++) {
            if (shape.regionOf[f] != null && shape.regionOf[f].join == n) {
                at = f;
            }
        }
        return shape.levelOf[at] != null && shape.branchHolding(region, at) != null;
    }

    /** Before any check. */
    void reach(int start) {
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> todo = new ArrayDeque<>(List.of(start));
        while (!todo.isEmpty()) {
            int n = todo.pop();
            if (!seen.add(n)) {
                continue;
            }
            for (String id : Relink.targets(nodes[n])) {
                int to = shape.find(id, nodes[n].id());
                todo.add(to);
                if (nodes[to] instanceof Node.Join && !(nodes[n] instanceof Node.Return)) {
                    before.computeIfAbsent(to, t -> new HashSet<>()).add(n);
                }
            }
        }
    }
}
