package org.yingjian;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class UpgradeTest extends UpgradeOfLanded {

    private static final LandedDatabase LANDED = LandedDatabase.inMemory();

    UpgradeTest() {
        super(LANDED);
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        LANDED.tellTo(registry);
    }
}
