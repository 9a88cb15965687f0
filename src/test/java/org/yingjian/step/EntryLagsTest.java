package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.account.Organisation;
import org.yingjian.shared.Actor;
import org.yingjian.step.EntryLags.OfficeLag;
import org.yingjian.step.WorkStep.CorrectionCode;

/** Who sees how late an office types. Everything of these tests was typed on 2016-05-23. */
@YingjianTest
class EntryLagsTest extends OnTheRoad {

    @Autowired
    private EntryLags honest;

    @Test
    void an_office_sees_its_own_at_once_a_leader_later_another_office_never() {
        int before = lag("caizheng").map(OfficeLag::entries).orElse(0);
        int withheld = lag("fushizhang").map(OfficeLag::withheld).orElse(0);
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "R1_R2", "2016-05-10");
        finish(id, "R3", "2016-05-12", account("caizheng"), false, null);
        OfficeLag own = lag("caizheng").orElseThrow();
        assertThat(own.own()).isTrue();
        assertThat(own.entries()).isEqualTo(before + 1);
        assertThat(own.late()).as("seven working days after").isPositive();
        OfficeLag seen = lag("fushizhang").orElseThrow();
        assertThat(seen.entries()).isZero();
        assertThat(seen.withheld()).isEqualTo(withheld + 1);
        assertThat(lag("zhujian")).isEmpty();
        assertThat(lag("fushizhang-shuangliao")).as("another county").isEmpty();
    }

    @Test
    void a_correction_counts_by_its_first_entry_and_a_recall_not_at_all() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "R1_R2", "2016-05-10");
        finish(id, "R3", "2016-05-12", account("caizheng"), false, null);
        OfficeLag before = lag("caizheng").orElseThrow();
        workStep.correct(last(id, "R3").id(), TODAY, Map.of(), CorrectionCode.TYPING, "应为今日", account("caizheng"));
        OfficeLag after = lag("caizheng").orElseThrow();
        assertThat(after.entries()).isEqualTo(before.entries());
        assertThat(after.late()).isEqualTo(before.late());
    }

    @Test
    void a_finish_typed_on_a_step_a_ledger_opened_counts_the_ledgers_own_do_not() {
        int before = lag("caizheng").map(OfficeLag::entries).orElse(0);
        long id = repair("80", Map.of());
        road.place(id, facts("R1=2016-04-01 R2=2016-04-12"), Actor.PROGRAM);
        finish(id, "R3", "2016-05-12", account("caizheng"), false, null);
        assertThat(last(id, "R3").source()).isEqualTo(StepRecord.Source.LIVE);
        assertThat(lag("caizheng").map(OfficeLag::entries)).contains(before + 1);
        long other = repair("80", Map.of());
        road.place(other, facts("R1=2016-04-01 R2=2016-04-12 R3=2016-05-05"), Actor.PROGRAM);
        assertThat(last(other, "R3").source()).isEqualTo(StepRecord.Source.LEDGER);
        assertThat(lag("caizheng").map(OfficeLag::entries)).contains(before + 1);
    }

    @Test
    void only_a_step_another_finish_opened_can_be_finished_on_opening() {
        int before = hurried();
        long placed = repair("80", Map.of());
        road.place(placed, facts("R1@2016-05-01"), Actor.PROGRAM);
        finish(placed, "R1_R2", "2016-05-12", account("lishu"), false, null);
        assertThat(hurried()).as("opened by a ledger").isEqualTo(before);
        long worked = enter(
                org.yingjian.project.ProjectKind.NEW,
                org.yingjian.project.Category.PLANNED,
                "300",
                "2000",
                "0",
                Map.of("track", "full", "land", "none"));
        road.place(worked, facts("N1=2016-01-10"), Actor.PROGRAM);
        finish(worked, "N2", "2016-05-10");
        finish(worked, "N3", "2016-05-12", account("lishu"), false, null);
        assertThat(hurried()).as("opened by the finish before it").isEqualTo(before + 1);
    }

    private int hurried() {
        return honest.listLags(account("lishu")).stream()
                .filter(OfficeLag::own)
                .mapToInt(OfficeLag::hurried)
                .sum();
    }

    /** What the account sees of the finance bureau. */
    private Optional<OfficeLag> lag(String username) {
        long finance = account("caizheng").organisation().map(Organisation::id).orElseThrow();
        return honest.listLags(account(username)).stream()
                .filter(lag -> lag.officeId() == finance)
                .findFirst();
    }
}
