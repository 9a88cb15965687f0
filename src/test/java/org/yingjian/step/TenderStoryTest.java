package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.procurement.ContractAct;
import org.yingjian.procurement.ContractActs;
import org.yingjian.procurement.MethodChoices;
import org.yingjian.procurement.TenderCourse;
import org.yingjian.procurement.TenderEvent.Kind;
import org.yingjian.procurement.TenderEvent.Moved;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.State;

/** Purchases with their rounds, clocks reckoned by hand from domain.md §2 and §5. Today is 2016-05-23. */
@YingjianTest
class TenderStoryTest extends OnTheRoad {

    @Autowired
    KeepTender keepTender;

    @Autowired
    KeepContract keepContract;

    @Autowired
    ChooseMethod chooseMethod;

    @Autowired
    Tenders tenders;

    @Autowired
    ContractActs contractActs;

    @Autowired
    MethodChoices choices;

    /**
     * Works of 240万, open tender. Round 1: notice 2015-11-02, opening 11-23 (20 days after is Sunday 11-22, rolled), two
     * bidders. Round 2: notice 11-24, opening 12-14, two bidders. Round 3: notice 12-15, twenty days after is 2016-01-04.
     */
    @Test
    void a_tender_that_fails_twice_is_complained_about_and_signed_on_the_thirtieth_day() {
        long id = repair("240", Map.of());
        road.place(id, facts("R1=2015-08-14 R2=2015-09-21 R3=2015-10-20"), Actor.PROGRAM);
        assertOpen(id, "R4");
        notice(id, "2015-11-02");
        assertThat(course(id).firstOpening()).isEqualTo("2015-11-23");
        finish(id, "R4", "2015-11-23", "openingOn", "2015-11-23", "bidders", "2", "R4_result", "failed");
        notice(id, "2015-11-24");
        assertThat(course(id).firstOpening()).isEqualTo("2015-12-14");
        assertThat(refused(() -> finish(id, "R4", "2015-12-18", "openingOn", "2015-12-14", "bidders", "2")))
                .isEqualTo("procurement.problem.fewBidders");
        finish(id, "R4", "2015-12-14", "openingOn", "2015-12-14", "bidders", "2", "R4_result", "failed");
        notice(id, "2015-12-15");
        assertThat(course(id).firstOpening()).isEqualTo("2016-01-04");
        facts(id, "openingOn", "2016-01-05", "ceiling", "2380000");

        // An objection to the documents on 12-22, answered on 12-25: three days still, the 14 days left begin on 12-25.
        happens(id, Kind.OBJECTION, "2015-12-22");
        assertThat(course(id).standstill()).isPresent();
        happens(id, Kind.OBJECTION_ANSWERED, "2015-12-25");
        assertThat(course(id).opening()).contains(LocalDate.of(2016, 1, 8));
        // 01-04 was 13 days away, 13 days after 12-25 is 01-07.
        assertThat(course(id).firstOpening()).isEqualTo("2016-01-07");
        // A clarification twelve days before the opening: fifteen days must remain, 12-27 + 15 = 01-11.
        happens(id, Kind.CLARIFIED, "2015-12-27");
        assertThat(course(id).opening()).contains(LocalDate.of(2016, 1, 11));
        assertThat(course(id).firstOpening()).isEqualTo("2016-01-11");
        assertThat(rounds(id).get(2).events()).last().satisfies(event -> {
            assertThat(event.moved()).contains(Moved.OPENING);
            assertThat(event.oldDay()).contains(LocalDate.of(2016, 1, 8));
            assertThat(event.newDay()).contains(LocalDate.of(2016, 1, 11));
        });
        assertThat(refused(() -> finish(id, "R4", "2016-01-18", "openingOn", "2016-01-08", "bidders", "4")))
                .isEqualTo("step.problem.openedEarly");

        // Opened 01-11, published from 01-12: three days end on 01-15. A complaint on 01-14 is decided on 01-28.
        facts(
                id,
                "openingOn",
                "2016-01-11",
                "publicityFrom",
                "2016-01-12",
                "publicityTo",
                "2016-01-15",
                "bidders",
                "4");
        happens(id, Kind.COMPLAINT, "2016-01-14");
        assertThat(refused(() -> finish(id, "R4", "2016-01-20", "price", "2301000", "awardOn", "2016-01-20")))
                .isEqualTo("procurement.problem.standstill.COMPLAINT");
        happens(id, Kind.COMPLAINT_DECIDED, "2016-01-28");
        // One day was left: 01-29.
        assertThat(course(id).publicityTo()).contains(LocalDate.of(2016, 1, 29));
        assertThat(open(id, "R4").fields()).containsEntry("publicityTo", "2016-01-29");
        assertThat(refused(() -> finish(id, "R4", "2016-01-29", "price", "2301000", "awardOn", "2016-01-29")))
                .isEqualTo("step.problem.signedInPublicity");
        assertThat(refused(() -> finish(id, "R4", "2016-02-01", "price", "2380001", "awardOn", "2016-02-01")))
                .isEqualTo("procurement.problem.aboveCeiling");
        finish(id, "R4", "2016-02-01", "price", "2301000", "awardOn", "2016-02-01", "winner", "示例·宏建");
        assertOpen(id, "R5");
        // Award 02-01: thirty days after is 03-02, a Wednesday.
        assertThat(course(id).contractDue()).contains(LocalDate.of(2016, 3, 2));
        finish(id, "R5", "2016-03-02", "contractOn", "2016-03-02", "contractNo", "HT-1", "plannedDays", "60");
        assertThat(last(id, "R5").flags()).doesNotContain(Flag.SIGNED_LATE);

        assertThat(rounds(id)).hasSize(3).extracting(Tenders.Round::isFailed).containsExactly(true, true, false);
        assertThat(course(id).daysStood()).isEqualTo(3 + 14);
    }

