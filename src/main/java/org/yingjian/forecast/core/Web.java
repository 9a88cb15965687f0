package org.yingjian.forecast.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Branches that cross before they meet: forks and joins without pairs, no cycle. Finishing days there are increasing functions
 * of independent durations, so they are associated: taking what comes into a join as independent (product of the distribution
 * functions) can only be too late, taking it as running alike (the least of them) only too early (Esary, Proschan and Walkup
 * 1967; Kleindorfer 1971). Both hold node by node.
 */
final class Web {

    private static final int LARGEST = 2_000;

    record Edge(int from, int to, double share, Object thread) {}

    private final Shape shape;
    final int fork;
    final int join;
    final WebFlow flow;
    final List<Integer> members = new ArrayList<>();
    final Map<Integer, List<Edge>> out = new HashMap<>();
    final Map<Integer, List<Edge>> in = new HashMap<>();

    private Web(Shape shape, int fork, int join, Set<Integer> inside) {
        this.shape = shape;
        flow = new WebFlow(this, shape);
        this.fork = fork;
        this.join = join;
        Map<Integer, Integer> open = new HashMap<>();
        for (int n : inside) {
            for (Edge e : edges(n)) {
                out.computeIfAbsent(n, x -> new ArrayList<>()).add(e);
                in.computeIfAbsent(e.to(), x -> new ArrayList<>()).add(e);
                open.merge(e.to(), 1, Integer::sum);
            }
        }
        Deque<Integer> ready = new ArrayDeque<>(List.of(fork));
        while (!ready.isEmpty()) {
            int n = ready.poll();
            members.add(n);
            for (Edge e : out.getOrDefault(n, List.of())) {
                if (open.merge(e.to(), -1, Integer::sum) == 0 && e.to() != join) {
                    ready.add(e.to());
                }
            }
        }
        if (members.size() < inside.size()) {
            throw new Unforecastable(shape.nodes[fork].id(), "branches that cross and also lead back");
        }
        checkTokens();
        members.remove((Integer) fork);
    }

    /** The smallest stretch from the fork to one join that nothing else leads into or out of, null when there is none. */
    static Web between(Shape shape, int fork) {
        Set<Integer> smallest = null;
        int end = -1;
        Map<Integer, Set<Integer>> before = new HashMap<>();
        for (int n = 0; n < shape.nodes.length; n++) {
            for (String to : Relink.targets(shape.nodes[n])) {
                before.computeIfAbsent(shape.find(to, shape.nodes[n].id()), t -> new HashSet<>())
                        .add(n);
            }
        }
        for (int n : reach(shape, fork, -1)) {
            if (shape.nodes[n] instanceof Node.Join) {
                Set<Integer> inside = reach(shape, fork, n);
                if (inside.containsAll(before.get(n))
                        && isClosed(shape, fork, inside, before)
                        && (smallest == null || inside.size() < smallest.size())) {
                    smallest = inside;
                    end = n;
                }
            }
        }
        return smallest == null ? null : new Web(shape, fork, end, smallest);
    }

    private static Set<Integer> reach(Shape shape, int fork, int without) {
        Set<Integer> seen = new LinkedHashSet<>();
        Deque<Integer> todo = new ArrayDeque<>(List.of(fork));
        while (!todo.isEmpty() && seen.size() <= LARGEST) {
            int n = todo.poll();
            if (n != without && seen.add(n)) {
                next(shape, n).forEach(w -> todo.add(shape.find(w.next(), shape.nodes[n].id())));
            }
        }
        return seen;
    }

    private static boolean isClosed(Shape shape, int fork, Set<Integer> inside, Map<Integer, Set<Integer>> before) {
        return inside.size() <= LARGEST
                && inside.stream()
                        .allMatch(n -> n == fork
                                || shape.levelOf[n] == null
                                        && !next(shape, n).isEmpty()
                                        && inside.containsAll(before.get(n)));
    }

    /** Ways on, empty for what cannot stand where branches cross. */
    private static List<Node.Way> next(Shape shape, int n) {
        Node node = shape.nodes[n];
        if (node instanceof Node.Step s) {
            return List.of(new Node.Way(1, s.next()));
        } else if (node instanceof Node.Wait w) {
            return List.of(new Node.Way(1, w.next()));
        } else if (node instanceof Node.Join j) {
            return List.of(new Node.Way(1, j.next()));
        } else if (node instanceof Node.Choice c) {
            return c.ways();
        }
        boolean all = node instanceof Node.Fork f
                && f.otherwise().isEmpty()
                && f.branches().stream().allMatch(w -> w.share() >= 1);
        return all ? ((Node.Fork) node).branches() : List.of();
    }

    private List<Edge> edges(int n) {
        List<Edge> edges = new ArrayList<>();
        for (Node.Way way : next(shape, n)) {
            boolean opens = shape.nodes[n] instanceof Node.Fork || shape.nodes[n] instanceof Node.Join;
            edges.add(
                    new Edge(n, shape.find(way.next(), shape.nodes[n].id()), way.share(), opens ? new Object() : null));
        }
        return edges;
    }

    /** Exactly one token must come by every way into a join, and none may be met by another elsewhere. */
    private void checkTokens() {
        Map<Integer, Object> thread = new HashMap<>();
        Map<Integer, Double> share = new HashMap<>(Map.of(fork, 1.0));
        List<Integer> order = new ArrayList<>(members);
        order.add(join);
        for (int n : order) {
            boolean joins = shape.nodes[n] instanceof Node.Join;
            double sum = n == fork ? 1 : 0;
            Set<Object> threads = new HashSet<>();
            for (Edge e : in.getOrDefault(n, List.of())) {
                double coming = share.get(e.from()) * e.share();
                if (joins && Math.abs(coming - 1) > 1e-9) {
                    throw new Unforecastable(shape.nodes[n].id(), "a choice decides whether its ways all come");
                }
                sum += coming;
                threads.add(e.thread() != null ? e.thread() : thread.get(e.from()));
            }
            if (!joins && threads.size() > 1) {
                throw new Unforecastable(shape.nodes[n].id(), "branches that cross run together here without a join");
            }
            if (shape.nodes[n] instanceof Node.Fork && Math.abs(sum - 1) > 1e-9) {
                throw new Unforecastable(shape.nodes[n].id(), "a choice decides whether branches that cross begin");
            }
            share.put(n, joins ? 1 : sum);
            thread.put(n, joins ? new Object() : threads.stream().findFirst().orElse(n));
        }
    }

    /** Whether it may be over on the day it begins: a choice may pass a step over that takes days. */
    boolean mayTakeNoDay() {
        Set<Integer> atOnce = new HashSet<>(Set.of(fork));
        for (int n : members) {
            boolean comes = comesAtOnce(n, atOnce);
            boolean goes = !(shape.nodes[n] instanceof Node.Step s) || s.law().mayBeZero();
            if (comes && goes) {
                atOnce.add(n);
            }
        }
        return comesAtOnce(join, atOnce);
    }

    private boolean comesAtOnce(int n, Set<Integer> atOnce) {
        List<Edge> ways = in.getOrDefault(n, List.of());
        return shape.nodes[n] instanceof Node.Join
                ? ways.stream().allMatch(e -> atOnce.contains(e.from()))
                : ways.stream().anyMatch(e -> atOnce.contains(e.from()));
    }

    int[] after(int n) {
        return out.getOrDefault(n, List.of()).stream().mapToInt(Edge::to).toArray();
    }
}
