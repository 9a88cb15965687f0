package org.yingjian.forecast.core;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A network compiled for playing it with dice: numbers instead of names, alias tables instead of laws. Immutable. */
public final class PlayedNetwork {

    enum Kind {
        STEP,
        WAIT,
        CHOICE,
        FORK,
        JOIN,
        RETURN,
        END
    }

    final Kind[] kind;
    final int[] next;
    final Alias[] draw;
    final CountedDays[] clock;
    final int[][] due;
    final int[][] ways;
    final double[][] shares;
    /** mayLeave[n][b]: branch b of fork n can leave the block by itself. */
    final boolean[][] mayLeave;

    /** holds[f][b][n]: node n lies in branch b of fork f, blocks inside it included. */
    final boolean[][][] holds;

    final int start;
    final Node[] nodes;
    final Map<String, Integer> index = new HashMap<>();

    public PlayedNetwork(Graph graph) {
        nodes = graph.nodes().toArray(Node[]::new);
        int n = nodes.length;
        for (int i = 0; i < n; i++) {
            index.put(nodes[i].id(), i);
        }
        kind = new Kind[n];
        next = new int[n];
        draw = new Alias[n];
        clock = new CountedDays[n];
        due = new int[n][];
        ways = new int[n][];
        shares = new double[n][];
        mayLeave = new boolean[n][];
        for (int i = 0; i < n; i++) {
            compile(i, nodes[i]);
        }
        holds = new boolean[n][][];
        for (int f = 0; f < n; f++) {
            if (kind[f] == Kind.FORK) {
                holds[f] = new boolean[ways[f].length][];
                for (int b = 0; b < ways[f].length; b++) {
                    holds[f][b] = branch(ways[f][b]);
                }
            }
        }
        start = through(index.get(graph.start()));
        for (int i = 0; i < n; i++) {
            next[i] = through(next[i]);
            for (int w = 0; ways[i] != null && w < ways[i].length; w++) {
                ways[i][w] = through(ways[i][w]);
            }
        }
    }

    private void compile(int i, Node node) {
        if (node instanceof Node.Step s) {
            kind[i] = Kind.STEP;
            next[i] = index.get(s.next());
            draw[i] = new Alias(s.law().spread());
            clock[i] = s.clock();
        } else if (node instanceof Node.Wait w) {
            kind[i] = Kind.WAIT;
            next[i] = index.get(w.next());
            due[i] = w.due();
        } else if (node instanceof Node.Choice c) {
            kind[i] = Kind.CHOICE;
            take(i, c.ways());
        } else if (node instanceof Node.Fork f) {
            kind[i] = Kind.FORK;
            // on one day the target comes before a return
            take(
                    i,
                    f.branches().stream()
                            .sorted(Comparator.comparing(this::endsLast))
                            .toList());
            mayLeave[i] = new boolean[ways[i].length];
            for (int b = 0; b < ways[i].length; b++) {
                mayLeave[i][b] = reaches(ways[i][b], Kind.RETURN) || reaches(ways[i][b], Kind.END);
            }
        } else if (node instanceof Node.Join j) {
            kind[i] = Kind.JOIN;
            next[i] = index.get(j.next());
        } else if (node instanceof Node.Return r) {
            kind[i] = Kind.RETURN;
            next[i] = index.get(r.to());
        } else {
            kind[i] = Kind.END;
        }
    }

    private void take(int i, List<Node.Way> taken) {
        ways[i] = taken.stream().mapToInt(w -> index.get(w.next())).toArray();
        shares[i] = taken.stream().mapToDouble(Node.Way::share).toArray();
    }

    private boolean endsLast(Node.Way way) {
        return !reaches(index.get(way.next()), Kind.END);
    }

    /** Skips gateways with one way. */
    private int through(int i) {
        int at = i;
        while (kind[at] == Kind.CHOICE && ways[at].length == 1) {
            at = ways[at][0];
        }
        return at;
    }

    private boolean reaches(int from, Kind wanted) {
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> todo = new ArrayDeque<>(List.of(from));
        while (!todo.isEmpty()) {
            int at = todo.pop();
            if (!seen.add(at)) {
                continue;
            }
            Node node = nodes[at];
            boolean found = wanted == Kind.END ? node instanceof Node.End : node instanceof Node.Return;
            if (found) {
                return true;
            }
            for (String to : within(node)) {
                todo.add(index.get(to));
            }
        }
        return false;
    }

    private List<String> within(Node node) {
        if (node instanceof Node.Step s) {
            return List.of(s.next());
        } else if (node instanceof Node.Wait w) {
            return List.of(w.next());
        } else if (node instanceof Node.Choice c) {
            return c.ways().stream().map(Node.Way::next).toList();
        } else if (node instanceof Node.Fork f) {
            List<String> to = new java.util.ArrayList<>(
                    f.branches().stream().map(Node.Way::next).toList());
            String join = joinOf(f);
            if (join != null) {
                to.add(((Node.Join) nodes[index.get(join)]).next());
            }
            return to;
        }
        return List.of();
    }

    /** Join the fork's branches lead to, null when all of them leave. */
    private String joinOf(Node.Fork fork) {
        for (Node.Way way : fork.branches()) {
            Set<String> seen = new HashSet<>();
            Deque<String> todo = new ArrayDeque<>(List.of(way.next()));
            while (!todo.isEmpty()) {
                String id = todo.pop();
                if (!seen.add(id)) {
                    continue;
                }
                Node node = nodes[index.get(id)];
                if (node instanceof Node.Join) {
                    return id;
                }
                if (node instanceof Node.Fork inner) {
                    String join = joinOf(inner);
                    if (join != null) {
                        todo.add(((Node.Join) nodes[index.get(join)]).next());
                    }
                } else {
                    todo.addAll(within(node));
                }
            }
        }
        return null;
    }

    /** A block's own join is passed by the block, so a join met here ends the branch. */
    private boolean[] branch(int entry) {
        boolean[] seen = new boolean[nodes.length];
        Deque<Integer> todo = new ArrayDeque<>(List.of(entry));
        while (!todo.isEmpty()) {
            int at = todo.pop();
            if (!seen[at]) {
                seen[at] = true;
                within(nodes[at]).forEach(to -> todo.add(index.get(to)));
            }
        }
        return seen;
    }

    /**
     * The outermost fork that holds all the nodes, -1 for none.
     *
     * @param inside branch to look in, null for everywhere
     */
    int forkAround(int[] tokens, boolean[] inside) {
        int outermost = -1;
        for (int f = 0; f < nodes.length; f++) {
            if (holds[f] == null || inside != null && !inside[f] || !holdsAll(f, tokens)) {
                continue;
            }
            if (outermost < 0 || !holdsAll(outermost, new int[] {f})) {
                outermost = f;
            }
        }
        return outermost;
    }

    private boolean holdsAll(int fork, int[] tokens) {
        for (int token : tokens) {
            boolean held = false;
            for (boolean[] branch : holds[fork]) {
                held |= branch[token];
            }
            if (!held) {
                return false;
            }
        }
        return true;
    }
}
