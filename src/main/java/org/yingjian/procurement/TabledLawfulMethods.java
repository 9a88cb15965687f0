package org.yingjian.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.procurement.MethodOption.Approver;
import org.yingjian.procurement.MethodOption.Verdict;
import org.yingjian.project.Project;
import org.yingjian.shared.Problem;
import org.yingjian.workflow.DecisionTables;

/** Reads {@code procurement-method.dmn}: first the amount's band, then what each method asks in it. */
@Component
class TabledLawfulMethods implements LawfulMethods {

    static final List<String> METHODS =
            List.of("open", "invited", "negotiation", "consultation", "inquiry", "single", "self");

    private static final Map<String, Verdict> VERDICTS =
            Map.of("lawful", Verdict.LAWFUL, "approval", Verdict.NEEDS_APPROVAL, "forbidden", Verdict.FORBIDDEN);
    private static final Map<String, Approver> APPROVERS =
            Map.of("cityFinance", Approver.CITY_FINANCE, "projectApprover", Approver.PROJECT_APPROVER);

    private final DecisionTables tables;
    private final ProcurementRules rules;

    TabledLawfulMethods(DecisionTables tables, ProcurementRules rules) {
        this.tables = tables;
        this.rules = rules;
    }

    @Override
    public List<MethodOption> listFor(Project project, LocalDate on) {
        return listFor(ProcurementRules.objectKind(project), wan(project), on, project.level());
    }

    @Override
    public List<MethodOption> listFor(String objectKind, BigDecimal amountWan, LocalDate on, String level) {
        MethodRule rule = rules.methodRule(objectKind, amountWan, on, level);
        return METHODS.stream()
                .map(method -> option(objectKind, amountWan, on, rule, method))
                .sorted(Comparator.comparing(MethodOption::proposed).reversed().thenComparing(MethodOption::verdict))
                .toList();
    }

    @Override
    public MethodOption getOption(Project project, String method, LocalDate on) {
        return listFor(project, on).stream()
                .filter(option -> option.method().equals(method))
                .findFirst()
                .orElseThrow(() -> Problem.rule("procurement.problem.noMethod", method));
    }

    @Override
    public MethodRule rule(Project project, LocalDate on) {
        return rules.methodRule(ProcurementRules.objectKind(project), wan(project), on, project.level());
    }

    @Override
    public List<Objection> splitting(Project project, LocalDate on) {
        // Judged as if bought below the line, the only way in which it matters.
        return rules.check(project, "inquiry", on).stream()
                .filter(objection -> objection.key().equals(NoSplitting.KEY))
                .toList();
    }

    private MethodOption option(String objectKind, BigDecimal wan, LocalDate on, MethodRule rule, String method) {
        Map<String, Object> row = tables
                .evaluate("lawfulMethod", Map.of("object", objectKind, "band", band(rule, wan), "method", method))
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "procurement-method.dmn, lawfulMethod: no rule for object (%s), band (%s), method (%s); add one."
                                .formatted(objectKind, band(rule, wan), method)));
        MinimumWait wait = rules.minimumWait(method, objectKind, on);
        boolean proposed = rule.method().equals(method);
        return new MethodOption(
                method,
                verdict(row),
                proposed,
                Optional.ofNullable(APPROVERS.get(text(row, "approver"))),
                Optional.of(text(row, "ground")).filter(ground -> !ground.isEmpty() && !proposed),
                proposed ? rule.article() : text(row, "article"),
                wait,
                wait.firstDay());
    }

    private static Verdict verdict(Map<String, Object> row) {
        Verdict verdict = VERDICTS.get(text(row, "verdict"));
        if (verdict == null) {
            throw new IllegalStateException("procurement-method.dmn, lawfulMethod: verdict (%s): use one of %s."
                    .formatted(text(row, "verdict"), VERDICTS.keySet()));
        }
        return verdict;
    }

    private static String band(MethodRule rule, BigDecimal wan) {
        if (rule.reachesLine(wan)) {
            return "line";
        }
        return rule.reachesLimit(wan) ? "limit" : "below";
    }

    private static BigDecimal wan(Project project) {
        return project.draft().investment().wan();
    }

    private static String text(Map<String, Object> row, String name) {
        Object value = row.get(name);
        return value == null ? "" : value.toString();
    }
}
