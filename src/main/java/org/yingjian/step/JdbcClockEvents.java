package org.yingjian.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.ClockEvent.Flag;
import org.yingjian.step.ClockEvent.Kind;

/** Clock events in the database; rows are added, never changed. */
@Repository
class JdbcClockEvents implements ClockEvents {

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    JdbcClockEvents(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(
            KeepClock.Entry entry, Set<Flag> flags, Optional<LocalDate> oldDue, Optional<LocalDate> newDue, String by) {
        jdbc.sql("insert into step_clock_event (record_id, kind, happened_on, code, days, paper, decided_by, note,"
                        + " old_due, new_due, flags, entered_at, entered_by)"
                        + " values (:record, :kind, :on, :code, :days, :paper, :decidedBy, :note,"
                        + " :oldDue, :newDue, :flags, :at, :by)")
                .param("record", entry.recordId())
                .param("kind", entry.kind().name())
                .param("on", entry.on())
                .param("code", entry.code().orElse(null))
                .param("days", entry.days().orElse(null))
                .param("paper", entry.paper().orElse(null))
                .param("decidedBy", entry.decidedBy().orElse(null))
                .param("note", entry.note().orElse(null))
                .param("oldDue", oldDue.orElse(null))
                .param("newDue", newDue.orElse(null))
                .param("flags", flags.stream().map(Flag::name).collect(Collectors.joining(",")))
                .param("at", clock.now())
                .param("by", by)
                .update();
    }

    @Override
    public List<ClockEvent> listEvents(long recordId) {
        return listEvents(List.of(recordId)).getOrDefault(recordId, List.of());
    }

    @Override
    public Map<Long, List<ClockEvent>> listEvents(Collection<Long> recordIds) {
        List<Long> ids = List.copyOf(recordIds);
        List<ClockEvent> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            all.addAll(jdbc.sql("select * from step_clock_event where record_id in (:ids) order by id")
                    .param("ids", ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .query(JdbcClockEvents::read)
                    .list());
        }
        return all.stream().collect(Collectors.groupingBy(ClockEvent::recordId));
    }

    private static ClockEvent read(ResultSet row, int n) throws SQLException {
        int days = row.getInt("days");
        boolean noDays = row.wasNull();
        return new ClockEvent(
                row.getLong("id"),
                row.getLong("record_id"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                Optional.ofNullable(row.getString("code")),
                noDays ? Optional.empty() : Optional.of(days),
                Optional.ofNullable(row.getString("paper")),
                Optional.ofNullable(row.getString("decided_by")),
                Optional.ofNullable(row.getString("note")),
                Optional.ofNullable(row.getObject("old_due", LocalDate.class)),
                Optional.ofNullable(row.getObject("new_due", LocalDate.class)),
                flags(row.getString("flags")),
                row.getObject("entered_at", LocalDateTime.class),
                row.getString("entered_by"));
    }

    private static Set<Flag> flags(String text) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (String one : text.split(",")) {
            if (!one.isBlank()) {
                flags.add(Flag.valueOf(one));
            }
        }
        return Set.copyOf(flags);
    }
}
