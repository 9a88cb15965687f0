package org.yingjian.forecast.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The network reduced to levels. A level is a graph with one token (cycles allowed); a fork with everything up to its join
 * is one node of its level, and each of its branches a level of its own.
 */
final class Shape {

    /** Ways out of a level: through the join, to the end, or (coded) to a node outside. */
    static final int JOIN = -1;

    static final int END = -2;

    /** A level; {@code order} lists its nodes so that same-day edges lead forward. */
    static final class Level {
        final Region region;
        final int rank;
        final double share;
        int entry;
        final List<Integer> members = new ArrayList<>();
        int[] order;

        Level(Region region, int rank, double share) {
            this.region = region;
            this.rank = rank;
            this.share = share;
        }

        boolean isTop() {
            return region == null;
        }
    }

    static final class Region {
        final int fork;
        final Level outer;
        List<Level> branches = new ArrayList<>();
        int join = -1;

        Region(int fork, Level outer) {
            this.fork = fork;
            this.outer = outer;
        }
    }

    final Node[] nodes;
    final Map<String, Integer> index = new HashMap<>();
    final Level top = new Level(null, 0, 1);
    final Level[] levelOf;
    final Region[] regionOf;
    /** targets[n][i] and shares[n][i]: ways out of node n as codes of its level. */
    final int[][] targets;

    final double[][] shares;

    Shape(Graph graph) {
        nodes = graph.nodes().toArray(Node[]::new);
        for (int i = 0; i < nodes.length; i++) {
            if (index.put(nodes[i].id(), i) != null) {
                throw new Unforecastable(nodes[i].id(), "the id occurs twice");
            }
        }
        levelOf = new Level[nodes.length];
        regionOf = new Region[nodes.length];
        targets = new int[nodes.length][];
        shares = new double[nodes.length][];
        walk(top, find(graph.start(), "start"));
        for (int i = 0; i < nodes.length; i++) {
            if (nodes[i] instanceof Node.Return r && levelOf[i] != null) {
                int to = find(r.to(), r.id());
                if (levelOf[to] == null) {
                    walk(top, to);
                }
            }
        }
        for (int i = 0; i < nodes.length; i++) {
            if (levelOf[i] != null) {
                link(i);
            }
        }
        top.entry = code(top, find(graph.start(), "start"));
        new SameDay(this).orderAll();
    }

    int find(String id, String from) {
        Integer i = index.get(id);
        if (i == null) {
            throw new Unforecastable(from, "leads to \"" + id + "\", which does not exist");
        }
        return i;
    }

    /** Assigns everything reachable inside one level; returns the join its branch leads to, -1 for none. */
    private int walk(Level level, int from) {
        int join = -1;
        Deque<Integer> todo = new ArrayDeque<>(List.of(from));
        while (!todo.isEmpty()) {
            int n = todo.pop();
            if (nodes[n] instanceof Node.Join) {
                if (level.isTop()) {
                    throw new Unforecastable(nodes[n].id(), "a join without its fork");
                }
                if (join >= 0 && join != n) {
                    throw new Unforecastable(nodes[n].id(), "one branch leads to two joins");
                }
                join = n;
                continue;
            }
            if (levelOf[n] == level) {
                continue;
            }
            if (levelOf[n] != null && !(nodes[n] instanceof Node.End)) {
                throw new Unforecastable(nodes[n].id(), "not block-structured: reached from two branches");
            }
            levelOf[n] = level;
            level.members.add(n);
            todo.addAll(successors(level, n));
        }
        return join;
    }

    private List<Integer> successors(Level level, int n) {
        Node node = nodes[n];
        if (node instanceof Node.Step s) {
            return List.of(find(s.next(), s.id()));
        }
        if (node instanceof Node.Wait w) {
            return List.of(find(w.next(), w.id()));
        }
        if (node instanceof Node.Choice c) {
            return c.ways().stream().map(w -> find(w.next(), c.id())).toList();
        }
        if (node instanceof Node.Fork f) {
            Region region = reduce(level, n, f);
            return region.join < 0
                    ? List.of()
                    : List.of(find(((Node.Join) nodes[region.join]).next(), nodes[region.join].id()));
        }
        return List.of();
    }

    private Region reduce(Level outer, int n, Node.Fork fork) {
        Region region = new Region(n, outer);
        regionOf[n] = region;
        for (Node.Way way : fork.branches()) {
            Level branch = new Level(region, region.branches.size(), way.share());
            region.branches.add(branch);
            branch.entry = find(way.next(), fork.id());
            int join = walk(branch, branch.entry);
            if (join >= 0 && region.join >= 0 && join != region.join) {
                throw new Unforecastable(fork.id(), "its branches lead to different joins");
            }
            region.join = Math.max(join, region.join);
        }
        return region;
    }

