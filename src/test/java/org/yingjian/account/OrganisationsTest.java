package org.yingjian.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.shared.Problem;

@YingjianTest
class OrganisationsTest {

    @Autowired
    Organisations organisations;

    @Autowired
    OfficeNames names;

    @Test
    void every_county_has_every_office_of_its_own() {
        for (String county : List.of("梨树", "双辽", "伊通", "铁东", "铁西", "辽河垦区")) {
            for (String kind : List.of(
                    "commission",
                    "education",
                    "land",
                    "planning",
                    "environment",
                    "housing",
                    "finance",
                    "fire",
                    "centre")) {
                assertThat(organisations.findOffice(kind, county))
                        .as(kind + " " + county)
                        .hasValueSatisfying(
                                office -> assertThat(office.county()).contains(county));
            }
        }
    }

    @Test
    void an_office_bears_the_name_of_its_time() {
        Organisation environment = organisations.findOffice("environment", "双辽").orElseThrow();
        assertThat(environment.name()).isEqualTo("双辽市环境保护局");
        assertThat(names.on(environment.id(), LocalDate.of(2018, 12, 31))).contains("双辽市环境保护局");
        assertThat(names.on(environment.id(), LocalDate.of(2019, 1, 1))).contains("四平市生态环境局双辽市分局");
        assertThat(organisations.findByName("四平市生态环境局双辽市分局")).contains(environment);
    }

    @Test
    void where_a_county_has_no_office_the_citys_is_responsible() {
        assertThat(organisations.findOffice("province", "梨树").orElseThrow().name())
                .isEqualTo("吉林省国土资源厅");
        assertThat(organisations.findOffice("land", null).orElseThrow().name()).isEqualTo("四平市国土资源局");
        assertThat(organisations.findOffice("nobody", "梨树")).isEmpty();
    }

    @Test
    void a_name_is_entered_once() {
        Organisation first = organisations.register("T-ACCOUNT 建筑公司", "contractor", Optional.empty());
        assertThat(organisations.register("T-ACCOUNT 建筑公司", "contractor", Optional.of("梨树")))
                .isEqualTo(first);
        assertThat(organisations.listByKind("contractor")).contains(first);
    }

    @Test
    void schools_and_project_units_are_known_by_name_and_county_firms_and_offices_by_name() {
        Organisation here = organisations.register("T-ACCOUNT 中心小学", "school", Optional.of("梨树"));
        Organisation there = organisations.register("T-ACCOUNT 中心小学", "school", Optional.of("双辽"));
        assertThat(there.id()).isNotEqualTo(here.id());
        assertThat(there.county()).contains("双辽");
        assertThat(organisations.register("T-ACCOUNT 中心小学", "client", Optional.of("梨树")))
                .as("a school that is its own project unit")
                .isEqualTo(here);
        assertThat(organisations
                        .register("T-ACCOUNT 中心小学", "client", Optional.of("伊通"))
                        .id())
                .isNotIn(here.id(), there.id());
        assertThat(organisations.findByName("T-ACCOUNT 中心小学"))
                .as("the name alone does not say which")
                .isEmpty();
        Organisation office = organisations.findOffice("education", "梨树").orElseThrow();
        assertThat(organisations.register(office.name(), "client", Optional.of("梨树")))
                .isEqualTo(office);
    }

    @Test
    void a_project_unit_without_a_county_serves_all_of_them() {
        Organisation city = organisations.register("T-ACCOUNT 市学校建设中心", "client", Optional.empty());
        assertThat(organisations.register("T-ACCOUNT 市学校建设中心", "client", Optional.of("梨树")))
                .isEqualTo(city);
    }

    @Test
    void an_unknown_organisation_is_a_problem() {
        assertThatThrownBy(() -> organisations.getOrganisation(-1)).isInstanceOf(Problem.class);
    }
}