    @Test
    void a_contract_on_the_day_after_the_thirtieth_is_kept_and_says_so() {
        long id = awarded();
        finish(id, "R5", "2016-03-03", "contractOn", "2016-03-03", "contractNo", "HT-2");
        assertThat(last(id, "R5").flags()).contains(Flag.SIGNED_LATE);
    }

    @Test
    void a_complaint_after_the_award_lengthens_the_thirty_days() {
        long id = awarded();
        happens(id, Kind.COMPLAINT, "2016-02-10");
        assertThat(refused(() -> finish(id, "R5", "2016-02-20", "contractOn", "2016-02-20")))
                .isEqualTo("procurement.problem.standstill.COMPLAINT");
        happens(id, Kind.COMPLAINT_DECIDED, "2016-02-22");
        // 03-02 and twelve days: 03-14.
        assertThat(course(id).contractDue()).contains(LocalDate.of(2016, 3, 14));
        assertThat(course(id).firstContractDue()).contains(LocalDate.of(2016, 3, 2));
        finish(id, "R5", "2016-03-10", "contractOn", "2016-03-10");
        assertThat(last(id, "R5").flags()).doesNotContain(Flag.SIGNED_LATE);
    }

    @Test
    void the_contract_is_awaited_from_the_award_to_the_signing_and_stands_still_with_a_complaint() {
        long id = awarded();
        assertThat(awaited(id)).hasValueSatisfying(contract -> {
            assertThat(contract.stepId()).isEqualTo("R5");
            assertThat(contract.awardOn()).isEqualTo("2016-02-01");
            assertThat(contract.dueOn()).isEqualTo("2016-03-02");
            assertThat(contract.standing()).isFalse();
            assertThat(contract.article())
                    .hasValueSatisfying(law -> assertThat(law).contains("46条"));
        });
        happens(id, Kind.COMPLAINT, "2016-02-10");
        assertThat(awaited(id))
                .hasValueSatisfying(contract -> assertThat(contract.standing()).isTrue());
        happens(id, Kind.COMPLAINT_DECIDED, "2016-02-22");
        assertThat(awaited(id))
                .hasValueSatisfying(contract -> assertThat(contract.dueOn()).isEqualTo("2016-03-14"));
        finish(id, "R5", "2016-03-10", "contractOn", "2016-03-10");
        assertThat(awaited(id)).isEmpty();
    }

