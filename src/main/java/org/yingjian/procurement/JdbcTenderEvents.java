package org.yingjian.procurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yingjian.shared.Columns;

@Repository
class JdbcTenderEvents implements TenderEvents {

    private final JdbcClient jdbc;

    JdbcTenderEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<TenderEvent> listEvents(long recordId) {
        return listEvents(List.of(recordId));
    }

    @Override
    public List<TenderEvent> listEvents(Collection<Long> recordIds) {
        if (recordIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from procurement_event where record_id in (:ids) order by happened_on, id")
                .param("ids", List.copyOf(recordIds))
                .query(JdbcTenderEvents::read)
                .list();
    }

    @Override
    public void keep(TenderEvent event) {
        jdbc.sql("""
                insert into procurement_event (record_id, kind, happened_on, paper, by_whom, note, moved, old_day,
                    new_day, late, entered_at, entered_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(event.recordId())
                .param(event.kind().name())
                .param(event.on())
                .param(event.paper().orElse(null))
                .param(event.byWhom().orElse(null))
                .param(event.note().orElse(null))
                .param(event.moved().map(Enum::name).orElse(null))
                .param(event.oldDay().orElse(null))
                .param(event.newDay().orElse(null))
                .param(event.late())
                .param(event.enteredAt())
                .param(event.enteredBy())
                .update();
    }

    private static TenderEvent read(ResultSet row, int n) throws SQLException {
        return new TenderEvent(
                row.getLong("id"),
                row.getLong("record_id"),
                TenderEvent.Kind.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                Columns.text(row, "paper"),
                Columns.text(row, "by_whom"),
                Columns.text(row, "note"),
                Columns.text(row, "moved").map(TenderEvent.Moved::valueOf),
                Columns.day(row, "old_day"),
                Columns.day(row, "new_day"),
                row.getBoolean("late"),
                row.getObject("entered_at", LocalDateTime.class),
                row.getString("entered_by"));
    }
}
