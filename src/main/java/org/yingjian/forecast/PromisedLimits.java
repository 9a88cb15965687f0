package org.yingjian.forecast;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.core.Law;
import org.yingjian.forecast.core.Node;
import org.yingjian.workflow.DecisionTables;
import org.yingjian.workflow.Step;

/**
 * How long an approval takes in the green channel: the green limit of {@code step-limits.dmn} in place of the statutory one,
 * the promised one where the table has no green one, else the limit the leading group planned.
 */
@Component
class PromisedLimits {

    private static final List<String> BASES = List.of("green", "promised", "planned");
    private static final int WEEK = 7;
    private static final int WORKING = 5;

    private final DecisionTables tables;

    PromisedLimits(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param basis green, promised or planned, in this order of preference */
    record Limit(int days, String basis, String article) {}

    /** Empty for a step that is no approval or has no such limit. Days are of the step's own clock. */
    Optional<Limit> limit(Step step, ProjectFacts facts) {
        if (!step.approval()) {
            return Optional.empty();
        }
        return step.covers().size() == 1 ? longest(step, facts) : Optional.empty();
    }

    private Optional<Limit> longest(Step step, ProjectFacts facts) {
        return tables
                .evaluate("stepLimit", Map.of("step", row(step, facts), "level", "county", "on", facts.today()))
                .stream()
                .filter(row -> "max".equals(row.get("kind")))
                .filter(row -> BASES.contains(String.valueOf(row.get("basis"))))
                .map(row -> new Limit(
                        inClockOf(step, row), String.valueOf(row.get("basis")), String.valueOf(row.get("article"))))
                .min(Comparator.comparing((Limit limit) -> BASES.indexOf(limit.basis()))
                        .thenComparing(Limit::days));
    }

    /** The step with its law cut at the limit; never below its lawful minimum. */
    static Node.Step capped(Node.Step s, int days) {
        int limit = Math.max(1, Math.max(s.minimum(), days));
        return new Node.Step(
                s.id(),
                s.law().within(limit),
                s.clock(),
                Math.min(limit, s.minimum()),
                Math.min(limit, s.plan()),
                s.next());
    }

    /** The law of a running step; a promise already overrun says nothing of the rest. */
    static Law capped(Law law, int age, int least, int days) {
        int limit = Math.max(1, Math.max(least, days));
        return age < limit ? law.within(limit) : law;
    }

    /** The environmental report has rows of its own. */
    private static String row(Step step, ProjectFacts facts) {
        boolean report = step.id().equals("N5S")
                || step.id().equals("N5") && "report".equals(facts.road().get("eia"));
        return report ? "N5_REPORT" : step.id();
    }

    private static int inClockOf(Step step, Map<String, Object> row) {
        int days = new BigDecimal(String.valueOf(row.get("limit"))).intValue();
        boolean calendarRow = "calendar".equals(row.get("unit"));
        boolean workingClock = "working".equals(step.clock());
        if (calendarRow == !workingClock) {
            return days;
        }
        return Math.max(1, calendarRow ? days * WORKING / WEEK : days * WEEK / WORKING);
    }
}
