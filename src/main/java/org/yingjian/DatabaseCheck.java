package org.yingjian;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.yingjian.shared.StartRefused;

/** Refuses a database that does not belong to the profile, before anything is written to it. */
class DatabaseCheck implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String url = environment.getProperty("spring.datasource.url", "");
        if (environment.acceptsProfiles(Profiles.of("mysql")) && url.startsWith("jdbc:h2:")) {
            throw new StartRefused(
                    "spring.datasource.url (%s): profile mysql must not run on the embedded database.".formatted(url),
                    "Set YINGJIAN_DB_URL to a jdbc:mysql: address, and take spring.datasource out of any outer"
                            + " application.yml: it beats the packaged application-mysql.yml.");
        }
        if (environment.acceptsProfiles(Profiles.of("test"))
                && !url.startsWith("jdbc:h2:mem:")
                && environment.getProperty("yingjian.test.database") == null) {
            throw new StartRefused(
                    "spring.datasource.url (%s): profile test must never touch a kept database.".formatted(url),
                    "Let tests use the database in memory of application-test.yml.");
        }
    }
}
