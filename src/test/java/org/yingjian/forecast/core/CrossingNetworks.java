package org.yingjian.forecast.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Small networks drawn from a seed whose branches may cross, and what becomes of them by trying every combination of
 * durations and choices: exact, and made of nothing the bounds are made of but the calendar and the chances of a law.
 */
final class CrossingNetworks {

    static final int HORIZON = 80;
    private static final int LONGEST = 3;

    private final Random dice;
    private final CountedDays[] clocks;
    private final List<Activity> activities = new ArrayList<>();

    /** Days at least, alternative taken instead of the work with the chance {@code other}; 0 = no choice. */
    private record Activity(String id, List<Integer> after, double[] chance, CountedDays clock, double other) {
        Law law() {
            return Law.of(1, chance);
        }
    }

    CrossingNetworks(long seed) {
        dice = new Random(seed);
        LocalDate today = LocalDate.of(2016, 5, 23).plusDays(dice.nextInt(7));
        clocks = new CountedDays[] {
            CountedDays.calendar(today, HORIZON),
            CountedDays.of(
                    today, HORIZON, d -> d.getDayOfWeek() != DayOfWeek.SATURDAY && d.getDayOfWeek() != DayOfWeek.SUNDAY)
        };
        int many = 4 + dice.nextInt(3);
        for (int i = 0; i < many; i++) {
            List<Integer> after = new ArrayList<>();
            for (int j = 0; i >= 2 && j < i; j++) {
                if (dice.nextInt(5) < 2) {
                    after.add(j);
                }
            }
            double other = dice.nextInt(6) == 0 ? 0.3 : 0;
            activities.add(new Activity("a" + i, after, chances(), clocks[dice.nextInt(2)], other));
        }
    }

    private double[] chances() {
        double[] chance = new double[1 + LONGEST];
        double left = 1;
        for (int k = dice.nextInt(2); k < LONGEST; k++) {
            chance[k] = dice.nextInt(3) == 0 ? 0 : left * dice.nextDouble();
            left -= chance[k];
        }
        chance[LONGEST] = left;
        return chance;
    }

    /** From the fork over all activities to one join; an activity with a choice may be passed over. */
    Graph graph() {
        List<Node> nodes = new ArrayList<>();
        List<Node.Way> first = new ArrayList<>();
        for (int i = 0; i < activities.size(); i++) {
            Activity a = activities.get(i);
            if (a.after().isEmpty()) {
                first.add(new Node.Way(1, begin(i)));
            } else if (a.after().size() > 1) {
                nodes.add(new Node.Join("meet" + i, work(i)));
            }
            if (a.other() > 0) {
                nodes.add(new Node.Choice(
                        "choice" + i,
                        "",
                        List.of(new Node.Way(1 - a.other(), a.id()), new Node.Way(a.other(), "on" + i))));
                nodes.add(Node.pass("on" + i, behind(i, nodes)));
                nodes.add(new Node.Step(a.id(), a.law(), a.clock(), 0, 1, "on" + i));
            } else {
                nodes.add(new Node.Step(a.id(), a.law(), a.clock(), 0, 1, behind(i, nodes)));
            }
        }
        nodes.add(0, new Node.Fork("fork", first));
        if (sinks() > 1) {
            nodes.add(new Node.Join("last", "end"));
        }
        nodes.add(new Node.End("end"));
        return new Graph(nodes, "fork");
    }

    private long sinks() {
        return java.util.stream.IntStream.range(0, activities.size())
                .filter(i -> activities.stream().noneMatch(a -> a.after().contains(i)))
                .count();
    }

    private String work(int i) {
        return activities.get(i).other() > 0 ? "choice" + i : activities.get(i).id();
    }

    private String begin(int i) {
        return activities.get(i).after().size() > 1 ? "meet" + i : work(i);
    }

    private String behind(int i, List<Node> nodes) {
        List<Node.Way> next = new ArrayList<>();
        for (int j = i + 1; j < activities.size(); j++) {
            if (activities.get(j).after().contains(i)) {
                next.add(new Node.Way(1, begin(j)));
            }
        }
        if (next.isEmpty()) {
            return sinks() > 1 ? "last" : "end";
        }
        if (next.size() == 1) {
            return next.get(0).next();
        }
        nodes.add(new Node.Fork("split" + i, next));
        return "split" + i;
    }

    /** P(all over by day), from today on. */
    double[] enumerate(Standing standing) {
        double[] by = new double[HORIZON + 1];
        boolean fresh = standing.open().isEmpty();
        int[] ends = new int[activities.size()];
        try_(0, 1, ends, standing, fresh, by);
        for (int d = 1; d < by.length; d++) {
            by[d] += by[d - 1];
        }
        return by;
    }

    private void try_(int i, double chance, int[] ends, Standing standing, boolean fresh, double[] by) {
        if (chance == 0) {
            return;
        }
        if (i == activities.size()) {
            int last = 0;
            for (int end : ends) {
                last = Math.max(last, end);
            }
            by[Math.min(HORIZON, last)] += chance;
            return;
        }
        Activity a = activities.get(i);
        int begins = standing.today();
        for (int j : a.after()) {
            begins = Math.max(begins, ends[j]);
        }
        boolean isOpen = standing.open().stream().anyMatch(o -> o.step().equals(a.id()));
        if (isOpen) {
            int age = standing.open().stream()
                    .filter(o -> o.step().equals(a.id()))
                    .findFirst()
                    .orElseThrow()
                    .age();
            double left = 0;
            for (int k = age + 1; k <= LONGEST; k++) {
                left += a.chance()[k];
            }
            for (int k = age + 1; k <= LONGEST; k++) {
                ends[i] = a.clock().end(standing.today(), k - age);
                try_(i + 1, chance * a.chance()[k] / left, ends, standing, fresh, by);
            }
        } else if (!fresh && done[i]) {
            ends[i] = standing.today();
            try_(i + 1, chance, ends, standing, fresh, by);
        } else {
            ends[i] = begins;
            try_(i + 1, chance * a.other(), ends, standing, fresh, by);
            for (int k = 0; k <= LONGEST; k++) {
                ends[i] = a.clock().end(begins, k);
                try_(i + 1, chance * (1 - a.other()) * a.chance()[k], ends, standing, fresh, by);
            }
        }
    }

    private boolean[] done;

    /** Where a project that began on day 0 may stand on a later day; without open steps when it is over by then. */
    Standing stand() {
        int today = 1 + dice.nextInt(4);
        done = new boolean[activities.size()];
        int[] ends = new int[activities.size()];
        List<Standing.Open> open = new ArrayList<>();
        for (int i = 0; i < activities.size(); i++) {
            Activity a = activities.get(i);
            int begins = 0;
            for (int j : a.after()) {
                begins = Math.max(begins, ends[j]);
            }
            int days = 0;
            double u = dice.nextDouble();
            while (days < LONGEST && u >= a.chance()[days]) {
                u -= a.chance()[days++];
            }
            boolean passed = dice.nextDouble() < a.other();
            ends[i] = passed ? begins : a.clock().end(begins, days);
            done[i] = ends[i] <= today;
            if (!done[i] && begins <= today && !passed) {
                open.add(new Standing.Open(a.id(), age(a.clock(), begins, today), a.law()));
            }
        }
        return new Standing(today, open, List.of());
    }

    private static int age(CountedDays clock, int begins, int today) {
        int age = 0;
        while (clock.end(begins, age + 1) <= today) {
            age++;
        }
        return age;
    }
}
