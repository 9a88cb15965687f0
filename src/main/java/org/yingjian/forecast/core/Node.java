package org.yingjian.forecast.core;

import java.util.List;

/** A node of the network. Ids are unique; {@code next} names the node that follows. */
public sealed interface Node {

    String id();

    /**
     * A piece of work with a duration.
     *
     * @param law its duration in counted days
     * @param clock the days that count
     * @param minimum shortest lawful duration, for the shortest path
     * @param plan duration taken as its plan when the driver is sought
     */
    record Step(String id, Law law, CountedDays clock, int minimum, int plan, String next) implements Node {}

    /**
     * Exactly one way is taken.
     *
     * @param of step whose result decides, empty text for none
     * @param ways the first is the way taken when all goes to plan
     */
    record Choice(String id, String of, List<Way> ways) implements Node {}

    /** A way with the share of cases that take it; shares of one fork add up to 1. */
    record Way(double share, String next) {}

    /**
     * A wait set by law.
     *
     * @param due due[d] = day on which a wait that begins on day d is over, ≥ d; beyond the horizon = horizon + 1
     */
    record Wait(String id, int[] due, String next) implements Node {}

    /**
     * All branches run side by side; a branch whose share is below 1 runs only in that share of cases, independently
     * (inclusive fork). Every branch leads to the same {@link Join}, or leaves by a {@link Return} or {@link End}.
     */
    record Fork(String id, List<Way> branches) implements Node {}

    record Join(String id, String next) implements Node {}

    /** Leaves the block it stands in at once, cancelling its siblings, for a node outside. */
    record Return(String id, String to) implements Node {}

    /** The target is reached. */
    record End(String id) implements Node {}

    /** Goes straight on. */
    static Node pass(String id, String next) {
        return new Choice(id, "", List.of(new Way(1, next)));
    }
}
