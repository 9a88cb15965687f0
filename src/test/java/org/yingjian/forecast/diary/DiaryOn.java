package org.yingjian.forecast.diary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.yingjian.forecast.DiaryEntry;
import org.yingjian.forecast.core.Standing;
import org.yingjian.forecast.diary.JdbcForecasts.Kept;
import org.yingjian.forecast.facts.GatherFacts;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.forecast.make.MadeForecast;
import org.yingjian.forecast.make.MakeForecast;
import org.yingjian.forecast.make.PlacedProject;

/** The nights of one project, wherever the shared clock stands: forecasts and diary lines as the nightly pass makes them. */
public final class DiaryOn {

    private DiaryOn() {}

    /** Every night after {@code from} up to {@code to}. */
    public static void nights(ApplicationContext program, long project, LocalDate from, LocalDate to) {
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            night(program, project, day);
        }
    }

    private static void night(ApplicationContext program, long project, LocalDate day) {
        JdbcForecasts diary = program.getBean(JdbcForecasts.class);
        JdbcDiary lines = program.getBean(JdbcDiary.class);
        MadeForecast made = program.getBean(MakeForecast.class).make(facts(program, project, day));
        String inputs =
                program.getBean(InputsVersion.class).begin().of(made.placed().orElseThrow());
        Optional<Kept> before =
                Optional.ofNullable(diary.listKept(List.of(project)).get(project));
        Optional<DiaryEntry> last = lines.listLast(List.of(project)).stream().findFirst();
        diary.replace(List.of(new JdbcForecasts.Row(made.forecast(), diary.write(made.forecast()), inputs)));
        lines.add(program.getBean(KeepDiary.class).note(made, inputs, before, last));
    }

    private static ProjectFacts facts(ApplicationContext program, long project, LocalDate day) {
        ProjectFacts now =
                program.getBean(GatherFacts.class).of(List.of(project)).get(0);
        return new ProjectFacts(
                now.project(),
                day,
                now.inspectionDay(),
                now.records(),
                now.run(),
                now.diagram(),
                now.road(),
                now.timerDue(),
                now.reports(),
                now.green());
    }

    /** Chances on a day by what is known of the site: {work goes on, nothing has moved since the last report}. */
    public static double[] workingAndStanding(ApplicationContext program, long project, LocalDate day, LocalDate news) {
        PlacedProject placed = program.getBean(MakeForecast.class)
                .place(facts(program, project, day).withNewsUntil(news))
                .orElseThrow();
        Standing.Open open = placed.standing().open().get(0);
        Standing.Open stood = new Standing.Open(open.step(), 0, open.law().given(0));
        Standing standing = placed.standing();
        return new double[] {
            placed.chance(),
            placed.with(new Standing(standing.today(), List.of(stood), standing.waiting()))
                    .chance()
        };
    }
}
