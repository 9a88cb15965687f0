package org.yingjian.step.road;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Columns;
import org.yingjian.shared.Problem;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.ClockEvent.Flag;
import org.yingjian.step.ClockEvent.Kind;
import org.yingjian.step.ClockEvents;
import org.yingjian.step.ClockEvents.StruckEvent;
import org.yingjian.step.RecordClockEvent;

/** Clock events in the database; what was entered is never changed, and striking it out is a row of its own. */
@Repository
public class JdbcClockEvents implements ClockEvents {

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    JdbcClockEvents(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(
            RecordClockEvent.Entry entry,
            Set<Flag> flags,
            Optional<LocalDate> oldDue,
            Optional<LocalDate> newDue,
            String by) {
        add(entry, flags, oldDue, newDue, by, Optional.empty());
    }

    /** @param inPlaceOf an event struck out @return id of the new one */
    public long add(
            RecordClockEvent.Entry entry,
            Set<Flag> flags,
            Optional<LocalDate> oldDue,
            Optional<LocalDate> newDue,
            String by,
            Optional<Long> inPlaceOf) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into step_clock_event (record_id, kind, happened_on, code, days, paper, decided_by, note,"
                        + " old_due, new_due, flags, entered_at, entered_by, place)"
                        + " values (:record, :kind, :on, :code, :days, :paper, :decidedBy, :note,"
                        + " :oldDue, :newDue, :flags, :at, :by, :place)")
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
                .param("flags", words(flags))
                .param("at", clock.now())
                .param("by", by)
                .param("place", inPlaceOf.map(this::place).orElse(null))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private long place(long eventId) {
        return jdbc.sql("select coalesce(place, id) from step_clock_event where id = ?")
                .param(eventId)
                .query(Long.class)
                .single();
    }

    public void strike(long eventId, Optional<Long> replacement, String reason, Set<Flag> flags, String by) {
        jdbc.sql("insert into step_clock_strike (event_id, replacement_id, reason, flags, struck_at, struck_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(eventId, replacement.orElse(null), reason, words(flags), clock.now(), by)
                .update();
    }

    /** What happened belongs to the application: the record that corrects another takes its events over. */
    public void hand(long oldRecord, long newRecord) {
        jdbc.sql("update step_clock_event set record_id = ? where record_id = ?")
                .params(newRecord, oldRecord)
                .update();
    }

    @Override
    public ClockEvent getEvent(long eventId) {
        return jdbc.sql("select * from step_clock_event where id = ?")
                .param(eventId)
                .query(JdbcClockEvents::read)
                .optional()
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "step.problem.noEvent", eventId));
    }

    @Override
    public List<StruckEvent> listStruck(long recordId) {
        return listStruck(List.of(recordId)).getOrDefault(recordId, List.of());
    }

    @Override
    public Map<Long, List<StruckEvent>> listStruck(Collection<Long> recordIds) {
        return inChunks(
                        recordIds,
                        "select e.*, s.replacement_id, s.reason, s.flags as struck_flags, s.struck_at, s.struck_by"
                                + " from step_clock_strike s join step_clock_event e on e.id = s.event_id"
                                + " where e.record_id in (:ids) order by s.id",
                        JdbcClockEvents::readStruck)
                .stream()
                .collect(Collectors.groupingBy(struck -> struck.event().recordId()));
    }

    @Override
    public List<ClockEvent> listEvents(long recordId) {
        return listEvents(List.of(recordId)).getOrDefault(recordId, List.of());
    }

    @Override
    public Map<Long, List<ClockEvent>> listEvents(Collection<Long> recordIds) {
        return inChunks(
                        recordIds,
                        "select e.* from step_clock_event e left join step_clock_strike s on s.event_id = e.id"
                                + " where e.record_id in (:ids) and s.id is null order by coalesce(e.place, e.id), e.id",
                        JdbcClockEvents::read)
                .stream()
                .collect(Collectors.groupingBy(ClockEvent::recordId));
    }

    private <T> List<T> inChunks(Collection<Long> recordIds, String sql, RowMapper<T> reader) {
        List<Long> ids = List.copyOf(recordIds);
        List<T> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            all.addAll(jdbc.sql(sql)
                    .param("ids", ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .query(reader)
                    .list());
        }
        return all;
    }

    private static StruckEvent readStruck(ResultSet row, int n) throws SQLException {
        return new StruckEvent(
                read(row, n),
                Columns.number(row, "replacement_id"),
                row.getString("reason"),
                flags(row.getString("struck_flags")),
                row.getObject("struck_at", LocalDateTime.class),
                row.getString("struck_by"));
    }

    private static ClockEvent read(ResultSet row, int n) throws SQLException {
        return new ClockEvent(
                row.getLong("id"),
                row.getLong("record_id"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                Columns.text(row, "code"),
                Columns.count(row, "days"),
                Columns.text(row, "paper"),
                Columns.text(row, "decided_by"),
                Columns.text(row, "note"),
                Columns.day(row, "old_due"),
                Columns.day(row, "new_due"),
                flags(row.getString("flags")),
                row.getObject("entered_at", LocalDateTime.class),
                row.getString("entered_by"));
    }

    private static String words(Set<Flag> flags) {
        return flags.stream().map(Flag::name).collect(Collectors.joining(","));
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
