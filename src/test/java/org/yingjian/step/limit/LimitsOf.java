package org.yingjian.step.limit;

import org.yingjian.step.Limits;
import org.yingjian.workflow.DecisionTables;

/** The limits of a table without Spring. */
public final class LimitsOf {

    private LimitsOf() {}

    public static Limits tables(DecisionTables tables) {
        return new LimitTable(tables);
    }
}
