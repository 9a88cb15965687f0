package org.yingjian.step.purchase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yingjian.shared.Columns;
import org.yingjian.step.Firms.ProjectFirm;

@Repository
class JdbcFirms {

    private final JdbcClient jdbc;

    JdbcFirms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ProjectFirm> listOf(long projectId) {
        return jdbc.sql("select * from step_project_firm where project_id = ? order by id")
                .param(projectId)
                .query(JdbcFirms::read)
                .list();
    }

    void insert(ProjectFirm firm) {
        jdbc.sql("""
                insert into step_project_firm (project_id, organisation_id, replaced_id, origin, reason, entered_at,
                    entered_by)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(firm.projectId())
                .param(firm.organisation())
                .param(firm.replaced().orElse(null))
                .param(firm.origin().name())
                .param(firm.reason().orElse(null))
                .param(firm.enteredAt())
                .param(firm.enteredBy())
                .update();
    }

    private static ProjectFirm read(ResultSet row, int n) throws SQLException {
        return new ProjectFirm(
                row.getLong("id"),
                row.getLong("project_id"),
                row.getLong("organisation_id"),
                Columns.number(row, "replaced_id"),
                ProjectFirm.Origin.valueOf(row.getString("origin")),
                Columns.text(row, "reason"),
                row.getObject("entered_at", LocalDateTime.class),
                row.getString("entered_by"));
    }
}
