package org.yingjian.workflow.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Network;
import org.yingjian.workflow.RunningState;

/** Where a run stands by the engine's own interface, one run at a time: what {@link EngineRuns} must agree with. */
final class AskedEngine {

    private final RuntimeService runtime;

    AskedEngine(RuntimeService runtime) {
        this.runtime = runtime;
    }

    RunningState state(long projectId, Diagram diagram) {
        ProcessInstance run = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(projectId))
                .singleResult();
        if (run == null) {
            return new RunningState(projectId, diagram.version(), Set.of(), Set.of(), Map.of(), Map.of(), true);
        }
        Map<String, Network.Kind> kinds = new HashMap<>();
        diagram.network().nodes().forEach(node -> kinds.put(node.id(), node.kind()));
        Set<String> steps = new HashSet<>();
        Set<String> timers = new HashSet<>();
        Map<String, Integer> joins = new HashMap<>();
        for (String activity : activities(run.getId())) {
            switch (kinds.getOrDefault(activity, Network.Kind.OTHER)) {
                case STEP -> steps.add(activity);
                case TIMER -> timers.add(activity);
                case AND, OR -> joins.merge(activity, 1, Integer::sum);
                default -> {}
            }
        }
        Map<String, Object> variables =
                runtime.getVariables(run.getId(), diagram.defaults().keySet());
        return new RunningState(projectId, diagram.version(), steps, timers, joins, Map.copyOf(variables), false);
    }

    private List<String> activities(String instanceId) {
        List<String> found = new ArrayList<>();
        Deque<ActivityInstance> todo = new ArrayDeque<>(List.of(runtime.getActivityInstance(instanceId)));
        while (!todo.isEmpty()) {
            ActivityInstance at = todo.pop();
            if (at.getChildActivityInstances().length == 0) {
                found.add(at.getActivityId());
            }
            for (TransitionInstance transition : at.getChildTransitionInstances()) {
                found.add(transition.getActivityId());
            }
            todo.addAll(List.of(at.getChildActivityInstances()));
        }
        return found;
    }
}
