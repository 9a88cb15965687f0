package org.yingjian.workflow.bpmn;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yingjian.workflow.Network.Flow;
import org.yingjian.workflow.Network.Kind;
import org.yingjian.workflow.Network.Node;
import org.yingjian.workflow.NetworkBlocks;
import org.yingjian.workflow.bpmn.BpmnFile.BpmnProcess;
import org.yingjian.workflow.bpmn.ShapeRule.Found;

/** How the flows must be drawn so that a project can be placed anywhere and never hangs. */
final class FlowRules {

    private static final Set<Kind> ENDS = Set.of(Kind.END, Kind.ERROR_END);

    static final List<ShapeRule> ALL = List.of(
            new ShapeRule("connected", FlowRules::connected),
            new ShapeRule("splits at gateways only", FlowRules::splitsAtGateways),
            new ShapeRule("default flow", FlowRules::defaultFlow),
            new ShapeRule("inclusive default to its join", FlowRules::inclusiveDefault),
            new ShapeRule("fork and join paired", (f, p) -> blocks(p, NetworkBlocks.FaultKind.UNPAIRED)),
            new ShapeRule("nothing leaves a block", (f, p) -> blocks(p, NetworkBlocks.FaultKind.LEAVES_BLOCK)),
            new ShapeRule("interrupting error boundary", FlowRules::boundary),
            new ShapeRule("errors are caught", FlowRules::errorsCaught));

    private FlowRules() {}

    private static Stream<Found> connected(BpmnFile file, BpmnProcess process) {
        Map<String, Node> nodes = byId(process);
        Set<String> sources = process.network().flows().stream().map(Flow::from).collect(Collectors.toSet());
        Set<String> targets = process.network().flows().stream().map(Flow::to).collect(Collectors.toSet());
        Stream<Found> dangling = process.network().flows().stream()
                .filter(f -> !nodes.containsKey(f.from()) || !nodes.containsKey(f.to()))
                .map(f ->
                        new Found(f.id(), "flow from (%s) to (%s)".formatted(f.from(), f.to()), "Connect both ends."));
        Stream<Found> loose = nodes.values().stream()
                .filter(n -> !ENDS.contains(n.kind()) && !sources.contains(n.id())
                        || n.kind() != Kind.START && n.attachedTo().isEmpty() && !targets.contains(n.id()))
                .map(n -> new Found(n.id(), "no flow leads to it or from it", "Connect it, or delete it."));
        return Stream.concat(dangling, loose);
    }

    private static Stream<Found> splitsAtGateways(BpmnFile file, BpmnProcess process) {
        Map<String, Node> nodes = byId(process);
        Stream<Found> split = outgoing(process).entrySet().stream()
                .filter(e -> e.getValue().size() > 1 && nodes.containsKey(e.getKey()))
                .filter(e -> !isGateway(nodes.get(e.getKey())))
                .map(e -> new Found(
                        e.getKey(), e.getValue().size() + " flows leave it", "Draw a gateway where the way splits."));
        Stream<Found> conditions = process.network().flows().stream()
                .filter(f -> f.condition().isPresent() && nodes.containsKey(f.from()))
                .filter(f ->
                        !Set.of(Kind.XOR, Kind.OR).contains(nodes.get(f.from()).kind())
                                || outgoing(process).get(f.from()).size() < 2)
                .map(f -> new Found(
                        f.id(),
                        "condition (%s) where nothing is chosen"
                                .formatted(f.condition().get()),
                        "Conditions belong on flows out of an exclusive or inclusive fork."));
        return Stream.concat(split, conditions);
    }

    private static Stream<Found> defaultFlow(BpmnFile file, BpmnProcess process) {
        return choices(process).flatMap(n -> {
            List<Flow> flows = outgoing(process).get(n.id());
            if (flows.stream().noneMatch(Flow::isDefault)) {
                return Stream.of(
                        new Found(n.id(), "fork without a default flow", "Mark the usual way as default flow."));
            }
            return flows.stream()
                    .filter(f -> f.isDefault() == f.condition().isPresent())
                    .filter(f -> f.isDefault() || n.kind() == Kind.XOR)
                    .map(f -> new Found(
                            f.id(),
                            f.isDefault() ? "default flow with a condition" : "flow without a condition",
                            "Every flow of a fork but its default has a condition."));
        });
    }

