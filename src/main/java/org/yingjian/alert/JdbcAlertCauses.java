package org.yingjian.alert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yingjian.forecast.Light;
import org.yingjian.shared.Columns;

@Repository
class JdbcAlertCauses implements AlertCauses {

    private static final int PORTION = 500;
    private static final int SCALE = 8;

    private final JdbcClient jdbc;

    JdbcAlertCauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isWatching() {
        return jdbc.sql("select count(*) from alert_watch").query(Long.class).single() > 0;
    }

    @Override
    public Map<Long, LastSeen> listSeen(Collection<Long> projectIds) {
        Map<Long, LastSeen> seen = new HashMap<>();
        List<Long> ids = new ArrayList<>(projectIds);
        for (int from = 0; from < ids.size(); from += PORTION) {
            read(ids.subList(from, Math.min(from + PORTION, ids.size())), seen);
        }
        return seen;
    }

    private void read(List<Long> ids, Map<Long, LastSeen> into) {
        Map<Long, Map<String, LastSeen.SafeDay>> steps = new HashMap<>();
        jdbc.sql("select * from alert_safe_day where project_id in (:ids)")
                .param("ids", ids)
                .query(rs -> {
                    steps.computeIfAbsent(rs.getLong("project_id"), id -> new HashMap<>())
                            .put(
                                    rs.getString("step_id"),
                                    new LastSeen.SafeDay(
                                            rs.getInt("step_round"),
                                            Columns.day(rs, "last_safe_day"),
                                            rs.getBoolean("passed")));
                });
        jdbc.sql("select * from alert_watch where project_id in (:ids)")
                .param("ids", ids)
                .query(rs -> {
                    long id = rs.getLong("project_id");
                    into.put(
                            id,
                            new LastSeen(
                                    Light.valueOf(rs.getString("light")),
                                    chance(rs, "chance"),
                                    steps.getOrDefault(id, Map.of())));
                });
    }

    private boolean seenAgain(long projectId, LastSeen seen, LocalDate day) {
        return jdbc.sql("update alert_watch set light = ?, chance = ?, seen_on = ? where project_id = ?")
                        .params(seen.light().name(), decimal(seen.chance()), day, projectId)
                        .update()
                > 0;
    }

    /** Two watchers may see a project for the first time at the same moment. */
    private void seenFirst(long projectId, LastSeen seen, LocalDate day) {
        try {
            jdbc.sql("insert into alert_watch (light, chance, seen_on, project_id) values (?, ?, ?, ?)")
                    .params(seen.light().name(), decimal(seen.chance()), day, projectId)
                    .update();
        } catch (DuplicateKeyException known) {
            seenAgain(projectId, seen, day);
        }
    }

    @Override
    public void remember(long projectId, LastSeen seen, LocalDate day) {
        if (!seenAgain(projectId, seen, day)) {
            seenFirst(projectId, seen, day);
        }
        jdbc.sql("delete from alert_safe_day where project_id = ?")
                .param(projectId)
                .update();
        seen.steps()
                .forEach((stepId, safe) -> jdbc.sql(
                                "insert into alert_safe_day (project_id, step_id, step_round, last_safe_day, passed) values (?, ?, ?, ?, ?)")
                        .params(
                                projectId,
                                stepId,
                                safe.round(),
                                safe.lastSafeDay().orElse(null),
                                safe.passed())
                        .update());
    }

    @Override
    public boolean keep(AlertCause cause, boolean covered) {
        boolean known = jdbc.sql("select count(*) from alert_cause where fingerprint = ?")
                        .param(cause.fingerprint())
                        .query(Long.class)
                        .single()
                > 0;
        if (known) {
            return false;
        }
        jdbc.sql("""
                        insert into alert_cause (fingerprint, cause_kind, project_id, step_id, light_before, light_after,
                            chance_before, chance_after, safe_day, happened_on, office_told, rest_told, week_told)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        cause.fingerprint(),
                        cause.trigger().name(),
                        cause.projectId(),
                        cause.stepId().orElse(null),
                        cause.before().name(),
                        cause.after().name(),
                        decimal(cause.chanceBefore()),
                        decimal(cause.chanceAfter()),
                        cause.safeDay().orElse(null),
                        cause.day(),
                        covered,
                        covered,
                        covered)
                .update();
        return true;
    }

    @Override
    public List<AlertCause> listPending() {
        return jdbc.sql("select * from alert_cause where rest_told = ? order by id")
                .param(false)
                .query(this::cause)
                .list();
    }

    @Override
    public List<AlertCause> listForWeek() {
        return jdbc.sql("select * from alert_cause where week_told = ? order by id")
                .param(false)
                .query(this::cause)
                .list();
    }

    @Override
    public void weekTold(long causeId) {
        jdbc.sql("update alert_cause set week_told = ? where id = ?")
                .params(true, causeId)
                .update();
    }

    @Override
    public void officeTold(long causeId) {
        jdbc.sql("update alert_cause set office_told = ? where id = ?")
                .params(true, causeId)
                .update();
    }

    @Override
    public void everyoneTold(long causeId) {
        jdbc.sql("update alert_cause set office_told = ?, rest_told = ? where id = ?")
                .params(true, true, causeId)
                .update();
    }

    @Override
    public boolean isOfficeTold(long causeId) {
        return jdbc.sql("select office_told from alert_cause where id = ?")
                .param(causeId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void leave(long causeId, long accountId, boolean weekly) {
        try {
            jdbc.sql("insert into alert_left (cause_id, account_id, weekly) values (?, ?, ?)")
                    .params(causeId, accountId, weekly)
                    .update();
        } catch (DuplicateKeyException known) {
            // Left already by an earlier letter of the same morning.
        }
    }

    @Override
    public Map<AlertCause, Set<Long>> takeLeft(boolean weekly) {
        Map<AlertCause, Set<Long>> left = new LinkedHashMap<>();
        jdbc.sql("select c.*, l.account_id from alert_left l join alert_cause c on c.id = l.cause_id"
                        + " where l.weekly = ? order by c.id, l.account_id")
                .param(weekly)
                .query(rs -> {
                    left.computeIfAbsent(cause(rs, 0), cause -> new HashSet<>()).add(rs.getLong("account_id"));
                });
        jdbc.sql("delete from alert_left where weekly = ?").param(weekly).update();
        return left;
    }

    private AlertCause cause(ResultSet rs, int index) throws SQLException {
        return new AlertCause(
                rs.getLong("id"),
                rs.getString("fingerprint"),
                Trigger.valueOf(rs.getString("cause_kind")),
                rs.getLong("project_id"),
                Columns.text(rs, "step_id"),
                Light.valueOf(rs.getString("light_before")),
                Light.valueOf(rs.getString("light_after")),
                chance(rs, "chance_before"),
                chance(rs, "chance_after"),
                Columns.day(rs, "safe_day"),
                rs.getObject("happened_on", LocalDate.class));
    }

    private static Optional<Double> chance(ResultSet rs, String column) throws SQLException {
        return Columns.decimal(rs, column).map(BigDecimal::doubleValue);
    }

    private static BigDecimal decimal(Optional<Double> chance) {
        return chance.map(p -> BigDecimal.valueOf(p).setScale(SCALE, RoundingMode.HALF_UP))
                .orElse(null);
    }
}
