package org.yingjian.workflow.bpmn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yingjian.workflow.DomainSteps;
import org.yingjian.workflow.FormField;
import org.yingjian.workflow.Network.Kind;
import org.yingjian.workflow.Network.Node;
import org.yingjian.workflow.bpmn.BpmnFile.BpmnProcess;
import org.yingjian.workflow.bpmn.BpmnFile.Details;
import org.yingjian.workflow.bpmn.ShapeRule.Found;

/** What every step must say about itself. */
final class StepRules {

    private static final Pattern STEP_ID = Pattern.compile("[A-Z][A-Za-z0-9_]*");
    private static final Set<String> HOLDERS = Set.of(
            "commission",
            "education",
            "land",
            "planning",
            "environment",
            "housing",
            "finance",
            "fire",
            "client",
            "school",
            "designer",
            "reviewer",
            "agent",
            "centre",
            "contractor",
            "supervision",
            "supplier",
            "province",
            "experts");
    private static final Set<String> CLOCKS = Set.of("working", "calendar", "construction", "indoor");
    private static final Set<String> ACTS = Set.of(
            "approval",
            "filing",
            "design",
            "procurement",
            "contract",
            "works",
            "acceptance",
            "handover",
            "delivery",
            "plan");

    static final List<ShapeRule> ALL = List.of(
            new ShapeRule("known step", StepRules::knownStep),
            new ShapeRule("step in a stage", StepRules::inStage),
            new ShapeRule("step properties", StepRules::properties),
            new ShapeRule("readable fields", StepRules::fields),
            new ShapeRule("named steps", StepRules::named));

    private StepRules() {}

    private static Stream<Found> knownStep(BpmnFile file, BpmnProcess process) {
        return steps(process)
                .filter(n -> !STEP_ID.matcher(n.id()).matches()
                        || n.name().isBlank()
                        || !HOLDERS.contains(property(process, n, "holder")))
                .map(n -> new Found(
                        n.id(),
                        "unknown step: name (%s), holder (%s)".formatted(n.name(), property(process, n, "holder")),
                        "Give the task the id and the name of its step and a property holder, one of " + sorted(HOLDERS)
                                + "."));
    }

    private static Stream<Found> named(BpmnFile file, BpmnProcess process) {
        Set<String> drawn = steps(process)
                .flatMap(n -> Stream.concat(
                        Stream.of(n.id()), DiagramBuilder.covers(n.id(), property(process, n, "covers")).stream()))
                .collect(Collectors.toSet());
        return DomainSteps.namedIn(process.key()).stream()
                .filter(id -> !drawn.contains(id))
                .sorted()
                .map(
                        id -> new Found(
                                id,
                                "no step has this id or covers it, but the program names it",
                                "Draw a task of this id, or add the id to the property covers of the task that stands for it."));
    }

    private static Stream<Found> inStage(BpmnFile file, BpmnProcess process) {
        return steps(process)
                .filter(n -> n.scope().isEmpty())
                .map(n -> new Found(
                        n.id(), "stands outside every stage", "Draw it into the embedded sub-process of its stage."));
    }

    private static Stream<Found> properties(BpmnFile file, BpmnProcess process) {
        return steps(process)
                .flatMap(n -> Stream.of(
                                wrong(process, n, "clock", CLOCKS),
                                wrong(process, n, "act", ACTS),
                                wrong(process, n, "applicant", HOLDERS),
                                wrong(process, n, "approval", Set.of("true", "false")),
                                wrong(process, n, "permit", Set.of("true", "false")))
                        .flatMap(s -> s));
    }

    private static Stream<Found> wrong(BpmnProcess process, Node node, String name, Set<String> allowed) {
        String value = property(process, node, name);
        return value.isEmpty() || allowed.contains(value)
                ? Stream.empty()
                : Stream.of(new Found(
                        node.id(),
                        "property %s (%s)".formatted(name, value),
                        "Use one of " + sorted(allowed) + ", or leave it out."));
    }

    private static Stream<Found> fields(BpmnFile file, BpmnProcess process) {
        return process.details().entrySet().stream()
                .flatMap(e -> e.getValue().fields().stream().flatMap(f -> field(e.getKey(), e.getValue(), f)));
    }

    private static Stream<Found> field(String nodeId, Details details, FormField field) {
        String value = "field %s, default (%s)"
                .formatted(field.id(), field.defaultValue().orElse(""));
        boolean twice =
                details.fields().stream().filter(f -> f.id().equals(field.id())).count() > 1;
        if (!field.id().matches("[A-Za-z][A-Za-z0-9_]*") || twice) {
            return Stream.of(new Found(nodeId, value, "Give each field an id of its own, letters, digits and _."));
        }
        boolean choiceOk = field.type() != FormField.Type.CHOICE
                || !field.choices().isEmpty()
                        && field.defaultValue()
                                .map(field.choices()::containsKey)
                                .orElse(true);
        boolean numberOk = field.type() != FormField.Type.NUMBER
                || field.defaultValue().map(v -> v.matches("-?\\d+(\\.\\d+)?")).orElse(true);
        boolean booleanOk = field.type() != FormField.Type.BOOLEAN
                || field.defaultValue().map(v -> v.matches("true|false")).orElse(true);
        return choiceOk && numberOk && booleanOk
                ? Stream.empty()
                : Stream.of(new Found(nodeId, value, "The default must be a value of the field's type or choices."));
    }

    private static Stream<Node> steps(BpmnProcess process) {
        return process.network().nodes().stream().filter(n -> n.kind() == Kind.STEP);
    }

    private static String property(BpmnProcess process, Node node, String name) {
        Map<String, String> properties = process.details().get(node.id()).properties();
        return properties.getOrDefault(name, "").strip();
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }
}
