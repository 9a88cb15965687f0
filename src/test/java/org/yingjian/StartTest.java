package org.yingjian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.yingjian.shared.StartRefused;

@YingjianTest
class StartTest {

    @Autowired
    DataSource database;

    @Test
    void tests_run_in_memory_and_read_what_is_committed() throws Exception {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getMetaData().getURL()).startsWith("jdbc:h2:mem:");
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void profile_mysql_refuses_the_embedded_database() {
        assertThatThrownBy(() -> check("mysql", "jdbc:h2:file:./data/yingjian"))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.cure()).contains("YINGJIAN_DB_URL"))
                .hasMessageContaining("jdbc:h2:file:./data/yingjian");
        assertThatCode(() -> check("mysql", "jdbc:mysql://db:3306/yingjian")).doesNotThrowAnyException();
    }

    @Test
    void profile_test_refuses_a_kept_database() {
        assertThatThrownBy(() -> check("test", "jdbc:h2:file:./data/yingjian")).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> check("test", "jdbc:mysql://db:3306/yingjian")).isInstanceOf(StartRefused.class);
        assertThatCode(() -> check("test", "jdbc:h2:mem:any")).doesNotThrowAnyException();
        assertThatCode(() -> check("demo", "jdbc:h2:file:./data/yingjian")).doesNotThrowAnyException();
    }

    private static void check(String profile, String url) {
        MockEnvironment environment = new MockEnvironment().withProperty("spring.datasource.url", url);
        environment.setActiveProfiles(profile);
        new DatabaseCheck().postProcessEnvironment(environment, null);
    }
}
