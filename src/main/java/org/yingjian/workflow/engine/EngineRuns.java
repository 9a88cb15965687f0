package org.yingjian.workflow.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Network.Kind;
import org.yingjian.workflow.Network.Node;
import org.yingjian.workflow.RunningState;
import org.yingjian.workflow.engine.RunTables.Execution;
import org.yingjian.workflow.engine.RunTables.Run;

/** Reads where runs stand, many at a time. The business key of a run is its project's id. */
@Component
class EngineRuns {

    private static final int AT_ONCE = 500;

    private final RunTables tables;
    private final HistoryService history;
    private final EngineDiagrams diagrams;

    EngineRuns(RunTables tables, HistoryService history, EngineDiagrams diagrams) {
        this.tables = tables;
        this.history = history;
        this.diagrams = diagrams;
    }

    Optional<Run> findRunning(long projectId) {
        return tables.listRuns(List.of(projectId)).stream().findFirst();
    }

    Run getRunning(long projectId) {
        return findRunning(projectId)
                .orElseThrow(() -> new IllegalStateException(
                        "project (%d): no diagram is running; start or place it first.".formatted(projectId)));
    }

    RunningState get(long projectId) {
        return list(List.of(projectId)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "project (%d): has no run; start or place it first.".formatted(projectId)));
    }

    /** In the order of the ids; projects without a run are left out. */
    List<RunningState> list(Collection<Long> projectIds) {
        List<Long> ids = projectIds.stream().distinct().toList();
        List<RunningState> states = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            states.addAll(portion(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))));
        }
        return states;
    }

    private List<RunningState> portion(List<Long> ids) {
        Map<Long, RunningState> found = new HashMap<>();
        List<Run> runs = tables.listRuns(ids);
        List<String> instances = runs.stream().map(Run::id).toList();
        Map<String, List<Execution>> executions = tables.listExecutions(instances);
        Map<String, Map<String, Object>> variables = tables.listVariables(instances);
        for (Run run : runs) {
            found.put(
                    run.projectId(),
                    running(
                            run,
                            executions.getOrDefault(run.id(), List.of()),
                            variables.getOrDefault(run.id(), Map.of())));
        }
        List<Long> others = ids.stream().filter(id -> !found.containsKey(id)).toList();
        endedRuns(others).forEach((id, definition) -> found.put(id, ended(id, definition)));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** Project → definition of the run that came to its end by itself last. */
    private Map<Long, String> endedRuns(List<Long> ids) {
        Map<Long, String> latest = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return latest;
        }
        List<HistoricProcessInstance> ended = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyIn(ids.stream().map(String::valueOf).toArray(String[]::new))
                .completed()
                .orderByProcessInstanceEndTime()
                .asc()
                .list();
        ended.forEach(run -> latest.put(Long.valueOf(run.getBusinessKey()), run.getProcessDefinitionId()));
        return latest;
    }

    private RunningState ended(long projectId, String definitionId) {
        Diagram diagram = diagrams.diagramOf(definitionId);
        return new RunningState(projectId, diagram.version(), Set.of(), Set.of(), Map.of(), Map.of(), true);
    }

    private RunningState running(Run run, List<Execution> executions, Map<String, Object> stored) {
        Diagram diagram = diagrams.diagramOf(run.definitionId());
        Map<String, Kind> kinds = new HashMap<>();
        for (Node node : diagram.network().nodes()) {
            kinds.put(node.id(), node.kind());
        }
        Set<String> steps = new LinkedHashSet<>();
        Set<String> timers = new LinkedHashSet<>();
        Map<String, Integer> joins = new HashMap<>();
        for (String activity : tokens(executions)) {
            switch (kinds.getOrDefault(activity, Kind.OTHER)) {
                case STEP -> steps.add(activity);
                case TIMER -> timers.add(activity);
                case AND, OR -> joins.merge(activity, 1, Integer::sum);
                default -> {
                    // sub-processes around them
                }
            }
        }
        Map<String, Object> variables = new HashMap<>(stored);
        variables.keySet().retainAll(diagram.defaults().keySet());
        return new RunningState(
                run.projectId(),
                diagram.version(),
                Set.copyOf(steps),
                Set.copyOf(timers),
                Map.copyOf(joins),
                Map.copyOf(variables),
                false);
    }

    /** Activities with a token, one entry per token: executions that have none below them. */
    private static List<String> tokens(List<Execution> executions) {
        Set<String> parents = new HashSet<>();
        executions.forEach(e -> e.parentId().ifPresent(parents::add));
        return executions.stream()
                .filter(e -> !parents.contains(e.id()))
                .flatMap(e -> e.activityId().stream())
                .toList();
    }
}
