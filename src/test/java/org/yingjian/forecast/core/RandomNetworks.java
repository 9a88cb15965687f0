package org.yingjian.forecast.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Block-structured networks drawn from a seed: sequences, choices, loops, blocks, returns, waits; three clocks. */
final class RandomNetworks {

    static final int HORIZON = 240;

    private final Random dice;
    private final List<Node> nodes = new ArrayList<>();
    private final List<CountedDays> clocks;
    private int count;

    RandomNetworks(long seed) {
        dice = new Random(seed);
        LocalDate today = LocalDate.of(2016, 5, 23).plusDays(dice.nextInt(200));
        clocks = List.of(
                CountedDays.calendar(today, HORIZON),
                CountedDays.of(
                        today,
                        HORIZON,
                        d -> d.getDayOfWeek() != DayOfWeek.SATURDAY && d.getDayOfWeek() != DayOfWeek.SUNDAY),
                CountedDays.of(today, HORIZON, d -> d.getMonthValue() > 3 && d.getMonthValue() < 12));
    }

    Graph draw() {
        nodes.add(new Node.End("end"));
        String last = sequence("end", 2, null, 1 + dice.nextInt(3));
        String middle = sequence(last, 2, last, 1);
        String first = sequence(middle, 2, null, 1);
        return new Graph(List.copyOf(nodes), first);
    }

    /** Some step to stand at, with its open siblings where it stands in a block; empty text of ages for none. */
    Standing stand(Graph graph) {
        List<Standing.Open> open = new ArrayList<>();
        List<Standing.Waiting> waiting = new ArrayList<>();
        String at = graph.start();
        int moves = dice.nextInt(6);
        place(at, moves, open, waiting, graph);
        return new Standing(0, open, waiting);
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
                join = joinOf(f, graph);
                at = ((Node.Join) node(graph, join)).next();
            } else {
                return false;
            }
        }
        return false;
    }

    private String joinOf(Node.Fork f, Graph graph) {
        return f.id().replace("fork", "join");
    }

    private static Node node(Graph graph, String id) {
        return graph.nodes().stream().filter(n -> n.id().equals(id)).findFirst().orElseThrow();
    }

    /** @param back node outside to which a block may return, or null */
    private String sequence(String next, int depth, String back, int length) {
        String to = next;
        for (int i = 0; i < length; i++) {
            to = element(to, depth, back);
        }
        return to;
    }

    private String element(String next, int depth, String back) {
        int what = depth == 0 ? dice.nextInt(3) : dice.nextInt(8);
        return switch (what) {
            case 0, 1 -> step(next);
            case 2 -> dice.nextInt(3) == 0 ? waitFor(next) : step(next);
            case 3 -> choice(next, depth, back);
            case 4, 5 -> loop(next, depth, back);
            default -> block(next, depth, back);
        };
    }

    private String step(String next) {
        String id = "step" + count++;
        int min = dice.nextInt(4);
        int likely = min + dice.nextInt(8);
        Law law = dice.nextInt(3) == 0
                ? Law.of(0.2 + 0.5 * dice.nextDouble(), dice.nextDouble() * 0.3, 0.2, 0.3)
                : Law.threePoint(min, likely, likely + 1 + dice.nextInt(12));
        nodes.add(new Node.Step(id, law, clocks.get(dice.nextInt(3)), min, likely, next));
        return id;
    }

    private String waitFor(String next) {
        String id = "wait" + count++;
        int days = dice.nextInt(15);
        int[] due = new int[HORIZON + 1];
        for (int d = 0; d <= HORIZON; d++) {
            due[d] = clocks.get(1).end(d, days);
        }
        nodes.add(new Node.Wait(id, due, next));
        return id;
    }

    private String choice(String next, int depth, String back) {
        String id = "choice" + count++;
        double q = dice.nextDouble();
        nodes.add(new Node.Choice(
                id,
                "",
                List.of(
                        new Node.Way(q, sequence(next, depth - 1, back, 1)),
                        new Node.Way(1 - q, dice.nextBoolean() ? next : sequence(next, depth - 1, back, 1)))));
        return id;
    }

    private String loop(String next, int depth, String back) {
        String id = "loop" + count++;
        String again = "again" + count++;
        double q = 0.4 + 0.5 * dice.nextDouble();
        String body = sequence(id, depth - 1, back, 1);
        String first = days(again, 1 + dice.nextInt(3));
        nodes.add(new Node.Choice(id, "", List.of(new Node.Way(q, next), new Node.Way(1 - q, first))));
        nodes.add(Node.pass(again, body));
        return body;
    }

    /** A step that takes at least a day, so that no loop is free. */
    private String days(String next, int days) {
        String id = "days" + count++;
        nodes.add(new Node.Step(id, Law.of(0.5, 0, 0.6, 0.2), clocks.get(dice.nextInt(3)), days, days, next));
        return id;
    }

    private String block(String next, int depth, String back) {
        int number = count++;
        nodes.add(new Node.Join("join" + number, next));
        boolean inclusive = dice.nextInt(3) == 0;
        List<Node.Way> branches = new ArrayList<>();
        int n = 2 + dice.nextInt(2);
        for (int b = 0; b < n; b++) {
            String to = "join" + number;
            if (back != null && dice.nextInt(3) == 0) {
                String ret = "return" + count++;
                nodes.add(new Node.Return(ret, days(back, 1)));
                String exit = "exit" + count++;
                nodes.add(new Node.Choice(exit, "", List.of(new Node.Way(0.8, to), new Node.Way(0.2, ret))));
                to = exit;
            }
            branches.add(new Node.Way(
                    inclusive ? dice.nextDouble() : 1, sequence(to, depth - 1, null, 1 + dice.nextInt(2))));
        }
        nodes.add(new Node.Fork("fork" + number, branches));
        return "fork" + number;
    }
}
