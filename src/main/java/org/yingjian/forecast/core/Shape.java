package org.yingjian.forecast.core;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
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

    final Node[] nodes;
    final Map<String, Integer> index = new HashMap<>();
    final Level top = new Level(null, Level.Role.TOP, 1);
    final Level[] levelOf;
    final Region[] regionOf;
    /** targets[n][i] and shares[n][i]: ways out of node n as codes of its level. */
    final int[][] targets;

    final double[][] shares;

    /** Nothing but this node leads where it leads: what enters there is what left it. */
    final boolean[] alone;

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
        new Reduction(this).run(find(graph.start(), "start"));
        new SameDay(this).orderAll();
        alone = alone();
    }

    private boolean[] alone() {
        int[] waysIn = new int[nodes.length];
        count(top.entry, waysIn);
        for (int n = 0; n < nodes.length; n++) {
            for (int target : targets[n] == null ? new int[0] : targets[n]) {
                count(target, waysIn);
            }
            if (regionOf[n] != null) {
                regionOf[n].branches.forEach(branch -> count(branch.entry, waysIn));
                for (int exit : exitsOf(regionOf[n])) {
                    count(outward(levelOf[n], exit), waysIn);
                }
            }
        }
        boolean[] alone = new boolean[nodes.length];
        for (int n = 0; n < nodes.length; n++) {
            alone[n] = targets[n] != null && targets[n].length == 1 && targets[n][0] >= 0 && waysIn[targets[n][0]] == 1;
        }
        return alone;
    }

    private static void count(int code, int[] waysIn) {
        if (code >= 0) {
            waysIn[code]++;
        }
    }

    int find(String id, String from) {
        Integer i = index.get(id);
        if (i == null) {
            throw new Unforecastable(from, "leads to \"" + id + "\", which does not exist");
        }
        return i;
    }

    /** Whether some part of it has branches that cross. */
    boolean hasWeb() {
        return Arrays.stream(regionOf).anyMatch(r -> r != null && r.kind == Region.Kind.WEB);
    }

    /** How a level sees the node {@code to}: its own index, or a way out. */
    int code(Level level, int to) {
        Node node = nodes[to];
        if (node instanceof Node.End) {
            return END;
        }
        int target = node instanceof Node.Return r ? find(r.to(), r.id()) : to;
        if (nodes[target] instanceof Node.End) {
            return END;
        }
        return seenFrom(level, target, -(target + 3));
    }

    /** The same way out seen from the level around it. */
    int outward(Level level, int exit) {
        if (exit == END) {
            return END;
        }
        return seenFrom(level, -exit - 3, exit);
    }

    private int seenFrom(Level level, int target, int otherwise) {
        if (nodes[target] instanceof Node.Join) {
            return level.region != null && level.region.join == target ? JOIN : otherwise;
        }
        return levelOf[target] == level ? target : otherwise;
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
        region.branches.forEach(branch -> exits.addAll(exitsOf(branch)));
        return exits;
    }

    /** Ways out of a level beside its join. */
    Set<Integer> exitsOf(Level branch) {
        Set<Integer> exits = new LinkedHashSet<>(Set.of(branch.entry));
        for (int n : branch.members) {
            for (int target : targets[n] == null ? new int[0] : targets[n]) {
                exits.add(target);
            }
            if (regionOf[n] != null) {
                exitsOf(regionOf[n]).forEach(exit -> exits.add(outward(branch, exit)));
            }
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
