package org.yingjian.workflow.bpmn;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.DiagramVersion;
import org.yingjian.workflow.FormField;
import org.yingjian.workflow.Network;
import org.yingjian.workflow.Network.Flow;
import org.yingjian.workflow.Network.Kind;
import org.yingjian.workflow.Network.Node;
import org.yingjian.workflow.Step;
import org.yingjian.workflow.bpmn.BpmnFile.BpmnProcess;
import org.yingjian.workflow.bpmn.BpmnFile.Details;

/** Makes a diagram in plain words of a process that passed the shape check. */
public final class DiagramBuilder {

    private DiagramBuilder() {}

    /** Reads one file with one process. */
    public static Diagram build(BpmnFile file, int version) {
        BpmnProcess process = file.processes().get(0);
        List<Step> steps = steps(process);
        return new Diagram(
                new DiagramVersion(process.key(), version),
                process.name(),
                process.network(),
                steps,
                defaults(process, steps));
    }

    static Map<String, Object> defaults(BpmnProcess process, List<Step> steps) {
        Map<String, Object> defaults = new LinkedHashMap<>();
        process.startFields().forEach(f -> put(defaults, f));
        steps.forEach(s -> s.resultField().ifPresent(f -> put(defaults, f)));
        return defaults;
    }

    private static void put(Map<String, Object> defaults, FormField field) {
        field.defaultValue().ifPresent(text -> defaults.put(field.id(), value(field.type(), text)));
    }

    private static Object value(FormField.Type type, String text) {
        return switch (type) {
            case BOOLEAN -> Boolean.valueOf(text);
            case NUMBER -> new BigDecimal(text).doubleValue();
            default -> text;
        };
    }

    static List<Step> steps(BpmnProcess process) {
        Map<String, Node> nodes = new HashMap<>();
        process.network().nodes().forEach(n -> nodes.put(n.id(), n));
        return readingOrder(process.network()).stream()
                .map(nodes::get)
                .filter(n -> n != null && n.kind() == Kind.STEP)
                .map(n -> step(n, process.details().get(n.id()), n.scope().map(nodes::get)))
                .toList();
    }

    private static Step step(Node node, Details details, Optional<Node> stage) {
        Map<String, String> properties = details.properties();
        return new Step(
                node.id(),
                node.name(),
                stage.map(Node::id).orElse(""),
                stage.map(Node::name).orElse(""),
                properties.getOrDefault("holder", ""),
                Optional.ofNullable(properties.get("applicant")).filter(a -> !a.isBlank()),
                Boolean.parseBoolean(properties.get("approval")),
                Boolean.parseBoolean(properties.get("permit")),
                covers(node.id(), properties.getOrDefault("covers", "")),
                properties.getOrDefault("clock", "working"),
                properties.getOrDefault("act", ""),
                details.fields());
    }

    static Set<String> covers(String id, String list) {
        Set<String> covers = new LinkedHashSet<>();
        Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .forEach(covers::add);
        if (covers.isEmpty()) {
            covers.add(id);
        }
        return covers;
    }

    /** Along the flows, earlier before later, branches in file order; what no flow reaches comes last. */
    private static Set<String> readingOrder(Network network) {
        Map<String, List<String>> next = successors(network);
        LinkedList<String> order = new LinkedList<>();
        Set<String> seen = new LinkedHashSet<>();
        network.nodes().stream()
                .filter(n -> n.kind() == Kind.START && n.scope().isEmpty())
                .forEach(n -> visit(n.id(), next, seen, order));
        Set<String> result = new LinkedHashSet<>(order);
        network.nodes().forEach(n -> result.add(n.id()));
        return result;
    }

    private static void visit(
            String start, Map<String, List<String>> next, Set<String> seen, LinkedList<String> order) {
        Deque<String> path = new ArrayDeque<>();
        Deque<Iterator<String>> ways = new ArrayDeque<>();
        if (seen.add(start)) {
            path.push(start);
            ways.push(next.getOrDefault(start, List.of()).iterator());
        }
        while (!path.isEmpty()) {
            if (ways.peek().hasNext()) {
                String to = ways.peek().next();
                if (seen.add(to)) {
                    path.push(to);
                    ways.push(next.getOrDefault(to, List.of()).iterator());
                }
            } else {
                ways.pop();
                order.addFirst(path.pop());
            }
        }
    }

    private static Map<String, List<String>> successors(Network network) {
        Map<String, List<String>> next = new HashMap<>();
        Map<String, List<Flow>> flows = network.flows().stream().collect(groupingBy(Flow::from));
        Map<Optional<String>, List<Node>> byScope = network.nodes().stream().collect(groupingBy(Node::scope));
        for (Node node : network.nodes()) {
            List<String> to = new ArrayList<>();
            flows.getOrDefault(node.id(), List.of()).forEach(f -> to.add(0, f.to()));
            if (node.kind() == Kind.SCOPE) {
                byScope.getOrDefault(Optional.of(node.id()), List.of()).stream()
                        .filter(n -> n.kind() == Kind.START)
                        .forEach(n -> to.add(n.id()));
            }
            next.put(node.id(), to);
        }
        return next;
    }
}
