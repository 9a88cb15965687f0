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
        for (Standing.Open open : position.standing.open()) {
            if (open.step().equals(shape.nodes[n].id())) {
                Node.Step step = (Node.Step) shape.nodes[n];
                return step.clock().end(today, Math.max(1, days.applyAsInt(step) - open.age()));
            }
        }
        for (Standing.Waiting waiting : position.standing.waiting()) {
            if (waiting.timer().equals(shape.nodes[n].id())) {
                return Math.max(today, waiting.due());
            }
        }
        return horizon + 1;
    }

    /** @param day fork day, or -1 for the block as it runs now */
    private Map<Integer, Integer> block(Level level, int fork, int day) {
        Map<Integer, Integer> out = new HashMap<>();
        int join = Math.max(day, today);
        for (Level branch : shape.regionOf[fork].branches) {
            Map<Integer, Integer> exits = day < 0 ? standing(branch) : relax(branch, Map.of(branch.entry, day));
            boolean runs = day < 0 ? !exits.isEmpty() : branch.share >= 1;
            if (runs) {
                join = Math.max(join, exits.getOrDefault(Shape.JOIN, horizon + 1));
            }
            exits.forEach((code, d) -> {
                if (code != Shape.JOIN) {
                    out.merge(shape.outward(level, code), d, Math::min);
                }
            });
        }
        if (shape.targets[fork].length > 0) {
            out.merge(shape.targets[fork][0], join, Math::min);
        }
        return out;
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
        Node node = shape.nodes[n];
        if (shape.regionOf[n] != null) {
            return block(level, n, day);
        }
        Map<Integer, Integer> next = new HashMap<>();
        int leaves = day;
        if (node instanceof Node.Step s) {
            leaves = s.clock().end(day, days.applyAsInt(s));
            finish.merge(n, leaves, Math::min);
        } else if (node instanceof Node.Wait w) {
            leaves = Math.max(day, w.due()[day]);
        }
        for (int target : shape.targets[n]) {
            next.merge(target, leaves, Math::min);
        }
        return next;
    }
}
