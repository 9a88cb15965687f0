package org.yingjian.workflow.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the engine's tables of running instances, never writes them. The engine's own interface answers for one run at a time
 * and with several queries; one of them (variables by name) reads the whole table on H2, so that an import grew with the square
 * of its rows.
 */
@Component
class RunTables {

    private final JdbcClient jdbc;

    RunTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param id id of the process instance */
    record Run(String id, String definitionId, long projectId) {}

    /** @param activityId where it stands, empty for a scope between two activities */
    record Execution(String id, Optional<String> parentId, Optional<String> activityId) {}

    /** Only the process instance itself carries the business key. */
    List<Run> listRuns(Collection<Long> projectIds) {
        if (projectIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select ID_, PROC_DEF_ID_, BUSINESS_KEY_ from ACT_RU_EXECUTION
                        where BUSINESS_KEY_ in (:keys)""")
                .param("keys", projectIds.stream().map(String::valueOf).toList())
                .query((row, n) -> new Run(row.getString(1), row.getString(2), Long.parseLong(row.getString(3))))
                .list();
    }

    /** Process instance → all its executions. */
    Map<String, List<Execution>> listExecutions(Collection<String> instances) {
        Map<String, List<Execution>> found = new HashMap<>();
        if (instances.isEmpty()) {
            return found;
        }
        jdbc.sql("select PROC_INST_ID_, ID_, PARENT_ID_, ACT_ID_ from ACT_RU_EXECUTION where PROC_INST_ID_ in (:ids)")
                .param("ids", instances)
                .query(row -> {
                    found.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                            .add(new Execution(
                                    row.getString(2),
                                    Optional.ofNullable(row.getString(3)),
                                    Optional.ofNullable(row.getString(4))));
                });
        return found;
    }

    /** Process instance → its own variables, those without a value left out. */
    Map<String, Map<String, Object>> listVariables(Collection<String> instances) {
        Map<String, Map<String, Object>> found = new HashMap<>();
        if (instances.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select EXECUTION_ID_, NAME_, TYPE_, TEXT_, LONG_, DOUBLE_ from ACT_RU_VARIABLE
                        where EXECUTION_ID_ in (:ids)""").param("ids", instances).query(row -> {
            Object value = value(row);
            if (value != null) {
                found.computeIfAbsent(row.getString(1), id -> new HashMap<>()).put(row.getString(2), value);
            }
        });
        return found;
    }

    /** The simple types a condition can compare; anything else decides nothing. */
    private static Object value(ResultSet row) throws SQLException {
        return switch (row.getString(3)) {
            case "string" -> row.getString(4);
            case "boolean" -> row.getLong(5) != 0;
            case "long" -> row.getLong(5);
            case "integer" -> (int) row.getLong(5);
            case "double" -> row.getDouble(6);
            default -> null;
        };
    }
}
