package org.yingjian.audit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yingjian.shared.Actor;
import org.yingjian.shared.BusinessClock;

/** The record in the database; rows are appended unsealed and never changed but for their seal. */
@Repository
class JdbcAuditTrail implements AuditTrail {

    private static final int DETAIL = 15_000;
    private static final int ACTOR = 400;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Clock wall;

    JdbcAuditTrail(JdbcClient jdbc, BusinessClock clock, Clock wall) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.wall = wall;
    }

    @Override
    public void append(Actor actor, String action, String subject, String detail) {
        String who = actor.office().isEmpty() ? actor.name() : actor.name() + " " + actor.office();
        jdbc.sql("""
                        insert into audit_entry (business_time, recorded_at, account_id, actor, action, subject, detail)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        clock.now(),
                        LocalDateTime.now(wall).truncatedTo(ChronoUnit.MILLIS),
                        actor.accountId(),
                        shortened(who, ACTOR),
                        action,
                        subject,
                        shortened(detail, DETAIL))
                .update();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    @Override
    public List<AuditEntry> listBySubject(String subject, int limit) {
        return jdbc.sql("""
                        select id, business_time, recorded_at, actor, action, subject, detail from audit_entry
                        where subject = ? or subject like ? escape '!' or subject like ? escape '!'
                        order by id desc limit ?""")
                .params(subject, literal(subject) + "/%", literal(subject) + "#%", limit)
                .query(AuditEntry.class)
                .list();
    }

    private static String literal(String prefix) {
        return prefix.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
