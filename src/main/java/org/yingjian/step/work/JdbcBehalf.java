package org.yingjian.step.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yingjian.account.Accounts;
import org.yingjian.calendar.Workdays;
import org.yingjian.shared.Actor;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Columns;
import org.yingjian.step.EnterOnBehalf.BehalfEntry;
import org.yingjian.step.EnterOnBehalf.BehalfEntry.State;
import org.yingjian.step.WorkStep.CorrectionCode;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.rule.EndOfStep;

/** Entries on behalf of offices, and why steps were corrected. */
@Repository
class JdbcBehalf {

    private static final int DAYS_TO_CHECK = 5;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Workdays workdays;
    private final BusinessClock clock;

    JdbcBehalf(JdbcClient jdbc, Accounts accounts, Workdays workdays, BusinessClock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.workdays = workdays;
        this.clock = clock;
    }

    /** For an office whose people use the program; a body outside cannot look. */
    void keep(RecordDraft draft, Optional<String> paperNo, Optional<LocalDate> paperOn, Actor actor) {
        if (draft.holder == null || accounts.listByOrganisation(draft.holder).isEmpty()) {
            return;
        }
        jdbc.sql(
                        "insert into step_on_behalf (record_id, project_id, step_id, holder_id, paper_no, paper_on, account_id,"
                                + " entered_by, entered_at, check_by, state) values (:record, :project, :step, :holder, :no, :on,"
                                + " :account, :by, :at, :checkBy, 'WAITING')")
                .param("record", draft.id)
                .param("project", draft.projectId)
                .param("step", draft.stepId)
                .param("holder", draft.holder)
                .param("no", paperNo.orElse(null))
                .param("on", paperOn.orElse(null))
                .param("account", actor.accountId())
                .param("by", EndOfStep.signature(actor))
                .param("at", clock.now())
                .param("checkBy", workdays.plusWorkingDays(clock.today(), DAYS_TO_CHECK))
                .update();
    }

    void settle(long recordId, State state, String by) {
        jdbc.sql("update step_on_behalf set state = ?, checked_by = ?, checked_at = ? where record_id = ?"
                        + " and state = 'WAITING'")
                .params(state.name(), by, clock.now(), recordId)
                .update();
    }

    Optional<BehalfEntry> find(long id) {
        return jdbc.sql("select * from step_on_behalf where id = ?")
                .param(id)
                .query(JdbcBehalf::read)
                .optional();
    }

    Optional<BehalfEntry> findOf(long recordId) {
        return jdbc
                .sql("select * from step_on_behalf where record_id = ? order by id")
                .param(recordId)
                .query(JdbcBehalf::read)
                .list()
                .stream()
                .reduce((a, b) -> b);
    }

    List<BehalfEntry> listToCheck(long holderId) {
        return jdbc.sql("select * from step_on_behalf where holder_id = ? and state = 'WAITING' and check_by >= ?"
                        + " order by check_by, id")
                .params(holderId, clock.today())
                .query(JdbcBehalf::read)
                .list();
    }

    void keepCorrection(long oldRecordId, RecordDraft corrected, CorrectionCode code, String by) {
        jdbc.sql(
                        "insert into step_correction (record_id, old_record_id, project_id, code, reason, entered_by, entered_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(corrected.id, oldRecordId, corrected.projectId, code.name(), corrected.reason, by, clock.now())
                .update();
    }

    Optional<CorrectionCode> findCorrection(long recordId) {
        return jdbc
                .sql("select code from step_correction where record_id = ? order by id desc")
                .param(recordId)
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .map(CorrectionCode::valueOf);
    }

    private static BehalfEntry read(ResultSet row, int n) throws SQLException {
        return new BehalfEntry(
                row.getLong("id"),
                row.getLong("record_id"),
                row.getLong("project_id"),
                row.getString("step_id"),
                row.getLong("holder_id"),
                Columns.text(row, "paper_no"),
                Columns.day(row, "paper_on"),
                row.getString("entered_by"),
                row.getObject("entered_at", LocalDateTime.class),
                row.getObject("check_by", LocalDate.class),
                State.valueOf(row.getString("state")),
                Columns.text(row, "checked_by"),
                Columns.moment(row, "checked_at"));
    }
}
