package org.yingjian.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yingjian.YingjianTest;
import org.yingjian.forecast.DiaryEntry.Reason;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.OnTheRoad;

/** The diary explains every change and is held against what became of the projects. */
@YingjianTest
class DiaryTest extends OnTheRoad {

    @Autowired
    Diary diary;

    @Autowired
    Forecasts forecasts;

    @Autowired
    JdbcClient jdbc;

    private long placed(long id, String row) {
        road.place(id, facts(row), Actor.PROGRAM);
        return id;
    }

    private long roof() {
        return placed(repair("80", Map.of("method", "negotiation")), "R1=2016-04-12 R2=2016-05-10 R3@2016-05-16");
    }

    private double chance(long id) {
        return forecasts.findForecast(id).orElseThrow().chance().orElseThrow();
    }

    @Test
    void an_event_is_a_line_with_the_chance_before_and_after_and_its_name() {
        long id = roof();
        double before = chance(id);
        finish(id, "R3", "2016-05-20");
        DiaryEntry line = last(id);
        assertThat(line.reason()).isEqualTo(Reason.EVENT);
        assertThat(line.event()).contains("CompleteStep");
        assertThat(line.stepId()).contains("R3");
        assertThat(line.before().orElseThrow()).isCloseTo(before, offset(1e-9));
        assertThat(line.chance().orElseThrow()).isCloseTo(chance(id), offset(1e-9));
        assertThat(line.plannedOn()).isPresent();
        assertThat(line.inputs().orElseThrow())
                .startsWith("diagram=school-building:")
                .contains("laws=", "calendar=");
    }

    private DiaryEntry last(long id) {
        List<DiaryEntry> entries = diary.listEntries(id);
        return entries.get(entries.size() - 1);
    }

    @Test
    void another_inspection_day_is_a_line_of_its_own() {
        long id = roof();
        double before = chance(id);
        jdbc.sql("update forecast_latest set inspection_day = ? where project_id = ?")
                .params(LocalDate.of(2016, 8, 31), id)
                .update();
        String content = jdbc.sql("select content from forecast_latest where project_id = ?")
                .param(id)
                .query(String.class)
                .single();
        jdbc.sql("update forecast_latest set content = ? where project_id = ?")
                .params(content.replace("\"inspectionDay\":\"2016-09-20\"", "\"inspectionDay\":\"2016-08-31\""), id)
                .update();
        forecasts.refresh(id);
        DiaryEntry line = last(id);
        assertThat(line.reason()).isEqualTo(Reason.DEADLINE);
        assertThat(line.before().orElseThrow()).isLessThan(before);
        assertThat(line.chance().orElseThrow()).isCloseTo(before, offset(1e-9));
    }

    @Test
    void other_laws_are_a_line_of_their_own() {
        long id = roof();
        String now = last(id).inputs().orElseThrow();
        jdbc.sql("update forecast_latest set inputs = ? where project_id = ?")
                .params(now.replaceAll("laws=\\w+", "laws=00000000"), id)
                .update();
        jdbc.sql("update forecast_latest set content = replace(content, ?, ?) where project_id = ?")
                .params("\"driverPoints\":", "\"driverPoints\":1", id)
                .update();
        forecasts.refresh(id);
        assertThat(last(id).reason()).isEqualTo(Reason.LAW);
    }

    @Test
    void what_changes_on_one_day_without_any_event_is_the_laws_not_the_time() {
        long id = roof();
        jdbc.sql("update forecast_diary set p80 = ? where project_id = ?")
                .params(LocalDate.of(2019, 1, 1), id)
                .update();
        jdbc.sql("update forecast_latest set content = replace(content, ?, ?) where project_id = ?")
                .params("\"driverPoints\":", "\"driverPoints\":1", id)
                .update();
        forecasts.refresh(id);
        assertThat(last(id).reason()).isEqualTo(Reason.LAW);
        assertThat(last(id).before()).isPresent();
    }

