package org.yingjian.step.road;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.yingjian.project.Project;
import org.yingjian.step.StepRecord;
import org.yingjian.workflow.Condition;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.FormField;
import org.yingjian.workflow.Network.Flow;
import org.yingjian.workflow.Network.Kind;
import org.yingjian.workflow.Network.Node;
import org.yingjian.workflow.Step;

/** One project's way through its diagram: the diagram, the road variables, and what comes before and after a step. */
public final class ProjectRoad {

    private final Project project;
    private final Diagram diagram;
    private final Map<String, Object> variables;
    private final Set<String> onRoad;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, List<Flow>> into = new HashMap<>();
    private final Map<String, List<Flow>> outOf = new HashMap<>();

    ProjectRoad(Project project, Diagram diagram, Map<String, Object> variables, Set<String> onRoad) {
        this.project = project;
        this.diagram = diagram;
        this.variables = Map.copyOf(variables);
        this.onRoad = Set.copyOf(onRoad);
        diagram.network().nodes().forEach(node -> nodes.put(node.id(), node));
        for (Flow flow : diagram.network().flows()) {
            into.computeIfAbsent(flow.to(), id -> new ArrayList<>()).add(flow);
            outOf.computeIfAbsent(flow.from(), id -> new ArrayList<>()).add(flow);
        }
        for (int i = 0; i < diagram.steps().size(); i++) {
            order.put(diagram.steps().get(i).id(), i);
        }
    }

    public Project project() {
        return project;
    }

    public Diagram diagram() {
        return diagram;
    }

    public Map<String, Object> variables() {
        return variables;
    }

    public Step step(String id) {
        return diagram.getStep(id);
    }

    public boolean leadsTo(String stepId) {
        return onRoad.contains(stepId);
    }

    /** Place in reading order. */
    public int order(String stepId) {
        return order.getOrDefault(stepId, Integer.MAX_VALUE);
    }

    public String method() {
        return String.valueOf(variables.getOrDefault("method", "open"));
    }

    /** The declared default of a deciding field is its success; every other value ends the round without it. */
    public static boolean isSuccess(Step step, String result) {
        Optional<String> success = step.resultField().flatMap(FormField::defaultValue);
        return success.isEmpty() || result == null || success.get().equals(result);
    }

    public static Optional<String> successOf(Step step) {
        return step.resultField().flatMap(FormField::defaultValue);
    }

    /** Whether the law's minimum wait stands beside the step as a timer. */
    public boolean hasMinimumWait(String stepId) {
        return diagram.network().nodes().stream()
                .anyMatch(node -> node.kind() == Kind.TIMER
                        && node.timer().flatMap(Condition::minimumStep).equals(Optional.of(stepId)));
    }

    public Optional<String> stepOfTimer(String timerId) {
        return Optional.ofNullable(nodes.get(timerId)).flatMap(Node::timer).flatMap(Condition::minimumStep);
    }

    /** Permit steps right before a step of works: works may not start before them (建筑法 7). */
    public List<Step> permitsBefore(Step step) {
        if (!step.act().equals("works")) {
            return List.of();
        }
        return nearestBefore(step.id()).stream()
                .map(this::step)
                .filter(Step::permit)
                .toList();
    }

    /** Steps of the road right before this one. */
    public List<String> nearestBefore(String stepId) {
        List<String> nearest = new ArrayList<>();
        walkBack(stepId, id -> {
            if (!leadsTo(id)) {
                return true;
            }
            nearest.add(id);
            return false;
        });
        return nearest;
    }

    /** LatestRounds known finish among the steps right before this one; those without record or date are looked through. */
    public Optional<LocalDate> latestFinishBefore(String stepId, Function<String, Optional<StepRecord>> latest) {
        List<LocalDate> finishes = new ArrayList<>();
        walkBack(stepId, id -> {
            Optional<StepRecord> record = latest.apply(id);
            Optional<LocalDate> finish = record.filter(StepRecord::isPassed).flatMap(StepRecord::finishedOn);
            finish.ifPresent(finishes::add);
            return finish.isEmpty() && record.map(r -> !r.isOpen()).orElse(true);
        });
        return finishes.stream().max(Comparator.naturalOrder());
    }

