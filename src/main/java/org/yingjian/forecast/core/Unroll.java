package org.yingjian.forecast.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Writes out a choice whose shares depend on the try: everything on a way from it back to it is copied once per try, the last
 * copy leads back to itself.
 */
final class Unroll {

    private Unroll() {}

    /** Id of a node in the copy of that try; the first keeps its name. */
    static String copy(String id, int number) {
        return number == 1 ? id : id + "#" + number;
    }

    static Graph tries(Graph graph) {
        Graph unrolled = graph;
        for (Node node : graph.nodes()) {
            if (node instanceof Node.Tries t) {
                unrolled = unroll(unrolled, t);
            }
        }
        return unrolled;
    }

    private static Graph unroll(Graph graph, Node.Tries tries) {
        if (tries.byTry().isEmpty()) {
            throw new Unforecastable(tries.id(), "has no shares");
        }
        Set<String> round = round(graph, tries.id());
        List<Node> nodes = new ArrayList<>();
        int last = tries.byTry().size();
        for (Node node : graph.nodes()) {
            int copies = round.contains(node.id()) ? last : 1;
            for (int i = 1; i <= copies; i++) {
                int number = i;
                if (node.id().equals(tries.id())) {
                    UnaryOperator<String> again = to -> round.contains(to) ? copy(to, Math.min(number + 1, last)) : to;
                    nodes.add(Relink.to(
                            new Node.Choice(
                                    tries.id(), tries.of(), tries.byTry().get(i - 1)),
                            copy(tries.id(), i),
                            again));
                } else {
                    UnaryOperator<String> stay = to -> round.contains(to) ? copy(to, number) : to;
                    nodes.add(i == 1 ? node : Relink.to(node, copy(node.id(), i), stay));
                }
            }
        }
        return new Graph(List.copyOf(nodes), graph.start());
    }

    /** What can be come to from the choice and leads back to it. */
    private static Set<String> round(Graph graph, String choice) {
        Map<String, List<String>> before = new HashMap<>();
        Map<String, List<String>> after = new HashMap<>();
        for (Node node : graph.nodes()) {
            List<String> to = Relink.targets(node);
            after.put(node.id(), to);
            to.forEach(t -> before.computeIfAbsent(t, x -> new ArrayList<>()).add(node.id()));
        }
        Set<String> round = reach(choice, after);
        round.retainAll(reach(choice, before));
        round.add(choice);
        return round;
    }

    private static Set<String> reach(String from, Map<String, List<String>> next) {
        Set<String> seen = new HashSet<>();
        Deque<String> todo = new ArrayDeque<>(List.of(from));
        while (!todo.isEmpty()) {
            for (String to : next.getOrDefault(todo.poll(), List.of())) {
                if (seen.add(to)) {
                    todo.add(to);
                }
            }
        }
        return seen;
    }
}
