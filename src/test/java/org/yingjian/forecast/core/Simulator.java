package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Plays a network with dice, independently of the arithmetic it proves: tokens walk, branches are played one after the
 * other and the earliest exit wins. Shares no code with the main tree but the description of the network, the calendar and
 * the chances of a law.
 */
final class Simulator {

    private static final int NEVER = 100_000;

    private record Exit(String to, int day, boolean joins) {}

    private final Map<String, Node> nodes = new HashMap<>();
    private final Layout layout = new Layout(nodes, this::runs);
    private final Random dice;
    private final String start;
    private final int horizon;
    private Map<String, List<Standing.Open>> open = Map.of();
    private Map<String, Integer> rounds = Map.of();
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
        standing.open()
                .forEach(o ->
                        open.computeIfAbsent(o.step(), x -> new ArrayList<>()).add(o));
        rounds = standing.rounds();
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
        String token = layout.search(entry);
        Node node = nodes.get(token);
        if (node instanceof Node.Fork fork) {
            return walkOn(fork.id(), block(fork, 0, true));
        } else if (node instanceof Node.Race race) {
            return onward(first(race.ways(), 0, true));
        } else if (node instanceof Node.Guard guard) {
            return walkOn(guard.id(), guarded(guard, 0, true));
        } else if (node instanceof Node.Many many) {
            return walkOn(many.id(), many(many, 0, true));
        }
        return walk(Layout.next(node), ends(token, 0, true));
    }

    /** Day on which a step or wait that begins on the day, or runs now, is over. */
    private int ends(String id, int day, boolean running) {
        Node node = nodes.get(id);
        if (node instanceof Node.Wait w) {
            return running ? Math.max(0, waiting.get(id)) : Math.max(day, w.due()[day]);
        }
        Node.Step step = (Node.Step) node;
        return running ? left(open.get(id).get(0), step) : step.clock().end(day, draw(step.law()));
    }

    private int left(Standing.Open o, Node.Step step) {
        double left = dice.nextDouble() * o.law().survival(o.age());
        int k = o.age() + 1;
        while (o.law().survival(k) > left && k < 20_000) {
            k++;
        }
        return step.clock().end(0, k - o.age());
    }

    private boolean runs(String id) {
        return open.containsKey(id) || waiting.containsKey(id);
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
                now = ends(at, now, false);
                at = s.next();
            } else if (n instanceof Node.Wait w) {
                now = ends(at, now, false);
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
            } else if (n instanceof Node.Race r) {
                return onward(first(r.ways(), now, false));
            } else if (n instanceof Node.Guard g) {
                return walkOn(g.id(), guarded(g, now, false));
            } else if (n instanceof Node.Many m) {
                return walkOn(m.id(), many(m, now, false));
            }
        }
    }

    /** Goes on in this level after a block, unless the block was left for another level. */
    private Exit walkOn(String region, Exit exit) {
        if (exit.joins) {
            return walk(((Node.Join) nodes.get(exit.to)).next(), exit.day);
        }
        boolean staysHere = exit.day < NEVER
                && nodes.get(region) instanceof Node.Guard g
                && (g.catches().contains(exit.to)
                        || g.alarms().stream()
                                .anyMatch(a -> Layout.next(nodes.get(a)).equals(exit.to)));
        return staysHere ? walk(exit.to, exit.day) : exit;
    }

    private Exit onward(Exit first) {
        return first.day >= NEVER ? first : walk(first.to, first.day);
    }

    /** Which of several events comes first, and where it leads. */
    private Exit first(List<String> events, int day, boolean running) {
        Exit first = new Exit("", NEVER, false);
        for (String event : events) {
            if (!running || runs(event)) {
                int comes = ends(event, day, running);
                if (comes < first.day && comes <= horizon) {
                    first = new Exit(Layout.next(nodes.get(event)), comes, false);
                }
            }
        }
        return first;
    }

    private Exit guarded(Node.Guard guard, int day, boolean running) {
        Exit body;
        if (running) {
            boolean inBody = layout.search(guard.body()) != null;
            body = inBody ? resume(guard.body()) : new Exit(layout.joinOf(guard), 0, true);
        } else {
            body = walk(guard.body(), day);
        }
        Exit alarm = first(guard.alarms(), day, running);
        if (alarm.day < body.day) {
            return alarm;
        }
        if (!body.joins) {
            return body;
        }
        int end = body.day;
        for (String side : guard.sides()) {
            boolean rung = running && !runs(side);
            if (rung && layout.search(Layout.next(nodes.get(side))) != null) {
                end = Math.max(end, resume(Layout.next(nodes.get(side))).day);
            } else if (!rung) {
                int comes = ends(side, day, running);
                end = comes < body.day ? Math.max(end, walk(Layout.next(nodes.get(side)), comes).day) : end;
            }
        }
        return new Exit(body.to, Math.min(end, NEVER), end < NEVER);
    }

    private Exit many(Node.Many many, int day, boolean running) {
        int done = running ? rounds.getOrDefault(many.id(), 0) : 0;
        if (many.sequential()) {
            Exit exit = running ? resume(many.body()) : walk(many.body(), day);
            for (int i = done + 1; i < many.times() && exit.joins; i++) {
                exit = walk(many.body(), exit.day);
            }
            return exit;
        }
        List<Exit> exits = new ArrayList<>();
        if (running) {
            Node.Step step = (Node.Step) nodes.get(many.body());
            open.get(step.id()).forEach(o -> exits.add(walk(step.next(), left(o, step))));
        } else {
            for (int i = 0; i < many.times(); i++) {
                exits.add(walk(many.body(), day));
            }
        }
        return last(exits, many, day);
    }

    /** All of them joined, or the first that left. */
    private Exit last(List<Exit> exits, Node region, int day) {
        Exit away = null;
        int join = day;
        for (Exit exit : exits) {
            if (exit.joins) {
                join = Math.max(join, exit.day);
            } else if (exit.day >= NEVER) {
                join = NEVER;
            } else if (away == null || exit.day < away.day) {
                away = exit;
            }
        }
        return away != null ? away : new Exit(layout.joinOf(region), join, join < NEVER);
    }

    private Exit block(Node.Fork fork, int day, boolean running) {
        List<Exit> exits = new ArrayList<>();
        boolean any = false;
        for (Node.Way way : fork.branches()) {
            if (running) {
                if (layout.search(way.next()) != null) {
                    exits.add(resume(way.next()));
                }
            } else if (dice.nextDouble() < way.share()) {
                any = true;
                exits.add(walk(way.next(), day));
            }
        }
        if (!fork.otherwise().isEmpty()) {
            if (running && layout.search(fork.otherwise()) != null) {
                exits.add(resume(fork.otherwise()));
            } else if (!running && !any) {
                exits.add(walk(fork.otherwise(), day));
            }
        }
        return last(exits, fork, day);
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
