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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The latest forecast of each project. */
@Repository
class JdbcDiary {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    JdbcDiary(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** What each forecast was made from. */
    Map<Long, String> inputs(Collection<Long> projectIds) {
        List<Long> ids = List.copyOf(projectIds);
        Map<Long, String> inputs = new HashMap<>();
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            jdbc.sql("select project_id, inputs from forecast_latest where project_id in (:ids)")
                    .param("ids", ids.subList(i, Math.min(ids.size(), i + AT_ONCE)))
                    .query((row, n) -> inputs.put(
                            row.getLong("project_id"),
                            Optional.ofNullable(row.getString("inputs")).orElse("")))
                    .list();
        }
        return inputs;
    }

    /** Replaces the latest. */
    void keep(Forecast forecast, String inputs) {
        String content = write(forecast);
        if (!replace(forecast, content, inputs)) {
            enter(forecast, content, inputs);
        }
    }

    private boolean replace(Forecast forecast, String content, String inputs) {
        return jdbc.sql("""
                                update forecast_latest set as_of = ?, project_version = ?, light = ?, chance = ?, p50 = ?, p80 = ?,
                                  shortest = ?, target = ?, inspection_day = ?, driver = ?, driver_points = ?, content = ?,
                                  inputs = ?
                                where project_id = ?""").params(values(forecast, content, inputs)).update() > 0;
    }

    /** The nightly pass and a request may make a project's first forecast at the same moment. */
    private void enter(Forecast forecast, String content, String inputs) {
        try {
            jdbc.sql("""
                            insert into forecast_latest (as_of, project_version, light, chance, p50, p80, shortest, target,
                              inspection_day, driver, driver_points, content, inputs,
                              project_id)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(values(forecast, content, inputs)).update();
        } catch (DuplicateKeyException entered) {
            replace(forecast, content, inputs);
        }
    }

    private static List<Object> values(Forecast f, String content, String inputs) {
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
        values.add(inputs);
        values.add(f.projectId());
        return values;
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
