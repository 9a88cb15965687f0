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
    record Choice(String id, String of, List<Way> ways) implements Node {

        /** Always the first way; the others stay on the road with a share of 0, for a project may stand on one of them. */
        Choice asPlanned() {
            String planned = ways.get(0).next();
            return new Choice(
                    id,
                    of,
                    ways.stream()
                            .map(way -> new Way(way.next().equals(planned) ? 1 : 0, way.next()))
                            .distinct()
                            .toList());
        }
    }

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
     * (inclusive fork). Every branch leads to the same {@link Join}, or leaves by a {@link Return} or {@link End}. Where
     * branches cross on their way to that join, the results are bounds.
     *
     * @param otherwise first node of the branch that runs when no other does, empty text for none
     */
    record Fork(String id, List<Way> branches, String otherwise) implements Node {

        public Fork(String id, List<Way> branches) {
            this(id, branches, "");
        }
    }

    /**
     * The first of several: event-based gateway.
     *
     * @param ways ids of the steps or waits that run against each other; where one leads is taken when it is first, of two on
     *     one day the one named first
     */
    record Race(String id, List<String> ways) implements Node {}

    /**
     * A stretch with events that sit on it.
     *
     * @param body first node of the stretch, which leads to a {@link Join} of its own
     * @param alarms ids of steps or waits that begin with the stretch; one that ends before it cancels it and goes on where it
     *     leads. The stretch comes first on the same day.
     * @param sides the same, but the stretch goes on; what a side leads to runs beside it up to the join
     * @param catches nodes that {@link Return}s inside lead to
     */
    record Guard(String id, String body, List<String> alarms, List<String> sides, List<String> catches)
            implements Node {}

    /**
     * The same stretch several times, each time with a fate of its own.
     *
     * @param body first node of the stretch, which leads to a {@link Join} of its own
     * @param sequential one after the other instead of side by side
     */
    record Many(String id, String body, int times, boolean sequential) implements Node {}

    /**
     * A choice whose shares depend on how often it was made before.
     *
     * @param byTry ways by number of the try; the last one holds for all further tries
     */
    record Tries(String id, String of, List<List<Way>> byTry) implements Node {}

    record Join(String id, String next) implements Node {}

    /** Leaves the block it stands in at once, cancelling its siblings, for a node (or a join) outside. */
    record Return(String id, String to) implements Node {}

    /** The target is reached. */
    record End(String id) implements Node {}

    /** Goes straight on. */
    static Node pass(String id, String next) {
        return new Choice(id, "", List.of(new Way(1, next)));
    }
}
