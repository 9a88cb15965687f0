package org.yingjian.workflow.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * First migration: the engine's tables by the scripts in the engine's own jar, so that Flyway owns every table and the order of
 * start is no luck. All its scripts are run, since its upgrade scripts count on all its tables.
 */
@Component
class EngineTables extends EngineMigration {

    private static final String FOLDER = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql";
    private static final List<String> PARTS = List.of(
            "engine", "case.engine", "decision.engine", "history", "case.history", "decision.history", "identity");

    EngineTables() {
        super("1", "engine 7.24");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        String vendor = vendor(connection.getMetaData().getDatabaseProductName());
        for (String part : PARTS) {
            ScriptUtils.executeSqlScript(
                    connection, new EncodedResource(new ClassPathResource(FOLDER.formatted(vendor, part))));
        }
    }

    private static String vendor(String product) {
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "h2" -> "h2";
            case "mysql", "mariadb" -> "mysql";
            default ->
                throw new IllegalStateException(
                        "database (%s): not supported; use H2, MySQL or MariaDB.".formatted(product));
        };
    }
}
