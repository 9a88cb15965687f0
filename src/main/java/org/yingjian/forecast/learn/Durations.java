package org.yingjian.forecast.learn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.core.Law;
import org.yingjian.project.Project;
import org.yingjian.workflow.DecisionTables;
import org.yingjian.workflow.FormField;
import org.yingjian.workflow.Step;

/** Priors from {@code step-durations.dmn}: how long a step takes, how often it ends without success. */
@Component
public class Durations {

    private final DecisionTables tables;
    private final Map<PartScope, Law> priors = new ConcurrentHashMap<>();
    private final AtomicInteger edition = new AtomicInteger();
    private volatile Lessons lessons = Lessons.NONE;

    private record PartScope(String part, boolean mayRepeat, Scope scope) {}

    public Durations(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * What a duration depends on.
     *
     * @param size small, medium, large (total floor area up to 1,500, up to 2,600, above, in m²)
     * @param stock goods kept in stock, such as books
     */
    public record Scope(String kind, String size, String method, boolean stock) {}

    public static Scope scope(Project project, Map<String, Object> road) {
        boolean stock = "true".equals(String.valueOf(project.draft().road().get("stock")));
        return new Scope(
                project.kind().word(),
                size(project.draft().areaNew().add(project.draft().areaExtended())),
                String.valueOf(road.getOrDefault("method", "open")),
                stock);
    }

    /** What the register taught; from now on laws are learned ones. */
    public void teach(Lessons learned) {
        lessons = learned;
        edition.incrementAndGet();
    }

    /** Another number for every other set of laws. */
    public int edition() {
        return edition.get();
    }

    public Lessons lessons() {
        return lessons;
    }

    /** Law of the table for a part of a step. */
    public Law prior(String part, Step step, Scope scope) {
        boolean first = parts(step, scope).keySet().iterator().next().equals(part);
        boolean mayRepeat = first && step.resultField().isPresent();
        return priors.computeIfAbsent(
                new PartScope(part, mayRepeat, scope),
                k -> parts(step, scope).get(part).law(mayRepeat ? 1 : 0));
    }

    public record Points(String clock, int min, int likely, int max) {

        /** @param least what may be sent back takes at least a day, else a loop would cost none */
        public Law law(int least) {
            return Law.threePoint(Math.max(least, min), Math.max(least, likely), Math.max(least, max));
        }
    }

    static String size(BigDecimal area) {
        return area.intValue() <= 1500 ? "small" : area.intValue() <= 2600 ? "medium" : "large";
    }

    /** @throws IllegalStateException when the table has no row, naming the step */
    Points points(String step, Scope scope) {
        return find(step, scope)
                .orElseThrow(() -> new IllegalStateException(
                        "step-durations.dmn, stepDuration: no rule for step (%s); add one.".formatted(step)));
    }

    /** Parts of a step in order, a collapsed step has several. */
    public Map<String, Points> parts(Step step, Scope scope) {
        Map<String, Points> parts = new LinkedHashMap<>();
        if (step.covers().size() == 1) {
            String covered = step.covers().iterator().next();
            parts.put(step.id(), find(step.id(), scope).orElseGet(() -> points(covered, scope)));
        } else {
            step.covers().forEach(part -> parts.put(step.id() + "/" + part, points(part, scope)));
        }
        return parts;
    }

    /** Share of each value of the step's deciding field; all to the default where the table is silent. */
    public Map<String, Double> shares(Step step, FormField result) {
        Map<String, Double> shares = new LinkedHashMap<>();
        List<String> values = new ArrayList<>(result.choices().keySet());
        double sum = 0;
        for (String value : values) {
            double share = tables.evaluate("resultShare", Map.of("task", step.id(), "result", value)).stream()
                    .findFirst()
                    .map(row -> new BigDecimal(String.valueOf(row.get("share"))).doubleValue())
                    .orElse(0.0);
            shares.put(value, share);
            sum += share;
        }
        String usual = result.defaultValue().orElse(values.get(0));
        if (sum <= 0) {
            shares.put(usual, 1.0);
            sum = 1;
        }
        double total = sum;
        shares.replaceAll((value, share) -> share / total);
        return shares;
    }

    private Optional<Points> find(String step, Scope scope) {
        return tables
                .evaluate(
                        "stepDuration",
                        Map.of(
                                "step", step,
                                "kind", scope.kind(),
                                "size", scope.size(),
                                "method", scope.method(),
                                "stock", scope.stock()))
                .stream()
                .findFirst()
                .map(row -> new Points(
                        String.valueOf(row.get("clock")),
                        number(row, "min"),
                        number(row, "likely"),
                        number(row, "max")));
    }

    private static int number(Map<String, Object> row, String name) {
        return new BigDecimal(String.valueOf(row.get(name))).intValue();
    }
}
