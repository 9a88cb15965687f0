package org.yingjian.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.yingjian.calendar.Workdays;
import org.yingjian.inspection.Inspections;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.workflow.DecisionTables;

/** Reads {@code procurement-method.dmn} and asks each policy. */
@Component
class TabledProcurementRules implements ProcurementRules {

    private final DecisionTables tables;
    private final Workdays workdays;
    private final Supplier<List<Project>> register;
    private final List<PurchasePolicy> policies;

    @Autowired
    TabledProcurementRules(DecisionTables tables, Workdays workdays, Projects projects, Inspections inspections) {
        this(
                tables,
                workdays,
                projects::listAll,
                id -> inspections.getRound(id).day().getYear());
    }

    /** @param yearOf budget year a round falls in */
    TabledProcurementRules(
            DecisionTables tables, Workdays workdays, Supplier<List<Project>> register, LongFunction<Integer> yearOf) {
        this.policies = List.of(
                new SelfPurchaseBelowLimit(), new OpenTenderFromLine(), new MethodGround(), new NoSplitting(yearOf));
        this.tables = tables;
        this.workdays = workdays;
        this.register = register;
    }

    @Override
    public String proposeMethod(String objectKind, BigDecimal amountWan, LocalDate date, String level) {
        return methodRule(objectKind, amountWan, date, level).method();
    }

    @Override
    public MethodRule methodRule(String objectKind, BigDecimal amountWan, LocalDate date, String level) {
        Map<String, Object> row = first(
                        "procurementMethod", Map.of("object", objectKind, "wan", amountWan, "level", level, "on", date))
                .orElseThrow(() -> new IllegalStateException(
                        "procurement-method.dmn, procurementMethod: no rule for object (%s), wan (%s), level (%s), on (%s); add one."
                                .formatted(objectKind, amountWan, level, date)));
        return new MethodRule(
                (String) row.get("method"),
                number(row.get("line")),
                number(row.get("limit")),
                text(row.get("article")));
    }

    @Override
    public MinimumWait minimumWait(String method, String objectKind, LocalDate noticeOn) {
        return minimumWait(method, objectKind, noticeOn, workdays);
    }

    @Override
    public MinimumWait minimumWait(String method, String objectKind, LocalDate noticeOn, Workdays days) {
        Map<String, Object> row = first("minimumWait", Map.of("method", method, "object", objectKind, "on", noticeOn))
                .orElse(Map.of());
        int wait = number(row.get("days")).intValue();
        int publicity = number(row.get("publicityDays")).intValue();
        boolean working = "working".equals(row.get("unit"));
        boolean publicityWorking = "working".equals(row.get("publicityUnit"));
        LocalDate opening = after(days, noticeOn, wait, working);
        return new MinimumWait(
                wait,
                working,
                text(row.get("article")),
                opening,
                publicity,
                publicityWorking,
                after(days, opening, publicity, publicityWorking));
    }

    @Override
    public List<Objection> check(Project project, String method, LocalDate on) {
        BigDecimal wan = project.draft().investment().wan();
        MethodRule rule = methodRule(ProcurementRules.objectKind(project), wan, on, project.level());
        Purchase purchase = new Purchase(project, method, wan, rule, register);
        return policies.stream()
                .flatMap(policy -> policy.objection(purchase).stream())
                .sorted(Comparator.comparing(Objection::weight))
                .toList();
    }

    private static LocalDate after(Workdays workdays, LocalDate day, int days, boolean working) {
        return working ? workdays.plusWorkingDays(day, days) : workdays.plusCalendarDays(day, days);
    }

    private Optional<Map<String, Object>> first(String decision, Map<String, Object> inputs) {
        return tables.evaluate(decision, inputs).stream().findFirst();
    }

    private static BigDecimal number(Object value) {
        return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
