package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.procurement.TenderEvent.Kind;
import org.yingjian.procurement.TenderEvent.Moved;
import org.yingjian.shared.Actor;
import org.yingjian.step.StepRecord.Flag;

/** Purchases with their rounds, clocks reckoned by hand from domain.md §2 and §5. Today is 2016-05-23. */
@YingjianTest
class TenderStoryTest extends AtTheTender {

    @Autowired
    RecordTenderEvent keepTender;

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
        // That too few came does not make an early opening lawful.
        assertThat(refused(() -> finish(
                        id, "R4", "2015-11-23", "openingOn", "2015-11-20", "bidders", "2", "R4_result", "failed")))
                .isEqualTo("step.problem.openedEarly");
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

    private void happens(long id, Kind kind, String on) {
        keepTender.keep(
                new RecordTenderEvent.Entry(
                        id, kind, LocalDate.parse(on), Optional.empty(), Optional.empty(), Optional.of("示例")),
                commission());
    }
}
