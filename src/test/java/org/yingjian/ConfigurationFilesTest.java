package org.yingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** What may stand in which configuration file; an outer application.yml beats every packaged profile file. */
class ConfigurationFilesTest {

    @Test
    void the_common_file_holds_no_database_no_mail_and_no_security() {
        assertThat(read("application.yml").stringPropertyNames())
                .noneMatch(key -> key.startsWith("spring.datasource")
                        || key.startsWith("spring.mail")
                        || key.startsWith("spring.security")
                        || key.startsWith("yingjian.accounts"));
    }

    @Test
    void without_a_profile_the_demo_runs() {
        assertThat(read("application.yml")).containsEntry("spring.profiles.default", "demo");
    }

    @Test
    void the_demo_lets_a_second_process_in() {
        assertThat(read("application-demo.yml").getProperty("spring.datasource.url"))
                .contains("AUTO_SERVER=TRUE")
                .contains("MODE=MySQL");
    }

    @Test
    void real_use_keeps_to_its_own_tables_and_knows_no_demo() {
        Properties mysql = read("application-mysql.yml");
        assertThat(mysql.getProperty("spring.datasource.url")).contains("nullDatabaseMeansCurrent=true");
        assertThat(mysql.stringPropertyNames())
                .noneMatch(key -> key.startsWith("yingjian.accounts") || key.startsWith("yingjian.clock"));
    }

    @Test
    void every_profile_reads_what_is_committed() {
        for (String file : new String[] {"application-demo.yml", "application-mysql.yml"}) {
            assertThat(read(file).getProperty("spring.datasource.hikari.transaction-isolation"))
                    .as(file)
                    .isEqualTo("TRANSACTION_READ_COMMITTED");
        }
    }

    @Test
    void what_is_read_under_a_lock_is_never_an_earlier_answer_of_the_embedded_database() {
        for (String file : new String[] {"config/application-demo.yml", "application-test.yml"}) {
            assertThat(readFrom(file).getProperty("spring.datasource.url"))
                    .as(file)
                    .contains(";OPTIMIZE_REUSE_RESULTS=0");
        }
    }

    private static Properties read(String name) {
        return readFrom("config/" + name);
    }

    private static Properties readFrom(String path) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource(path));
        return yaml.getObject();
    }
}
