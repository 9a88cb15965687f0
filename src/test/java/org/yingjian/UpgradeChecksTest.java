package org.yingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What compares an upgraded database sees each fault it is there for. */
class UpgradeChecksTest {

    private static final String SCHOOL =
            "create table school (id bigint auto_increment primary key, name varchar(60) not null, county varchar(40),"
                    + " constraint school_name unique (name))";
    private static final String LOT = "create table lot (id bigint primary key, school_id bigint,"
            + " constraint lot_of foreign key (school_id) references school (id))";
    private static final String INDEX = "create index school_by_county on school (county)";

    @Test
    void a_table_built_alike_is_alike_whatever_the_database_called_its_indexes() throws SQLException {
        assertThat(shapes(SCHOOL, LOT, INDEX))
                .isEqualTo(shapes("create table other (id int)", "drop table other", SCHOOL, LOT, INDEX));
    }

    @Test
    void a_table_column_key_index_or_null_that_differs_is_seen() throws SQLException {
        Set<String> whole = shapes(SCHOOL, LOT, INDEX);
        assertThat(shapes(SCHOOL, INDEX)).isNotEqualTo(whole);
        assertThat(shapes(SCHOOL, LOT)).isNotEqualTo(whole);
        for (String change : new String[] {
            "alter table school alter column name varchar(61)",
            "alter table school alter column county set not null",
            "alter table school alter column county set default '梨树'",
            "alter table school add column level int",
            "alter table school drop constraint school_name",
            "alter table lot drop constraint lot_of"
        }) {
            assertThat(shapes(SCHOOL, LOT, INDEX, change)).as(change).isNotEqualTo(whole);
        }
    }

    @Test
    void a_row_lost_or_rewritten_is_seen_and_a_column_more_or_less_is_not() throws SQLException {
        String rows = "insert into school (name, county) values ('甲', '梨树'), ('甲2', null)";
        TableContents before = contents(SCHOOL, rows);
        assertThat(before.missingFrom(contents(SCHOOL, rows), "school")).isEmpty();
        assertThat(before.missingFrom(contents(SCHOOL, rows, "delete from school where id = 2"), "school"))
                .hasSize(1);
        TableContents rewritten = contents(SCHOOL, rows, "update school set county = '双辽' where id = 1");
        assertThat(before.missingFrom(rewritten, "school")).hasSize(1);
        assertThat(before.without(Set.of("school.county")).missingFrom(rewritten, "school"))
                .isEmpty();
        assertThat(before.missingFrom(contents(SCHOOL, rows, "drop table school"), "school"))
                .hasSize(2);
        assertThat(before.without(Set.of("school")).tables()).isEmpty();
        assertThat(before.missingFrom(
                        contents(
                                SCHOOL,
                                rows,
                                "alter table school drop column county",
                                "alter table school add column level int"),
                        "school"))
                .isEmpty();
    }

    private static Set<String> shapes(String... statements) throws SQLException {
        try (Connection connection = database(statements)) {
            return TableShapes.of(connection);
        }
    }

    private static TableContents contents(String... statements) throws SQLException {
        try (Connection connection = database(statements)) {
            return TableContents.of(connection);
        }
    }

    private static Connection database(String... statements) throws SQLException {
        Connection connection = DriverManager.getConnection(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE", "sa", "");
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return connection;
    }
}
