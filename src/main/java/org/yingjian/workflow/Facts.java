package org.yingjian.workflow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yingjian.workflow.Network.Kind;

/** What is known of one project's steps, and what follows from it for steps nobody reported. */
final class Facts {

    final Diagram diagram;
    final NetworkRoutes road;
    private final Map<String, Object> variables;
    private final Map<String, Object> successful;
    private final Set<String> finished;
    private final Set<String> stillOpen;
    private final Set<String> evidence = new HashSet<>();
    private final Set<String> successRun;
    private final Map<String, Boolean> overtaken = new HashMap<>();
    private final Map<String, Set<String>> failureWays = new HashMap<>();

    Facts(Diagram diagram, Map<String, Object> variables, Set<String> finished, Set<String> stillOpen) {
        this.diagram = diagram;
        this.road = NetworkRoutes.of(diagram);
        this.variables = variables;
        this.finished = finished;
        this.stillOpen = stillOpen;
        this.successful = new HashMap<>(variables);
        diagram.steps()
                .forEach(s -> s.resultField().ifPresent(f -> {
                    if (diagram.defaults().containsKey(f.id())) {
                        successful.put(f.id(), diagram.defaults().get(f.id()));
                    }
                }));
        this.successRun = road.reach(road.start, successful, false);
        for (Step step : diagram.steps()) {
            if (touches(step, finished) || touches(step, stillOpen)) {
                evidence.add(step.id());
            }
        }
    }

    boolean isFinished(String stepId) {
        return finished.contains(stepId)
                || finished.containsAll(diagram.getStep(stepId).covers());
    }

    boolean isStillOpen(String stepId) {
        return touches(diagram.getStep(stepId), stillOpen);
    }

    /**
     * Whether a step that can only come after this node is known. Ways of failure are no evidence: before and after are
     * told by the run in which every step succeeds.
     */
    boolean isOvertaken(String nodeId) {
        return overtaken.computeIfAbsent(nodeId, this::searchBeyond);
    }

    private boolean searchBeyond(String nodeId) {
        String from = nodeId;
        if (!successRun.contains(nodeId)) {
            from = road.reach(nodeId, successful, false).stream()
                    .filter(n -> successRun.contains(n) && road.nodes.get(n).kind() == Kind.STEP)
                    .findFirst()
                    .orElse(null);
        }
        if (from == null) {
            return false;
        }
        Set<String> after = road.reach(from, successful, false);
        after.remove(from);
        after.retainAll(evidence);
        return after.stream().anyMatch(later -> !leadsBack(later, nodeId));
    }

    /** A later step that failed is no evidence for what its failure sends the project back to. */
    private boolean leadsBack(String later, String nodeId) {
        return !isStillOpen(later)
                && failureWays.computeIfAbsent(later, this::failureWay).contains(nodeId);
    }

    private Set<String> failureWay(String stepId) {
        Optional<String> result = diagram.getStep(stepId).resultField().map(FormField::id);
        if (result.isEmpty() || Objects.equals(variables.get(result.get()), successful.get(result.get()))) {
            return Set.of();
        }
        Map<String, Object> failed = new HashMap<>(successful);
        failed.put(result.get(), variables.get(result.get()));
        return road.reach(stepId, failed, true);
    }

    /** The values gateways behind a step see: a result contradicted by a later step counts as success. */
    Map<String, Object> variablesAfter(Set<String> overtakenSteps) {
        if (overtakenSteps.isEmpty()) {
            return variables;
        }
        Map<String, Object> values = new HashMap<>(variables);
        overtakenSteps.forEach(s -> diagram.getStep(s)
                .resultField()
                .filter(f -> successful.containsKey(f.id()))
                .ifPresent(f -> values.put(f.id(), successful.get(f.id()))));
        return values;
    }

    private static boolean touches(Step step, Set<String> ids) {
        return ids.contains(step.id()) || step.covers().stream().anyMatch(ids::contains);
    }
}
