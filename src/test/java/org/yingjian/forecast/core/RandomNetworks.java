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

    /** Kinds of elements drawn from. */
    private final int kinds;

    RandomNetworks(long seed) {
        this(seed, 12);
    }

    /** Choices, loops and blocks only. */
    static RandomNetworks plain(long seed) {
        return new RandomNetworks(seed, 8);
    }

    private RandomNetworks(long seed, int kinds) {
        this.kinds = kinds;
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

    /** Somewhere a project may stand in it. */
    Standing stand(Graph graph) {
        return new RandomStandings(dice).stand(graph);
    }

    Graph draw() {
        nodes.add(new Node.End("end"));
        String last = sequence("end", 2, null, 1 + dice.nextInt(3));
        String middle = sequence(last, 2, last, 1);
        String first = sequence(middle, 2, null, 1);
        return new Graph(List.copyOf(nodes), first);
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
        int what = depth == 0 ? dice.nextInt(3) : dice.nextInt(kinds);
        return switch (what) {
            case 0, 1 -> step(next);
            case 2 -> dice.nextInt(3) == 0 ? waitFor(next) : step(next);
            case 3 -> choice(next, depth, back);
            case 4, 5 -> loop(next, depth, back);
            case 6, 7 -> block(next, depth, back);
            case 8 -> race(next, depth, back);
            case 9, 10 -> guard(next, depth, back);
            default -> many(next, depth);
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
        String otherwise = inclusive && dice.nextBoolean() ? sequence("join" + number, depth - 1, null, 1) : "";
        nodes.add(new Node.Fork("fork" + number, branches, otherwise));
        return "fork" + number;
    }

    /** A step or a wait, as an event that may come. */
    private String event(String next) {
        return dice.nextInt(3) == 0 ? waitFor(next) : step(next);
    }

    private String race(String next, int depth, String back) {
        String id = "race" + count++;
        List<String> ways = new ArrayList<>();
        for (int w = 0; w < 2 + dice.nextInt(2); w++) {
            ways.add(event(dice.nextBoolean() ? next : sequence(next, depth - 1, back, 1)));
        }
        nodes.add(new Node.Race(id, ways));
        return id;
    }

    private String guard(String next, int depth, String back) {
        int number = count++;
        String done = "join" + number;
        nodes.add(new Node.Join(done, next));
        List<String> catches = new ArrayList<>();
        String last = done;
        if (dice.nextInt(3) == 0) {
            String caught = days(next, 1);
            catches.add(caught);
            nodes.add(new Node.Return("throw" + number, caught));
            last = "fails" + number;
            nodes.add(new Node.Choice(last, "", List.of(new Node.Way(0.7, done), new Node.Way(0.3, "throw" + number))));
        }
        String body = sequence(last, depth - 1, null, 1 + dice.nextInt(2));
        List<String> alarms = new ArrayList<>();
        List<String> sides = new ArrayList<>();
        for (int a = dice.nextInt(3); a > 0; a--) {
            alarms.add(event(dice.nextBoolean() ? next : sequence(next, depth - 1, back, 1)));
        }
        for (int a = dice.nextInt(3); a > 0; a--) {
            sides.add(event(sequence(done, depth - 1, null, 1)));
        }
        nodes.add(new Node.Guard("guard" + number, body, alarms, sides, catches));
        return "guard" + number;
    }

    private String many(String next, int depth) {
        int number = count++;
        nodes.add(new Node.Join("join" + number, next));
        String body = dice.nextBoolean() ? step("join" + number) : sequence("join" + number, depth - 1, null, 1);
        nodes.add(new Node.Many("many" + number, body, 2 + dice.nextInt(3), dice.nextBoolean()));
        return "many" + number;
    }
}
