package org.yingjian.step.road;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yingjian.step.StepRecord;

/** Which finish opened a record and which one closed it unfinished: what a recall takes back. */
@Repository
public class JdbcMoves {

    private final JdbcClient jdbc;
    private final JdbcRecords records;

    JdbcMoves(JdbcClient jdbc, JdbcRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    public void opened(StepRecord record, long finish) {
        jdbc.sql("update step_record set opened_by = ? where id = ?")
                .params(finish, record.id())
                .update();
    }

    /** @param finish null when the record is open again, or nothing but a timer closed it */
    public void closed(StepRecord record, Long finish) {
        jdbc.sql("update step_record set closed_by = ? where id = ?")
                .params(finish, record.id())
                .update();
    }

    /** A record that corrects another takes over what that one opened and closed. */
    public void hand(long oldRecord, long newRecord) {
        for (String column : List.of("opened_by", "closed_by")) {
            jdbc.sql("update step_record set " + column + " = ? where " + column + " = ?")
                    .params(newRecord, oldRecord)
                    .update();
        }
    }

    /** What the finish opened and nobody took back, whatever became of it. */
    public List<StepRecord> listOpenedBy(long finish) {
        return read("opened_by = ? and not (state = 'CANCELLED' and flags like '%RECALLED%')", finish);
    }

    /** What the finish closed unfinished. */
    public List<StepRecord> listClosedBy(long finish) {
        return read("closed_by = ? and state = 'CANCELLED'", finish);
    }

    private List<StepRecord> read(String where, long finish) {
        return jdbc
                .sql("select id from step_record where " + where + " order by id")
                .param(finish)
                .query(Long.class)
                .list()
                .stream()
                .map(records::get)
                .toList();
    }
}