    /** Steps a finish with these variables leads to, joins taken as passed. */
    public Set<String> stepsAfter(String stepId, Map<String, Object> result) {
        Map<String, Object> known = new HashMap<>(variables);
        known.putAll(result);
        Set<String> found = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        leave(stepId, known, open);
        while (!open.isEmpty()) {
            Node node = nodes.get(open.pop());
            if (!seen.add(node.id())) {
                continue;
            }
            switch (node.kind()) {
                case STEP -> found.add(node.id());
                case SCOPE -> members(node.id(), Kind.START).forEach(start -> leave(start.id(), known, open));
                case END -> node.scope().ifPresent(scope -> leave(scope, known, open));
                case ERROR_END -> boundary(node).ifPresent(event -> leave(event.id(), known, open));
                default -> leave(node.id(), known, open);
            }
        }
        return found;
    }

    /** Every step that can come after this one when all goes well. */
    public Set<String> stepsBeyond(String stepId) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(stepId));
        while (!open.isEmpty()) {
            for (String next : stepsAfter(open.pop(), Map.of())) {
                if (found.add(next)) {
                    open.push(next);
                }
            }
        }
        return found;
    }

    private void leave(String nodeId, Map<String, Object> known, Deque<String> open) {
        List<Flow> flows = outOf.getOrDefault(nodeId, List.of());
        List<Flow> taken = flows.stream()
                .filter(flow -> flow.condition().isPresent() && !flow.isDefault())
                .filter(flow ->
                        Condition.parse(flow.condition().get()).decide(known).orElse(false))
                .toList();
        boolean chooses = flows.stream().anyMatch(Flow::isDefault);
        if (!chooses) {
            flows.forEach(flow -> open.push(flow.to()));
        } else if (taken.isEmpty()) {
            flows.stream().filter(Flow::isDefault).forEach(flow -> open.push(flow.to()));
        } else {
            taken.forEach(flow -> open.push(flow.to()));
        }
    }

    private Optional<Node> boundary(Node errorEnd) {
        return diagram.network().nodes().stream()
                .filter(node ->
                        node.kind() == Kind.BOUNDARY_ERROR && node.attachedTo().equals(errorEnd.scope()))
                .filter(node -> node.errorCode().isEmpty() || node.errorCode().equals(errorEnd.errorCode()))
                .findFirst();
    }

    private List<Node> members(String scope, Kind kind) {
        return diagram.network().nodes().stream()
                .filter(node -> node.kind() == kind && node.scope().equals(Optional.of(scope)))
                .toList();
    }

    /** Visits the steps before this one, nearest first; goes on behind a step when {@code through} says so. */
    private void walkBack(String stepId, Predicate<String> through) {
        int own = order(stepId);
        Set<String> seen = new HashSet<>(Set.of(stepId));
        Deque<String> open = new ArrayDeque<>();
        enter(stepId, open);
        while (!open.isEmpty()) {
            Node node = nodes.get(open.pop());
            if (!seen.add(node.id())) {
                continue;
            }
            switch (node.kind()) {
                case STEP -> {
                    // A step further down leads here only by a loop.
                    if (order(node.id()) < own && through.test(node.id())) {
                        enter(node.id(), open);
                    }
                }
                case SCOPE -> members(node.id(), Kind.END).forEach(end -> enter(end.id(), open));
                case START -> node.scope().ifPresent(scope -> enter(scope, open));
                case BOUNDARY_ERROR, BOUNDARY_TIMER, BOUNDARY_OTHER -> {}
                default -> enter(node.id(), open);
            }
        }
    }

    private void enter(String nodeId, Deque<String> open) {
        into.getOrDefault(nodeId, List.of()).forEach(flow -> open.push(flow.from()));
    }
}
