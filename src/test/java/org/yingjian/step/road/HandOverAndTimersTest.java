package org.yingjian.step.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.ManageAccounts;
import org.yingjian.account.Role;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.CoSign;
import org.yingjian.step.OnTheRoad;
import org.yingjian.step.StepRecord;

/** Handing a step to a colleague, and what a beginning day does with waits that end on it. */
@YingjianTest
class HandOverAndTimersTest extends OnTheRoad {

    @Autowired
    ManageAccounts manage;

    @Autowired
    FiringTimers timers;

    @Autowired
    CoSign coSign;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_step_goes_to_a_colleague_of_the_same_office_and_to_nobody_else() {
        long id = repair("80", Map.of());
        road.place(id, facts("R1=2016-03-14 R2=2016-03-21"), Actor.PROGRAM);
        Account finance = account("caizheng");
        long colleague = manage.create(
                new ManageAccounts.NewAccount(
                        "t-finance-two",
                        "示例·财政评审科 郑二",
                        Role.OFFICE,
                        finance.organisation().map(office -> office.id()),
                        Set.of("梨树"),
                        Optional.empty(),
                        "long enough"),
                account("admin"));
        long step = open(id, "R3").id();
        workStep.handOver(step, colleague, finance);
        assertThat(open(id, "R3").assignee()).contains(colleague);
        assertThatThrownBy(() -> workStep.handOver(step, account("zhujian").id(), finance))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.notColleague"));
        assertThat(open(id, "R3").assignee()).contains(colleague);
    }

    @Test
    void a_milestone_is_handed_to_somebody_who_may_confirm_it_and_never_to_the_contractor() {
        long id = standing(ProjectKind.NEW, "300", "track=full", "N18", LocalDate.of(2016, 5, 16));
        StepRecord milestone = open(id, "N18");
        Account client = account("xuexiao");
        assertThat(steps.listColleagues(client, project(id), milestone))
                .extracting(Account::username)
                .contains("jianli")
                .doesNotContain("shigong", "xuexiao", "lishu", "xiaozhang");
        for (Account by : List.of(client, account("jianli"), commission())) {
            assertThatThrownBy(() ->
                            workStep.handOver(milestone.id(), account("shigong").id(), by))
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.notColleague"));
        }
        workStep.handOver(milestone.id(), account("jianli").id(), client);
        assertThat(open(id, "N18").assignee()).contains(account("jianli").id());
    }

    @Test
    void a_step_that_once_was_handed_to_a_contractor_is_not_his_to_work() {
        long id = standing(ProjectKind.NEW, "300", "track=full", "N18", LocalDate.of(2016, 5, 16));
        jdbc.sql("update step_record set assignee_id = ? where id = ?")
                .params(account("shigong").id(), open(id, "N18").id())
                .update();
        assertThat(open(id, "N18").assignee()).contains(account("shigong").id());
        assertThat(steps.mayWork(account("shigong"), project(id), open(id, "N18")))
                .isFalse();
        assertThatThrownBy(() -> finish(
                        id, "N18", "2016-05-20", account("shigong"), false, null, "recordNo", "1", "signedBy", "张工"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.notYours"));
        assertThat(steps.listOpenFor(account("shigong")))
                .extracting(StepRecord::projectId)
                .doesNotContain(id);
    }

    @Test
    void nothing_is_handed_to_or_asked_of_an_account_that_is_locked() {
        long id = repair("80", Map.of());
        road.place(id, facts("R1=2016-03-14 R2=2016-03-21"), Actor.PROGRAM);
        Account finance = account("caizheng");
        long gone = manage.create(
                new ManageAccounts.NewAccount(
                        "t-finance-gone",
                        "示例·财政评审科 郑三",
                        Role.OFFICE,
                        finance.organisation().map(office -> office.id()),
                        Set.of("梨树"),
                        Optional.empty(),
                        "long enough"),
                account("admin"));
        manage.lock(gone, account("admin"));
        long step = open(id, "R3").id();
        assertThatThrownBy(() -> workStep.handOver(step, gone, finance))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.notColleague"));
        assertThat(coSign.listSigners(step, finance)).extracting(Account::id).doesNotContain(gone);
        assertThatThrownBy(() -> coSign.ask(step, gone, "可否?", finance))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.noSigner"));
    }

    @Test
    void a_beginning_day_fires_only_the_waits_that_have_ended() {
        long ended = equipment("240", Map.of());
        road.place(
                ended,
                facts("E1=2016-03-14 E3=2016-03-21 E4=2016-03-25 E5@2016-04-01{noticeOn=2016-04-01}"),
                Actor.PROGRAM);
        long waiting = equipment("240", Map.of());
        road.place(
                waiting,
                facts("E1=2016-03-14 E3=2016-03-21 E4=2016-03-25 E5@2016-05-20{noticeOn=2016-05-20}"),
                Actor.PROGRAM);
        timers.dayBegan(TODAY);
        timers.dayBegan(TODAY);
        assertThat(workflows.getState(ended).waitingTimers()).isEmpty();
        assertThat(workflows.getState(waiting).waitingTimers()).hasSize(1);
        assertOpen(ended, "E5");
        assertOpen(waiting, "E5");
    }
}
