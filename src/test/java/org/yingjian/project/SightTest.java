package org.yingjian.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Role;

/** Who sees which projects of the register. */
class SightTest {

    private static final Organisation BUILDER = new Organisation(7, "示例建筑公司", "contractor", Optional.empty());
    private static final Organisation OTHER = new Organisation(8, "别的建筑公司", "contractor", Optional.empty());

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLIENT", "SUPERVISION_ENGINEER", "TENDER_AGENT", "CONTRACTOR"})
    void those_who_take_part_see_their_own_projects_only(Role role) {
        assertThat(Sight.of(account(role, Optional.of(BUILDER), Set.of())).includes(project("梨树", 7)))
                .isTrue();
        assertThat(Sight.of(account(role, Optional.of(OTHER), Set.of())).includes(project("梨树", 7)))
                .isFalse();
        assertThat(Sight.of(account(role, Optional.empty(), Set.of())).includes(project("梨树", 7)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLIENT", "SUPERVISION_ENGINEER", "TENDER_AGENT", "CONTRACTOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_others_see_their_counties(Role role) {
        assertThat(Sight.of(account(role, Optional.of(OTHER), Set.of())).includes(project("梨树", 7)))
                .isTrue();
        assertThat(Sight.of(account(role, Optional.empty(), Set.of("梨树", "双辽"))).includes(project("梨树", 7)))
                .isTrue();
        assertThat(Sight.of(account(role, Optional.empty(), Set.of("双辽"))).includes(project("梨树", 7)))
                .isFalse();
    }

    @Test
    void whoever_is_on_a_project_in_any_part_sees_it() {
        Project project = project("梨树", 7);
        assertThat(project.organisations()).containsExactlyInAnyOrder(5L, 7L, 9L);
    }

    @Test
    void a_school_sees_the_projects_that_name_it_whoever_is_their_client_and_a_firm_of_that_name_does_not() {
        Project project = project("梨树", 7);
        String name = project.draft().schools().get(0).name();
        Optional<Organisation> school = Optional.of(new Organisation(77, name, "school", Optional.of("梨树")));
        assertThat(Sight.of(account(Role.CLIENT, school, Set.of())).includes(project))
                .isTrue();
        assertThat(Sight.of(account(Role.CONTRACTOR, school, Set.of())).includes(project))
                .isFalse();
        assertThat(Sight.of(account(Role.CLIENT, Optional.of(OTHER), Set.of())).includes(project))
                .isFalse();
    }

    @Test
    void a_school_is_its_name_and_its_county() {
        Project project = project("双辽", 7);
        String name = project.draft().schools().get(0).name();
        assertThat(seesAsSchool(name, Optional.of("双辽"), project)).isTrue();
        assertThat(seesAsSchool(name, Optional.of("梨树"), project)).isFalse();
        assertThat(seesAsSchool(name, Optional.empty(), project)).isFalse();
    }

    private static boolean seesAsSchool(String name, Optional<String> county, Project project) {
        Organisation school = new Organisation(77, name, "school", county);
        return Sight.of(account(Role.CLIENT, Optional.of(school), Set.of())).includes(project);
    }

    private static Account account(Role role, Optional<Organisation> organisation, Set<String> counties) {
        return new Account(1, "someone", "某人", role, organisation, counties, Optional.empty(), false);
    }

    private static Project project(String county, long contractor) {
        return DraftOf.project(ProjectKind.NEW, "S1")
                .serving(new SchoolShare("示例·青松镇中心小学", SchoolShare.Level.PRIMARY))
                .in(county)
                .client(Optional.of(5L))
                .contractor(Optional.of(contractor))
                .supervision(Optional.of(9L))
                .live(1, "N19");
    }
}
