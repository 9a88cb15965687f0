package org.yingjian.forecast.diary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yingjian.forecast.DiaryEntry;
import org.yingjian.forecast.DiaryEntry.Reason;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Light;
import org.yingjian.forecast.make.MadeForecast;
import org.yingjian.shared.Columns;

/** The lines of the diary; only ever added to. */
@Repository
class JdbcDiary {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock wall;

    JdbcDiary(JdbcClient jdbc, JdbcTemplate batch, Clock wall) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.wall = wall;
    }

    /** @param after chance the line ends with; the rest is the forecast's */
    record Line(
            MadeForecast made,
            LocalDate inspectionDay,
            Reason reason,
            Optional<LastEvent.Event> event,
            Optional<Double> before,
            Optional<Double> after,
            String inputs) {}

    /** In one batch, so their numbers follow this order. */
    void add(List<Line> added) {
        if (added.isEmpty()) {
            return;
        }
        batch.batchUpdate("""
                        insert into forecast_diary (project_id, as_of, project_version, made_at, light, chance, p50, p80,
                          target, inspection_day, driver, driver_points, reason, before_chance, event_name, step_id, inputs,
                          planned_on, mean_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", added.stream().map(this::values).toList());
    }

    private Object[] values(Line line) {
        Forecast f = line.made().forecast();
        return new Object[] {
            f.projectId(),
            f.asOf(),
            f.projectVersion(),
            LocalDateTime.now(wall),
            f.light().name(),
            line.after().map(JdbcDiary::decimal).orElse(null),
            f.p50().orElse(null),
            f.p80().orElse(null),
            f.target(),
            line.inspectionDay(),
            f.driver().orElse(null),
            decimal(f.driverPoints()),
            line.reason().name(),
            line.before().map(JdbcDiary::decimal).orElse(null),
            line.event().map(LastEvent.Event::action).orElse(null),
            line.event().flatMap(LastEvent.Event::stepId).orElse(null),
            line.inputs(),
            line.made().plannedOn().orElse(null),
            line.made().meanOn().orElse(null)
        };
    }

    List<DiaryEntry> list(long projectId) {
        return jdbc.sql("select * from forecast_diary where project_id = ? order by id")
                .param(projectId)
                .query((row, n) -> entry(row))
                .list();
    }

    List<DiaryEntry> list(Collection<Long> projectIds) {
        return inParts("select * from forecast_diary where project_id in (:ids) order by id", projectIds);
    }

    /** The last line of each project. */
    List<DiaryEntry> listLast(Collection<Long> projectIds) {
        return inParts("""
                select d.* from forecast_diary d
                  join (select max(id) as id from forecast_diary where project_id in (:ids) group by project_id) last
                    on last.id = d.id""", projectIds);
    }

    private List<DiaryEntry> inParts(String sql, Collection<Long> projectIds) {
        List<Long> ids = List.copyOf(projectIds);
        List<DiaryEntry> found = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            found.addAll(jdbc.sql(sql)
                    .param("ids", ids.subList(i, Math.min(ids.size(), i + AT_ONCE)))
                    .query((row, n) -> entry(row))
                    .list());
        }
        return found;
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(10, RoundingMode.HALF_UP);
    }

    private static DiaryEntry entry(ResultSet row) throws SQLException {
        return new DiaryEntry(
                row.getLong("id"),
                row.getLong("project_id"),
                row.getObject("as_of", LocalDate.class),
                Reason.valueOf(row.getString("reason")),
                Columns.text(row, "event_name"),
                Columns.text(row, "step_id"),
                Light.valueOf(row.getString("light")),
                Columns.decimal(row, "before_chance").map(BigDecimal::doubleValue),
                Columns.decimal(row, "chance").map(BigDecimal::doubleValue),
                Columns.day(row, "p50"),
                Columns.day(row, "p80"),
                row.getObject("inspection_day", LocalDate.class),
                Columns.day(row, "planned_on"),
                Columns.day(row, "mean_on"),
                Columns.text(row, "inputs"));
    }
}
