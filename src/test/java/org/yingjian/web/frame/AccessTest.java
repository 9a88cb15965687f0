package org.yingjian.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yingjian.account.Role;

class AccessTest {

    @Test
    void a_contractor_sees_reports_own_projects_and_own_steps_only() {
        assertThat(AccessTable.isOpenTo(Role.CONTRACTOR, "/report/7")).isTrue();
        assertThat(AccessTable.isOpenTo(Role.CONTRACTOR, "/projects/7")).isTrue();
        assertThat(AccessTable.isOpenTo(Role.CONTRACTOR, "/api/overview")).isFalse();
        assertThat(AccessTable.isOpenTo(Role.CONTRACTOR, "/outbox/7")).isFalse();
        assertThat(AccessTable.isOpenTo(Role.CONTRACTOR, "/ledger")).isFalse();
        assertThat(AccessTable.isOpenTo(Role.CONTRACTOR, "/confirmations")).isFalse();
    }

    @Test
    void only_commission_and_administrator_bring_projects_in() {
        for (Role role : Role.values()) {
            boolean enters = role == Role.COMMISSION || role == Role.ADMINISTRATOR;
            assertThat(AccessTable.isOpenTo(role, "/ledger/3")).as(role.name()).isEqualTo(enters);
            assertThat(AccessTable.isOpenTo(role, "/projects/new"))
                    .as(role.name())
                    .isEqualTo(enters);
            assertThat(AccessTable.isOpenTo(role, "/api/ledger"))
                    .as(role.name())
                    .isEqualTo(enters);
        }
    }

    @Test
    void only_the_administrator_keeps_accounts() {
        for (Role role : Role.values()) {
            assertThat(AccessTable.isOpenTo(role, "/admin/accounts")).isEqualTo(role == Role.ADMINISTRATOR);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_role_may_open_its_own_start_page(Role role) {
        assertThat(AccessTable.isOpenTo(role, AccessTable.home(role))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void an_address_nobody_named_is_closed(Role role) {
        assertThat(AccessTable.isOpenTo(role, "/actuator/env")).isFalse();
        assertThat(AccessTable.isOpenTo(role, "/api/anything")).isFalse();
    }

    /** What stands on a page can be asked for by call, by the same people. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            /api/overview,                             /api/alerts
            /honest,                                   /api/honest
            /track-record,                             /api/track-record
            /outbox,                                   /api/outbox
            /outbox/7/send-again,                      /api/outbox/7/send-again
            /counties/7,                               /api/counties/7/forecast
            /counties/7,                               /api/counties/7/green-channel
            /laws,                                     /api/laws
            /laws,                                     /api/laws/standstill
            /laws/one,                                 /api/laws/one
            /laws/learn,                               /api/laws/learn
            /ledger,                                   /api/ledger
            /ledger/7,                                 /api/ledger/7
            /clock,                                    /api/clock
            /admin/holidays,                           /api/holidays
            /admin/holidays,                           /api/holidays/preview
            /admin/holidays,                           /api/holidays/apply
            /projects,                                 /api/projects
            /projects/7,                               /api/projects/7
            /projects/7,                               /api/projects/7/forecast
            /projects/7,                               /api/projects/7/readiness
            /projects/7/why,                           /api/projects/7/forecast/why
            /projects/7/what-if,                       /api/projects/7/what-if
            /projects/7/changes,                       /api/projects/7/forecast/changes
            /projects/7/changes,                       /api/projects/7/forecast/diary
            /projects/7/clocks,                        /api/projects/7/clocks
            /projects/7/clocks,                        /api/projects/7/green-channel
            /projects/7/one-stop,                      /api/projects/7/one-stop
            /projects/7/green-channel,                 /api/projects/7/green-channel/grant
            /projects/7/green-channel,                 /api/projects/7/green-channel/revoke
            /counties/7/green-channel,                 /api/projects/7/green-channel/grant
            /projects/7/joint,                         /api/projects/7/joint/organise
            /projects/7/joint,                         /api/projects/7/joint/dissolve
            /projects/7/papers,                        /api/projects/7/papers
            /papers/7,                                 /api/projects/7/papers/7
            /projects/7/past-fact,                     /api/projects/7/past-fact
            /projects/7/procurement,                   /api/projects/7/procurement
            /projects/7/procurement,                   /api/projects/7/procurement/contract
            /projects/7/lots,                          /api/projects/7/lots
            /lots,                                     /api/lots
            /lots/7,                                   /api/lots/7
            /lots/7,                                   /api/lots/7/report
            /report/7,                                 /api/projects/7/progress
            /steps,                                    /api/steps
            /steps/7,                                  /api/steps/7
            /steps/7,                                  /api/steps/7/complete
            /steps/7,                                  /api/steps/7/recall
            /steps/7,                                  /api/steps/7/on-behalf
            /steps/7,                                  /api/steps/7/correction
            /steps/7,                                  /api/steps/7/not-needed
            /steps/7,                                  /api/steps/7/hand-over
            /steps/7,                                  /api/steps/7/facts
            /steps/7,                                  /api/steps/7/opinions
            /steps/7/outside,                          /api/steps/7/outside
            /steps/7,                                  /api/steps/7/opinions/7/take-back
            /steps/7,                                  /api/steps/7/clock
            /steps/7,                                  /api/steps/7/clock/events/7/correction
            /one-stop,                                 /api/one-stop
            /desk,                                     /api/desk
            /desk/cosign/7,                            /api/desk/opinions/7
            /desk/behalf/7,                            /api/desk/on-behalf/7/confirm
            /desk/deputies,                            /api/desk/deputies
            /desk/deputies/7/end,                      /api/desk/deputies/7/end
            /refused,                                  /api/refused
            """)
    void page_and_call_of_one_act_are_for_the_same_roles(String page, String call) {
        assertThat(roles(call)).isEqualTo(roles(page)).isNotEmpty();
    }

    @Test
    void the_demo_clock_is_moved_by_administrator_and_commission_only() {
        assertThat(roles("/clock")).containsExactly(Role.ADMINISTRATOR, Role.COMMISSION);
        assertThat(roles("/api/clock")).containsExactly(Role.ADMINISTRATOR, Role.COMMISSION);
    }

    private static List<Role> roles(String path) {
        return Arrays.stream(Role.values())
                .filter(role -> AccessTable.isOpenTo(role, path))
                .toList();
    }
}
