package org.yingjian.step.road;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.procurement.ProcurementRules;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.PastFact;
import org.yingjian.workflow.DecisionTables;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.DomainSteps;

/**
 * The values a diagram's conditions read: declared defaults, then what the tables say for the project's size and date, then
 * what the facts of a ledger show, then what the clerk stated.
 */
@Component
public class RoadVariables {

    /** Steps whose mere presence in a ledger shows which way the project went. */
    private static final Map<String, Map.Entry<String, Object>> SHOWN_BY = Map.ofEntries(
            Map.entry(DomainSteps.PROPOSAL, Map.entry("proposal", true)),
            Map.entry(DomainSteps.FARMLAND, Map.entry("land", "farmland")),
            Map.entry(DomainSteps.BUDGET_APPROVAL, Map.entry("budgetApproval", true)),
            Map.entry(DomainSteps.FIRE_REVIEW, Map.entry("fireDesign", true)),
            Map.entry(DomainSteps.CONSTRUCTION_PERMIT, Map.entry("permit", true)),
            Map.entry(DomainSteps.REPAIR_PERMIT, Map.entry("permit", true)),
            Map.entry(DomainSteps.STRENGTHENING_REVIEW, Map.entry("strengthening", true)),
            Map.entry(DomainSteps.REPAIR_PLANNING_PERMIT, Map.entry("outline", true)),
            Map.entry(DomainSteps.REPAIR_FIRE_REVIEW, Map.entry("interior", true)),
            Map.entry(DomainSteps.PURCHASE_INTENT, Map.entry("intent", true)),
            Map.entry(DomainSteps.INSTALLATION, Map.entry("install", true)));

    private final DecisionTables tables;
    private final ProcurementRules rules;
    private final BusinessClock clock;

    RoadVariables(DecisionTables tables, ProcurementRules rules, BusinessClock clock) {
        this.tables = tables;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param facts what a ledger knows, may be empty; its first date decides the regime */
    Map<String, Object> of(Project project, Diagram diagram, Collection<PastFact> facts) {
        LocalDate on = facts.stream()
                .flatMap(fact -> fact.on().stream())
                .min(Comparator.naturalOrder())
                .orElseGet(clock::today);
        Map<String, Object> stated = project.draft().road();
        Map<String, Object> road = new LinkedHashMap<>(diagram.defaults());
        road.put("kind", project.kind().word());
        road.put("land", stated.getOrDefault("land", land(project, facts)));
        road.put("method", stated.getOrDefault("method", proposedMethod(project, on)));
        takeOver(road, diagram, decide("track", inputs(project, road, on)));
        takeOver(road, diagram, decide("requiredReviews", inputs(project, road, on)));
        facts.stream()
                .filter(fact -> fact.what() != PastFact.What.NOT_NEEDED)
                .map(fact -> SHOWN_BY.get(fact.stepId()))
                .filter(shown -> shown != null && diagram.defaults().containsKey(shown.getKey()))
                .forEach(shown -> road.put(shown.getKey(), shown.getValue()));
        takeOver(road, diagram, stated);
        return road;
    }

    private String proposedMethod(Project project, LocalDate on) {
        return rules.proposeMethod(
                ProcurementRules.objectKind(project),
                project.draft().investment().wan(),
                on,
                project.level());
    }

    /** A new school takes allocated land unless the ledger says otherwise; works on an existing campus take none. */
    private static String land(Project project, Collection<PastFact> facts) {
        boolean granted = facts.stream()
                .anyMatch(fact ->
                        List.of(DomainSteps.SITING, DomainSteps.LAND_PERMIT).contains(fact.stepId())
                                && fact.what() != PastFact.What.NOT_NEEDED);
        return granted || project.kind() == ProjectKind.NEW ? "allocated" : "none";
    }

    private Map<String, Object> inputs(Project project, Map<String, Object> road, LocalDate on) {
        BigDecimal area = project.draft().areaNew().add(project.draft().areaExtended());
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("kind", project.kind().word());
        inputs.put("method", road.get("method"));
        inputs.put("land", road.get("land"));
        inputs.put("wan", project.draft().investment().wan());
        inputs.put("area", area);
        inputs.put(
                "labs",
                Boolean.parseBoolean(String.valueOf(project.draft().road().get("labs"))));
        inputs.put("level", project.level());
        inputs.put("on", on);
        return inputs;
    }

    private Map<String, Object> decide(String decision, Map<String, Object> inputs) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        tables.evaluate(decision, inputs)
                .forEach(rule -> rule.forEach((name, value) -> {
                    if (value != null) {
                        outputs.put(name, value);
                    }
                }));
        return outputs;
    }

    private static void takeOver(Map<String, Object> road, Diagram diagram, Map<String, Object> values) {
        values.forEach((name, value) -> {
            if (diagram.defaults().containsKey(name)) {
                road.put(name, like(diagram.defaults().get(name), value));
            }
        });
    }

    /** The value in the type its declared default has: a ledger writes true as a word. */
    public static Object like(Object declared, Object value) {
        if (declared instanceof Boolean) {
            return value instanceof Boolean ? value : Boolean.parseBoolean(String.valueOf(value));
        }
        if (declared instanceof Number) {
            return value instanceof Number
                    ? value
                    : Optional.of(value.toString()).map(Long::valueOf).get();
        }
        return String.valueOf(value);
    }
}
