package org.yingjian.ledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yingjian.project.Category;
import org.yingjian.project.ProjectKind;
import org.yingjian.step.PastFact;
import org.yingjian.step.PastFact.What;

/** What must fit together within one row. */
final class RowRules {

    private RowRules() {}

    static void check(LedgerRow row, Complaints complaints) {
        if (row.kind() != null && row.category() != null && !fit(row.kind(), row.category())) {
            complaints.fault(
                    Column.CATEGORY.heading(),
                    row.category().chinese(),
                    "categoryOfOtherKind",
                    row.kind().chinese());
        }
        if (row.kind() != null) {
            row.facts().stream()
                    .map(PastFact::stepId)
                    .distinct()
                    .filter(step -> !StepColumns.belongsTo(step, row.kind()))
                    .forEach(step -> complaints.fault(
                            StepColumns.heading(step),
                            "",
                            "stepOfOtherKind",
                            row.kind().chinese()));
        }
        if (row.category() == Category.BUILT) {
            openSteps(row).keySet().forEach(step -> complaints.fault(StepColumns.heading(step), "", "builtButOpen"));
        }
        warnOfOrder(row, complaints);
    }

    private static boolean fit(ProjectKind kind, Category category) {
        return switch (category) {
            case BUILT -> true;
            case FINISHING, UNDER_CONSTRUCTION, PLANNED -> kind == ProjectKind.NEW || kind == ProjectKind.EXTENSION;
            case REPAIR -> kind == ProjectKind.REPAIR;
            case EQUIPMENT_BOUGHT, EQUIPMENT_PLANNED -> kind == ProjectKind.EQUIPMENT;
        };
    }

    /** Steps whose last word is that they are open. */
    static Map<String, PastFact> openSteps(LedgerRow row) {
        Map<String, PastFact> last = new LinkedHashMap<>();
        row.facts().forEach(f -> last.put(f.stepId(), f));
        last.values().removeIf(f -> f.what() != What.OPENED);
        return last;
    }

    /** Truth before order: dates out of order are kept, and pointed at. */
    private static void warnOfOrder(LedgerRow row, Complaints complaints) {
        Map<String, LocalDate> finished = new LinkedHashMap<>();
        row.facts().stream()
                .filter(f -> f.what() == What.FINISHED)
                .forEach(f -> f.on().ifPresent(on -> finished.put(f.stepId(), on)));
        finished.forEach((step, on) -> {
            for (String earlier : StepColumns.before(step)) {
                LocalDate before = finished.get(earlier);
                if (before != null && before.isAfter(on)) {
                    complaints.warning(
                            StepColumns.heading(step),
                            on.toString(),
                            "outOfOrder",
                            StepColumns.heading(earlier),
                            before);
                }
            }
        });
    }
}
