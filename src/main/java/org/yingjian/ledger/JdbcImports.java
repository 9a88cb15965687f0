package org.yingjian.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yingjian.shared.JsonColumn;

/** Imports and their faults. Progress is written apart from the import's own transaction, or nobody could see it. */
@Repository
class JdbcImports {

    static final int MOST_FAULTS = 1_000;

    private static final JsonColumn<List<String>> ARGUMENTS =
            new JsonColumn<>("ledger_import_fault.arguments", "import the ledger again", new TypeReference<>() {});
    private static final String RUNNING = "state in ('READING', 'CHECKING', 'WRITING', 'FORECASTING')";

    private final JdbcClient jdbc;

    JdbcImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    long begin(String fileName, String startedBy, LocalDateTime at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into ledger_import (file_name, started_by, started_at, state, total_rows, done_rows, added, changed,
                  unchanged, bad_rows) values (?, ?, ?, 'READING', 0, 0, 0, 0, 0, 0)""").params(fileName, startedBy, Timestamp.valueOf(at)).update(key, "id");
        return key.getKey().longValue();
    }

    /** Whether an import begun after the moment still runs; older ones died with their process. */
    boolean anyRunning(LocalDateTime since) {
        return jdbc.sql("select count(*) from ledger_import where started_at > ? and " + RUNNING)
                        .param(Timestamp.valueOf(since))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void setState(long id, ImportJob.State state, int rows) {
        jdbc.sql("update ledger_import set state = ?, total_rows = ? where id = ?")
                .params(state.name(), rows, id)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void setDone(long id, int done) {
        jdbc.sql("update ledger_import set done_rows = ? where id = ?")
                .params(done, id)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void setCounts(long id, int added, int changed, int unchanged) {
        jdbc.sql("update ledger_import set added = ?, changed = ?, unchanged = ? where id = ?")
                .params(added, changed, unchanged, id)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void end(long id, ImportJob.State state, int badRows, LocalDateTime at) {
        jdbc.sql("update ledger_import set state = ?, bad_rows = ?, ended_at = ? where id = ?")
                .params(state.name(), badRows, Timestamp.valueOf(at), id)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void keep(long id, List<RowFault> faults) {
        faults.stream()
                .limit(MOST_FAULTS)
                .forEach(f -> jdbc.sql("""
                insert into ledger_fault (import_id, line_no, column_name, cell_value, reason_key, arguments, warning)
                values (?, ?, ?, ?, ?, ?, ?)""")
                        .params(
                                id,
                                f.line(),
                                f.column(),
                                f.value(),
                                f.key(),
                                ARGUMENTS.write(f.arguments()),
                                f.warning())
                        .update());
    }

    Optional<ImportJob> find(long id) {
        List<RowFault> all = jdbc.sql("select * from ledger_fault where import_id = ? order by id")
                .param(id)
                .query((rs, n) -> fault(rs))
                .list();
        var parted = all.stream().collect(Collectors.partitioningBy(RowFault::warning));
        return jdbc.sql("select * from ledger_import where id = ?")
                .param(id)
                .query((rs, n) -> row(rs, parted.get(false), parted.get(true)))
                .optional();
    }

    Optional<ImportJob> findHead(long id) {
        return jdbc.sql("select * from ledger_import where id = ?")
                .param(id)
                .query((rs, n) -> row(rs, List.of(), List.of()))
                .optional();
    }

    List<ImportJob> listLatest(int limit) {
        return jdbc.sql("select * from ledger_import order by id desc limit " + Math.max(0, limit))
                .query((rs, n) -> row(rs, List.of(), List.of()))
                .list();
    }

    private RowFault fault(ResultSet rs) throws SQLException {
        return new RowFault(
                rs.getInt("line_no"),
                rs.getString("column_name"),
                rs.getString("cell_value"),
                rs.getString("reason_key"),
                ARGUMENTS.read(rs.getString("arguments")),
                rs.getBoolean("warning"));
    }

    private static ImportJob row(ResultSet rs, List<RowFault> faults, List<RowFault> warnings) throws SQLException {
        return new ImportJob(
                rs.getLong("id"),
                rs.getString("file_name"),
                rs.getString("started_by"),
                rs.getTimestamp("started_at").toLocalDateTime(),
                Optional.ofNullable(rs.getTimestamp("ended_at")).map(Timestamp::toLocalDateTime),
                ImportJob.State.valueOf(rs.getString("state")),
                rs.getInt("total_rows"),
                rs.getInt("done_rows"),
                rs.getInt("added"),
                rs.getInt("changed"),
                rs.getInt("unchanged"),
                rs.getInt("bad_rows"),
                faults,
                warnings);
    }
}
