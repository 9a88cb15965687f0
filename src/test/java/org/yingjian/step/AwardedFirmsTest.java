package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.account.Organisation;
import org.yingjian.project.ProjectDraft;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.Firms.ProjectFirm.Origin;

/** The winner of a purchase becomes the project's supplier, and nothing that stands there is replaced by itself. */
@YingjianTest
class AwardedFirmsTest extends OnTheRoad {

    private static final String SUPPLIER = "示例·四平育英教学设备有限公司";

    @Autowired
    Firms firms;

    @Autowired
    Tenders tenders;

    @Test
    void the_winner_becomes_the_supplier_whose_account_then_sees_the_project_and_holds_the_delivery() {
        long id = tendered();
        assertThat(projects.maySee(account("gonghuo"), project(id))).isFalse();

        finish(id, "E6", "2016-05-12", "winner", SUPPLIER, "price", "1280000", "awardOn", "2016-05-12");

        assertThat(project(id).draft().contractor()).isEqualTo(supplier());
        assertThat(projects.maySee(account("gonghuo"), project(id))).isTrue();
        assertThat(firms.of(project(id))).satisfies(standing -> {
            assertThat(standing.differs()).isFalse();
            assertThat(standing.latest())
                    .hasValueSatisfying(entry -> assertThat(entry.origin()).isEqualTo(Origin.AWARD));
        });
        finish(id, "E7", "2016-05-16", "contractOn", "2016-05-16", "contractNo", "HT-9", "plannedDays", "30");
        assertThat(open(id, "E8").holder()).isEqualTo(supplier());
    }

    @Test
    void the_contract_is_filled_in_with_winner_and_price_of_the_award_until_something_is_typed() {
        long id = tendered();
        finish(id, "E6", "2016-05-12", "winner", SUPPLIER, "price", "1280000", "awardOn", "2016-05-12");
        assertThat(tenders.suggest(project(id), open(id, "E7")))
                .containsOnly(Map.entry("winner", SUPPLIER), Map.entry("price", "1280000"));
        workStep.recordFacts(open(id, "E7").id(), Map.of("price", "1279999"), account("lishu"));
        assertThat(tenders.suggest(project(id), open(id, "E7"))).containsOnlyKeys("winner");
    }

    @Test
    void a_supplier_entered_before_is_not_replaced_by_the_winner_but_named_as_another_one() {
        long id = tendered();
        Organisation other = organisations.register("示例·长春启智教育装备有限公司", "supplier", Optional.empty());
        register.amend(id, now -> now.draft().withContractor(other.id()), Actor.PROGRAM);

        finish(id, "E6", "2016-05-12", "winner", SUPPLIER, "price", "1280000", "awardOn", "2016-05-12");

        assertThat(project(id).draft().contractor()).contains(other.id());
        assertThat(firms.of(project(id)).differs()).isTrue();

        firms.correct(id, SUPPLIER, "按中标通知书", account("lishu"));
        assertThat(project(id).draft().contractor()).isEqualTo(supplier());
        assertThat(firms.of(project(id))).satisfies(standing -> {
            assertThat(standing.differs()).isFalse();
            assertThat(standing.latest()).hasValueSatisfying(entry -> {
                assertThat(entry.origin()).isEqualTo(Origin.CORRECTION);
                assertThat(entry.replaced()).contains(other.id());
            });
        });
    }

    @Test
    void a_correction_hands_over_the_open_delivery_and_asks_for_a_reason_a_firm_and_a_part_in_the_purchase() {
        long id = tendered();
        finish(id, "E6", "2016-05-12", "winner", "示例·写错的公司", "price", "1280000", "awardOn", "2016-05-12");
        finish(id, "E7", "2016-05-16", "contractOn", "2016-05-16", "contractNo", "HT-9");
        assertThat(refused(() -> firms.correct(id, SUPPLIER, " ", account("lishu"))))
                .isEqualTo("procurement.problem.firmReason");
        assertThat(refused(() -> firms.correct(id, "梨树县财政局", "误", account("lishu"))))
                .isEqualTo("procurement.problem.firmIsOffice");
        assertThat(refused(() -> firms.correct(id, "示例·写错的公司", "误", account("lishu"))))
                .isEqualTo("procurement.problem.firmSame");
        assertThat(refused(() -> firms.correct(id, SUPPLIER, "误", account("fuxianzhang"))))
                .isEqualTo("procurement.problem.notYours");

        firms.correct(id, SUPPLIER, "名称录错", account("lishu"));

        assertThat(open(id, "E8").holder()).isEqualTo(supplier());
    }

    @Test
    void a_failed_round_and_a_winner_that_is_an_office_name_nobody() {
        long id = tendered();
        finish(id, "E6", "2016-05-12", "winner", "梨树县财政局", "price", "1280000", "awardOn", "2016-05-12");
        assertThat(project(id).draft().contractor()).isEmpty();
        assertThat(firms.of(project(id)).differs()).isTrue();
    }

    private long tendered() {
        long id = equipment("132", Map.of());
        register.amend(id, now -> withoutFirm(now.draft()), Actor.PROGRAM);
        road.place(id, facts("E1=2016-03-14 E3=2016-03-21 E4=2016-04-05"), Actor.PROGRAM);
        workStep.recordFacts(open(id, "E5").id(), Map.of("noticeOn", "2016-04-11"), account("lishu"));
        finish(id, "E5", "2016-05-03", "openingOn", "2016-05-03", "bidders", "4", "ceiling", "1300000");
        return id;
    }

    private static ProjectDraft withoutFirm(ProjectDraft draft) {
        return new ProjectDraft(
                draft.number(),
                draft.code(),
                draft.name(),
                draft.schools(),
                draft.county(),
                draft.kind(),
                draft.category(),
                draft.areaNew(),
                draft.areaExtended(),
                draft.investment(),
                draft.funding(),
                draft.road(),
                draft.client(),
                Optional.empty(),
                draft.supervision(),
                draft.agent(),
                draft.accountableOfficer(),
                draft.roundId());
    }

    private Optional<Long> supplier() {
        return organisations.findByName(SUPPLIER).map(Organisation::id);
    }

    private static String refused(ThrowingCallable act) {
        return catchThrowableOfType(Problem.class, act).key();
    }
}
