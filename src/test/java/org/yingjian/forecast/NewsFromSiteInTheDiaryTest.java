package org.yingjian.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yingjian.YingjianTest;
import org.yingjian.forecast.DiaryEntry.Reason;
import org.yingjian.forecast.diary.DiaryOn;
import org.yingjian.progress.Report.What;
import org.yingjian.progress.ReportProgress;
import org.yingjian.shared.Actor;
import org.yingjian.step.OnTheRoad;

/** Reports from site and their absence are bars of their own, beside the time that goes by. */
@YingjianTest
class NewsFromSiteInTheDiaryTest extends OnTheRoad {

    private static final LocalDate REPORTED = LocalDate.of(2016, 5, 20);
    private static final LocalDate FOUR_WEEKS_ON = LocalDate.of(2016, 6, 17);
    private static final LocalDate SIX_WEEKS_ON = LocalDate.of(2016, 7, 1);

    @Autowired
    ReportProgress reporting;

    @Autowired
    Diary diary;

    @Autowired
    Forecasts forecasts;

    @Autowired
    ApplicationContext program;

    private long roof;

    @BeforeEach
    void a_roof_under_repair_since_the_eleventh_of_may() {
        roof = repair("80", Map.of("method", "negotiation"));
        road.place(
                roof,
                facts(
                        "R1=2016-03-01 R2=2016-03-20 R3=2016-04-01 R4=2016-04-28 R5=2016-05-06 R6=2016-05-11 R7@2016-05-11"),
                Actor.PROGRAM);
    }

    private double chance() {
        return forecasts.findForecast(roof).orElseThrow().chance().orElseThrow();
    }

    private void reports(int percent) {
        reporting.report(
                new ReportProgress.Entry(
                        roof,
                        What.PROGRESS,
                        REPORTED,
                        Optional.empty(),
                        Optional.of(percent),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("补报"),
                        List.of()),
                account("shigong"));
    }

    @Test
    void a_report_is_a_bar_of_its_own_with_the_chance_before_and_after() {
        double before = chance();
        reports(5);
        List<DiaryEntry> entries = diary.listEntries(roof);
        DiaryEntry line = entries.get(entries.size() - 1);
        assertThat(line.reason()).isEqualTo(Reason.REPORT);
        assertThat(line.event()).contains("ReportProgress");
        assertThat(line.before().orElseThrow()).isCloseTo(before, offset(1e-9));
        assertThat(line.chance().orElseThrow())
                .isCloseTo(chance(), offset(1e-9))
                .isLessThan(before);
    }

    @Test
    void six_weeks_without_news_cost_what_the_doubt_about_standing_works_takes_from_the_chance() {
        reports(20);
        double begin = chance();
        DiaryOn.nights(program, roof, TODAY, SIX_WEEKS_ON.plusDays(3));

        Waterfall change = diary.explainChange(roof, TODAY, SIX_WEEKS_ON.plusDays(3));

        List<Waterfall.Bar> silence = change.bars().stream()
                .filter(bar -> bar.reason() == Reason.SILENCE)
                .toList();
        assertThat(silence).extracting(Waterfall.Bar::on).containsExactly(FOUR_WEEKS_ON, SIX_WEEKS_ON);
        // one report missed: a tenth of works stand, of which 0.8 are silent so long, of the others 0.4: 0.08 / 0.44
        double[] four = DiaryOn.workingAndStanding(program, roof, FOUR_WEEKS_ON, REPORTED);
        assertThat(silence.get(0).points())
                .isCloseTo(2.0 / 11 * (four[1] - four[0]), offset(1e-9))
                .isNegative();
        // two missed: 0.064 / (0.064 + 0.144); what one missed report said is in the chance already
        double[] six = DiaryOn.workingAndStanding(program, roof, SIX_WEEKS_ON, REPORTED);
        assertThat(silence.get(1).points())
                .isCloseTo((4.0 / 13 - 2.0 / 11) * (six[1] - six[0]), offset(1e-9))
                .isNegative();
        assertThat(change.before()).isCloseTo(begin, offset(1e-9));
        assertThat(change.before()
                        + change.bars().stream()
                                .mapToDouble(Waterfall.Bar::points)
                                .sum())
                .isCloseTo(change.after(), offset(1e-12));
        assertThat(change.bars()).extracting(Waterfall.Bar::reason).containsOnly(Reason.TIME, Reason.SILENCE);
    }

    @Test
    void a_fortnight_without_news_is_usual_and_only_time_goes_by() {
        reports(20);
        DiaryOn.nights(program, roof, TODAY, FOUR_WEEKS_ON.minusDays(1));
        Waterfall change = diary.explainChange(roof, TODAY, FOUR_WEEKS_ON.minusDays(1));
        assertThat(change.bars()).extracting(Waterfall.Bar::reason).containsOnly(Reason.TIME);
    }
}
