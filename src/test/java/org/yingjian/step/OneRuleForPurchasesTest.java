package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.procurement.TenderEvent.Kind;
import org.yingjian.step.StepRecord.Flag;

/** What is signed within the publicity, and what a price is, are judged alike at the purchase and at the contract. */
@YingjianTest
class OneRuleForPurchasesTest extends AtTheTender {

    @Autowired
    RecordTenderEvent keepTender;

    @Test
    void a_standstill_lengthens_the_publicity_for_the_contract_too_be_it_live_or_a_fact() {
        long live = objectedTo();
        assertThat(refused(() -> finish(live, "R5", "2016-01-20"))).isEqualTo("step.problem.signedInPublicity");
        long fact = objectedTo();
        finish(fact, "R5", "2016-01-20", commission(), true, "见合同");
        assertThat(last(fact, "R5").flags()).contains(Flag.MINIMUM_WAIT_CUT);
    }

    @Test
    void without_a_standstill_the_published_day_counts() {
        long id = awarded();
        finish(id, "R5", "2016-01-12", commission(), true, "见合同");
        assertThat(last(id, "R5").flags()).doesNotContain(Flag.MINIMUM_WAIT_CUT);
        long early = awarded();
        finish(early, "R5", "2016-01-11", commission(), true, "见合同");
        assertThat(last(early, "R5").flags()).contains(Flag.MINIMUM_WAIT_CUT);
    }

    @Test
    void a_price_typed_with_commas_is_a_number_and_kept_as_one() {
        long id = repair("240", java.util.Map.of());
        road.place(id, facts("R1=2015-08-14 R2=2015-09-21 R3=2015-10-20"), org.yingjian.shared.Actor.PROGRAM);
        facts(id, "price", "2,301,000");
        assertThat(open(id, "R4").fields()).containsEntry("price", "2301000");
        facts(id, "price", "2,301,500.5");
        assertThat(open(id, "R4").fields()).containsEntry("price", "2301500.5");
        assertThat(refused(() -> facts(id, "price", "3,5"))).isEqualTo("step.problem.fieldNumber");
    }

    private long objectedTo() {
        long id = awarded();
        event(id, Kind.OBJECTION, "2016-01-07");
        event(id, Kind.OBJECTION_ANSWERED, "2016-01-25");
        return id;
    }

    private void event(long id, Kind kind, String on) {
        keepTender.keep(
                new RecordTenderEvent.Entry(
                        id, kind, LocalDate.parse(on), Optional.empty(), Optional.of("某公司"), Optional.of("对评分有异议")),
                commission());
    }
}
