package org.yingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.account.Role;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Actor;

/** Two schools of one name, 中心小学 being the commonest there is, each of its own county. */
@YingjianTest
class SchoolsOfTwoCountiesTest {

    private static final String NAME = "示例·同名中心小学";

    @Autowired
    ImportLedger importing;

    @Autowired
    Projects projects;

    @Autowired
    Organisations organisations;

    @Test
    void a_school_sees_no_project_of_its_namesake_neither_as_served_nor_as_project_unit() {
        importing.run(
                "台账.csv",
                Ledgers.of(4, "T-SAME-")
                        .with(1, "所含学校", NAME + ":小学")
                        .with(2, "所含学校", NAME + ":小学")
                        .with(2, "县区", "双辽")
                        .with(3, "项目单位", NAME)
                        .with(4, "项目单位", NAME)
                        .with(4, "县区", "双辽")
                        .utf8(),
                Actor.PROGRAM);
        Account here = head("梨树");
        Account there = head("双辽");
        assertThat(sees(here, "T-SAME-001")).isTrue();
        assertThat(sees(here, "T-SAME-002")).isFalse();
        assertThat(sees(here, "T-SAME-003")).isTrue();
        assertThat(sees(here, "T-SAME-004")).isFalse();
        assertThat(sees(there, "T-SAME-001")).isFalse();
        assertThat(sees(there, "T-SAME-002")).isTrue();
        assertThat(sees(there, "T-SAME-003")).isFalse();
        assertThat(sees(there, "T-SAME-004")).isTrue();
    }

    private boolean sees(Account account, String number) {
        Project project = projects.findByNumber(number).orElseThrow();
        return projects.maySee(account, project)
                && projects.listVisible(account).contains(project);
    }

    private Account head(String county) {
        Organisation school = organisations.register(NAME, "school", Optional.of(county));
        return new Account(
                930_000 + school.id(), NAME, NAME, Role.CLIENT, Optional.of(school), Set.of(), Optional.empty(), false);
    }
}
