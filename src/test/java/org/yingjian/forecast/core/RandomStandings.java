package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Places of projects in the networks of {@link RandomNetworks}. */
final class RandomStandings {

    private final Random dice;
    private final Map<String, Integer> rounds = new HashMap<>();

    RandomStandings(Random dice) {
        this.dice = dice;
    }

    /** Some step to stand at, with its open siblings where it stands in a block; empty text of ages for none. */
    Standing stand(Graph graph) {
        List<Standing.Open> open = new ArrayList<>();
        List<Standing.Waiting> waiting = new ArrayList<>();
        String at = graph.start();
        int moves = dice.nextInt(6);
        rounds.clear();
        place(at, moves, open, waiting, graph);
        return new Standing(0, open, waiting, Map.copyOf(rounds));
    }

    private boolean place(
            String from, int moves, List<Standing.Open> open, List<Standing.Waiting> waiting, Graph graph) {
        String at = from;
        int left = moves;
        for (int guard = 0; guard < 200; guard++) {
            Node n = node(graph, at);
            if (n instanceof Node.Step s) {
                if (left-- <= 0) {
                    open.add(new Standing.Open(s.id(), dice.nextInt(12), s.law()));
                    return true;
                }
                at = s.next();
            } else if (n instanceof Node.Wait w) {
                if (left-- <= 0) {
                    waiting.add(new Standing.Waiting(w.id(), dice.nextInt(20)));
                    return true;
                }
                at = w.next();
            } else if (n instanceof Node.Choice c) {
                at = c.ways().get(dice.nextInt(c.ways().size())).next();
            } else if (n instanceof Node.Fork f) {
                boolean any = false;
                String join = null;
                for (Node.Way w : f.branches()) {
                    List<Standing.Open> o = new ArrayList<>();
                    List<Standing.Waiting> t = new ArrayList<>();
                    if (place(w.next(), dice.nextInt(4), o, t, graph)) {
                        open.addAll(o);
                        waiting.addAll(t);
                        any = true;
                    }
                }
                if (any) {
                    return true;
                }
                join = joinOf(f);
                at = ((Node.Join) node(graph, join)).next();
            } else if (n instanceof Node.Race r) {
                if (left-- <= 0) {
                    r.ways().forEach(w -> running(node(graph, w), open, waiting));
                    return true;
                }
                at = next(node(graph, r.ways().get(dice.nextInt(r.ways().size()))));
            } else if (n instanceof Node.Guard g) {
                if (place(g.body(), dice.nextInt(2), open, waiting, graph)) {
                    g.alarms().forEach(a -> running(node(graph, a), open, waiting));
                    g.sides().forEach(a -> side(node(graph, a), open, waiting, graph));
                    return true;
                }
                at = ((Node.Join) node(graph, g.id().replace("guard", "join"))).next();
            } else if (n instanceof Node.Many m) {
                if (standInMany(m, open, waiting, graph)) {
                    return true;
                }
                at = ((Node.Join) node(graph, m.id().replace("many", "join"))).next();
            } else {
                return false;
            }
        }
        return false;
    }

    private boolean standInMany(Node.Many m, List<Standing.Open> open, List<Standing.Waiting> waiting, Graph graph) {
        if (m.sequential()) {
            rounds.put(m.id(), dice.nextInt(m.times()));
            return place(m.body(), dice.nextInt(2), open, waiting, graph);
        }
        for (int i = 1 + dice.nextInt(m.times()); i > 0 && node(graph, m.body()) instanceof Node.Step s; i--) {
            running(s, open, waiting);
            if (i == 1) {
                return true;
            }
        }
        return false;
    }

    private void running(Node n, List<Standing.Open> open, List<Standing.Waiting> waiting) {
        if (n instanceof Node.Step s) {
            open.add(new Standing.Open(s.id(), dice.nextInt(12), s.law()));
        } else {
            waiting.add(new Standing.Waiting(n.id(), dice.nextInt(20)));
        }
    }

    /** Not begun yet, on its way, or over. */
    private void side(Node event, List<Standing.Open> open, List<Standing.Waiting> waiting, Graph graph) {
        int how = dice.nextInt(3);
        if (how == 0) {
            running(event, open, waiting);
        } else if (how == 1) {
            place(next(event), 0, open, waiting, graph);
        }
    }

    private static String next(Node n) {
        return n instanceof Node.Step s ? s.next() : ((Node.Wait) n).next();
    }

    private String joinOf(Node.Fork f) {
        return f.id().replace("fork", "join");
    }

    private static Node node(Graph graph, String id) {
        return graph.nodes().stream().filter(n -> n.id().equals(id)).findFirst().orElseThrow();
    }
}
