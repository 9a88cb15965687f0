package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.account.Organisation;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord.Flag;

/** Steps held by bodies that do not use the program. */
@YingjianTest
class OutsideHoldersTest extends OnTheRoad {

    @Autowired
    OutsideHolders outside;

    @Test
    void the_central_purchase_centre_holds_the_tender_and_the_finance_office_records_for_it() {
        long id = equipment("132", Map.of());
        road.place(id, facts("E1=2016-03-14 E3=2016-04-01"), Actor.PROGRAM);
        assertOpen(id, "E4");
        name(id, "E5", "吉林省政府采购中心", "梨树县财政局");
        finish(id, "E4", "2016-04-15");
        StepRecord tender = open(id, "E5");
        assertThat(organisations.getOrganisation(tender.holder().orElseThrow()).name())
                .isEqualTo("吉林省政府采购中心");
        assertThat(steps.mayWork(account("caizheng"), project(id), tender)).isTrue();
        assertThat(steps.mayWork(account("zhujian"), project(id), tender)).isFalse();
        assertThat(steps.listOpenFor(account("caizheng")))
                .extracting(StepRecord::id)
                .contains(tender.id());
        finish(
                id,
                "E5",
                "2016-05-20",
                account("caizheng"),
                false,
                null,
                "noticeOn",
                "2016-04-27",
                "openingOn",
                "2016-05-20",
                "bidders",
                "4");
        assertThat(last(id, "E5").flags()).contains(Flag.ON_BEHALF);
    }

    @Test
    void an_open_step_goes_to_the_outside_holder_at_once() {
        long id = equipment("132", Map.of());
        road.place(id, facts("E1=2016-03-14 E3=2016-04-01"), Actor.PROGRAM);
        name(id, "E4", "吉林省政府采购中心", null);
        assertThat(organisations
                        .getOrganisation(open(id, "E4").holder().orElseThrow())
                        .name())
                .isEqualTo("吉林省政府采购中心");
        finish(id, "E4", "2016-04-15");
        assertThat(last(id, "E4").flags()).contains(Flag.ON_BEHALF);
    }

    @Test
    void a_step_that_is_over_is_not_given_away_and_a_stranger_names_nobody() {
        long id = equipment("132", Map.of());
        road.place(id, facts("E1=2016-03-14 E3=2016-04-01"), Actor.PROGRAM);
        assertThatThrownBy(() -> name(id, "E1", "吉林省发展和改革委员会", null))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("step.problem.outsideOver"));
        assertThatThrownBy(() -> outside.name(
                        new OutsideHolders.Entry(
                                id,
                                "E4",
                                "某单位",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        account("zhujian")))
                .isInstanceOf(Problem.class);
    }

    private void name(long id, String step, String body, String recorder) {
        outside.name(
                new OutsideHolders.Entry(
                        id,
                        step,
                        body,
                        Optional.ofNullable(recorder)
                                .flatMap(organisations::findByName)
                                .map(Organisation::id),
                        Optional.empty(),
                        Optional.of("吉财采委〔2016〕8号"),
                        Optional.empty()),
                commission());
    }
}
