package org.yingjian;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The same on MySQL or MariaDB, in two databases of its own beside the one {@code YINGJIAN_TEST_DB_URL} names; the user of
 * {@code YINGJIAN_TEST_DB_USER} may make and drop them.
 */
@Tag("database")
@EnabledIfEnvironmentVariable(named = "YINGJIAN_TEST_DB_URL", matches = ".+")
class RealUpgradeTest extends UpgradeOfLanded {

    /** Loaded only where the test runs: a field of this class would be filled even where it is skipped. */
    private static final class OnServer {
        static final LandedDatabase LANDED = LandedDatabase.onServer(
                System.getenv("YINGJIAN_TEST_DB_URL"),
                System.getenv("YINGJIAN_TEST_DB_USER"),
                System.getenv("YINGJIAN_TEST_DB_PASSWORD"));
    }

    RealUpgradeTest() {
        super(OnServer.LANDED);
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        OnServer.LANDED.tellTo(registry);
        registry.add("spring.flyway.placeholders.uuid", () -> "varchar(36)");
    }
}
