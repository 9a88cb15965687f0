package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.yingjian.forecast.core.PlayedNetwork.Kind;

/**
 * Draws where projects of a class stand today: each is begun on some day before today and played up to today. What is open
 * then, and since when, is its state; one that has reached its target meanwhile is drawn again.
 */
public final class DrawnStates {

    private static final int TRIES = 10_000;

    private final PlayedNetwork past;
    private final int today;
    private final Map<String, Node.Step> steps = new HashMap<>();
    private final Map<CountedDays, int[]> ages = new HashMap<>();
    private final SplittableRandom random;
    private final List<Standing.Open> open = new ArrayList<>();
    private final List<Standing.Waiting> waiting = new ArrayList<>();
    private Kind way;
    private int wayTo;

    /**
     * @param past the network on a grid that begins before today
     * @param today day of that grid
     * @param now the same network on the grid that begins today
     */
    public DrawnStates(Graph past, int today, Graph now, long seed) {
        this.past = new PlayedNetwork(past);
        this.today = today;
        random = new SplittableRandom(seed);
        now.nodes().forEach(n -> {
            if (n instanceof Node.Step s) {
                steps.put(s.id(), s);
            }
        });
    }

    /** A project standing somewhere today. */
    public Standing next() {
        for (int i = 0; i < TRIES; i++) {
            open.clear();
            waiting.clear();
            int at = past.start;
            int day = random.nextInt(today + 1);
            do {
                day = walk(at, day);
                at = wayTo;
            } while (way == Kind.RETURN);
            if (way == null) {
                return new Standing(0, List.copyOf(open), List.copyOf(waiting));
            }
        }
        throw new IllegalStateException("no live project in %d draws".formatted(TRIES));
    }

    private int walk(int from, int start) {
        int at = from;
        int day = start;
        while (true) {
            switch (past.kind[at]) {
                case STEP -> {
                    int end = past.clock[at].end(day, past.draw[at].value(random.nextLong()));
                    if (end > today) {
                        Node.Step s = steps.get(past.nodes[at].id());
                        open.add(new Standing.Open(s.id(), age(past.clock[at], day), s.law()));
                        way = null;
                        return end;
                    }
                    day = end;
                    at = past.next[at];
                }
                case WAIT -> {
                    int end = Math.max(day, past.due[at][day]);
                    if (end > today) {
                        waiting.add(new Standing.Waiting(past.nodes[at].id(), end - today));
                        way = null;
                        return end;
                    }
                    day = end;
                    at = past.next[at];
                }
                case CHOICE -> at = choose(at);
                case FORK -> {
                    day = block(at, day);
                    if (way != Kind.JOIN) {
                        return day;
                    }
                    at = past.next[wayTo];
                }
                default -> {
                    way = past.kind[at];
                    wayTo = way == Kind.RETURN ? past.next[at] : at;
                    return day;
                }
            }
        }
    }

    private int choose(int at) {
        double u = random.nextDouble();
        int i = 0;
        while (i + 1 < past.shares[at].length && u >= past.shares[at][i]) {
            u -= past.shares[at][i++];
        }
        return past.ways[at][i];
    }

    private int block(int fork, int day) {
        int opened = open.size();
        int waited = waiting.size();
        int join = day;
        int joinNode = -1;
        int left = Integer.MAX_VALUE;
        int leftTo = -1;
        Kind leftBy = null;
        boolean running = false;
        for (int b = 0; b < past.ways[fork].length; b++) {
            if (past.shares[fork][b] < 1 && random.nextDouble() >= past.shares[fork][b]) {
                continue;
            }
            int end = walk(past.ways[fork][b], day);
            if (way == null) {
                running = true;
            } else if (way == Kind.JOIN) {
                join = Math.max(join, end);
                joinNode = wayTo;
            } else if (end < left) {
                left = end;
                leftTo = wayTo;
                leftBy = way;
            }
        }
        if (leftBy != null) {
            // what ran beside it is cancelled
            open.subList(opened, open.size()).clear();
            waiting.subList(waited, waiting.size()).clear();
            way = leftBy;
            wayTo = leftTo;
            return left;
        }
        way = running ? null : Kind.JOIN;
        wayTo = joinNode;
        return join;
    }

    /** Counted days after the day up to today. */
    private int age(CountedDays clock, int day) {
        return ages.computeIfAbsent(clock, c -> {
            int[] age = new int[today + 1];
            for (int d = today - 1; d >= 0; d--) {
                age[d] = age[d + 1] + (c.end(d, 1) == d + 1 ? 1 : 0);
            }
            return age;
        })[day];
    }
}
