package org.yingjian.workflow;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yingjian.workflow.Network.Flow;
import org.yingjian.workflow.Network.Kind;
import org.yingjian.workflow.Network.Node;

/** A diagram's network with its neighbourhoods, blocks and parsed conditions; the ways that variables open. */
final class NetworkRoutes {

    private static final Map<Network, NetworkRoutes> KNOWN = new ConcurrentHashMap<>();

    final Map<String, Node> nodes = new HashMap<>();
    final NetworkBlocks blocks;
    final String start;
    private final Map<String, List<Flow>> outgoing;
    private final Map<String, String> scopeStarts = new HashMap<>();
    private final Map<String, List<Node>> boundaries;
    private final Map<String, Condition> conditions = new HashMap<>();

    private NetworkRoutes(Network network) {
        network.nodes().forEach(n -> nodes.put(n.id(), n));
        outgoing = network.flows().stream().collect(groupingBy(Flow::from));
        boundaries = network.nodes().stream()
                .filter(n -> n.kind() == Kind.BOUNDARY_ERROR && n.attachedTo().isPresent())
                .collect(groupingBy(n -> n.attachedTo().get()));
        network.nodes().stream()
                .filter(n -> n.kind() == Kind.START)
                .forEach(n -> scopeStarts.putIfAbsent(n.scope().orElse(""), n.id()));
        network.flows().forEach(f -> f.condition().ifPresent(c -> conditions.put(f.id(), Condition.parse(c))));
        blocks = NetworkBlocks.of(network);
        start = Optional.ofNullable(scopeStarts.get(""))
                .orElseThrow(() -> new IllegalArgumentException(
                        "diagram (%s): has no start event; draw one.".formatted(network.key())));
    }

    /** Diagrams are few and never change, so each is worked out once. */
    static NetworkRoutes of(Diagram diagram) {
        return KNOWN.computeIfAbsent(diagram.network(), NetworkRoutes::new);
    }

    List<Flow> out(String node) {
        return outgoing.getOrDefault(node, List.of());
    }

    String startOf(String scope) {
        return scopeStarts.get(scope);
    }

    /** The error boundary of a sub-process that catches a code. */
    Optional<Node> catcher(String scope, Optional<String> code) {
        return boundaries.getOrDefault(scope, List.of()).stream()
                .filter(b -> b.errorCode().isEmpty() || b.errorCode().equals(code))
                .findFirst();
    }

    /** The flows a token takes out of a node; all conditions must be decided. */
    List<Flow> taken(Node node, Map<String, Object> variables) {
        List<Flow> flows = out(node.id());
        if (flows.size() < 2 || node.kind() == Kind.AND) {
            return flows;
        }
        List<Flow> taken = new ArrayList<>();
        for (Flow flow : flows) {
            Condition condition = conditions.get(flow.id());
            if (!flow.isDefault() && (condition == null || condition.test(variables))) {
                taken.add(flow);
                if (node.kind() == Kind.XOR) {
                    break;
                }
            }
        }
        if (taken.isEmpty()) {
            flows.stream().filter(Flow::isDefault).forEach(taken::add);
        }
        if (taken.isEmpty()) {
            throw new IllegalArgumentException(
                    "gateway (%s): no condition holds and there is no default flow; draw one.".formatted(node.id()));
        }
        return taken;
    }

    /** The flows a token may take while some variables are unknown. */
    private List<Flow> possible(Node node, Map<String, Object> known) {
        List<Flow> flows = out(node.id());
        if (flows.size() < 2 || node.kind() == Kind.AND) {
            return flows;
        }
        List<Flow> possible = new ArrayList<>();
        boolean certain = false;
        for (Flow flow : flows) {
            if (flow.isDefault()) {
                continue;
            }
            Condition condition = conditions.get(flow.id());
            Optional<Boolean> answer = condition == null ? Optional.of(true) : condition.decide(known);
            if (answer.orElse(true)) {
                possible.add(flow);
            }
            if (answer.orElse(false)) {
                certain = true;
                if (node.kind() == Kind.XOR) {
                    break;
                }
            }
        }
        if (!certain) {
            flows.stream().filter(Flow::isDefault).forEach(possible::add);
        }
        return possible;
    }

    /** Nodes one step further, sub-processes entered; with all variables given, the ways without an error only. */
    private List<String> next(Node node, Map<String, Object> known, boolean errors) {
        List<String> next = new ArrayList<>();
        switch (node.kind()) {
            case SCOPE -> next.add(startOf(node.id()));
            case END -> node.scope().ifPresent(scope -> out(scope).forEach(f -> next.add(f.to())));
            case ERROR_END -> {
                if (errors) {
                    catching(node).ifPresent(b -> next.add(b.id()));
                }
            }
            default -> possible(node, known).forEach(f -> next.add(f.to()));
        }
        return next;
    }

    private Optional<Node> catching(Node errorEnd) {
        Optional<String> scope = errorEnd.scope();
        while (scope.isPresent()) {
            Optional<Node> caught = catcher(scope.get(), errorEnd.errorCode());
            if (caught.isPresent()) {
                return caught;
            }
            scope = nodes.get(scope.get()).scope();
        }
        return Optional.empty();
    }

    /** Everything that can come after a node, the node itself only if a loop leads back to it. */
    Set<String> reach(String from, Map<String, Object> known, boolean errors) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> todo = new ArrayDeque<>(next(nodes.get(from), known, errors));
        while (!todo.isEmpty()) {
            String id = todo.pop();
            if (id != null && seen.add(id)) {
                next(nodes.get(id), known, errors).forEach(todo::push);
            }
        }
        return seen;
    }
}
