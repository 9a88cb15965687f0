package org.yingjian.step.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;

/** Who objects first is what the user reads: the order of the rules about an end is part of them. */
@YingjianTest
class EndRulesTest {

    @Autowired
    private List<EndRule> rules;

    @Test
    void the_method_is_asked_before_the_waits_the_publicity_and_the_permit() {
        assertThat(rules)
                .extracting(rule -> rule.getClass().getSimpleName())
                .containsExactly("TenderRules", "WaitRules", "PublicityRule", "PermitRule");
    }
}
