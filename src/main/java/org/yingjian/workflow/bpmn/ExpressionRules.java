package org.yingjian.workflow.bpmn;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yingjian.workflow.Condition;
import org.yingjian.workflow.Network.Flow;
import org.yingjian.workflow.Network.Kind;
import org.yingjian.workflow.Network.Node;
import org.yingjian.workflow.bpmn.BpmnFile.BpmnProcess;
import org.yingjian.workflow.bpmn.ShapeRule.Found;

/** What a diagram may make the engine evaluate (rulings: expressions pass an allow-list). */
final class ExpressionRules {

    static final List<ShapeRule> ALL = List.of(
            new ShapeRule("no code of its own", ExpressionRules::noCode),
            new ShapeRule("conditions of the allow-list", ExpressionRules::conditions),
            new ShapeRule("declared defaults", ExpressionRules::declaredDefaults),
            new ShapeRule("timers of the allow-list", ExpressionRules::timers),
            new ShapeRule("no other expression", ExpressionRules::others));

    private ExpressionRules() {}

    private static Stream<Found> noCode(BpmnFile file, BpmnProcess process) {
        Stream<Found> written = file.foreign().stream()
                .map(f -> new Found(
                        f.elementId(),
                        "%s (%s)".formatted(f.what(), f.text()),
                        "Remove scripts, listeners, connectors, classes and mappings; use a user task."));
        Stream<Found> services = process.network().nodes().stream()
                .filter(n -> n.kind() == Kind.SERVICE)
                .map(n -> new Found(
                        n.id(),
                        "service task without a step bean of this program",
                        "No step bean is offered to diagrams; use a user task."));
        return Stream.concat(written, services);
    }

    private static Stream<Found> conditions(BpmnFile file, BpmnProcess process) {
        return process.network().flows().stream()
                .filter(f -> f.condition().isPresent())
                .flatMap(f -> {
                    try {
                        Condition.parse(f.condition().get());
                        return Stream.empty();
                    } catch (IllegalArgumentException e) {
                        return Stream.of(new Found(
                                f.id(),
                                e.getMessage().replaceAll("\\.$", ""),
                                "Write the condition with those parts only."));
                    }
                });
    }

    private static Stream<Found> declaredDefaults(BpmnFile file, BpmnProcess process) {
        Map<String, Object> defaults = DiagramBuilder.defaults(process, DiagramBuilder.steps(process));
        return process.network().flows().stream()
                .filter(f -> f.condition().isPresent())
                .flatMap(
                        f -> variables(f)
                                .filter(v -> !defaults.containsKey(v))
                                .map(
                                        v -> new Found(
                                                f.id(),
                                                "variable (%s) has no declared default".formatted(v),
                                                "Declare it with a default value in the start form, or as the result field of its step.")));
    }

    private static Stream<String> variables(Flow flow) {
        try {
            return Condition.parse(flow.condition().orElseThrow()).variables().stream();
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static Stream<Found> timers(BpmnFile file, BpmnProcess process) {
        Set<String> steps = process.network().nodes().stream()
                .filter(n -> n.kind() == Kind.STEP)
                .map(Node::id)
                .collect(Collectors.toSet());
        return process.network().nodes().stream()
                .filter(n -> n.kind() == Kind.TIMER
                        || process.details().get(n.id()).timer().isPresent())
                .filter(n -> n.kind() != Kind.TIMER
                        || !process.details()
                                .get(n.id())
                                .timer()
                                .filter("timeDate"::equals)
                                .isPresent()
                        || n.timer()
                                .flatMap(Condition::minimumStep)
                                .filter(steps::contains)
                                .isEmpty())
                .map(n -> new Found(
                        n.id(),
                        "timer %s (%s)"
                                .formatted(
                                        process.details().get(n.id()).timer().orElse("undefined"),
                                        n.timer().orElse("")),
                        "Use timeDate ${due.minimum('STEP')} with a step of this diagram."));
    }

    private static Stream<Found> others(BpmnFile file, BpmnProcess process) {
        Set<String> judged = new HashSet<>(Set.of("conditionExpression", "timeDate", "timeDuration", "timeCycle"));
        return file.expressions().stream()
                .filter(e -> !judged.contains(e.place()))
                .map(e -> new Found(
                        e.elementId(),
                        "%s (%s)".formatted(e.place(), e.text()),
                        "Expressions are allowed only as conditions of flows and dates of timers; write plain text."));
    }
}
