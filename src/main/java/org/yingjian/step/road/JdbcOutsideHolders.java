package org.yingjian.step.road;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yingjian.shared.Columns;
import org.yingjian.step.OutsideHolders.OutsideHolder;

@Repository
public class JdbcOutsideHolders {

    private final JdbcClient jdbc;

    JdbcOutsideHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<OutsideHolder> listOf(long projectId) {
        Map<String, OutsideHolder> byStep = new LinkedHashMap<>();
        jdbc.sql("select * from step_outside_holder where project_id = ? order by id")
                .param(projectId)
                .query(JdbcOutsideHolders::read)
                .list()
                .forEach(holder -> byStep.put(holder.stepId(), holder));
        return new ArrayList<>(byStep.values());
    }

    public Optional<OutsideHolder> find(long projectId, String stepId) {
        return listOf(projectId).stream()
                .filter(holder -> holder.stepId().equals(stepId))
                .findFirst();
    }

    /** Steps the organisation records for others, as {@code project/step}. */
    public Set<String> listRecordedBy(long organisation) {
        return jdbc
                .sql("select distinct project_id from step_outside_holder where recorder_id = ?")
                .param(organisation)
                .query(Long.class)
                .list()
                .stream()
                .flatMap(project -> listOf(project).stream())
                .filter(holder -> holder.recorder().equals(Optional.of(organisation)))
                .map(holder -> holder.projectId() + "/" + holder.stepId())
                .collect(Collectors.toSet());
    }

    public void insert(OutsideHolder holder) {
        jdbc.sql("""
                insert into step_outside_holder (project_id, step_id, organisation_id, recorder_id, officer, paper, note,
                    entered_at, entered_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(holder.projectId())
                .param(holder.stepId())
                .param(holder.organisation())
                .param(holder.recorder().orElse(null))
                .param(holder.officer().orElse(null))
                .param(holder.paper().orElse(null))
                .param(holder.note().orElse(null))
                .param(holder.enteredAt())
                .param(holder.enteredBy())
                .update();
    }

    private static OutsideHolder read(ResultSet row, int n) throws SQLException {
        return new OutsideHolder(
                row.getLong("id"),
                row.getLong("project_id"),
                row.getString("step_id"),
                row.getLong("organisation_id"),
                Columns.number(row, "recorder_id"),
                Columns.text(row, "officer"),
                Columns.text(row, "paper"),
                Columns.text(row, "note"),
                row.getObject("entered_at", LocalDateTime.class),
                row.getString("entered_by"));
    }
}
