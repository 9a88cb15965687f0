package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.procurement.ContractAct;
import org.yingjian.procurement.ContractActs;
import org.yingjian.procurement.MethodChoices;
import org.yingjian.shared.Actor;
import org.yingjian.step.StepRecord.Flag;

/** The method chosen, the contract with its securities and changes: each within its limits. Today is 2016-05-23. */
@YingjianTest
class MethodAndContractTest extends AtTheTender {

    @Autowired
    RecordContractAct keepContract;

    @Autowired
    ChooseMethod chooseMethod;

    @Autowired
    ContractActs contractActs;

    @Autowired
    MethodChoices choices;

    @Test
    void another_method_over_the_line_needs_its_approval_and_a_notice_that_is_out_binds() {
        long id = equipment("132", Map.of());
        road.place(id, facts("E1=2016-03-14 E3=2016-04-01 E4=2016-04-15"), Actor.PROGRAM);
        assertOpen(id, "E5");
        assertThat(refused(() -> choose(id, "inquiry", false, null, null, null)))
                .isEqualTo("procurement.problem.approval.CITY_FINANCE");
        assertThat(refused(() -> choose(id, "self", false, null, null, null)))
                .isEqualTo("procurement.problem.forbidden");
        choose(id, "inquiry", false, "四平市财政局", "四财采〔2016〕31号", "2016-05-16");
        assertThat(steps.roadVariables(project(id))).containsEntry("method", "inquiry");
        assertOpen(id, "E5");
        // Three working days instead of twenty: 05-16 + 3 = 05-19.
        workStep.recordFacts(open(id, "E5").id(), Map.of("noticeOn", "2016-05-16"), commission());
        assertThat(course(id).firstOpening()).isEqualTo("2016-05-19");
        assertThat(refused(() -> choose(id, "open", false, null, null, null)))
                .isEqualTo("procurement.problem.noticeOut");
        assertThat(choices.listChoices(id)).singleElement().satisfies(choice -> {
            assertThat(choice.approvedBy()).contains("四平市财政局");
            assertThat(choice.unapproved()).isFalse();
        });
    }

    @Test
    void a_notice_by_an_unapproved_method_is_refused_live_and_flagged_as_a_fact() {
        long id = equipment("132", Map.of("method", "inquiry", "track", "full"));
        road.place(id, facts("E1=2016-03-14 E3=2016-04-01 E4=2016-04-15"), Actor.PROGRAM);
        assertThat(refused(() ->
                        workStep.recordFacts(open(id, "E5").id(), Map.of("noticeOn", "2016-05-16"), commission())))
                .isEqualTo("procurement.problem.approval.CITY_FINANCE");
        finish(
                id,
                "E5",
                "2016-05-20",
                commission(),
                true,
                "询价通知书",
                "noticeOn",
                "2016-05-16",
                "openingOn",
                "2016-05-20",
                "bidders",
                "3");
        assertThat(last(id, "E5").flags()).contains(Flag.METHOD_UNAPPROVED);
    }

    @Test
    void a_small_repair_put_to_negotiation_leaves_the_collapsed_road() {
        long id = repair("45", Map.of());
        road.place(id, facts("R1=2016-03-14 R2=2016-03-21 R3=2016-04-11"), Actor.PROGRAM);
        assertOpen(id, "R4_R5");
        choose(id, "negotiation", false, null, null, null);
        assertOpen(id, "R4B");
        assertThat(last(id, "R3").finishedOn()).contains(LocalDate.of(2016, 4, 11));
        finish(id, "R4B", "2016-05-20", "noticeOn", "2016-05-16", "openingOn", "2016-05-20", "bidders", "3");
        assertOpen(id, "R5");
    }

    @Test
    void securities_add_ons_and_changes_keep_to_their_limits() {
        long id = awarded();
        assertThat(refused(() -> act(id, ContractAct.Kind.CHANGE, "2016-03-02", false, null)))
                .isEqualTo("procurement.problem.notSigned");
        finish(id, "R5", "2016-03-01", "contractOn", "2016-03-01", "contractNo", "HT-3", "plannedDays", "60");
        act(id, ContractAct.Kind.PERFORMANCE_BOND, "2016-03-01", false, "230100");
        assertThat(refused(() -> act(id, ContractAct.Kind.PERFORMANCE_BOND, "2016-03-01", false, "230101")))
                .isEqualTo("procurement.problem.share");
        // Five percent in 2016: 115 050.
        act(id, ContractAct.Kind.RETENTION, "2016-03-01", false, "115050");
        assertThat(refused(() -> act(id, ContractAct.Kind.RETENTION, "2016-03-01", false, "115051")))
                .isEqualTo("procurement.problem.share");
        act(id, ContractAct.Kind.ADD_ON, "2016-04-05", false, "200000");
        assertThat(refused(() -> act(id, ContractAct.Kind.ADD_ON, "2016-04-06", false, "30101")))
                .isEqualTo("procurement.problem.share");
        act(id, ContractAct.Kind.ADD_ON, "2016-04-06", true, "30101");
        assertThat(contractActs.listActs(id))
                .last()
                .satisfies(kept -> assertThat(kept.breach()).contains("政府采购法第49条"));
        keepContract.keep(
                new RecordContractAct.Entry(
                        id,
                        ContractAct.Kind.CHANGE,
                        LocalDate.of(2016, 5, 10),
                        false,
                        Optional.empty(),
                        Optional.of(new BigDecimal("2350000")),
                        Optional.of(75),
                        Optional.of("补充协议1"),
                        Optional.of("雨季停工")),
                commission());
        assertThat(contractActs.listActs(id)).last().satisfies(kept -> {
            assertThat(kept.oldDays()).contains(60);
            assertThat(kept.oldPrice()).contains(new BigDecimal("2301000").stripTrailingZeros());
        });
        assertThat(last(id, "R5").fields()).containsEntry("plannedDays", "75").containsEntry("price", "2350000");
    }

    private void act(long id, ContractAct.Kind kind, String on, boolean fact, String amount) {
        keepContract.keep(
                new RecordContractAct.Entry(
                        id,
                        kind,
                        LocalDate.parse(on),
                        fact,
                        Optional.ofNullable(amount).map(BigDecimal::new),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("示例")),
                commission());
    }

    private void choose(long id, String method, boolean fact, String approvedBy, String paper, String approvedOn) {
        chooseMethod.choose(
                new ChooseMethod.Entry(
                        id,
                        method,
                        LocalDate.of(2016, 5, 16),
                        fact,
                        Optional.ofNullable(approvedBy),
                        Optional.ofNullable(paper),
                        Optional.ofNullable(approvedOn).map(LocalDate::parse),
                        Optional.of("规格统一、货源充足")),
                commission());
    }
}
