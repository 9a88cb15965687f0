package org.yingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.inspection.InspectionRound;
import org.yingjian.inspection.Inspections;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;

/** Inspection rounds and their days belong to the city; a county names a known one. */
@YingjianTest
class RoundsOfTheCityTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2016, 9, 20);

    @Autowired
    ImportingLedger importing;

    @Autowired
    ImportJobs imports;

    @Autowired
    Inspections inspections;

    @Autowired
    Projects projects;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void the_city_sends_its_round_to_the_county() {
        inspections.register("国检", false, SEPTEMBER, true, "梨树");
        inspections.register("T-CITY 复检", true, LocalDate.of(2016, 11, 18), false, "铁东");
    }

    @Test
    void a_county_that_writes_another_day_is_refused_row_by_row_and_no_round_is_made() {
        imported("lishu", Ledgers.of(2, "T-DAY-"));
        List<InspectionRound> before = inspections.listRounds();
        ImportJob done = imported(
                "lishu", Ledgers.of(2, "T-DAY-").with(1, "检查日期", "2017-08-30").with(2, "检查轮次", "T-CITY 新轮次"));
        assertThat(done.state()).isEqualTo(ImportJob.State.REFUSED);
        assertThat(done.faults())
                .extracting(f -> f.line() + " " + f.column() + " " + f.key())
                .containsExactly("2 检查日期 ledger.fault.roundUnknown", "3 检查轮次 ledger.fault.roundUnknown");
        assertThat(imports.sentence(done.faults().get(0), Locale.SIMPLIFIED_CHINESE))
                .contains("国检 2017-08-30", "国检 2016-09-20", "市发改委", "系统管理员");
        assertThat(inspections.listRounds()).isEqualTo(before);
        assertThat(day(project("T-DAY-001"))).isEqualTo(SEPTEMBER);
    }

    @Test
    void a_county_names_a_round_by_name_and_day_by_name_or_by_day_where_that_says_it() {
        inspections.register("T-CITY 抽查", false, LocalDate.of(2016, 10, 12), false, "辽河垦区");
        ImportJob done = imported(
                "fagai-of-liaohe",
                Ledgers.of(3, "T-NAME-")
                        .with(1, "县区", "辽河垦区")
                        .with(2, "县区", "辽河垦区")
                        .with(3, "县区", "辽河垦区")
                        .with(1, "检查轮次", "T-CITY 抽查")
                        .with(1, "检查日期", "2016-10-12")
                        .with(2, "检查轮次", "T-CITY 抽查")
                        .with(2, "检查日期", "")
                        .with(3, "检查轮次", "")
                        .with(3, "检查日期", "2016-10-12(暂定)"));
        assertThat(done.faults()).isEmpty();
        for (String number : List.of("T-NAME-001", "T-NAME-002", "T-NAME-003")) {
            InspectionRound round = round(project(number));
            assertThat(round.name()).isEqualTo("T-CITY 抽查");
            assertThat(round.confirmed()).as("a county fixes no day").isFalse();
        }
    }

    @Test
    void what_could_be_either_of_two_rounds_is_refused_with_both() {
        inspections.register("T-CITY 两次", false, LocalDate.of(2016, 10, 1), true, "伊通");
        inspections.register("T-CITY 两次", false, LocalDate.of(2016, 12, 1), true, "伊通");
        ImportJob done = imported(
                "fagai-of-yitong",
                Ledgers.of(1, "T-TWO-")
                        .with(1, "县区", "伊通")
                        .with(1, "检查轮次", "T-CITY 两次")
                        .with(1, "检查日期", ""));
        assertThat(done.faults()).extracting(RowFault::key).containsExactly("ledger.fault.roundAmbiguous");
        assertThat(imports.sentence(done.faults().get(0), Locale.SIMPLIFIED_CHINESE))
                .contains("2016-10-01", "2016-12-01");
    }

    @Test
    void a_county_does_not_send_another_countys_round_to_itself() {
        ImportJob done = imported(
                "lishu", Ledgers.of(1, "T-SEND-").with(1, "检查轮次", "T-CITY 复检").with(1, "检查日期", "2016-11-18"));
        assertThat(done.faults()).extracting(RowFault::key).containsExactly("ledger.fault.roundUnknown");
        assertThat(inspections.listRounds())
                .filteredOn(r -> r.name().equals("T-CITY 复检"))
                .allSatisfy(r -> assertThat(r.counties()).doesNotContain("梨树"));
    }

    @Test
    void the_city_and_the_administrator_bring_new_rounds() {
        assertThat(imported("fagai", Ledgers.of(1, "T-NEW-").with(1, "检查轮次", "T-CITY 国检二"))
                        .state())
                .isEqualTo(ImportJob.State.DONE);
        assertThat(round(project("T-NEW-001")).name()).isEqualTo("T-CITY 国检二");
        assertThat(imported("admin", Ledgers.of(1, "T-NEW-").with(1, "检查轮次", "T-CITY 国检三"))
                        .state())
                .isEqualTo(ImportJob.State.DONE);
        ImportJob command = importing.run(
                "台账.csv", Ledgers.of(1, "T-NEW-").with(1, "检查轮次", "T-CITY 国检四").utf8(), Actor.PROGRAM);
        assertThat(command.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(round(project("T-NEW-001")).name()).isEqualTo("T-CITY 国检四");
    }

    @Test
    void an_empty_cell_leaves_a_known_project_in_its_round() {
        imported("fagai", Ledgers.of(1, "T-EMPTY-").with(1, "检查日期", "2016-10-30"));
        ImportJob done = imported(
                "fagai",
                Ledgers.of(1, "T-EMPTY-")
                        .with(1, "检查轮次", "")
                        .with(1, "检查日期", "")
                        .with(1, "资金来源", "另行安排"));
        assertThat(done.changed()).isEqualTo(1);
        assertThat(day(project("T-EMPTY-001"))).isEqualTo(LocalDate.of(2016, 10, 30));
    }

    @Test
    void a_form_of_a_county_takes_a_round_that_visits_it_and_the_city_sends_one_there() {
        long other = inspections
                .register("T-CITY 只到铁西", false, SEPTEMBER, true, "铁西")
                .id();
        assertThatThrownBy(() -> inspections.choose(other, "梨树", account("lishu")))
                .isInstanceOfSatisfying(Problem.class, p -> {
                    assertThat(p.key()).isEqualTo("inspection.problem.notVisited");
                    assertThat(p.arguments().toString()).contains("国检 2016-09-20");
                });
        assertThat(inspections.choose(other, "梨树", account("fagai")).counties()).contains("梨树", "铁西");
        assertThat(inspections.choose(other, "梨树", account("lishu")).id()).isEqualTo(other);
    }

    private ImportJob imported(String who, Ledgers ledger) {
        return importing.run("台账.csv", ledger.utf8(), Importer.of(account(who)));
    }

    private Account account(String who) {
        if (!who.startsWith("fagai-of-")) {
            return accounts.findByUsername(who).orElseThrow();
        }
        Account county = accounts.findByUsername("lishu").orElseThrow();
        return new Account(
                county.id(),
                who,
                who,
                county.role(),
                county.organisation(),
                Set.of(who.endsWith("liaohe") ? "辽河垦区" : "伊通"),
                county.mail(),
                false);
    }

    private Project project(String number) {
        return projects.findByNumber(number).orElseThrow();
    }

    private InspectionRound round(Project project) {
        return inspections.getRound(project.draft().roundId());
    }

    private LocalDate day(Project project) {
        return round(project).day();
    }
}
