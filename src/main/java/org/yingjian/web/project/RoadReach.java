package org.yingjian.web.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yingjian.workflow.Condition;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Network;
import org.yingjian.workflow.Network.Flow;
import org.yingjian.workflow.Network.Kind;
import org.yingjian.workflow.Network.Node;

/** Which nodes of a diagram lie on a project's road when everything goes well. */
final class RoadReach {

    private final Map<String, Node> nodes;
    private final Map<String, List<Flow>> leaving;
    private final Map<String, Object> variables;

    private RoadReach(Network network, Map<String, Object> variables) {
        this.nodes = network.nodes().stream().collect(Collectors.toMap(Node::id, Function.identity()));
        this.leaving = network.flows().stream().collect(Collectors.groupingBy(Flow::from));
        this.variables = variables;
    }

    /** @param road values of the condition variables; results take their declared default */
    static Set<String> nodes(Diagram diagram, Map<String, Object> road) {
        Map<String, Object> variables = new HashMap<>(diagram.defaults());
        variables.putAll(road);
        return new RoadReach(diagram.network(), variables).walk();
    }

    private Set<String> walk() {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>();
        nodes.values().stream()
                .filter(n -> n.kind() == Kind.START && n.scope().isEmpty())
                .forEach(n -> next.add(n.id()));
        while (!next.isEmpty()) {
            String id = next.poll();
            if (seen.add(id)) {
                next.addAll(after(nodes.get(id)));
            }
        }
        return seen;
    }

    private List<String> after(Node node) {
        List<String> next = new ArrayList<>();
        if (node.kind() == Kind.SCOPE) {
            nodes.values().stream()
                    .filter(n -> n.kind() == Kind.START && n.scope().equals(Optional.of(node.id())))
                    .forEach(n -> next.add(n.id()));
        }
        List<Flow> flows = leaving.getOrDefault(node.id(), List.of());
        List<Flow> taken = flows.stream().filter(this::isTaken).toList();
        for (Flow flow :
                taken.isEmpty() ? flows.stream().filter(Flow::isDefault).toList() : taken) {
            next.add(flow.to());
        }
        return next;
    }

    private boolean isTaken(Flow flow) {
        return !flow.isDefault()
                && flow.condition()
                        .map(c -> Condition.parse(c).decide(variables).orElse(false))
                        .orElse(true);
    }
}
