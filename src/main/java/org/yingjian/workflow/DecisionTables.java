package org.yingjian.workflow;

import java.util.List;
import java.util.Map;

/** The tables staff can edit (DMN files in {@code bpmn/}). */
public interface DecisionTables {

    /**
     * Evaluates one decision.
     *
     * @param decision decision id, for example {@code stepDurations}
     * @param inputs input name → String, Boolean, Number or LocalDate
     * @return one map of output name → value per matching rule, in rule order; empty when no rule matches
     * @throws IllegalArgumentException for an unknown decision or a missing input, naming both
     */
    List<Map<String, Object>> evaluate(String decision, Map<String, Object> inputs);
}
