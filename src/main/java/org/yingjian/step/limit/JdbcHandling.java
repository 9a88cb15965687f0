package org.yingjian.step.limit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Columns;
import org.yingjian.step.Handling.GreenChannel;
import org.yingjian.step.Handling.JointHandling;

/** Joint handling and green channels in the database. */
@Repository
class JdbcHandling {

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    JdbcHandling(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<Long, List<JointHandling>> listJoint(Collection<Long> projectIds) {
        return list("step_joint_handling", projectIds, JdbcHandling::joint).stream()
                .collect(Collectors.groupingBy(JointHandling::projectId));
    }

    Map<Long, List<GreenChannel>> listGreen(Collection<Long> projectIds) {
        return list("step_green_channel", projectIds, JdbcHandling::green).stream()
                .collect(Collectors.groupingBy(GreenChannel::projectId));
    }

    void organise(long projectId, String organisedBy, LocalDate on, String paper, String by) {
        jdbc.sql("insert into step_joint_handling (project_id, organised_by, organised_on, paper, entered_at,"
                        + " entered_by) values (?, ?, ?, ?, ?, ?)")
                .params(projectId, organisedBy, on, paper, clock.now(), by)
                .update();
    }

    void dissolve(long id, LocalDate on, String by) {
        jdbc.sql("update step_joint_handling set ended_on = ?, ended_by = ? where id = ?")
                .params(on, by, id)
                .update();
    }

    void grant(long projectId, String grantedBy, LocalDate on, String paper, String reason, String by) {
        jdbc.sql("insert into step_green_channel (project_id, granted_by, granted_on, paper, reason, entered_at,"
                        + " entered_by) values (:project, :grantedBy, :on, :paper, :reason, :at, :by)")
                .param("project", projectId)
                .param("grantedBy", grantedBy)
                .param("on", on)
                .param("paper", paper)
                .param("reason", reason)
                .param("at", clock.now())
                .param("by", by)
                .update();
    }

    void revoke(long id, LocalDate on, String reason, String by) {
        jdbc.sql("update step_green_channel set revoked_on = ?, revoke_reason = ?, revoked_by = ? where id = ?")
                .params(on, reason, by, id)
                .update();
    }

    private <T> List<T> list(
            String table, Collection<Long> projectIds, org.springframework.jdbc.core.RowMapper<T> reader) {
        List<Long> ids = List.copyOf(projectIds);
        List<T> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            all.addAll(jdbc.sql("select * from " + table + " where project_id in (:ids) order by id")
                    .param("ids", ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .query(reader)
                    .list());
        }
        return all;
    }

    private static JointHandling joint(ResultSet row, int n) throws SQLException {
        return new JointHandling(
                row.getLong("id"),
                row.getLong("project_id"),
                row.getString("organised_by"),
                row.getObject("organised_on", LocalDate.class),
                row.getString("paper"),
                row.getString("entered_by"),
                Columns.day(row, "ended_on"));
    }

    private static GreenChannel green(ResultSet row, int n) throws SQLException {
        return new GreenChannel(
                row.getLong("id"),
                row.getLong("project_id"),
                row.getString("granted_by"),
                row.getObject("granted_on", LocalDate.class),
                Columns.text(row, "paper").filter(paper -> !paper.isBlank()),
                row.getString("reason"),
                row.getObject("entered_at", LocalDateTime.class),
                row.getString("entered_by"),
                Columns.day(row, "revoked_on"),
                Columns.text(row, "revoke_reason"));
    }
}
