package org.yingjian.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.yingjian.EmptyDatabase;

/** Bodies stored by name alone become schools and project units of their counties. */
class SchoolIdentityMigrationTest {

    private JdbcClient jdbc;

    @BeforeEach
    void a_register_of_names() {
        DataSource source = EmptyDatabase.with(
                "V10__account.sql",
                "V20__project.sql",
                "V30__step.sql",
                "V97__outside_holder.sql",
                "V114__on_behalf.sql",
                "V129__organisation_place.sql");
        jdbc = JdbcClient.create(source);
        body(1, "中心小学", "school", "'梨树'");
        body(2, "无县小学", "school", "null");
        body(3, "实验小学", "client", "'梨树'");
        body(4, "市建设中心", "client", "'梨树'");
        body(5, "宏建公司", "contractor", "'梨树'");
        project(11, "梨树", "1", "中心小学");
        project(12, "双辽", "1", "中心小学");
        project(13, "伊通", "4", "无县小学");
        project(14, "梨树", "3", "实验小学");
        project(15, "双辽", "3", "实验小学");
        project(16, "双辽", "5", "别的小学");
        holds(12, 1);
        holds(11, 1);
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V130__school_identity.sql")).execute(source);
    }

    @Test
    void a_school_of_projects_of_two_counties_is_split_and_what_it_holds_follows() {
        long there = id("中心小学", "双辽");
        assertThat(id("中心小学", "梨树")).isEqualTo(1);
        assertThat(client(11)).isEqualTo(1);
        assertThat(client(12)).isEqualTo(there).isNotEqualTo(1);
        assertThat(holder(11)).isEqualTo(1);
        assertThat(holder(12)).isEqualTo(there);
    }

    @Test
    void a_project_unit_that_is_a_school_is_split_too_and_one_that_is_none_is_the_citys() {
        assertThat(client(14)).isEqualTo(3);
        assertThat(client(15)).isEqualTo(id("实验小学", "双辽")).isNotEqualTo(3);
        assertThat(client(13)).isEqualTo(4);
        assertThat(jdbc.sql("select county from organisation where id = 4")
                        .query(String.class)
                        .optional())
                .isEmpty();
    }

    @Test
    void a_school_without_a_county_gets_that_of_its_projects_and_a_firm_stays_as_it_is() {
        assertThat(id("无县小学", "伊通")).isEqualTo(2);
        assertThat(client(16)).isEqualTo(5);
        assertThat(jdbc.sql("select place from organisation where id = 5")
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from organisation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    private void body(long id, String name, String kind, String county) {
        jdbc.sql("insert into organisation (id, name, kind, county) values (%d, '%s', '%s', %s)"
                        .formatted(id, name, kind, county))
                .update();
        jdbc.sql("alter table organisation alter column id restart with " + (id + 1))
                .update();
    }

    private void project(long id, String county, String client, String school) {
        jdbc.sql("""
                insert into project (id, number, name, county, kind, category, area_new, area_extended, investment,
                    funding, road, client_id, round_id, target_step, status, version, announced_version, changed_at)
                values (%d, 'S%d', '示例', '%s', 'REPAIR', 'REPAIR', 0, 0, 1, '', '{}', %s, 1, 'R9', 'LIVE', 1, 1,
                    current_timestamp)""".formatted(id, id, county, client)).update();
        jdbc.sql("insert into project_school (project_id, ordinal, name, school_level) values (?, 0, ?, 'PRIMARY')")
                .params(id, school)
                .update();
    }

    private void holds(long project, long body) {
        jdbc.sql("""
                insert into step_record (project_id, step_id, round_no, state, opened_derived, date_unknown, fields,
                    flags, holder_id, source, entered_at, ahead)
                values (?, 'R7', 1, 'OPEN', false, false, '{}', '', ?, 'LIVE', current_timestamp, false)""").params(List.of(project, body)).update();
    }

    private long id(String name, String county) {
        return jdbc.sql("select id from organisation where name = ? and place = ?")
                .params(name, county)
                .query(Long.class)
                .single();
    }

    private long client(long project) {
        return jdbc.sql("select client_id from project where id = ?")
                .param(project)
                .query(Long.class)
                .single();
    }

    private long holder(long project) {
        return jdbc.sql("select holder_id from step_record where project_id = ?")
                .param(project)
                .query(Long.class)
                .single();
    }
}
