package org.yingjian.forecast.make;

import org.yingjian.calendar.WorkCalendar;
import org.yingjian.forecast.learn.Durations;
import org.yingjian.procurement.ProcurementRules;
import org.yingjian.step.limit.LimitsOf;
import org.yingjian.workflow.DecisionTables;

/** Makes forecasts from tables alone, without a database. */
public final class MakesOf {

    private MakesOf() {}

    public static MakeForecast tables(DecisionTables tables, WorkCalendar calendar, ProcurementRules rules) {
        Durations durations = new Durations(tables);
        ProjectMemory memory = new ProjectMemory(durations, calendar);
        return new MakeForecast(
                new RoadClasses(durations, calendar, rules),
                new ReadOwnLaws(durations, memory, new PromisedLimits(LimitsOf.tables(tables))),
                new OpenSteps(durations, memory),
                new LightTable(tables));
    }
}
