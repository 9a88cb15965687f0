package org.yingjian.procurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yingjian.shared.Columns;

@Repository
class JdbcMethodChoices implements MethodChoices {

    private final JdbcClient jdbc;

    JdbcMethodChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<MethodChoice> listChoices(long projectId) {
        return jdbc.sql("select * from procurement_method where project_id = ? order by id")
                .param(projectId)
                .query(JdbcMethodChoices::read)
                .list();
    }

    @Override
    public Optional<MethodChoice> findChoice(long projectId) {
        return listChoices(projectId).stream().reduce((earlier, later) -> later);
    }

    @Override
    public void keep(MethodChoice choice) {
        jdbc.sql("""
                insert into procurement_method (project_id, method, method_before, chosen_on, approved_by, paper,
                    approved_on, reason, article, unapproved, entered_at, entered_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(choice.projectId())
                .param(choice.method())
                .param(choice.before())
                .param(choice.chosenOn())
                .param(choice.approvedBy().orElse(null))
                .param(choice.paper().orElse(null))
                .param(choice.approvedOn().orElse(null))
                .param(choice.reason())
                .param(choice.article())
                .param(choice.unapproved())
                .param(choice.enteredAt())
                .param(choice.enteredBy())
                .update();
    }

    private static MethodChoice read(ResultSet row, int n) throws SQLException {
        return new MethodChoice(
                row.getLong("id"),
                row.getLong("project_id"),
                row.getString("method"),
                row.getString("method_before"),
                row.getObject("chosen_on", LocalDate.class),
                Columns.text(row, "approved_by"),
                Columns.text(row, "paper"),
                Columns.day(row, "approved_on"),
                row.getString("reason"),
                row.getString("article"),
                row.getBoolean("unapproved"),
                row.getObject("entered_at", LocalDateTime.class),
                row.getString("entered_by"));
    }
}
