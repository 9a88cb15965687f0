package org.yingjian.workflow.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * Tells H2 which columns of the engine's tables tell rows apart. It counts only what is committed: during a first import every
 * table looks empty, and the engine's question for a run's variables ({@code EXECUTION_ID_ = ? and TASK_ID_ is null}) went by
 * the index on tasks, where all rows are alike. Other databases know by themselves; H2 counts anew later and agrees.
 */
@Component
class EngineStatistics extends EngineMigration {

    private static final List<String> ALIKE = List.of(
            "ACT_RU_VARIABLE alter column TASK_ID_",
            "ACT_RU_VARIABLE alter column NAME_",
            "ACT_RU_VARIABLE alter column TYPE_",
            "ACT_RU_JOB alter column HANDLER_TYPE_",
            "ACT_RU_JOB alter column JOB_DEF_ID_",
            "ACT_RU_EXECUTION alter column PROC_DEF_ID_",
            "ACT_RU_TASK alter column PROC_DEF_ID_");

    EngineStatistics() {
        super("80", "engine statistics");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        if (!connection.getMetaData().getDatabaseProductName().equalsIgnoreCase("h2")) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            for (String column : ALIKE) {
                statement.execute("alter table " + column + " selectivity 1");
            }
        }
    }
}
