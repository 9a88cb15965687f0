package org.yingjian.workflow.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.stereotype.Component;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Network.Kind;
import org.yingjian.workflow.Network.Node;
import org.yingjian.workflow.RunningState;

/** Reads where runs stand. The business key of a run is its project's id. */
@Component
class EngineRuns {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final EngineDiagrams diagrams;

    EngineRuns(RuntimeService runtime, HistoryService history, EngineDiagrams diagrams) {
        this.runtime = runtime;
        this.history = history;
        this.diagrams = diagrams;
    }

    Optional<ProcessInstance> findRunning(long projectId) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(projectId))
                .list()
                .stream()
                .findFirst();
    }

    ProcessInstance getRunning(long projectId) {
        return findRunning(projectId)
                .orElseThrow(() -> new IllegalStateException(
                        "project (%d): no diagram is running; start or place it first.".formatted(projectId)));
    }

    /** A run that came to its end by itself. */
    Optional<HistoricProcessInstance> findEnded(long projectId) {
        List<HistoricProcessInstance> ended = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(projectId))
                .completed()
                .orderByProcessInstanceEndTime()
                .desc()
                .list();
        return ended.stream().findFirst();
    }

    Optional<RunningState> find(long projectId) {
        return findRunning(projectId)
                .map(run -> read(projectId, run))
                .or(() -> findEnded(projectId).map(run -> ended(projectId, run.getProcessDefinitionId())));
    }

    RunningState get(long projectId) {
        return find(projectId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "project (%d): has no run; start or place it first.".formatted(projectId)));
    }

    private RunningState ended(long projectId, String definitionId) {
        Diagram diagram = diagrams.diagramOf(definitionId);
        return new RunningState(projectId, diagram.version(), Set.of(), Set.of(), Map.of(), Map.of(), true);
    }

    private RunningState read(long projectId, ProcessInstance run) {
        Diagram diagram = diagrams.diagramOf(run.getProcessDefinitionId());
        Map<String, Kind> kinds = new HashMap<>();
        for (Node node : diagram.network().nodes()) {
            kinds.put(node.id(), node.kind());
        }
        Set<String> steps = new LinkedHashSet<>();
        Set<String> timers = new LinkedHashSet<>();
        Map<String, Integer> joins = new HashMap<>();
        for (String activity : activities(run.getId())) {
            switch (kinds.getOrDefault(activity, Kind.OTHER)) {
                case STEP -> steps.add(activity);
                case TIMER -> timers.add(activity);
                case AND, OR -> joins.merge(activity, 1, Integer::sum);
                default -> {
                    // sub-processes around them
                }
            }
        }
        Map<String, Object> variables =
                runtime.getVariables(run.getId(), diagram.defaults().keySet());
        return new RunningState(
                projectId,
                diagram.version(),
                Set.copyOf(steps),
                Set.copyOf(timers),
                Map.copyOf(joins),
                Map.copyOf(variables),
                false);
    }

    /** Activities with a token, one entry per token. */
    private List<String> activities(String instanceId) {
        List<String> found = new java.util.ArrayList<>();
        Deque<ActivityInstance> todo = new ArrayDeque<>();
        todo.push(runtime.getActivityInstance(instanceId));
        while (!todo.isEmpty()) {
            ActivityInstance at = todo.pop();
            if (at.getChildActivityInstances().length == 0) {
                found.add(at.getActivityId());
            }
            for (TransitionInstance transition : at.getChildTransitionInstances()) {
                found.add(transition.getActivityId());
            }
            for (ActivityInstance child : at.getChildActivityInstances()) {
                todo.push(child);
            }
        }
        return found;
    }
}
