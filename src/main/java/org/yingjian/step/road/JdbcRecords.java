package org.yingjian.step.road;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Columns;
import org.yingjian.shared.JsonColumn;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.State;

/** Step records in the database. */
@Repository
public class JdbcRecords {

    private static final int CHUNK = 500;
    private static final JsonColumn<Map<String, String>> FIELDS =
            new JsonColumn<>("step_record.fields", "restore it from a backup", new TypeReference<>() {});
    private static final String INSERT = """
            insert into step_record (project_id, step_id, round_no, state, opened_on, opened_derived, accepted_on,
                correction_since, touched_at, finished_on, date_unknown, result, fields, reason, flags, holder_id,
                assignee_id, source, finished_by, finished_entered_at, supersedes_id, entered_at, ahead, open_key)
            values (:project, :step, :round, :state, :openedOn, :openedDerived, :acceptedOn,
                :correctionSince, :touchedAt, :finishedOn, :dateUnknown, :result, :fields, :reason, :flags, :holder,
                :assignee, :source, :finishedBy, :finishedEnteredAt, :supersedes, :enteredAt, :ahead, :openKey)""";
    private static final String UPDATE = """
            update step_record set state = :state, opened_on = :openedOn, opened_derived = :openedDerived,
                accepted_on = :acceptedOn, correction_since = :correctionSince, touched_at = :touchedAt,
                finished_on = :finishedOn, date_unknown = :dateUnknown, result = :result, fields = :fields,
                reason = :reason, flags = :flags, holder_id = :holder, assignee_id = :assignee, source = :source,
                finished_by = :finishedBy, finished_entered_at = :finishedEnteredAt, ahead = :ahead,
                open_key = :openKey
            where id = :id""";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    JdbcRecords(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public StepRecord insert(RecordDraft draft) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        bind(jdbc.sql(INSERT), draft)
                .param("project", draft.projectId)
                .param("step", draft.stepId)
                .param("round", draft.round)
                .param("supersedes", draft.supersedes)
                .param("enteredAt", clock.now())
                .update(key, "id");
        draft.id = key.getKey().longValue();
        return draft.toRecord();
    }

    public StepRecord update(RecordDraft draft) {
        bind(jdbc.sql(UPDATE), draft).param("id", draft.id).update();
        return draft.toRecord();
    }

    Optional<StepRecord> find(long id) {
        return jdbc.sql("select * from step_record where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    public StepRecord get(long id) {
        return find(id).orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "step.problem.noRecord", id));
    }

    public List<StepRecord> list(long projectId) {
        return jdbc.sql("select * from step_record where project_id = ? order by id")
                .param(projectId)
                .query(this::read)
                .list();
    }

    /** Records that count today: superseded and cancelled ones left out. */
    public List<StepRecord> listCurrent(long projectId) {
        return list(projectId).stream()
                .filter(r -> r.state() != State.SUPERSEDED && r.state() != State.CANCELLED)
                .toList();
    }

    public List<StepRecord> listCurrent(Collection<Long> projectIds) {
        List<Long> ids = List.copyOf(projectIds);
        List<StepRecord> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            all.addAll(jdbc.sql("select * from step_record where project_id in (:ids)"
                            + " and state not in ('SUPERSEDED', 'CANCELLED') order by id")
                    .param("ids", ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .query(this::read)
                    .list());
        }
        return all;
    }

    public List<StepRecord> listOpen() {
        return jdbc.sql("select * from step_record where state = 'OPEN' order by opened_on, id")
                .query(this::read)
                .list();
    }

    /** Finished records of these steps in all projects. */
    public List<StepRecord> listFinished(Collection<String> stepIds) {
        return stepIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from step_record where state = 'FINISHED' and step_id in (:steps) order by id")
                        .param("steps", List.copyOf(stepIds))
                        .query(this::read)
                        .list();
    }

    public Optional<StepRecord> findOpen(long projectId, String stepId) {
        return jdbc.sql("select * from step_record where open_key = ?")
                .param(openKey(projectId, stepId))
                .query(this::read)
                .optional();
    }

    /** The finish on paper the diagram has not come to, if there is one. */
    Optional<RecordDraft> findAhead(long projectId, String stepId) {
        return jdbc
                .sql("select * from step_record where project_id = ? and step_id = ? and ahead = true"
                        + " and state <> 'SUPERSEDED' order by id")
                .params(projectId, stepId)
                .query(this::read)
                .list()
                .stream()
                .findFirst()
                .map(RecordDraft::of);
    }

    /** Steps finished on paper that the diagram has not come to. */
    public Set<String> listAheadSteps(long projectId) {
        return Set.copyOf(jdbc.sql("select distinct step_id from step_record where project_id = ? and ahead = true"
                        + " and state <> 'SUPERSEDED'")
                .param(projectId)
                .query(String.class)
                .list());
    }

    /** Rounds opened by a finish that was taken back do not count. */
    int lastRound(long projectId, String stepId) {
        return jdbc.sql("select coalesce(max(round_no), 0) from step_record where project_id = ? and step_id = ?"
                        + " and not (state = 'CANCELLED' and flags like '%RECALLED%')")
                .params(projectId, stepId)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, RecordDraft d) {
        return statement
                .param("state", d.state.name())
                .param("openedOn", d.openedOn)
                .param("openedDerived", d.openedDerived)
                .param("acceptedOn", d.acceptedOn)
                .param("correctionSince", d.correctionSince)
                .param("touchedAt", d.touchedAt)
                .param("finishedOn", d.finishedOn)
                .param("dateUnknown", d.dateUnknown)
                .param("result", d.result)
                .param("fields", FIELDS.write(d.fields))
                .param("reason", shorten(d.reason))
                .param("flags", d.flags.stream().map(Flag::name).collect(Collectors.joining(",")))
                .param("holder", d.holder)
                .param("assignee", d.assignee)
                .param("source", d.source.name())
                .param("finishedBy", d.finishedBy)
                .param("finishedEnteredAt", d.finishedEnteredAt)
                .param("ahead", d.ahead)
                .param("openKey", d.state == State.OPEN ? openKey(d.projectId, d.stepId) : null);
    }

    private StepRecord read(ResultSet row, int n) throws SQLException {
        return new StepRecord(
                row.getLong("id"),
                row.getLong("project_id"),
                row.getString("step_id"),
                row.getInt("round_no"),
                State.valueOf(row.getString("state")),
                Columns.day(row, "opened_on"),
                row.getBoolean("opened_derived"),
                Columns.day(row, "accepted_on"),
                Columns.day(row, "correction_since"),
                Columns.moment(row, "touched_at"),
                Columns.day(row, "finished_on"),
                row.getBoolean("date_unknown"),
                Columns.text(row, "result"),
                FIELDS.read(row.getString("fields")),
                Columns.text(row, "reason"),
                readFlags(row.getString("flags")),
                Columns.number(row, "holder_id"),
                Columns.number(row, "assignee_id"),
                StepRecord.Source.valueOf(row.getString("source")),
                Columns.text(row, "finished_by"),
                Columns.moment(row, "finished_entered_at"),
                Columns.number(row, "supersedes_id"),
                row.getBoolean("ahead"));
    }

    private static Set<Flag> readFlags(String text) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (String one : text.split(",")) {
            if (!one.isBlank()) {
                flags.add(Flag.valueOf(one));
            }
        }
        return Set.copyOf(flags);
    }

    private static String shorten(String reason) {
        return reason == null || reason.length() <= 2000 ? reason : reason.substring(0, 2000);
    }

    private static String openKey(long projectId, String stepId) {
        return projectId + "/" + stepId;
    }
}
