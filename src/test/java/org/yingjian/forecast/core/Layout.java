package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** For the {@link Simulator}: what lies inside a node and what follows it, found by walking, not from the main tree. */
final class Layout {

    private final Map<String, Node> nodes;
    private final Predicate<String> runs;

    /** @param runs whether a token stands at the node */
    Layout(Map<String, Node> nodes, Predicate<String> runs) {
        this.nodes = nodes;
        this.runs = runs;
    }

    static String next(Node node) {
        return node instanceof Node.Step s ? s.next() : ((Node.Wait) node).next();
    }

    /** The open step or wait, or the node around it, that stands in the level beginning at {@code id}. */
    String search(String id) {
        return search(id, new HashSet<>());
    }

    private String search(String id, Set<String> seen) {
        if (id == null || !seen.add(id)) {
            return null;
        }
        Node n = nodes.get(id);
        if (runs.test(id)) {
            return id;
        }
        for (String inside : inside(n)) {
            if (search(inside, new HashSet<>()) != null) {
                return id;
            }
        }
        boolean races = n instanceof Node.Race r && r.ways().stream().anyMatch(runs);
        if (races || n instanceof Node.Guard g && g.alarms().stream().anyMatch(runs)) {
            return id;
        }
        for (String after : after(n)) {
            String found = search(after, seen);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<String> inside(Node n) {
        if (n instanceof Node.Fork f) {
            List<String> inside =
                    new ArrayList<>(f.branches().stream().map(Node.Way::next).toList());
            if (!f.otherwise().isEmpty()) {
                inside.add(f.otherwise());
            }
            return inside;
        } else if (n instanceof Node.Guard g) {
            List<String> inside = new ArrayList<>(List.of(g.body()));
            inside.addAll(g.sides());
            return inside;
        }
        return n instanceof Node.Many m ? List.of(m.body()) : List.of();
    }

    private List<String> after(Node n) {
        if (n instanceof Node.Step || n instanceof Node.Wait) {
            return List.of(next(n));
        } else if (n instanceof Node.Choice c) {
            return c.ways().stream().map(Node.Way::next).toList();
        } else if (n instanceof Node.Race r) {
            return r.ways().stream().map(w -> next(nodes.get(w))).toList();
        }
        List<String> after = new ArrayList<>();
        if (!inside(n).isEmpty()) {
            String join = joinOf(n);
            if (join != null) {
                after.add(((Node.Join) nodes.get(join)).next());
            }
        }
        if (n instanceof Node.Guard g) {
            g.alarms().forEach(a -> after.add(next(nodes.get(a))));
            after.addAll(g.catches());
        }
        return after;
    }

    String joinOf(Node region) {
        for (String inside : inside(region)) {
            String join = joinFrom(inside, new HashSet<>());
            if (join != null) {
                return join;
            }
        }
        return null;
    }

    private String joinFrom(String id, Set<String> seen) {
        if (!seen.add(id)) {
            return null;
        }
        if (nodes.get(id) instanceof Node.Join) {
            return id;
        }
        for (String after : after(nodes.get(id))) {
            String join = joinFrom(after, seen);
            if (join != null) {
                return join;
            }
        }
        return null;
    }
}
