package org.yingjian.workflow;

import java.util.Map;
import java.util.Set;

/**
 * Where tokens should stand, computed on our own network from what is finished.
 *
 * @param openSteps steps to be open
 * @param waitingTimers timers to be waiting
 * @param finishedBranches id of a join → ids of the flows into it whose branch is done
 * @param passed steps lying behind the tokens that nobody reported finished (their end is unknown)
 * @param ended nothing is left to do
 */
public record Marking(
        Set<String> openSteps,
        Set<String> waitingTimers,
        Map<String, Set<String>> finishedBranches,
        Set<String> passed,
        boolean ended) {}
