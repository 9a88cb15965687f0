package org.yingjian.workflow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.yingjian.workflow.Network.Flow;
import org.yingjian.workflow.Network.Node;
import org.yingjian.workflow.NetworkBlocks.Block;

/** One walk of a token from the start to where it must wait, forks and sub-processes entered. */
final class MarkingWalk {

    private final Facts facts;
    private final NetworkRoutes road;
    private final Predicate<String> fired;
    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> timers = new LinkedHashSet<>();
    private final Map<String, Set<String>> joins = new HashMap<>();
    private final Set<String> passed = new LinkedHashSet<>();
    private final Set<String> visited = new HashSet<>();
    private final Set<String> overtaken = new HashSet<>();

    /** How a stretch of the walk ended. */
    private sealed interface Stop {}

    /** At the join the stretch was to lead to, by that flow. */
    private record AtJoin(String flow) implements Stop {}

    /** All branches of a block are done; the token goes on behind its join. */
    private record Joined(String join) implements Stop {}

    /** A sub-process was left through an error boundary event. */
    private record Caught(String boundary) implements Stop {}

    /** Something on the way is still open. */
    private record Waiting() implements Stop {}

    /** At a plain end. */
    private record Ended() implements Stop {}

    /** An error end was reached that the current sub-process does not catch. */
    private record Thrown(Optional<String> code) implements Stop {}

    MarkingWalk(Facts facts, Predicate<String> fired) {
        this.facts = facts;
        this.road = facts.road;
        this.fired = fired;
    }

    Marking walk() {
        Stop stop = from(road.start, "", "");
        if (stop instanceof Thrown thrown) {
            throw new IllegalArgumentException("diagram (%s): error (%s) is caught nowhere; draw a boundary event."
                    .formatted(facts.diagram.version().key(), thrown.code().orElse("")));
        }
        return new Marking(
                Set.copyOf(open), Set.copyOf(timers), Map.copyOf(joins), Set.copyOf(passed), stop instanceof Ended);
    }

    /** Walks from a node until the given join, an end, or something open. */
    private Stop from(String start, String byFlow, String join) {
        String at = start;
        String flow = byFlow;
        while (!at.equals(join)) {
            Node node = road.nodes.get(at);
            Optional<Stop> stop = Optional.empty();
            String leaving = at;
            switch (node.kind()) {
                case STEP -> stop = step(node);
                case TIMER -> stop = timer(node);
                case SCOPE -> {
                    Stop inside = scope(node);
                    if (inside instanceof Caught caught) {
                        leaving = caught.boundary();
                    } else if (!(inside instanceof Ended)) {
                        stop = Optional.of(inside);
                    }
                }
                case AND, OR -> {
                    if (road.out(at).size() > 1) {
                        Stop block = block(node);
                        if (block instanceof Joined joined) {
                            leaving = joined.join();
                        } else {
                            stop = Optional.of(block);
                        }
                    }
                }
                case END -> stop = Optional.of(new Ended());
                case ERROR_END -> stop = Optional.of(new Thrown(node.errorCode()));
                case START, XOR, SERVICE -> {
                    // passes at once
                }
                default ->
                    throw new IllegalArgumentException(
                            "node (%s, %s): projects cannot be placed on such a node; use steps, gateways and timers."
                                    .formatted(at, node.kind()));
            }
            if (stop.isPresent()) {
                return stop.get();
            }
            Flow next = leave(road.nodes.get(leaving));
            flow = next.id();
            at = next.to();
        }
        return new AtJoin(flow);
    }

    private Flow leave(Node node) {
        List<Flow> taken = road.taken(node, facts.variablesAfter(overtaken));
        if (taken.isEmpty()) {
            throw new IllegalArgumentException("node (%s): no flow leads on; draw one.".formatted(node.id()));
        }
        return taken.get(0);
    }

    private Optional<Stop> step(Node node) {
        String id = node.id();
        boolean again = !visited.add(id);
        if (again || facts.isStillOpen(id)) {
            open.add(id);
            return Optional.of(new Waiting());
        }
        if (facts.isOvertaken(id)) {
            overtaken.add(id);
            if (!facts.isFinished(id)) {
                passed.add(id);
            }
            return Optional.empty();
        }
        if (facts.isFinished(id)) {
            return Optional.empty();
        }
        open.add(id);
        return Optional.of(new Waiting());
    }

    private Optional<Stop> timer(Node node) {
        if (facts.isOvertaken(node.id()) || fired.test(node.id())) {
            return Optional.empty();
        }
        timers.add(node.id());
        return Optional.of(new Waiting());
    }

    private Stop scope(Node scope) {
        Set<String> openBefore = Set.copyOf(open);
        Set<String> timersBefore = Set.copyOf(timers);
        Set<String> joinsBefore = Set.copyOf(joins.keySet());
        Stop stop = from(road.startOf(scope.id()), "", "");
        if (stop instanceof Thrown thrown) {
            // an interrupting error cancels whatever else ran in the sub-process
            open.retainAll(openBefore);
            timers.retainAll(timersBefore);
            joins.keySet().retainAll(joinsBefore);
            return road.catcher(scope.id(), thrown.code())
                    .<Stop>map(b -> new Caught(b.id()))
                    .orElse(thrown);
        }
        return stop;
    }

    /** Walks every branch of a block; at its join when all are done. */
    private Stop block(Node fork) {
        Block block = road.blocks
                .at(fork.id())
                .orElseThrow(() -> new IllegalArgumentException(
                        "gateway (%s): has no join of its own; pair it.".formatted(fork.id())));
        Set<String> arrived = new LinkedHashSet<>();
        boolean waiting = false;
        Stop thrown = null;
        for (Flow branch : road.taken(fork, facts.variablesAfter(overtaken))) {
            Stop stop = from(branch.to(), branch.id(), block.join());
            if (stop instanceof AtJoin joined) {
                arrived.add(joined.flow());
            } else if (stop instanceof Thrown) {
                thrown = thrown == null ? stop : thrown;
            } else {
                waiting = true;
            }
        }
        if (thrown != null) {
            return thrown;
        }
        if (waiting) {
            joins.put(block.join(), Set.copyOf(arrived));
            return new Waiting();
        }
        return new Joined(block.join());
    }
}
