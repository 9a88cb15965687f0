package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yingjian.account.Role;

class AccessTest {

    @Test
    void a_contractor_sees_reports_own_projects_and_own_steps_only() {
        assertThat(Access.isOpenTo(Role.CONTRACTOR, "/report/7")).isTrue();
        assertThat(Access.isOpenTo(Role.CONTRACTOR, "/projects/7")).isTrue();
        assertThat(Access.isOpenTo(Role.CONTRACTOR, "/api/overview")).isFalse();
        assertThat(Access.isOpenTo(Role.CONTRACTOR, "/outbox/7")).isFalse();
        assertThat(Access.isOpenTo(Role.CONTRACTOR, "/ledger")).isFalse();
        assertThat(Access.isOpenTo(Role.CONTRACTOR, "/confirmations")).isFalse();
    }

    @Test
    void only_commission_and_administrator_bring_projects_in() {
        for (Role role : Role.values()) {
            boolean enters = role == Role.COMMISSION || role == Role.ADMINISTRATOR;
            assertThat(Access.isOpenTo(role, "/ledger/3")).as(role.name()).isEqualTo(enters);
            assertThat(Access.isOpenTo(role, "/projects/new")).as(role.name()).isEqualTo(enters);
            assertThat(Access.isOpenTo(role, "/api/ledger")).as(role.name()).isEqualTo(enters);
        }
    }

    @Test
    void only_the_administrator_keeps_accounts() {
        for (Role role : Role.values()) {
            assertThat(Access.isOpenTo(role, "/admin/accounts")).isEqualTo(role == Role.ADMINISTRATOR);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_role_may_open_its_own_start_page(Role role) {
        assertThat(Access.isOpenTo(role, Access.home(role))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void an_address_nobody_named_is_closed(Role role) {
        assertThat(Access.isOpenTo(role, "/actuator/env")).isFalse();
        assertThat(Access.isOpenTo(role, "/api/anything")).isFalse();
    }
}