    @Test
    void the_waterfall_telescopes_whatever_lies_between_the_lines() {
        long id = roof();
        write(id, "2016-05-25", Reason.TIME, null, 0.71, null);
        write(id, "2016-06-01", Reason.EVENT, 0.69, 0.55, "CompleteStep");
        write(id, "2016-06-03", Reason.LAW, 0.54, 0.56, null);
        write(id, "2016-06-10", Reason.DEADLINE, 0.55, 0.80, null);
        write(id, "2016-06-20", Reason.TIME, null, 0.77, null);
        jdbc.sql("update forecast_latest set as_of = ? where project_id = ?")
                .params(LocalDate.of(2016, 12, 1), id)
                .update();
        String content = jdbc.sql("select content from forecast_latest where project_id = ?")
                .param(id)
                .query(String.class)
                .single();
        jdbc.sql("update forecast_latest set content = ? where project_id = ?")
                .params(content.replaceFirst("\"asOf\":\"[^\"]*\"", "\"asOf\":\"2016-12-01\""), id)
                .update();
        Waterfall change = diary.explainChange(id, LocalDate.of(2016, 5, 28), LocalDate.of(2016, 6, 30));
        assertThat(change.before()).isEqualTo(0.71);
        assertThat(change.after()).isEqualTo(0.77);
        double sum = change.bars().stream().mapToDouble(Waterfall.Bar::points).sum();
        assertThat(change.before() + sum).isCloseTo(change.after(), offset(1e-12));
        assertThat(change.bars())
                .extracting(Waterfall.Bar::reason)
                .containsExactly(
                        Reason.TIME, Reason.EVENT, Reason.TIME, Reason.LAW, Reason.TIME, Reason.DEADLINE, Reason.TIME);
        assertThat(change.sums().get(0).reason()).isEqualTo(Reason.DEADLINE);
        assertThat(change.sums().get(0).points()).isCloseTo(0.25, offset(1e-12));
        assertThat(change.sums().stream().mapToDouble(Waterfall.Sum::points).sum())
                .isCloseTo(0.06, offset(1e-12));
    }

    private void write(long id, String day, Reason reason, Double before, double after, String event) {
        jdbc.sql("""
                        insert into forecast_diary (project_id, as_of, project_version, made_at, light, chance, target,
                          inspection_day, driver_points, reason, before_chance, event_name, planned_on, mean_on, p80)
                        values (?, ?, 1, ?, 'YELLOW', ?, 'R9', ?, 0, ?, ?, ?, ?, ?, ?)""")
                .params(java.util.Arrays.asList(
                        id,
                        LocalDate.parse(day),
                        LocalDate.parse(day).atStartOfDay(),
                        after,
                        LocalDate.of(2016, 9, 20),
                        reason.name(),
                        before,
                        event,
                        LocalDate.of(2016, 8, 20),
                        LocalDate.of(2016, 10, 1),
                        LocalDate.of(2016, 9, 25)))
                .update();
    }

    @Test
    void days_in_the_wrong_order_and_days_without_forecasts_are_refused() {
        long id = roof();
        assertThatThrownBy(() -> diary.explainChange(id, LocalDate.of(2016, 6, 2), LocalDate.of(2016, 6, 1)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("daysTurned");
        assertThatThrownBy(() -> diary.explainChange(id, LocalDate.of(2015, 6, 1), LocalDate.of(2015, 6, 2)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("noDiary");
    }

    @Test
    void a_reached_project_judges_its_forecasts_and_an_open_one_does_not() {
        long open = roof();
        assertThat(diary.judge(List.of(open)).projects()).isZero();
        String row = "E1=2016-01-05 E3=2016-01-08 E4=2016-01-15 E5=2016-02-16 E6=2016-02-20 E7=2016-02-26 E8=2016-03-30"
                + " E9=2016-04-05 E10=2016-04-08 E11@2016-05-20";
        long id = placed(equipment("60", Map.of("method", "inquiry", "track", "full")), row);
        double said = chance(id);
        finish(id, "E11", "2016-05-23");
        TrackRecord judged = diary.judge(List.of(open, id));
        assertThat(judged.projects()).isEqualTo(1);
        assertThat(judged.early()).isEqualTo(1);
        assertThat(judged.isEnough()).isFalse();
        assertThat(judged.cases()).isEqualTo(1);
        assertThat(judged.ours()).isCloseTo((1 - said) * (1 - said), offset(1e-6));
        assertThat(judged.planned()).isZero();
        assertThat(judged.eighty()).isEqualTo(new TrackRecord.Coverage(1, 1));
        assertThat(judged.bins())
                .singleElement()
                .satisfies(bin -> assertThat(bin.came()).isEqualTo(1));
    }

    @Test
    void a_target_reached_after_the_inspection_was_not_there_on_the_day() {
        String row = "E1=2016-01-05 E3=2016-01-08 E4=2016-01-15 E5=2016-02-16 E6=2016-02-20 E7=2016-02-26 E8=2016-03-30"
                + " E9=2016-04-05 E10=2016-04-08 E11@2016-05-20";
        long id = placed(equipment("60", Map.of("method", "inquiry", "track", "full")), row);
        finish(id, "E11", "2016-05-23");
        assertThat(diary.explainChange(id, TODAY, TODAY).after()).isEqualTo(1);
        jdbc.sql("update forecast_diary set inspection_day = ? where project_id = ?")
                .params(LocalDate.of(2016, 5, 22), id)
                .update();
        assertThat(diary.explainChange(id, TODAY, TODAY).after()).isZero();
    }
}
