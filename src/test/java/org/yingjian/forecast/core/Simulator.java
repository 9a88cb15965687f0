package org.yingjian.forecast.core;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Plays a network with dice, independently of the arithmetic it proves: tokens walk, branches are played one after the
 * other and the earliest exit wins. Shares no code with the main tree but the description of the network, the calendar and
 * the chances of a law.
 */
final class Simulator {

    private static final int NEVER = 100_000;

    private record Exit(String to, int day, boolean joins) {}

    private final Map<String, Node> nodes = new HashMap<>();
    private final Random dice;
    private final String start;
    private final int horizon;
    private Map<String, Standing.Open> open = Map.of();
    private Map<String, Integer> waiting = Map.of();

    Simulator(Graph graph, int horizon, long seed) {
        graph.nodes().forEach(n -> nodes.put(n.id(), n));
        start = graph.start();
        this.horizon = horizon;
        dice = new Random(seed);
    }

    /** Share of plays that reach the end by the deadline. */
    double play(Standing standing, int deadline, int plays) {
        int reached = 0;
        for (int i = 0; i < plays; i++) {
            reached += playOnce(standing) <= deadline ? 1 : 0;
        }
        return reached / (double) plays;
    }

    int playOnce(Standing standing) {
        open = new HashMap<>();
        waiting = new HashMap<>();
        standing.open().forEach(o -> open.put(o.step(), o));
        standing.waiting().forEach(w -> waiting.put(w.timer(), w.due()));
        boolean fresh = open.isEmpty() && waiting.isEmpty();
        Exit exit = fresh ? walk(start, 0) : resume(start);
        while (!(nodes.get(exit.to) instanceof Node.End)) {
            if (exit.day >= NEVER) {
                return NEVER;
            }
            exit = walk(exit.to, exit.day);
        }
        return exit.day;
    }

    /** Walks from the beginning of a level to where its token stands, without counting time. */
    private Exit resume(String entry) {
        String token = tokenIn(entry);
        Node node = nodes.get(token);
        if (node instanceof Node.Fork fork) {
            return walkOn(fork.id(), block(fork, 0, true));
        }
        if (node instanceof Node.Wait w) {
            return walk(w.next(), Math.max(0, waiting.remove(token)));
        }
        Standing.Open o = open.remove(token);
        Node.Step step = (Node.Step) node;
        double left = dice.nextDouble() * o.law().survival(o.age());
        int k = o.age() + 1;
        while (o.law().survival(k) > left && k < 20_000) {
            k++;
        }
        return walk(step.next(), step.clock().end(0, k - o.age()));
    }

    /** The open step, open wait, or fork around them that stands in the level beginning at {@code entry}. */
    private String tokenIn(String entry) {
        Set<String> seen = new HashSet<>();
        return search(entry, seen);
    }

    private String search(String id, Set<String> seen) {
        if (id == null || !seen.add(id)) {
            return null;
        }
        Node n = nodes.get(id);
        if (open.containsKey(id) || waiting.containsKey(id)) {
            return id;
        }
        if (n instanceof Node.Step s) {
            return search(s.next(), seen);
        }
        if (n instanceof Node.Wait w) {
            return search(w.next(), seen);
        }
        if (n instanceof Node.Choice c) {
            for (Node.Way w : c.ways()) {
                String found = search(w.next(), seen);
                if (found != null) {
                    return found;
                }
            }
        }
        if (n instanceof Node.Fork f) {
            for (Node.Way w : f.branches()) {
                if (search(w.next(), new HashSet<>()) != null) {
                    return id;
                }
            }
            return search(((Node.Join) nodes.get(joinOf(f))).next(), seen);
        }
        return null;
    }

    private String joinOf(Node.Fork fork) {
        for (Node.Way w : fork.branches()) {
            String join = joinFrom(w.next(), new HashSet<>());
            if (join != null) {
                return join;
            }
        }
        return null;
    }

    private String joinFrom(String id, Set<String> seen) {
        if (!seen.add(id)) {
            return null;
        }
        Node n = nodes.get(id);
        if (n instanceof Node.Join) {
            return id;
        }
        if (n instanceof Node.Step s) {
            return joinFrom(s.next(), seen);
        }
        if (n instanceof Node.Wait w) {
            return joinFrom(w.next(), seen);
        }
        if (n instanceof Node.Choice c) {
            for (Node.Way w : c.ways()) {
                String join = joinFrom(w.next(), seen);
                if (join != null) {
                    return join;
                }
            }
        }
        if (n instanceof Node.Fork f) {
            String inner = joinOf(f);
            return inner == null ? null : joinFrom(((Node.Join) nodes.get(inner)).next(), seen);
        }
        return null;
    }

    /** Walks until the level is left: by its join, the end, or a return. */
    private Exit walk(String from, int day) {
        String at = from;
        int now = day;
        while (true) {
            if (now > horizon) {
                return new Exit(from, NEVER, false);
            }
            Node n = nodes.get(at);
            if (n instanceof Node.Join) {
                return new Exit(at, now, true);
            } else if (n instanceof Node.End) {
                return new Exit(at, now, false);
            } else if (n instanceof Node.Return r) {
                return new Exit(r.to(), now, false);
            } else if (n instanceof Node.Step s) {
                now = s.clock().end(now, draw(s.law()));
                at = s.next();
            } else if (n instanceof Node.Wait w) {
                now = Math.max(now, w.due()[now]);
                at = w.next();
            } else if (n instanceof Node.Choice c) {
                at = choose(c);
            } else if (n instanceof Node.Fork f) {
                Exit exit = block(f, now, false);
                if (!exit.joins) {
                    return exit;
                }
                now = exit.day;
                at = ((Node.Join) nodes.get(exit.to)).next();
            }
        }
    }

    private Exit walkOn(String fork, Exit exit) {
        return exit.joins ? walk(((Node.Join) nodes.get(exit.to)).next(), exit.day) : exit;
    }

    private Exit block(Node.Fork fork, int day, boolean running) {
        Exit first = null;
        int join = day;
        for (Node.Way way : fork.branches()) {
            Exit exit;
            if (running) {
                exit = search(way.next(), new HashSet<>()) == null ? null : resume(way.next());
            } else {
                exit = dice.nextDouble() < way.share() ? walk(way.next(), day) : null;
            }
            if (exit == null) {
                continue;
            }
            if (exit.joins) {
                join = Math.max(join, exit.day);
            } else if (exit.day >= NEVER) {
                join = NEVER;
            } else if (first == null || exit.day < first.day) {
                first = exit;
            }
        }
        return first != null ? first : new Exit(joinOf(fork), join, join < NEVER);
    }

    private String choose(Node.Choice choice) {
        double u = dice.nextDouble();
        List<Node.Way> ways = choice.ways();
        for (Node.Way w : ways) {
            u -= w.share();
            if (u < 0) {
                return w.next();
            }
        }
        return ways.get(ways.size() - 1).next();
    }

    private int draw(Law law) {
        double u = dice.nextDouble();
        int k = 0;
        while (1 - law.survival(k) <= u && k < 20_000) {
            k++;
        }
        return k;
    }
}
