package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes a block that fills a whole branch of another block out of it: all of one and all of the other is all of both. The
 * chances stay as they are, and fewer projects stand in a block within a block.
 */
final class Flat {

    private List<Node> nodes;
    private Map<String, Node> byId;
    private final String start;

    Flat(Graph graph) {
        nodes = graph.nodes();
        start = graph.start();
    }

    Graph graph() {
        boolean changed = nodes.stream().noneMatch(Flat::hasJoinOfItsOwn);
        while (changed) {
            byId = nodes.stream().collect(Collectors.toMap(Node::id, Function.identity(), (a, b) -> a));
            changed = mergeOne();
        }
        return new Graph(nodes, start);
    }

    private static boolean hasJoinOfItsOwn(Node node) {
        return node instanceof Node.Race || node instanceof Node.Guard || node instanceof Node.Many;
    }

    private boolean mergeOne() {
        for (Node node : nodes) {
            if (!(node instanceof Node.Fork outer)) {
                continue;
            }
            for (Node.Way way : outer.branches()) {
                if (way.share() == 1
                        && byId.get(way.next()) instanceof Node.Fork inner
                        && inner.otherwise().isEmpty()
                        && enteredOnce(inner.id())) {
                    Optional<Node.Join> join = joinOf(inner);
                    Optional<Node.Join> around = join.map(j -> byId.get(j.next()))
                            .filter(Node.Join.class::isInstance)
                            .map(Node.Join.class::cast);
                    if (around.isPresent()) {
                        merge(outer, way, inner, join.get(), around.get());
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void merge(Node.Fork outer, Node.Way way, Node.Fork inner, Node.Join join, Node.Join around) {
        List<Node.Way> branches = new ArrayList<>();
        for (Node.Way w : outer.branches()) {
            if (w == way) {
                branches.addAll(inner.branches());
            } else {
                branches.add(w);
            }
        }
        nodes = nodes.stream()
                .filter(n -> n != inner && n != join)
                .map(n -> n == outer ? new Node.Fork(outer.id(), branches, outer.otherwise()) : n)
                .map(n -> led(n, join.id(), around.id()))
                .toList();
    }

    private static Node led(Node node, String from, String to) {
        return Relink.to(node, node.id(), target -> target.equals(from) ? to : target);
    }

    private boolean enteredOnce(String id) {
        long entries = nodes.stream()
                .flatMap(n -> Relink.targets(n).stream())
                .filter(id::equals)
                .count();
        return entries == 1 && !id.equals(start);
    }

    private Optional<Node.Join> joinOf(Node.Fork fork) {
        for (Node.Way way : fork.branches()) {
            Optional<Node.Join> join = joinFrom(way.next(), new ArrayList<>());
            if (join.isPresent()) {
                return join;
            }
        }
        return Optional.empty();
    }

    private Optional<Node.Join> joinFrom(String id, List<String> seen) {
        if (seen.contains(id)) {
            return Optional.empty();
        }
        seen.add(id);
        Node node = byId.get(id);
        if (node instanceof Node.Join join) {
            return Optional.of(join);
        }
        List<String> onward = node instanceof Node.Fork inner
                ? joinOf(inner).map(j -> List.of(j.next())).orElse(List.of())
                : node instanceof Node.Return ? List.<String>of() : Relink.targets(node);
        return onward.stream().flatMap(n -> joinFrom(n, seen).stream()).findFirst();
    }
}
