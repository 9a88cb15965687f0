package org.yingjian.procurement;

import java.util.List;
import org.yingjian.calendar.Workdays;
import org.yingjian.workflow.DecisionTables;

/** The procurement rules without Spring. */
public final class RulesOfTables {

    private RulesOfTables() {}

    public static ProcurementRules rules(DecisionTables tables, Workdays workdays) {
        return new TabledProcurementRules(tables, workdays, List::of, round -> 2016);
    }
}
