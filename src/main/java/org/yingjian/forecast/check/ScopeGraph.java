package org.yingjian.forecast.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yingjian.workflow.Network.Flow;
import org.yingjian.workflow.Network.Kind;
import org.yingjian.workflow.Network.Node;

/** One scope of a foreign process: a process or one of its sub-processes, whose own sub-processes are single nodes in it. */
final class ScopeGraph {

    /** Where all tokens that end on their own meet. */
    static final String END = "";

    final Map<String, Node> nodes = new LinkedHashMap<>();
    final Map<String, List<Flow>> out = new HashMap<>();
    final Map<String, List<Flow>> in = new HashMap<>();
    final Map<String, List<Node>> boundaries = new LinkedHashMap<>();
    final List<Node> eventSubProcesses = new ArrayList<>();
    final List<String> starts = new ArrayList<>();
    private final Map<String, String> linkTargets = new HashMap<>();
    private final PostDominators meeting;

    ScopeGraph(List<Node> members, Map<String, List<Flow>> flowsFrom, Assumptions assumptions) {
        for (Node node : members) {
            if (node.traits().eventSubProcess()) {
                eventSubProcesses.add(node);
            } else if (node.traits().compensation()) {
                assumptions.note(Assumptions.COMPENSATION, node.id());
            } else {
                nodes.put(node.id(), node);
                node.attachedTo()
                        .ifPresent(host -> boundaries
                                .computeIfAbsent(local(host), h -> new ArrayList<>())
                                .add(node));
            }
            if (isLinkCatch(node)) {
                linkTargets.put(node.traits().link().get(), node.id());
            }
        }
        for (String from : nodes.keySet()) {
            for (Flow flow : flowsFrom.getOrDefault(from, List.of())) {
                if (nodes.containsKey(flow.to())) {
                    out.computeIfAbsent(from, f -> new ArrayList<>()).add(flow);
                    in.computeIfAbsent(flow.to(), f -> new ArrayList<>()).add(flow);
                }
            }
        }
        starts.addAll(findStarts());
        Set<String> reached = reached();
        nodes.keySet().stream()
                .filter(n -> !reached.contains(n))
                .forEach(n -> assumptions.note(Assumptions.UNREACHED, n));
        meeting = new PostDominators(reached, this::next);
    }

    private static String local(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }

    private boolean isLinkCatch(Node node) {
        return node.traits().link().isPresent() && node.traits().element().equals("intermediateCatchEvent");
    }

    private List<String> findStarts() {
        List<String> drawn = nodes.values().stream()
                .filter(n -> n.kind() == Kind.START && out.containsKey(n.id()))
                .map(Node::id)
                .toList();
        return drawn.isEmpty()
                ? nodes.values().stream()
                        .filter(n -> !in.containsKey(n.id()) && n.attachedTo().isEmpty() && !isLinkCatch(n))
                        .map(Node::id)
                        .toList()
                : drawn;
    }

    /** Whether a drawn start event is missing, so that everything without a flow before it begins at once. */
    boolean beginsWithoutStart() {
        return starts.stream().noneMatch(s -> nodes.get(s).kind() == Kind.START);
    }

    private Set<String> reached() {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> todo = new ArrayDeque<>(starts);
        while (!todo.isEmpty()) {
            String at = todo.pop();
            if (!at.equals(END) && seen.add(at)) {
                todo.addAll(next(at));
                boundaries.getOrDefault(at, List.of()).stream()
                        .filter(b -> !isUndoing(b))
                        .forEach(b -> todo.add(b.id()));
            }
        }
        return seen;
    }

    /** Where a link leads that is thrown at the node, empty for any other node. */
    Optional<String> linkTarget(Node node) {
        return isLinkCatch(node) ? Optional.empty() : node.traits().link().map(linkTargets::get);
    }

    /** What the token of a node may come to next in this scope; nothing where it ends everything. */
    List<String> next(String id) {
        Node node = nodes.get(id);
        if (endsAll(node)) {
            return List.of();
        }
        List<String> next = new ArrayList<>();
        linkTarget(node).ifPresent(next::add);
        out.getOrDefault(id, List.of()).forEach(f -> next.add(f.to()));
        if (next.isEmpty()) {
            next.add(END);
        }
        boundaries.getOrDefault(id, List.of()).stream()
                .filter(b -> b.interrupting() && !isUndoing(b))
                .forEach(b -> next.add(b.id()));
        return next;
    }

    /** Ends of its kind take the tokens of the whole scope with them. */
    static boolean endsAll(Node node) {
        return node.traits().element().equals("endEvent")
                && node.traits().events().stream()
                        .anyMatch(e -> e.startsWith("terminate") || e.startsWith("error") || e.startsWith("cancel"));
    }

    static boolean isUndoing(Node boundary) {
        return boundary.traits().events().contains("compensateEventDefinition");
    }

    /** First node all the ways come through, {@link #END} when they only meet at the end of the scope. */
    String meetingOf(List<String> ways) {
        return meeting.common(ways);
    }

    boolean reachesEnd(String id) {
        return meeting.isKnown(id);
    }
}
