package org.yingjian.forecast.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Shortest path when every step takes a number of days of its own (its minimum: the shortest lawful path; its plan: the planned
 * date), every choice the better way. Never from the support of a law.
 */
final class Earliest {

    private final Position position;
    private final Shape shape;
    private final int horizon;
    private final int today;
    private final ToIntFunction<Node.Step> days;
    /** Step node → first day it can be finished. */
    final Map<Integer, Integer> finish = new HashMap<>();

    final int end;

    Earliest(Position position, ToIntFunction<Node.Step> days) {
        this.position = position;
        this.days = days;
        shape = position.model.shape;
        horizon = position.horizon;
        today = position.standing.today();
        end = standing(shape.top).getOrDefault(Shape.END, horizon + 1);
    }

    private Map<Integer, Integer> standing(Level level) {
        Map<Integer, Integer> entries = new HashMap<>();
        for (int n : level.members) {
            if (position.leaving.containsKey(n)) {
                int day = leaves(n);
                finish.merge(n, day, Math::min);
                entries.merge(shape.targets[n][0], day, Math::min);
            } else if (shape.regionOf[n] != null && position.isInside(shape.regionOf[n])) {
                block(level, n, -1).forEach((code, day) -> entries.merge(code, day, Math::min));
            }
        }
        return relax(level, entries);
    }

    private int leaves(int n) {
        int last = -1;
        for (Standing.Open open : position.standing.open()) {
            if (position.node(open.step()) == n) {
                Node.Step step = (Node.Step) shape.nodes[n];
                last = Math.max(last, step.clock().end(today, Math.max(1, days.applyAsInt(step) - open.age())));
            }
        }
        for (Standing.Waiting waiting : position.standing.waiting()) {
            if (position.node(waiting.timer()) == n) {
                last = Math.max(last, Math.max(today, waiting.due()));
            }
        }
        return last < 0 ? horizon + 1 : last;
    }

    /** @param day fork day, or -1 for the block as it runs now */
    private Map<Integer, Integer> block(Level level, int fork, int day) {
        Region region = shape.regionOf[fork];
        Map<Integer, Integer> out = new HashMap<>();
        int join = Math.max(day, today);
        if (region.kind == Region.Kind.WEB) {
            join = new WebEarliest(shape, region.web, this::leavesAt).end(day, standingIn(region));
        } else {
            for (Level branch : region.branches) {
                Map<Integer, Integer> exits = day < 0 ? standing(branch) : relax(branch, Map.of(branch.entry, day));
                exits = rounds(region, branch, exits, day < 0 ? done(fork) : 0);
                if (branch.role != Level.Role.ALARM && runs(branch, day)) {
                    join = Math.max(join, exits.getOrDefault(Shape.JOIN, horizon + 1));
                }
                exits.forEach((code, d) -> {
                    if (code != Shape.JOIN) {
                        out.merge(shape.outward(level, code), d, Math::min);
                    }
                });
            }
        }
        if (shape.targets[fork].length > 0) {
            out.merge(shape.targets[fork][0], join, Math::min);
        }
        return out;
    }

    private boolean runs(Level branch, int day) {
        boolean needed = branch.role == Level.Role.BODY || branch.role == Level.Role.BRANCH && branch.share >= 1;
        return day < 0 ? position.isIn(branch) && branch.role != Level.Role.SIDE : needed;
    }

    private int done(int many) {
        return position.standing.rounds().getOrDefault(shape.nodes[many].id(), 0);
    }

    private Map<Integer, Integer> rounds(Region region, Level body, Map<Integer, Integer> first, int done) {
        Map<Integer, Integer> exits = first;
        for (int i = done + 1; region.kind == Region.Kind.SEQUENTIAL && i < region.times; i++) {
            Integer joined = exits.get(Shape.JOIN);
            exits = joined == null ? exits : relax(body, Map.of(body.entry, joined));
        }
        return exits;
    }

    private Map<Integer, Integer> standingIn(Region region) {
        Map<Integer, Integer> leaves = new HashMap<>();
        for (int n : region.web.members) {
            if (position.leaving.containsKey(n)) {
                leaves.put(n, leaves(n));
                finish.merge(n, leaves(n), Math::min);
            }
        }
        return leaves;
    }

    private int leavesAt(int n, int day) {
        if (day > horizon) {
            return day;
        }
        if (shape.nodes[n] instanceof Node.Step s) {
            int leaves = s.clock().end(day, days.applyAsInt(s));
            finish.merge(n, leaves, Math::min);
            return leaves;
        }
        return shape.nodes[n] instanceof Node.Wait w ? Math.max(day, w.due()[day]) : day;
    }

    private Map<Integer, Integer> relax(Level level, Map<Integer, Integer> entries) {
        Map<Integer, Integer> best = new HashMap<>();
        Map<Integer, Integer> exits = new HashMap<>();
        Deque<Map.Entry<Integer, Integer>> todo = new ArrayDeque<>(entries.entrySet());
        while (!todo.isEmpty()) {
            Map.Entry<Integer, Integer> next = todo.poll();
            int code = next.getKey();
            int day = next.getValue();
            Map<Integer, Integer> known = code < 0 ? exits : best;
            if (day > horizon || known.getOrDefault(code, horizon + 1) <= day) {
                continue;
            }
            known.put(code, day);
            if (code >= 0) {
                todo.addAll(after(level, code, day).entrySet());
            }
        }
        return exits;
    }

    private Map<Integer, Integer> after(Level level, int n, int day) {
        if (shape.regionOf[n] != null) {
            return block(level, n, day);
        }
        Map<Integer, Integer> next = new HashMap<>();
        int leaves = leavesAt(n, day);
        for (int target : shape.targets[n]) {
            next.merge(target, leaves, Math::min);
        }
        return next;
    }
}
