package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders each level along the moves that take no day. Diagram order would not do: a way back that costs no day would be
 * read before it is known (measured: 0.608 instead of 0.684).
 */
final class SameDay {

    private final Shape shape;
    private final Map<Region, Set<Integer>> instantExits = new HashMap<>();

    SameDay(Shape shape) {
        this.shape = shape;
    }

    void orderAll() {
        order(shape.top);
    }

    private void order(Level level) {
        for (int n : level.members) {
            if (shape.regionOf[n] != null) {
                shape.regionOf[n].branches.forEach(this::order);
                instantExits.put(shape.regionOf[n], exitsAtOnce(shape.regionOf[n]));
            }
        }
        List<Integer> order = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        for (int n : level.members) {
            visit(level, n, done, new HashSet<>(), order);
        }
        level.order = new int[order.size()];
        for (int i = 0; i < level.order.length; i++) {
            level.order[i] = order.get(order.size() - 1 - i);
        }
    }

    private void visit(Level level, int n, Set<Integer> done, Set<Integer> path, List<Integer> order) {
        if (done.contains(n)) {
            return;
        }
        if (!path.add(n)) {
            throw new Unforecastable(shape.nodes[n].id(), "loop without duration");
        }
        for (int next : sameDayTargets(level, n)) {
            if (next >= 0) {
                visit(level, next, done, path, order);
            }
        }
        path.remove(n);
        done.add(n);
        if (!(shape.nodes[n] instanceof Node.End) && !(shape.nodes[n] instanceof Node.Return)) {
            order.add(n);
        }
    }

    private List<Integer> sameDayTargets(Level level, int n) {
        List<Integer> targets = new ArrayList<>();
        if (shape.regionOf[n] != null) {
            for (int exit : instantExits.get(shape.regionOf[n])) {
                targets.add(exit == Shape.JOIN ? shape.targets[n][0] : shape.outward(level, exit));
            }
        } else if (!(shape.nodes[n] instanceof Node.Step s) || s.law().mayBeZero()) {
            for (int target : shape.targets[n]) {
                targets.add(target);
            }
        }
        return targets;
    }

    private Set<Integer> exitsAtOnce(Region region) {
        if (region.kind == Region.Kind.WEB) {
            return region.web.mayTakeNoDay() ? Set.of(Shape.JOIN) : Set.of();
        }
        Set<Integer> exits = new HashSet<>();
        boolean joins = region.join >= 0;
        boolean alwaysSome = region.branches.stream().anyMatch(b -> b.role == Level.Role.BRANCH && b.share >= 1);
        boolean choosing = region.branches.stream().anyMatch(b -> b.role == Level.Role.OTHERWISE) && !alwaysSome;
        boolean someAtOnce = false;
        for (Level branch : region.branches) {
            Set<Integer> seen = new HashSet<>();
            reach(branch, branch.entry, seen);
            boolean atOnce = seen.contains(Shape.JOIN);
            if (region.kind != Region.Kind.FIRST && branch.role != Level.Role.ALARM && branch.role != Level.Role.SIDE) {
                joins &= atOnce || branch.share < 1;
                someAtOnce |= atOnce;
            } else if (branch.role == Level.Role.ALARM && atOnce) {
                exits.add(Shape.JOIN);
            }
            seen.removeIf(code -> code >= 0 || code == Shape.JOIN);
            exits.addAll(seen);
        }
        if (region.kind != Region.Kind.FIRST && joins && (someAtOnce || !choosing)) {
            exits.add(Shape.JOIN);
        }
        return exits;
    }

    private void reach(Level level, int code, Set<Integer> seen) {
        if (seen.add(code) && code >= 0) {
            sameDayTargets(level, code).forEach(next -> reach(level, next, seen));
        }
    }
}