    private static Stream<Found> inclusiveDefault(BpmnFile file, BpmnProcess process) {
        NetworkBlocks blocks = NetworkBlocks.of(process.network());
        return choices(process)
                .filter(n -> n.kind() == Kind.OR)
                .flatMap(n -> outgoing(process).get(n.id()).stream())
                .filter(Flow::isDefault)
                .filter(f ->
                        blocks.at(f.from()).map(b -> !b.join().equals(f.to())).orElse(false))
                .map(f -> new Found(
                        f.id(),
                        "default flow of an inclusive fork leads to (%s)".formatted(f.to()),
                        "Lead it straight to the join of the fork."));
    }

    private static Stream<Found> blocks(BpmnProcess process, NetworkBlocks.FaultKind kind) {
        return NetworkBlocks.of(process.network()).faults().stream()
                .filter(f -> f.kind() == kind)
                .map(f -> new Found(
                        f.elementId(),
                        f.what(),
                        kind == NetworkBlocks.FaultKind.UNPAIRED
                                ? "Pair each fork with one join of the same kind in the same sub-process."
                                : "Leave a block through its join, or by an error end caught on its sub-process."));
    }

    private static Stream<Found> boundary(BpmnFile file, BpmnProcess process) {
        Map<String, Node> nodes = byId(process);
        return nodes.values().stream()
                .filter(n -> Set.of(Kind.BOUNDARY_ERROR, Kind.BOUNDARY_TIMER, Kind.BOUNDARY_OTHER)
                        .contains(n.kind()))
                .filter(n -> n.kind() != Kind.BOUNDARY_ERROR
                        || !n.interrupting()
                        || n.attachedTo()
                                .map(nodes::get)
                                .filter(h -> h.kind() == Kind.SCOPE)
                                .isEmpty())
                .map(n -> new Found(
                        n.id(),
                        "%s boundary event, %s, on (%s)"
                                .formatted(
                                        process.details().get(n.id()).timer().isPresent()
                                                ? "timer"
                                                : n.kind() == Kind.BOUNDARY_ERROR ? "error" : "other",
                                        n.interrupting() ? "interrupting" : "non-interrupting",
                                        n.attachedTo().orElse("nothing")),
                        "Only an interrupting error boundary event on a sub-process may lead out of it."));
    }

    private static Stream<Found> errorsCaught(BpmnFile file, BpmnProcess process) {
        Map<String, Node> nodes = byId(process);
        return nodes.values().stream()
                .filter(n -> n.kind() == Kind.ERROR_END && !isCaught(n, nodes))
                .map(n -> new Found(
                        n.id(),
                        "error (%s) is caught by no sub-process around it"
                                .formatted(n.errorCode().orElse("")),
                        "Draw an error boundary event with the same error on the stage."));
    }

    private static boolean isCaught(Node end, Map<String, Node> nodes) {
        Optional<String> scope = end.scope();
        while (scope.isPresent()) {
            String host = scope.get();
            if (nodes.values().stream()
                    .anyMatch(b -> b.kind() == Kind.BOUNDARY_ERROR
                            && b.attachedTo().equals(Optional.of(host))
                            && (b.errorCode().isEmpty() || b.errorCode().equals(end.errorCode())))) {
                return true;
            }
            scope = nodes.get(host).scope();
        }
        return false;
    }

    private static Stream<Node> choices(BpmnProcess process) {
        Map<String, List<Flow>> outgoing = outgoing(process);
        return process.network().nodes().stream()
                .filter(n -> n.kind() == Kind.XOR || n.kind() == Kind.OR)
                .filter(n -> outgoing.getOrDefault(n.id(), List.of()).size() > 1);
    }

    private static boolean isGateway(Node node) {
        return Set.of(Kind.XOR, Kind.AND, Kind.OR).contains(node.kind());
    }

    private static Map<String, List<Flow>> outgoing(BpmnProcess process) {
        return process.network().flows().stream().collect(groupingBy(Flow::from));
    }

    private static Map<String, Node> byId(BpmnProcess process) {
        return process.network().nodes().stream().collect(Collectors.toMap(Node::id, Function.identity(), (a, b) -> a));
    }
}
