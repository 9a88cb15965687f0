package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a project stands. A branch of a running block without any token is done (or, in an inclusive block, was not taken).
 *
 * @param today day of the grid
 * @param open steps running
 * @param waiting waits running
 * @param rounds how often something was done before: id of a {@link Node.Many} one after the other → rounds finished; id of a
 *     step before a {@link Node.Tries} → tries finished; what is not named was never done
 */
public record Standing(int today, List<Open> open, List<Waiting> waiting, Map<String, Integer> rounds) {

    public Standing(int today, List<Open> open, List<Waiting> waiting) {
        this(today, open, waiting, Map.of());
    }

    /** The same with other steps open. */
    Standing withOpen(List<Open> others) {
        return new Standing(today, others, waiting, rounds);
    }

    /**
     * @param step id of the step node; of a step done many times side by side once for every instance still open
     * @param age counted days since it opened, today included
     * @param law its law for this project
     */
    public record Open(String step, int age, Law law) {}

    /** @param due day on which the wait is over, today or earlier when it is over already */
    public record Waiting(String timer, int due) {}

    /** The running step {@code of} gives way to its step {@code last}, which ends on that day, whatever its law. */
    public Standing withEnd(String of, String last, int day) {
        List<Open> others = open.stream().filter(o -> !o.step().equals(of)).toList();
        List<Waiting> ends = new ArrayList<>(waiting);
        ends.add(new Waiting(last, day));
        return new Standing(today, others, ends);
    }

    /** Standing on day 0 with these steps open. */
    public static Standing at(Open... open) {
        return new Standing(0, List.of(open), List.of());
    }
}
