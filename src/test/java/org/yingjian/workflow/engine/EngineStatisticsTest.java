package org.yingjian.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

class EngineStatisticsTest {

    @Test
    void a_runs_variables_are_found_by_the_run_while_nothing_of_a_first_import_is_committed() throws SQLException {
        assertThat(planOfVariables(true)).contains(": EXECUTION_ID_ = 'e7' */");
        assertThat(planOfVariables(false)).as("what it is good for").contains(": TASK_ID_ IS NULL */");
    }

    private static String planOfVariables(boolean told) throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            new EngineTables().migrate(new OnConnection(connection));
            if (told) {
                new EngineStatistics().migrate(new OnConnection(connection));
            }
            statement.execute("set referential_integrity false");
            connection.setAutoCommit(false);
            statement.execute("""
                    insert into ACT_RU_VARIABLE (ID_, REV_, TYPE_, NAME_, EXECUTION_ID_, VAR_SCOPE_)
                    select x, 1, 'string', 'n' || mod(x, 30), 'e' || (x / 30), 'e' || (x / 30)
                    from system_range(1, 3000)""");
            try (ResultSet plan = statement.executeQuery("explain select * from ACT_RU_VARIABLE"
                    + " where EXECUTION_ID_ = 'e7' and TASK_ID_ is null and NAME_ in ('n1', 'n2')")) {
                plan.next();
                return plan.getString(1);
            }
        }
    }

    private record OnConnection(Connection connection) implements Context {

        @Override
        public Configuration getConfiguration() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Connection getConnection() {
            return connection;
        }
    }
}
