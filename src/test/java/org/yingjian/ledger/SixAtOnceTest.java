package org.yingjian.ledger;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.yingjian.YingjianTest;

/** On the embedded database; {@code -Dyingjian.rounds=200} for the long form. */
@YingjianTest
class SixAtOnceTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void of_six_who_finish_or_recall_one_step_together_one_has_done_it_and_five_are_told() throws Exception {
        beans.createBean(SixAtOnce.class).race(Integer.getInteger("yingjian.rounds", 8));
    }
}
