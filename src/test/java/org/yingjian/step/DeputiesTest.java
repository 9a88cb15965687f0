package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.Deputies;
import org.yingjian.account.ManageAccounts;
import org.yingjian.account.Organisation;
import org.yingjian.account.Role;
import org.yingjian.audit.AuditTrail;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.CoSign.CoSignature;

/** Who acts for whom, and who else is asked. Today is 2016-05-23. */
@YingjianTest
class DeputiesTest extends OnTheRoad {

    @Autowired
    private Deputies deputies;

    @Autowired
    private ManageAccounts manage;

    @Autowired
    private CoSign coSign;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_deputy_of_another_office_acts_from_day_to_day_and_both_names_are_on_record() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "R1_R2", "2016-05-10");
        Account housing = account("zhujian");
        assertThatThrownBy(() -> finish(id, "R3", "2016-05-20", housing, false, null))
                .isInstanceOf(Problem.class);
        Account finance = account("caizheng");
        refused("account.problem.paperNeeded", entry(finance, housing, "2016-05-23", ""), account("admin"));
        refused("account.problem.notYourAbsence", entry(finance, housing, "2016-05-23", "x"), account("jiaoyu"));
        refused("account.problem.otherOffice", entry(finance, housing, "2016-05-23", "x"), finance);
        refused("account.problem.noDeputy", entry(finance, account("shigong"), "2016-05-23", "x"), account("admin"));
        long line = deputies.appoint(entry(finance, housing, "2016-05-23", "梨政办〔2016〕8号"), account("admin"));
        try {
            refused("account.problem.daysTaken", entry(finance, housing, "2016-05-25", "x"), account("admin"));
            assertThat(steps.listOpenFor(housing))
                    .extracting(StepRecord::projectId)
                    .contains(id);
            finish(id, "R3", "2016-05-20", housing, false, null);
            assertThat(last(id, "R3").finishedBy().orElse("")).isEqualTo("梨树县财政局 示例·梨树住建 吴建(代示例·梨树财政 郑会)");
            assertThat(audit.listBySubject("project:" + id + "/step:R3", 5)
                            .get(0)
                            .actor())
                    .contains("代示例·梨树财政 郑会");
        } finally {
            deputies.end(line, account("admin"));
        }
        assertThat(deputies.listRepresented(housing.id())).isEmpty();
        assertThat(steps.listOpenFor(housing)).extracting(StepRecord::projectId).doesNotContain(id);
    }

    @Test
    void a_deputy_who_could_not_do_the_work_is_not_appointed_and_hears_why() {
        Account finance = account("caizheng");
        Account admin = account("admin");
        String paper = "局函1号";
        refused(
                "account.problem.deputyCounties",
                entry(account("guotu-lishu"), account("huanbao"), "2016-05-23", paper),
                admin);
        refused(
                "account.problem.deputyCounties",
                entry(account("fagai"), account("lishu"), "2016-05-23", paper),
                admin);
        refused("account.problem.deputyRole", entry(finance, account("fuxianzhang"), "2016-05-23", paper), admin);
        refused("account.problem.deputyRole", entry(finance, account("xiaozhang"), "2016-05-23", paper), admin);
        refused("account.problem.deputyRole", entry(account("xuexiao"), account("daili"), "2016-05-23", paper), admin);
        refused(
                "account.problem.deputyFirm",
                entry(account("xuexiao"), account("xiaozhang"), "2016-05-23", paper),
                admin);
        Account gone = colleague("cz-gone", "丙某");
        manage.lock(gone.id(), admin);
        refused("account.problem.deputyLocked", entry(finance, gone, "2016-05-23", paper), admin);
        assertThat(deputies.listPossible(finance)).extracting(Account::id).doesNotContain(gone.id());
        assertThat(deputies.listPossible(admin)).extracting(Account::id).doesNotContain(gone.id());
        long leaders = deputies.appoint(entry(account("fuxianzhang"), account("baobao"), "2016-05-23", paper), admin);
        deputies.end(leaders, admin);
    }

    @Test
    void a_deputy_who_is_away_himself_is_not_appointed_and_passes_on_no_more_than_his_own() {
        Account first = colleague("cz-away-1", "甲甲");
        Account second = colleague("cz-away-2", "乙乙");
        Account third = account("jiaoyu");
        Account housing = account("zhujian");
        Account admin = account("admin");
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "R1_R2", "2016-05-10");
        long chain = deputies.appoint(entry(first, housing, "2016-05-23", "文1"), admin);
        long next = deputies.appoint(entry(housing, third, "2016-05-23", "文2"), admin);
        try {
            assertThat(steps.mayWork(housing, project(id), open(id, "R3"))).isTrue();
            assertThat(steps.mayWork(third, project(id), open(id, "R3"))).isFalse();
            refused("account.problem.deputyAway", entry(second, housing, "2016-05-25", "文3"), admin);
        } finally {
            deputies.end(next, admin);
            deputies.end(chain, admin);
        }
        assertThat(steps.mayWork(housing, project(id), open(id, "R3"))).isFalse();
        assertThatThrownBy(() -> finish(id, "R3", "2016-05-20", housing, false, null))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.notYours"));
    }

    @Test
    void nobody_acts_for_or_as_an_account_that_is_locked_and_lines_of_earlier_days_give_no_other_county() {
        Account first = colleague("cz-locked-1", "丁丁");
        Account housing = account("zhujian");
        Account admin = account("admin");
        long line = deputies.appoint(entry(first, housing, "2016-05-23", "文1"), admin);
        try {
            assertThat(deputies.listRepresented(housing.id()))
                    .extracting(Account::id)
                    .containsExactly(first.id());
            manage.lock(first.id(), admin);
            assertThat(deputies.listRepresented(housing.id())).isEmpty();
            manage.unlock(first.id(), admin);
            jdbc.sql("update account_deputy set deputy_id = ? where id = ?")
                    .params(account("huanbao").id(), line)
                    .update();
            assertThat(deputies.listRepresented(account("huanbao").id())).isEmpty();
        } finally {
            deputies.end(line, admin);
        }
    }

    @Test
    void a_deputy_of_the_commission_enters_for_other_offices_from_a_paper_as_the_commission_does() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "R1_R2", "2016-05-10");
        Account housing = account("zhujian");
        long line = deputies.appoint(entry(commission(), housing, "2016-05-23", "文1"), account("admin"));
        try {
            assertThatThrownBy(() -> finish(id, "R3", "2016-05-20", housing, false, null))
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.behalfPaper"));
            finish(id, "R3", "2016-05-20", housing, false, null, "docNo", "梨财审12号");
            assertThat(last(id, "R3").flags()).contains(StepRecord.Flag.ON_BEHALF);
        } finally {
            deputies.end(line, account("admin"));
        }
    }

    @Test
    void a_step_handed_to_a_colleague_is_worked_by_the_colleagues_deputy_in_his_name() {
        Account first = colleague("cz-jia", "甲某");
        Account second = colleague("cz-yi", "乙某");
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "R1_R2", "2016-05-10");
        workStep.handOver(open(id, "R3").id(), first.id(), account("caizheng"));
        long line = deputies.appoint(entry(first, second, "2016-05-23", ""), first);
        try {
            finish(id, "R3", "2016-05-20", second, false, null);
            assertThat(last(id, "R3").finishedBy().orElse("")).endsWith("乙某(代甲某)");
        } finally {
            deputies.end(line, first);
        }
    }

    @Test
    void a_step_waits_for_the_signer_it_was_sent_to_and_a_refusal_binds_nobody() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "R1_R2", "2016-05-10");
        StepRecord record = open(id, "R3");
        Account education = account("jiaoyu");
        assertThat(coSign.listSigners(record.id(), account("caizheng")))
                .extracting(Account::username)
                .contains("jiaoyu", "fushizhang")
                .doesNotContain("guotu", "shigong", "caizheng");
        long asked = coSign.ask(record.id(), education.id(), "控制价是否含桌椅?", account("caizheng"));
        assertThat(coSign.listWaitingFor(education)).extracting(CoSignature::id).contains(asked);
        assertThatThrownBy(() -> finish(id, "R3", "2016-05-20", account("caizheng"), false, null))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.cosignWaits"));
        assertThatThrownBy(() -> coSign.answer(asked, true, "", account("zhujian")))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> coSign.answer(asked, false, " ", education)).isInstanceOf(Problem.class);
        coSign.answer(asked, false, "桌椅另列", education);
        assertThatThrownBy(() -> coSign.answer(asked, true, "", education))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.cosignAnswered"));
        finish(id, "R3", "2016-05-20", account("caizheng"), false, null);
        assertOpen(id, "R4B");
        assertThat(coSign.listOf(record.id(), education)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(CoSignature.State.REFUSED);
            assertThat(one.answeredBy().orElse("")).contains("冯育才");
        });
    }

    @Test
    void a_fact_on_paper_is_kept_although_a_signer_is_silent() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        coSign.ask(open(id, "R1_R2").id(), account("jiaoyu").id(), "是否并项?", commission());
        finish(id, "R1_R2", "2016-05-10", commission(), true, "批复原件");
        assertOpen(id, "R3");
        assertThat(coSign.listWaitingFor(account("jiaoyu")))
                .extracting(CoSignature::projectId)
                .doesNotContain(id);
    }

    private Account colleague(String username, String name) {
        return accounts.findByUsername(username).orElseGet(() -> {
            manage.create(
                    new ManageAccounts.NewAccount(
                            username,
                            name,
                            Role.OFFICE,
                            account("caizheng").organisation().map(Organisation::id),
                            Set.of("梨树"),
                            Optional.empty(),
                            "Long-enough-1"),
                    account("admin"));
            return account(username);
        });
    }

    private static Deputies.Entry entry(Account absent, Account deputy, String from, String paper) {
        return new Deputies.Entry(
                absent.id(),
                deputy.id(),
                LocalDate.parse(from),
                LocalDate.of(2016, 5, 27),
                "外出培训",
                Optional.of(paper).filter(p -> !p.isEmpty()));
    }

    private void refused(String key, Deputies.Entry entry, Account by) {
        assertThatThrownBy(() -> deputies.appoint(entry, by))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo(key));
    }
}
