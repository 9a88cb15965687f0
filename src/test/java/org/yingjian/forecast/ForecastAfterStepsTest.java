package org.yingjian.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yingjian.YingjianTest;
import org.yingjian.clock.NightlyWork;
import org.yingjian.clock.Unfinished;
import org.yingjian.forecast.make.ForecastsOn;
import org.yingjian.project.ChangeProject;
import org.yingjian.shared.Actor;
import org.yingjian.step.OnTheRoad;

/** Steps move, the forecast follows in the same request. */
@YingjianTest
class ForecastAfterStepsTest extends OnTheRoad {

    @Autowired
    Forecasts forecasts;

    @Autowired
    ApplicationContext program;

    @Autowired
    ChangeProject changes;

    @Autowired
    JdbcClient jdbc;

    private long placed(long id, String row) {
        road.place(id, facts(row), Actor.PROGRAM);
        return id;
    }

    private Forecast now(long id) {
        return forecasts.findForecast(id).orElseThrow();
    }

    private Forecast on(long id, String day) {
        return ForecastsOn.day(program, LocalDate.parse(day), List.of(id)).get(0);
    }

    private int diaryLines(long id) {
        return jdbc.sql("select count(*) from forecast_diary where project_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_placed_project_has_its_forecast_at_once() {
        long id = placed(equipment("132", Map.of("method", "open")), "E1@2016-05-09");
        Forecast f = now(id);
        assertThat(f.light()).isEqualTo(Light.RED);
        assertThat(f.target()).isEqualTo("E11");
        assertThat(f.chance().orElseThrow()).isBetween(0.2, 0.36);
        assertThat(f.projectVersion()).isEqualTo(project(id).version());
        assertThat(f.driver()).contains("E1");
        StepOutlook first = f.steps().get(0);
        assertThat(first.open()).isTrue();
        assertThat(first.lastSafePassed()).isTrue();
        assertThat(first.worthUntil()).isPresent();
        assertThat(f.curve())
                .filteredOn(p -> p.day().equals(f.inspectionDay()))
                .singleElement()
                .satisfies(p -> assertThat(p.chance()).isCloseTo(f.chance().get(), offset(1e-9)));
    }

    @Test
    void a_step_finished_early_lifts_the_chance_and_leaves_a_line_in_the_diary() {
        long id = placed(repair("80", Map.of("method", "negotiation")), "R1=2016-04-12 R2=2016-05-10 R3@2016-05-16");
        double before = now(id).chance().orElseThrow();
        int lines = diaryLines(id);
        finish(id, "R3", "2016-05-20");
        assertThat(now(id).chance().orElseThrow()).isGreaterThan(before + 0.05);
        assertThat(diaryLines(id)).isEqualTo(lines + 1);
    }

    @Test
    void the_same_news_twice_changes_nothing() {
        long id = placed(equipment("132", Map.of("method", "open")), "E1@2016-05-09");
        int lines = diaryLines(id);
        changes.announce(id);
        forecasts.refresh(id);
        assertThat(diaryLines(id)).isEqualTo(lines);
    }

    @Test
    void a_project_that_cannot_be_forecast_is_named_and_keeps_no_other_from_its_forecast_of_the_night() {
        long broken = placed(equipment("132", Map.of("method", "open")), "E1@2016-05-09");
        long sound = placed(equipment("132", Map.of("method", "open")), "E1@2016-05-09");
        long round = project(broken).draft().roundId();
        jdbc.sql("delete from forecast_latest where project_id in (?, ?)")
                .params(broken, sound)
                .update();
        NightlyWork night = program.getBeansOfType(NightlyWork.class).values().stream()
                .filter(work -> work.phase() == NightlyWork.Phase.FORECASTS)
                .findFirst()
                .orElseThrow();
        inRound(broken, -1);
        try {
            assertThatThrownBy(() -> night.dayBegan(TODAY))
                    .isInstanceOf(Unfinished.class)
                    .hasMessage(project(broken).number());
            assertThat(forecasts.findForecast(sound)).isPresent();
        } finally {
            inRound(broken, round);
        }
        night.dayBegan(TODAY);
        assertThat(forecasts.findForecast(broken)).isPresent();
    }

    private void inRound(long project, long round) {
        jdbc.sql("update project set round_id = ? where id = ?")
                .params(round, project)
                .update();
    }

    @Test
    void an_open_tender_noticed_in_mid_june_is_clearly_below_half() {
        long id = placed(
                equipment("132", Map.of("method", "open")), "E1=2016-05-09 E3=2016-05-12 E4=2016-05-20 E5@2016-06-15");
        assertThat(on(id, "2016-06-15").chance().orElseThrow()).isBetween(0.20, 0.40);
        assertThat(on(id, "2016-06-15").light()).isEqualTo(Light.RED);
    }

    @Test
    void an_inquiry_noticed_at_the_end_of_july_is_black() {
        long id = placed(
                equipment("60", Map.of("method", "inquiry")),
                "E1=2016-05-09 E3=2016-05-12 E4=2016-05-20 E5@2016-07-28");
        Forecast f = on(id, "2016-07-28");
        assertThat(f.chance().orElseThrow()).isLessThan(0.01);
        assertThat(f.light()).isEqualTo(Light.BLACK);
    }

    @Test
    void of_a_collapsed_step_partly_done_only_the_rest_counts() {
        String road = "E1=2016-03-01 E3=2016-03-10 E4=2016-03-20 E5=2016-04-01 E6=2016-04-08 E7=2016-04-20 ";
        long whole = placed(equipment("60", Map.of("method", "inquiry")), road + "E8@2016-04-21");
        long rest = placed(equipment("60", Map.of("method", "inquiry")), road + "E8=2016-05-20 E9@2016-05-20");
        assertThat(now(rest).p50().orElseThrow()).isBefore(now(whole).p50().orElseThrow());
    }

    @Test
    void past_its_target_a_project_is_reached() {
        long id = placed(
                equipment("60", Map.of("method", "inquiry", "track", "full")),
                "E1=2016-01-05 E3=2016-01-08 E4=2016-01-15 E5=2016-02-16 E6=2016-02-20 E7=2016-02-26 E8=2016-03-30"
                        + " E9=2016-04-05 E10=2016-04-08 E11=2016-04-15 E12@2016-04-18");
        assertThat(now(id).light()).isEqualTo(Light.REACHED);
        assertThat(now(id).chance()).isEmpty();
    }

    @Test
    void the_summary_of_all_agrees_with_each() {
        long id = placed(equipment("132", Map.of("method", "open")), "E1@2016-05-09");
        Forecast head = forecasts.listAll().stream()
                .filter(f -> f.projectId() == id)
                .findFirst()
                .orElseThrow();
        assertThat(head.light()).isEqualTo(now(id).light());
        assertThat(head.chance().orElseThrow()).isCloseTo(now(id).chance().orElseThrow(), offset(1e-9));
        assertThat(head.steps()).isEmpty();
    }
}
