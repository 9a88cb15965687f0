package org.yingjian.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.yingjian.shared.Columns;

/** Papers in the database, their content elsewhere. */
@Repository
class JdbcPapers {

    private static final String INSERT = """
            insert into paper (project_id, step_id, record_id, code, title, number, dated_on, issuer, file_name, format,
                bytes, sha256, scanned_by, account_id, entered_by, entered_at)
            values (:project, :step, :record, :code, :title, :number, :datedOn, :issuer, :fileName, :format,
                :bytes, :sha256, :scannedBy, :account, :enteredBy, :enteredAt)""";

    private final JdbcClient jdbc;

    JdbcPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return id of the new line; the id of the given paper is not looked at */
    long insert(Paper paper) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(INSERT)
                .param("project", paper.projectId())
                .param("step", paper.stepId())
                .param("record", paper.recordId().orElse(null))
                .param("code", paper.code().orElse(null))
                .param("title", paper.title())
                .param("number", paper.number().orElse(null))
                .param("datedOn", paper.datedOn())
                .param("issuer", paper.issuer())
                .param("fileName", paper.fileName())
                .param("format", paper.format().name())
                .param("bytes", paper.bytes())
                .param("sha256", paper.sha256())
                .param("scannedBy", paper.scannedBy().orElse(null))
                .param("account", paper.accountId())
                .param("enteredBy", paper.enteredBy())
                .param("enteredAt", paper.enteredAt())
                .update(key, "id");
        return key.getKey().longValue();
    }

    void remove(long id, Paper.Removed removed) {
        jdbc.sql("update paper set removed_by = ?, removed_at = ?, remove_reason = ? where id = ?")
                .params(removed.by(), removed.at(), removed.reason(), id)
                .update();
    }

    Optional<Paper> find(long id) {
        return jdbc.sql("select * from paper where id = ?")
                .param(id)
                .query(JdbcPapers::read)
                .optional();
    }

    /** Those that lie there today. */
    List<Paper> list(long projectId) {
        return jdbc.sql("select * from paper where project_id = ? and removed_at is null order by id")
                .param(projectId)
                .query(JdbcPapers::read)
                .list();
    }

    private static Paper read(ResultSet row, int n) throws SQLException {
        LocalDateTime removedAt = row.getObject("removed_at", LocalDateTime.class);
        return new Paper(
                row.getLong("id"),
                row.getLong("project_id"),
                row.getString("step_id"),
                Columns.number(row, "record_id"),
                Columns.text(row, "code"),
                row.getString("title"),
                Columns.text(row, "number"),
                row.getObject("dated_on", LocalDate.class),
                row.getString("issuer"),
                row.getString("file_name"),
                PaperFormat.valueOf(row.getString("format")),
                row.getLong("bytes"),
                row.getString("sha256"),
                Columns.text(row, "scanned_by"),
                row.getLong("account_id"),
                row.getString("entered_by"),
                row.getObject("entered_at", LocalDateTime.class),
                removedAt == null
                        ? Optional.empty()
                        : Optional.of(new Paper.Removed(
                                row.getString("removed_by"), removedAt, row.getString("remove_reason"))));
    }
}
