package org.yingjian.step;

import org.yingjian.step.limit.LimitTable;
import org.yingjian.workflow.DecisionTables;

/** The limits of a table without Spring. */
public final class LimitsOf {

    private LimitsOf() {}

    public static Limits tables(DecisionTables tables) {
        return new LimitTable(tables);
    }
}
