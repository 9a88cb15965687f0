package org.yingjian.forecast.diary;

import com.fasterxml.jackson.core.type.TypeReference;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Light;
import org.yingjian.shared.Columns;
import org.yingjian.shared.JsonColumn;

/** The latest forecast of each project. */
@Repository
class JdbcForecasts {

    private static final JsonColumn<Forecast> CONTENT =
            new JsonColumn<>("forecast_latest.content", "make the forecasts again", new TypeReference<>() {});

    private static final int AT_ONCE = 500;

    private static final String REPLACE = """
            update forecast_latest set as_of = ?, project_version = ?, light = ?, chance = ?, p50 = ?, p80 = ?,
              shortest = ?, target = ?, inspection_day = ?, driver = ?, driver_points = ?, content = ?,
              inputs = ?
            where project_id = ?""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    JdbcForecasts(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    Optional<Forecast> find(long projectId) {
        return jdbc.sql("select content from forecast_latest where project_id = ?")
                .param(projectId)
                .query(String.class)
                .optional()
                .map(CONTENT::read);
    }

    List<Forecast> list(Collection<Long> projectIds) {
        List<Long> ids = List.copyOf(projectIds);
        List<Forecast> found = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            jdbc.sql("select content from forecast_latest where project_id in (:ids)")
                    .param("ids", ids.subList(i, Math.min(ids.size(), i + AT_ONCE)))
                    .query(String.class)
                    .list()
                    .forEach(text -> found.add(CONTENT.read(text)));
        }
        return found;
    }

    /** Without steps and curve. */
    List<Forecast> listHeads() {
        return jdbc.sql("select * from forecast_latest order by project_id")
                .query((row, n) -> head(row))
                .list();
    }

    /**
     * As it is stored, for comparison; reading the text costs more than making the forecast.
     *
     * @param head without steps and curve
     * @param content the whole of it as written
     * @param inputs what it was made from, empty when it was made before inputs were kept
     */
    record Kept(Forecast head, String content, String inputs) {}

    Map<Long, Kept> listKept(Collection<Long> projectIds) {
        List<Long> ids = List.copyOf(projectIds);
        Map<Long, Kept> kept = new HashMap<>();
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            jdbc.sql("select * from forecast_latest where project_id in (:ids)")
                    .param("ids", ids.subList(i, Math.min(ids.size(), i + AT_ONCE)))
                    .query((row, n) -> kept.put(row.getLong("project_id"), kept(row)))
                    .list();
        }
        return kept;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                head(row), row.getString("content"), Columns.text(row, "inputs").orElse(""));
    }

    /** @param content {@link #write} of the forecast */
    record Row(Forecast forecast, String content, String inputs) {}

    /** Replaces those there are, in one batch. */
    void replace(List<Row> rows) {
        if (!rows.isEmpty()) {
            batch.batchUpdate(REPLACE, rows.stream().map(JdbcForecasts::values).toList());
        }
    }

    /** The nightly pass and a request may make a project's first forecast at the same moment. */
    void enter(List<Row> rows) {
        for (Row row : rows) {
            try {
                batch.update("""
                                insert into forecast_latest (as_of, project_version, light, chance, p50, p80, shortest, target,
                                  inspection_day, driver, driver_points, content, inputs,
                                  project_id)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", values(row));
            } catch (DuplicateKeyException entered) {
                replace(List.of(row));
            }
        }
    }

    String write(Forecast forecast) {
        return CONTENT.write(forecast);
    }

    private static Object[] values(Row row) {
        Forecast f = row.forecast();
        return new Object[] {
            f.asOf(),
            f.projectVersion(),
            f.light().name(),
            f.chance().map(JdbcForecasts::decimal).orElse(null),
            f.p50().orElse(null),
            f.p80().orElse(null),
            f.shortest().orElse(null),
            f.target(),
            f.inspectionDay(),
            f.driver().orElse(null),
            decimal(f.driverPoints()),
            row.content(),
            row.inputs(),
            f.projectId()
        };
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
                Columns.decimal(row, "chance").map(BigDecimal::doubleValue),
                Columns.day(row, "p50"),
                Columns.day(row, "p80"),
                Columns.day(row, "shortest"),
                row.getString("target"),
                row.getObject("inspection_day", LocalDate.class),
                Columns.text(row, "driver"),
                row.getBigDecimal("driver_points").doubleValue(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