    @Test
    void the_clock_of_the_contract_runs_from_the_award_and_stands_still_with_a_complaint() {
        long id = awarded();
        StepClock first = clocks.getClock(open(id, "R5").id());
        assertThat(first.dueOn()).contains(LocalDate.of(2016, 3, 2));
        happens(id, Kind.COMPLAINT, "2016-02-10");
        StepClock stopped = clocks.getClock(open(id, "R5").id());
        assertThat(stopped.dueOn()).isEmpty();
        assertThat(stopped.limits().get(0).used()).isEqualTo(9);
        happens(id, Kind.COMPLAINT_DECIDED, "2016-02-22");
        assertThat(clocks.getClock(open(id, "R5").id()).dueOn()).contains(LocalDate.of(2016, 3, 14));
        finish(id, "R5", "2016-03-10", "contractNo", "HT-7");
        assertThat(last(id, "R5").fields()).containsEntry("contractOn", "2016-03-10");
        assertThat(clocks.getClock(last(id, "R5").id()).limits().get(0).light()).isEqualTo(StepClock.Light.CALM);
    }

    private Optional<Tenders.AwaitedContract> awaited(long id) {
        return tenders.findAwaitedContract(projects.getProject(id), steps.listRecords(id));
    }

    @Test
    void what_was_done_against_the_law_is_kept_as_a_fact_and_flagged_but_never_after_today() {
        long id = repair("240", Map.of());
        road.place(id, facts("R1=2016-01-14 R2=2016-02-22 R3=2016-03-21"), Actor.PROGRAM);
        notice(id, "2016-04-11");
        finish(
                id,
                "R4",
                "2016-05-03",
                commission(),
                true,
                "评标报告",
                "openingOn",
                "2016-04-20",
                "bidders",
                "2",
                "ceiling",
                "2000000",
                "price",
                "2100000",
                "awardOn",
                "2016-05-03",
                "publicityTo",
                "2016-05-05");
        assertThat(last(id, "R4").flags())
                .contains(Flag.MINIMUM_WAIT_CUT, Flag.FEW_BIDDERS, Flag.ABOVE_CEILING, Flag.BACKFILLED);
        assertThat(refused(() -> finish(id, "R5", "2016-05-20", commission(), true, "合同", "contractOn", "2016-05-24")))
                .isEqualTo("step.problem.future");
    }

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
                new KeepContract.Entry(
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

    private long awarded() {
        long id = repair("240", Map.of());
        road.place(id, facts("R1=2015-08-14 R2=2015-09-21 R3=2015-10-20"), Actor.PROGRAM);
        notice(id, "2015-12-15");
        finish(
                id,
                "R4",
                "2016-02-01",
                "openingOn",
                "2016-01-05",
                "publicityTo",
                "2016-01-11",
                "bidders",
                "4",
                "price",
                "2301000",
                "awardOn",
                "2016-02-01");
        assertThat(last(id, "R4").state()).isEqualTo(State.FINISHED);
        return id;
    }

    private void notice(long id, String on) {
        facts(id, "noticeOn", on);
    }

    private void facts(long id, String... fields) {
        workStep.recordFacts(open(id, "R4").id(), values(fields), commission());
    }

    private void happens(long id, Kind kind, String on) {
        keepTender.keep(
                new KeepTender.Entry(
                        id, kind, LocalDate.parse(on), Optional.empty(), Optional.empty(), Optional.of("示例")),
                commission());
    }

    private void act(long id, ContractAct.Kind kind, String on, boolean fact, String amount) {
        keepContract.keep(
                new KeepContract.Entry(
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

    private java.util.List<Tenders.Round> rounds(long id) {
        return tenders.listRounds(project(id));
    }

    private TenderCourse course(long id) {
        return rounds(id).get(rounds(id).size() - 1).course().orElseThrow();
    }

    private static String refused(ThrowingCallable act) {
        Problem[] refusal = new Problem[1];
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> refusal[0] = problem);
        return refusal[0].key();
    }
}
