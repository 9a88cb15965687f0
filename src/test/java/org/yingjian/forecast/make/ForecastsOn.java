package org.yingjian.forecast.make;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.facts.GatherFacts;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.forecast.learn.Durations;
import org.yingjian.forecast.learn.LearnLaws;
import org.yingjian.forecast.learn.Lessons;
import org.yingjian.project.Projects;

/** Forecasts for a day of the test's choice, wherever the shared clock stands. */
public final class ForecastsOn {

    private ForecastsOn() {}

    public static List<Forecast> day(ApplicationContext program, LocalDate day, Collection<Long> projects) {
        MakeForecast make = program.getBean(MakeForecast.class);
        return program.getBean(GatherFacts.class).of(projects).stream()
                .map(f -> new ProjectFacts(
                        f.project(),
                        day,
                        f.inspectionDay(),
                        f.records(),
                        f.run(),
                        f.diagram(),
                        f.road(),
                        f.timerDue(),
                        f.reports(),
                        f.green()))
                .map(make::of)
                .toList();
    }

    /** The same with the laws learned from these projects by that day; the table's laws stand again afterwards. */
    public static List<Forecast> dayTaught(ApplicationContext program, LocalDate day, Collection<Long> projects) {
        Durations durations = program.getBean(Durations.class);
        Projects known = program.getBean(Projects.class);
        Lessons before = durations.lessons();
        try {
            durations.teach(program.getBean(LearnLaws.class).learn(known.listByIds(projects), day));
            return day(program, day, projects);
        } finally {
            durations.teach(before);
        }
    }
}
