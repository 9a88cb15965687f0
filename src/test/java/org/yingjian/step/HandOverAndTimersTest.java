package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.ManageAccounts;
import org.yingjian.account.Role;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;

/** Handing a step to a colleague, and what a beginning day does with waits that end on it. */
@YingjianTest
class HandOverAndTimersTest extends OnTheRoad {

    @Autowired
    ManageAccounts manage;

    @Autowired
    FiringTimers timers;

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
