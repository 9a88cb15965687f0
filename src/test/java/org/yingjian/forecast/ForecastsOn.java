package org.yingjian.forecast;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Forecasts for a day of the test's choice, wherever the shared clock stands. */
public final class ForecastsOn {

    private ForecastsOn() {}

    public static List<Forecast> day(ApplicationContext program, LocalDate day, Collection<Long> projects) {
        MakeForecast make = program.getBean(MakeForecast.class);
        return program.getBean(GatherFacts.class).of(projects).stream()
                .map(f -> new ProjectFacts(
                        f.project(), day, f.inspectionDay(), f.records(), f.run(), f.diagram(), f.road(), f.timerDue()))
                .map(make::of)
                .toList();
    }
}
