package org.yingjian.workflow;

import java.util.Map;
import java.util.Set;

/**
 * Where a project stands in its diagram now, read from the engine.
 *
 * @param projectId the project
 * @param diagram its version
 * @param openSteps ids of open steps
 * @param waitingTimers ids of timer events with a token waiting
 * @param joins id of a parallel or inclusive join → tokens already there
 * @param variables current values of the condition variables
 * @param ended the diagram has run to its end
 */
public record RunningState(
        long projectId,
        DiagramVersion diagram,
        Set<String> openSteps,
        Set<String> waitingTimers,
        Map<String, Integer> joins,
        Map<String, Object> variables,
        boolean ended) {}
