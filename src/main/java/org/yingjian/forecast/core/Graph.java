package org.yingjian.forecast.core;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A network to be forecast: what may happen from {@code start} until an {@link Node.End} is reached.
 *
 * @param nodes in diagram order, which is the order in which the driver replaces laws by plans
 * @param start id of the first node
 */
public record Graph(List<Node> nodes, String start) {

    /** Ids of the steps in diagram order. */
    public List<String> steps() {
        return nodes.stream().filter(Node.Step.class::isInstance).map(Node::id).toList();
    }

    /** The same network, blocks that fill a whole branch of another block merged into it. */
    public Graph flat() {
        return new Flat(this).graph();
    }

    /** The same network with the named steps, and the choices after them, going to plan (or to the minimum). */
    public Graph planned(Set<String> steps, boolean minimum) {
        Predicate<Node> replaced = n -> n instanceof Node.Step s && steps.contains(s.id())
                || n instanceof Node.Choice c && steps.contains(c.of());
        return new Graph(
                nodes.stream()
                        .map(n -> replaced.test(n) ? toPlan(n, minimum) : n)
                        .toList(),
                start);
    }

    /** The same network with the named steps at another pace: every duration times the factor. */
    public Graph paced(Set<String> steps, double factor) {
        return new Graph(
                nodes.stream()
                        .map(n -> n instanceof Node.Step s && steps.contains(s.id())
                                ? new Node.Step(
                                        s.id(), s.law().paced(factor), s.clock(), s.minimum(), s.plan(), s.next())
                                : n)
                        .toList(),
                start);
    }

    private static Node toPlan(Node node, boolean minimum) {
        if (node instanceof Node.Step s) {
            int days = minimum ? s.minimum() : s.plan();
            return new Node.Step(s.id(), Law.fixed(days), s.clock(), s.minimum(), s.plan(), s.next());
        }
        Node.Choice c = (Node.Choice) node;
        return c.asPlanned();
    }
}
