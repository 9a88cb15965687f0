package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.List;
import org.yingjian.forecast.core.PlayedNetwork.Kind;

/** Plays projects with dice: the ordinary Monte Carlo, written to be fast. Nothing is allocated while playing. */
public final class Player {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final int LATE = Integer.MAX_VALUE;

    private final PlayedNetwork net;
    private final int deadline;
    private long seed;
    /** How the last walk ended: JOIN, RETURN or END; null when it came too late. */
    private Kind way;

    private int wayTo;

    /** A token at work, or a running block with what runs in it. */
    private record Running(int node, Alias rest, int due, CountedDays clock, Running[] branches) {}

    public Player(PlayedNetwork net, int deadline, long seed) {
        this.net = net;
        this.deadline = deadline;
        this.seed = seed;
    }

    /** Share of plays that reach the target in time. */
    public double play(Standing standing, int plays) {
        Running running = running(standing);
        int reached = 0;
        for (int i = 0; i < plays; i++) {
            reached += reaches(running, standing.today()) ? 1 : 0;
        }
        return reached / (double) plays;
    }

    /** SplitMix64. */
    private long random() {
        long z = seed += GOLDEN;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    private double uniform() {
        return (random() >>> 11) * 0x1.0p-53;
    }

    private boolean reaches(Running running, int today) {
        int day = resume(running, today);
        while (way == Kind.RETURN) {
            day = walk(wayTo, day);
        }
        return way == Kind.END && day <= deadline;
    }

    private int resume(Running r, int today) {
        if (r.branches != null) {
            return goOn(runningBlock(r, today));
        }
        int day = r.rest == null ? Math.max(today, r.due) : r.clock.end(today, r.rest.value(random()) + 1);
        return walk(net.next[r.node], day);
    }

    private int runningBlock(Running r, int today) {
        int join = today;
        int first = LATE;
        Kind firstWay = null;
        int firstTo = 0;
        int joinNode = -1;
        for (Running branch : r.branches) {
            if (branch == null) {
                continue;
            }
            int day = resume(branch, today);
            if (way == Kind.JOIN) {
                join = Math.max(join, day);
                joinNode = wayTo;
            } else if (way == null) {
                join = LATE;
            } else if (day < first) {
                first = day;
                firstWay = way;
                firstTo = wayTo;
            }
        }
        return settle(first, firstWay, firstTo, join, joinNode);
    }

    private int settle(int first, Kind firstWay, int firstTo, int join, int joinNode) {
        if (firstWay != null) {
            way = firstWay;
            wayTo = firstTo;
            return first;
        }
        way = join == LATE ? null : Kind.JOIN;
        wayTo = joinNode;
        return join;
    }

    /** After a block: on behind its join, or out with the way it was left. */
    private int goOn(int day) {
        return way == Kind.JOIN ? walk(net.next[wayTo], day) : day;
    }

    private int walk(int from, int start) {
        int at = from;
        int day = start;
        while (day <= deadline) {
            switch (net.kind[at]) {
                case STEP -> {
                    day = net.clock[at].end(day, net.draw[at].value(random()));
                    at = net.next[at];
                }
                case WAIT -> {
                    day = Math.max(day, net.due[at][day]);
                    at = net.next[at];
                }
                case CHOICE -> at = choose(at);
                case FORK -> {
                    day = block(at, day);
                    if (way != Kind.JOIN) {
                        return day;
                    }
                    at = net.next[wayTo];
                }
                case RETURN -> {
                    way = Kind.RETURN;
                    wayTo = net.next[at];
                    return day;
                }
                default -> {
                    way = net.kind[at];
                    wayTo = at;
                    return day;
                }
            }
        }
        way = null;
        return LATE;
    }

    private int choose(int at) {
        double u = uniform();
        double[] shares = net.shares[at];
        int i = 0;
        while (i + 1 < shares.length && u >= shares[i]) {
            u -= shares[i++];
        }
        return net.ways[at][i];
    }

    private int block(int fork, int day) {
        int join = day;
        int first = LATE;
        Kind firstWay = null;
        int firstTo = 0;
        int joinNode = -1;
        int[] ways = net.ways[fork];
        for (int b = 0; b < ways.length; b++) {
            // once a branch is late only one that may leave can still matter
            boolean idle = join == LATE && !net.mayLeave[fork][b];
            if (idle || net.shares[fork][b] < 1 && uniform() >= net.shares[fork][b]) {
                continue;
            }
            int end = walk(ways[b], day);
            if (way == Kind.JOIN) {
                join = Math.max(join, end);
                joinNode = wayTo;
            } else if (way == null) {
                join = LATE;
            } else if (end < first) {
                first = end;
                firstWay = way;
                firstTo = wayTo;
            }
        }
        return settle(first, firstWay, firstTo, join, joinNode);
    }

    private Running running(Standing standing) {
        List<Running> tokens = new ArrayList<>();
        for (Standing.Open open : standing.open()) {
            double[] spread = open.law().given(open.age()).spread();
            int node = net.index.get(open.step());
            Alias rest = new Alias(java.util.Arrays.copyOfRange(spread, 1, spread.length));
            tokens.add(new Running(node, rest, 0, net.clock[node], null));
        }
        for (Standing.Waiting w : standing.waiting()) {
            tokens.add(new Running(net.index.get(w.timer()), null, w.due(), null, null));
        }
        return nest(tokens, null);
    }

    private Running nest(List<Running> tokens, boolean[] inside) {
        int fork = net.forkAround(tokens.stream().mapToInt(Running::node).toArray(), inside);
        if (fork < 0) {
            return tokens.get(0);
        }
        Running[] branches = new Running[net.ways[fork].length];
        for (int b = 0; b < branches.length; b++) {
            boolean[] branch = net.holds[fork][b];
            List<Running> held = tokens.stream().filter(t -> branch[t.node]).toList();
            branches[b] = held.isEmpty() ? null : nest(held, branch);
        }
        return new Running(fork, null, 0, null, branches);
    }
}
