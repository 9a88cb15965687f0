package org.yingjian.step.road;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.yingjian.account.Account;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Columns;
import org.yingjian.step.CoSign.CoSignature;
import org.yingjian.step.CoSign.CoSignature.State;
import org.yingjian.step.StepRecord;

/** Additional signers in the database. */
@Repository
public class JdbcCoSigns {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    JdbcCoSigns(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param signedBy the account asked, as signed @param askedBy who asks, as signed */
    public long insert(
            StepRecord record, Account signer, String signedBy, String question, Account asks, String askedBy) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into step_cosign (record_id, project_id, step_id, signer_id, signer, question, asked_by_id,"
                        + " asked_by, asked_at, state) values (:record, :project, :step, :signerId, :signer, :question,"
                        + " :askedById, :askedBy, :at, 'WAITING')")
                .param("record", record.id())
                .param("project", record.projectId())
                .param("step", record.stepId())
                .param("signerId", signer.id())
                .param("signer", signedBy)
                .param("question", question)
                .param("askedById", asks.id())
                .param("askedBy", askedBy)
                .param("at", clock.now())
                .update(key, "id");
        return key.getKey().longValue();
    }

    public void settle(long id, State state, String opinion, String by) {
        jdbc.sql("update step_cosign set state = ?, opinion = ?, answered_by = ?, answered_at = ? where id = ?")
                .params(state.name(), opinion, by, clock.now(), id)
                .update();
    }

    public Optional<CoSignature> find(long id) {
        return jdbc.sql("select * from step_cosign where id = ?")
                .param(id)
                .query(JdbcCoSigns::read)
                .optional();
    }

    public List<CoSignature> listOf(long recordId) {
        return jdbc.sql("select * from step_cosign where record_id = ? order by id")
                .param(recordId)
                .query(JdbcCoSigns::read)
                .list();
    }

    /** Waiting ones whose step is still open. */
    public List<CoSignature> listWaitingFor(List<Long> signerIds) {
        return jdbc.sql("select c.* from step_cosign c join step_record r on r.id = c.record_id"
                        + " where c.state = 'WAITING' and r.state = 'OPEN' and c.signer_id in (:signers) order by c.id")
                .param("signers", signerIds)
                .query(JdbcCoSigns::read)
                .list();
    }

    private static CoSignature read(ResultSet row, int n) throws SQLException {
        return new CoSignature(
                row.getLong("id"),
                row.getLong("record_id"),
                row.getLong("project_id"),
                row.getString("step_id"),
                row.getLong("signer_id"),
                row.getString("signer"),
                row.getString("question"),
                row.getLong("asked_by_id"),
                row.getString("asked_by"),
                row.getObject("asked_at", LocalDateTime.class),
                State.valueOf(row.getString("state")),
                Columns.text(row, "opinion"),
                Columns.text(row, "answered_by"),
                Columns.moment(row, "answered_at"));
    }
}
