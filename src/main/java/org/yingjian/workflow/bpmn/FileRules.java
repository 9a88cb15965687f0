package org.yingjian.workflow.bpmn;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yingjian.workflow.Network.Kind;
import org.yingjian.workflow.Network.Node;
import org.yingjian.workflow.bpmn.BpmnFile.BpmnProcess;
import org.yingjian.workflow.bpmn.ShapeRule.Found;

/** What the engine itself, or the placing of projects, needs of a file. */
final class FileRules {

    private static final Set<Kind> PLACEABLE = Set.of(
            Kind.START,
            Kind.END,
            Kind.ERROR_END,
            Kind.STEP,
            Kind.SERVICE,
            Kind.XOR,
            Kind.AND,
            Kind.OR,
            Kind.TIMER,
            Kind.BOUNDARY_ERROR,
            Kind.BOUNDARY_TIMER,
            Kind.BOUNDARY_OTHER,
            Kind.SCOPE);

    static final List<ShapeRule> ALL = List.of(
            new ShapeRule("executable", FileRules::executable),
            new ShapeRule("history time to live", FileRules::historyTimeToLive),
            new ShapeRule("unique ids", FileRules::uniqueIds),
            new ShapeRule("known elements", FileRules::knownElements),
            new ShapeRule("one start", FileRules::oneStart),
            new ShapeRule("no multi-instance", FileRules::noMultiInstance));

    private FileRules() {}

    private static Stream<Found> executable(BpmnFile file, BpmnProcess process) {
        return process.executable()
                ? Stream.empty()
                : Stream.of(new Found(
                        process.key(),
                        "isExecutable is not true",
                        "Tick \"Executable\" on the process in the modeler."));
    }

    private static Stream<Found> historyTimeToLive(BpmnFile file, BpmnProcess process) {
        boolean given = process.historyTimeToLive()
                .filter(t -> t.matches("\\d+|P\\d+D"))
                .isPresent();
        return given
                ? Stream.empty()
                : Stream.of(new Found(
                        process.key(),
                        "camunda:historyTimeToLive (%s)"
                                .formatted(process.historyTimeToLive().orElse("missing")),
                        "Set \"History cleanup: time to live\" on the process, for example P3650D."));
    }

    private static Stream<Found> uniqueIds(BpmnFile file, BpmnProcess process) {
        Map<String, Long> counts = Stream.concat(
                        process.network().nodes().stream().map(Node::id),
                        process.network().flows().stream().map(f -> f.id()))
                .collect(groupingBy(id -> id, counting()));
        return counts.entrySet().stream()
                .filter(e -> e.getValue() > 1 || e.getKey().isEmpty())
                .map(e -> new Found(
                        e.getKey(), "the id is missing or used twice", "Give every element an id of its own."));
    }

    private static Stream<Found> knownElements(BpmnFile file, BpmnProcess process) {
        return process.network().nodes().stream()
                .filter(n -> !PLACEABLE.contains(n.kind())
                        || n.kind() == Kind.STEP && !element(process, n).equals("userTask")
                        || n.kind() == Kind.SERVICE && !element(process, n).equals("serviceTask")
                        || Set.of(Kind.START, Kind.END).contains(n.kind())
                                && !process.details().get(n.id()).events().isEmpty())
                .map(n -> new Found(
                        n.id(),
                        "element %s %s"
                                .formatted(
                                        element(process, n),
                                        process.details().get(n.id()).events()),
                        "Use plain starts and ends, user tasks, exclusive, parallel and inclusive gateways, sub-processes, timer catch events,"
                                + " error ends and error boundaries only."));
    }

    private static Stream<Found> oneStart(BpmnFile file, BpmnProcess process) {
        Set<String> scopes = new HashSet<>();
        scopes.add("");
        process.network().nodes().stream().filter(n -> n.kind() == Kind.SCOPE).forEach(n -> scopes.add(n.id()));
        return scopes.stream()
                .filter(scope -> process.network().nodes().stream()
                                .filter(n -> n.kind() == Kind.START
                                        && n.scope().orElse("").equals(scope))
                                .count()
                        != 1)
                .map(scope -> new Found(
                        scope.isEmpty() ? process.key() : scope,
                        "it does not have exactly one start event",
                        "Draw one plain start event in the process and in each sub-process."));
    }

    private static Stream<Found> noMultiInstance(BpmnFile file, BpmnProcess process) {
        return process.network().nodes().stream()
                .filter(Node::multiInstance)
                .map(n -> new Found(
                        n.id(), "multi-instance", "Remove the marker; one project is one instance of every step."));
    }

    private static String element(BpmnProcess process, Node node) {
        return process.details().get(node.id()).element();
    }
}
