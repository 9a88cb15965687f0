package org.yingjian.forecast;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.workflow.DecisionTables;
import org.yingjian.workflow.Step;

/**
 * How long an approval takes in the green channel: the promised limit of {@code step-limits.dmn} in place of the statutory
 * one; where none is promised, the limit the leading group planned.
 */
@Component
class PromisedLimits {

    private final DecisionTables tables;

    PromisedLimits(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param basis promised or planned */
    record Limit(int days, String basis, String article) {}

    /** Empty for a step that is no approval or has no such limit. */
    Optional<Limit> limit(Step step, ProjectFacts facts) {
        if (!step.approval()) {
            return Optional.empty();
        }
        return step.covers().size() == 1 ? limit(step.id(), facts) : Optional.empty();
    }

    private Optional<Limit> limit(String step, ProjectFacts facts) {
        return tables.evaluate("stepLimit", Map.of("step", step, "level", "county", "on", facts.today())).stream()
                .filter(row -> "max".equals(row.get("kind")))
                .filter(row -> "promised".equals(row.get("basis")) || "planned".equals(row.get("basis")))
                .map(row -> new Limit(
                        new BigDecimal(String.valueOf(row.get("limit"))).intValue(),
                        String.valueOf(row.get("basis")),
                        String.valueOf(row.get("article"))))
                .min(Comparator.comparing((Limit limit) -> limit.basis().equals("planned"))
                        .thenComparing(Limit::days));
    }
}
