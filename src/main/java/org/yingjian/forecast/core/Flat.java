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
        boolean changed = true;
        while (changed) {
            byId = nodes.stream().collect(Collectors.toMap(Node::id, Function.identity(), (a, b) -> a));
            changed = mergeOne();
        }
        return new Graph(nodes, start);
    }

    private boolean mergeOne() {
        for (Node node : nodes) {
            if (!(node instanceof Node.Fork outer)) {
                continue;
            }
            for (Node.Way way : outer.branches()) {
                if (way.share() == 1 && byId.get(way.next()) instanceof Node.Fork inner && enteredOnce(inner.id())) {
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
                .map(n -> n == outer ? new Node.Fork(outer.id(), branches) : n)
                .map(n -> led(n, join.id(), around.id()))
                .toList();
    }

    private static Node led(Node node, String from, String to) {
        if (node instanceof Node.Step s && s.next().equals(from)) {
            return new Node.Step(s.id(), s.law(), s.clock(), s.minimum(), s.plan(), to);
        } else if (node instanceof Node.Wait w && w.next().equals(from)) {
            return new Node.Wait(w.id(), w.due(), to);
        } else if (node instanceof Node.Join j && j.next().equals(from)) {
            return new Node.Join(j.id(), to);
        } else if (node instanceof Node.Choice c) {
            return new Node.Choice(c.id(), c.of(), led(c.ways(), from, to));
        } else if (node instanceof Node.Fork f) {
            return new Node.Fork(f.id(), led(f.branches(), from, to));
        }
        return node;
    }

    private static List<Node.Way> led(List<Node.Way> ways, String from, String to) {
        return ways.stream()
                .map(w -> w.next().equals(from) ? new Node.Way(w.share(), to) : w)
                .toList();
    }

    private boolean enteredOnce(String id) {
        long entries = nodes.stream().flatMap(n -> next(n).stream()).filter(id::equals).count();
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
                : node instanceof Node.Return ? List.<String>of() : next(node);
        return onward.stream().flatMap(n -> joinFrom(n, seen).stream()).findFirst();
    }

    private static List<String> next(Node node) {
        if (node instanceof Node.Step s) {
            return List.of(s.next());
        } else if (node instanceof Node.Wait w) {
            return List.of(w.next());
        } else if (node instanceof Node.Choice c) {
            return c.ways().stream().map(Node.Way::next).toList();
        } else if (node instanceof Node.Fork f) {
            return f.branches().stream().map(Node.Way::next).toList();
        } else if (node instanceof Node.Join j) {
            return List.of(j.next());
        } else if (node instanceof Node.Return r) {
            return List.of(r.to());
        }
        return List.of();
    }
}
