package org.yingjian.step.limit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yingjian.project.Project;
import org.yingjian.step.Limits;
import org.yingjian.step.StepClock.StepLimit.Basis;
import org.yingjian.step.StepClock.Unit;
import org.yingjian.workflow.DecisionTables;
import org.yingjian.workflow.DomainSteps;
import org.yingjian.workflow.Step;

/** The table of limits, {@code bpmn/step-limits.dmn}, in words of this room. */
@Component
class LimitTable implements Limits {

    static final String ACCEPTED = "accepted";
    static final String OPENED = "opened";

    private static final String DECISION = "stepLimit";
    private static final String CORRECTIONS = "CORRECTIONS";
    private static final String JOINT = "JOINT";
    private static final String OVERALL = "OVERALL";

    private static final List<Basis> PROMISED = List.of(Basis.GREEN, Basis.PROMISED, Basis.PLANNED);

    private final DecisionTables tables;

    LimitTable(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param starts accepted, opened, finished, specialBegun, handedIn, or a dated field of the step */
    record Row(Basis basis, boolean maximum, int days, Unit unit, String article, int extension, String starts) {}

    /**
     * Rows that hold for a task of the diagram on the day. A collapsed task takes the maxima of the steps it covers; what
     * counts from the opening of one of them means nothing to it.
     *
     * @param eia class of the environmental assessment on the project's road, asked only where it matters
     */
    List<Row> list(Step step, String level, LocalDate on, Supplier<String> eia) {
        List<Row> rows = new ArrayList<>(rows(own(step, eia), level, on));
        if (rows.isEmpty()) {
            for (String covered : step.covers()) {
                rows(covered, level, on).stream()
                        .filter(row -> row.maximum() && !row.starts().equals(OPENED))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    /** The environmental report has rows of its own. */
    private static String own(Step step, Supplier<String> eia) {
        boolean report = step.id().equals(DomainSteps.EIA_REPORT)
                || step.id().equals(DomainSteps.EIA) && eia.get().equals("report");
        return report ? "N5_REPORT" : step.id();
    }

    @Override
    public Optional<Promise> findPromised(Project project, Step step, Map<String, Object> road, LocalDate on) {
        if (!step.approval()) {
            return Optional.empty();
        }
        return rows(own(step, () -> String.valueOf(road.get("eia"))), project.level(), on).stream()
                .filter(row -> row.maximum() && PROMISED.contains(row.basis()))
                .min(Comparator.comparing((Row row) -> PROMISED.indexOf(row.basis()))
                        .thenComparing(Row::days))
                .map(row -> new Promise(row.days(), row.unit(), row.basis(), row.article()));
    }

    /** Days within which the office says what is missing (行政许可法 art. 32). */
    Row answer(String level, LocalDate on) {
        return rows(CORRECTIONS, level, on).get(0);
    }

    /** Of a whole approval, from the first acceptance to the permit. */
    List<Row> overall(String level, LocalDate on) {
        return rows(OVERALL, level, on);
    }

    Optional<Row> joint(String level, LocalDate on) {
        return rows(JOINT, level, on).stream()
                .findFirst()
                .map(row -> new Row(
                        Basis.JOINT, true, row.days(), row.unit(), row.article(), row.extension(), row.starts()));
    }

    private List<Row> rows(String stepId, String level, LocalDate on) {
        return tables.evaluate(DECISION, Map.of("step", stepId, "level", level, "on", on)).stream()
                .filter(row -> row.get("limit") instanceof Number)
                .map(LimitTable::row)
                .toList();
    }

    private static Row row(Map<String, Object> row) {
        Unit unit =
                switch (String.valueOf(row.get("unit"))) {
                    case "calendar" -> Unit.CALENDAR_DAYS;
                    case "months" -> Unit.MONTHS;
                    default -> Unit.WORKING_DAYS;
                };
        return new Row(
                Basis.of(String.valueOf(row.get("basis"))),
                "max".equals(row.get("kind")),
                ((Number) row.get("limit")).intValue(),
                unit,
                String.valueOf(row.get("article")),
                row.get("extension") instanceof Number days ? days.intValue() : 0,
                row.get("starts") instanceof String starts ? starts : ACCEPTED);
    }
}