    private void link(int n) {
        Level level = levelOf[n];
        Node node = nodes[n];
        if (node instanceof Node.Choice c) {
            List<Node.Way> ways = c.ways().stream().filter(w -> w.share() > 0).toList();
            targets[n] = ways.stream()
                    .mapToInt(w -> code(level, find(w.next(), c.id())))
                    .toArray();
            shares[n] = ways.stream().mapToDouble(Node.Way::share).toArray();
            if (Math.abs(Arrays.stream(shares[n]).sum() - 1) > 1e-9) {
                throw new Unforecastable(c.id(), "its shares do not add up to 1");
            }
            return;
        }
        if (regionOf[n] != null) {
            linkRegion(level, regionOf[n]);
            return;
        }
        List<Integer> next = node instanceof Node.Step || node instanceof Node.Wait ? successors(level, n) : List.of();
        targets[n] = next.stream().mapToInt(t -> code(level, t)).toArray();
        shares[n] = new double[targets[n].length];
        Arrays.fill(shares[n], 1);
    }

    private void linkRegion(Level level, Region region) {
        for (Level branch : region.branches) {
            branch.entry = code(branch, branch.entry);
        }
        targets[region.fork] = region.join < 0
                ? new int[0]
                : new int[] {code(level, find(((Node.Join) nodes[region.join]).next(), nodes[region.join].id()))};
        shares[region.fork] = new double[] {1};
        // reaching the target counts before a return on the same day: its branch comes first
        region.branches = region.branches.stream()
                .sorted((a, b) -> Boolean.compare(reachesEnd(b), reachesEnd(a)))
                .toList();
    }

    private boolean reachesEnd(Level branch) {
        return branch.members.stream()
                .anyMatch(n -> nodes[n] instanceof Node.End
                        || regionOf[n] != null && regionOf[n].branches.stream().anyMatch(this::reachesEnd));
    }

    /** How a level sees the node {@code to}: its own index, or a way out. */
    int code(Level level, int to) {
        Node node = nodes[to];
        if (node instanceof Node.Join) {
            return JOIN;
        }
        if (node instanceof Node.End) {
            return END;
        }
        int target = node instanceof Node.Return r ? find(r.to(), r.id()) : to;
        return levelOf[target] == level ? target : -(target + 3);
    }

    /** The same way out seen from the level around it. */
    int outward(Level level, int exit) {
        if (exit == END) {
            return END;
        }
        int target = -exit - 3;
        return levelOf[target] == level ? target : exit;
    }

    /** The branch of {@code region} in which node {@code n} stands at whatever depth, or null. */
    Level branchHolding(Region region, int n) {
        Level level = levelOf[n];
        while (level != null && !level.isTop() && level.region != region) {
            level = level.region.outer;
        }
        return level == null || level.isTop() ? null : level;
    }

    /** Nodes of the top level a project can still come to from the given nodes or ways out, these included. */
    Set<Integer> ahead(Iterable<Integer> from) {
        Set<Integer> seen = new LinkedHashSet<>();
        Deque<Integer> todo = new ArrayDeque<>();
        from.forEach(todo::add);
        while (!todo.isEmpty()) {
            int n = todo.pop();
            if (n >= 0 && seen.add(n)) {
                for (int target : targets[n]) {
                    todo.add(target);
                }
                if (regionOf[n] != null) {
                    exitsOf(regionOf[n]).forEach(exit -> todo.add(outward(top, exit)));
                }
            }
        }
        return seen;
    }

    private Set<Integer> exitsOf(Region region) {
        Set<Integer> exits = new LinkedHashSet<>();
        for (Level branch : region.branches) {
            exits.add(branch.entry);
            for (int n : branch.members) {
                for (int target : targets[n] == null ? new int[0] : targets[n]) {
                    exits.add(target);
                }
                if (regionOf[n] != null) {
                    exits.addAll(exitsOf(regionOf[n]));
                }
            }
            exits.removeIf(code -> code >= 0 && levelOf[code] == branch);
        }
        exits.removeIf(code -> code >= 0 || code == JOIN);
        return exits;
    }

    /** The node of the top level that is, or holds, node {@code n}. */
    int onTop(int n) {
        int at = n;
        while (!levelOf[at].isTop()) {
            at = levelOf[at].region.fork;
        }
        return at;
    }

    Set<String> idsIn(Region region) {
        Set<String> ids = new LinkedHashSet<>();
        for (int n = 0; n < nodes.length; n++) {
            if (levelOf[n] != null && branchHolding(region, n) != null) {
                ids.add(nodes[n].id());
            }
        }
        return ids;
    }
}
