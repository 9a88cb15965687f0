package org.yingjian.forecast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The latest forecast of each project, and a line for every one that differed by a point or a day. */
@Repository
class JdbcDiary {

    private static final double A_POINT = 0.01;
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Clock wall;
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    JdbcDiary(JdbcClient jdbc, Clock wall) {
        this.jdbc = jdbc;
        this.wall = wall;
    }

    Optional<Forecast> find(long projectId) {
        return jdbc.sql("select content from forecast_latest where project_id = ?")
                .param(projectId)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    List<Forecast> list(Collection<Long> projectIds) {
        List<Long> ids = List.copyOf(projectIds);
        List<Forecast> found = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            jdbc.sql("select content from forecast_latest where project_id in (:ids)")
                    .param("ids", ids.subList(i, Math.min(ids.size(), i + AT_ONCE)))
                    .query(String.class)
                    .list()
                    .forEach(text -> found.add(read(text)));
        }
        return found;
    }

    /** Without steps and curve. */
    List<Forecast> listHeads() {
        return jdbc.sql("select * from forecast_latest order by project_id")
                .query((row, n) -> head(row))
                .list();
    }

    /** Replaces the latest; the diary gets a line where it differs from the one before. */
    void keep(Forecast forecast, Optional<Forecast> before) {
        String content = write(forecast);
        if (!replace(forecast, content)) {
            enter(forecast, content);
        }
        if (before.isEmpty() || differs(before.get(), forecast)) {
            note(forecast);
        }
    }

    private boolean replace(Forecast forecast, String content) {
        return jdbc.sql("""
                                update forecast_latest set as_of = ?, project_version = ?, light = ?, chance = ?, p50 = ?, p80 = ?,
                                  shortest = ?, target = ?, inspection_day = ?, driver = ?, driver_points = ?, content = ?
                                where project_id = ?""")
                        .params(values(forecast, content, forecast.projectId()))
                        .update()
                > 0;
    }

    /** The nightly pass and a request may make a project's first forecast at the same moment. */
    private void enter(Forecast forecast, String content) {
        try {
            jdbc.sql("""
                            insert into forecast_latest (as_of, project_version, light, chance, p50, p80, shortest, target,
                              inspection_day, driver, driver_points, content, project_id)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(values(forecast, content, forecast.projectId()))
                    .update();
        } catch (DuplicateKeyException entered) {
            replace(forecast, content);
        }
    }

    private static List<Object> values(Forecast f, String content, long projectId) {
        List<Object> values = new ArrayList<>();
        values.add(f.asOf());
        values.add(f.projectVersion());
        values.add(f.light().name());
        values.add(f.chance().map(JdbcDiary::decimal).orElse(null));
        values.add(f.p50().orElse(null));
        values.add(f.p80().orElse(null));
        values.add(f.shortest().orElse(null));
        values.add(f.target());
        values.add(f.inspectionDay());
        values.add(f.driver().orElse(null));
        values.add(decimal(f.driverPoints()));
        values.add(content);
        values.add(projectId);
        return values;
    }

    private void note(Forecast f) {
        List<Object> line = new ArrayList<>();
        line.add(f.projectId());
        line.add(f.asOf());
        line.add(f.projectVersion());
        line.add(LocalDateTime.now(wall));
        line.add(f.light().name());
        line.add(f.chance().map(JdbcDiary::decimal).orElse(null));
        line.add(f.p50().orElse(null));
        line.add(f.p80().orElse(null));
        line.add(f.target());
        line.add(f.inspectionDay());
        line.add(f.driver().orElse(null));
        line.add(decimal(f.driverPoints()));
        jdbc.sql("""
                        insert into forecast_diary (project_id, as_of, project_version, made_at, light, chance, p50, p80,
                          target, inspection_day, driver, driver_points)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(line).update();
    }

    static boolean differs(Forecast one, Forecast other) {
        return one.light() != other.light()
                || !one.p50().equals(other.p50())
                || !one.p80().equals(other.p80())
                || !one.inspectionDay().equals(other.inspectionDay())
                || Math.abs(one.chance().orElse(-1.0) - other.chance().orElse(-1.0)) >= A_POINT;
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(10, RoundingMode.HALF_UP);
    }

    private static Forecast head(ResultSet row) throws SQLException {
        return new Forecast(
                row.getLong("project_id"),
                row.getObject("as_of", LocalDate.class),
                row.getLong("project_version"),
                Light.valueOf(row.getString("light")),
                Optional.ofNullable(row.getBigDecimal("chance")).map(BigDecimal::doubleValue),
                Optional.ofNullable(row.getObject("p50", LocalDate.class)),
                Optional.ofNullable(row.getObject("p80", LocalDate.class)),
                Optional.ofNullable(row.getObject("shortest", LocalDate.class)),
                row.getString("target"),
                row.getObject("inspection_day", LocalDate.class),
                Optional.ofNullable(row.getString("driver")),
                row.getBigDecimal("driver_points").doubleValue(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private String write(Forecast forecast) {
        try {
            return json.writeValueAsString(forecast);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "forecast of project (%d): cannot be written.".formatted(forecast.projectId()), e);
        }
    }

    private Forecast read(String text) {
        try {
            return json.readValue(text, Forecast.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("forecast_latest.content: not readable; make the forecasts again.", e);
        }
    }
}
