package org.yingjian.step.road;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yingjian.shared.JsonColumn;
import org.yingjian.workflow.DiagramVersion;

/** The road each project was put on: diagram version and road variables as given to the engine. */
@Repository
class JdbcRoads {

    private static final JsonColumn<Map<String, Object>> ROAD =
            new JsonColumn<>("step_road.road", "restore it from a backup", new TypeReference<>() {});

    private static final int PORTION = 500;

    private final JdbcClient jdbc;

    JdbcRoads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Chosen(DiagramVersion version, Map<String, Object> variables) {}

    Optional<Chosen> find(long projectId) {
        return jdbc.sql("select diagram_key, diagram_version, road from step_road where project_id = ?")
                .param(projectId)
                .query((row, n) -> chosen(row))
                .optional();
    }

    Map<Long, Chosen> list(List<Long> projectIds) {
        Map<Long, Chosen> found = new HashMap<>();
        for (int from = 0; from < projectIds.size(); from += PORTION) {
            jdbc.sql("select diagram_key, diagram_version, road, project_id from step_road where project_id in (:ids)")
                    .param("ids", projectIds.subList(from, Math.min(from + PORTION, projectIds.size())))
                    .query(row -> {
                        found.put(row.getLong(4), chosen(row));
                    });
        }
        return found;
    }

    private static Chosen chosen(ResultSet row) throws SQLException {
        return new Chosen(new DiagramVersion(row.getString(1), row.getInt(2)), ROAD.read(row.getString(3)));
    }

    void keep(long projectId, DiagramVersion version, Map<String, Object> variables) {
        jdbc.sql("delete from step_road where project_id = ?").param(projectId).update();
        jdbc.sql("insert into step_road (project_id, diagram_key, diagram_version, road) values (?, ?, ?, ?)")
                .params(projectId, version.key(), version.version(), ROAD.write(variables))
                .update();
    }
}
