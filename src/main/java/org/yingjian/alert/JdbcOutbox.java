package org.yingjian.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yingjian.account.Account;
import org.yingjian.audit.AuditTrail;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Columns;
import org.yingjian.shared.Problem;

/** The outbox in the database: mails posted, waiting, sent. */
@Repository
class JdbcOutbox implements Outbox, Mailbag {

    private static final String MAILS = "select * from alert_mail ";
    private static final int LONGEST_SUBJECT = 480;
    private static final int LONGEST_ERROR = 900;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Clock wall;
    private final Stationery stationery;
    private final AlertSettings settings;
    private final QuietHours quiet;
    private final List<Channel> channels;
    private final AuditTrail audit;

    JdbcOutbox(
            JdbcClient jdbc,
            BusinessClock clock,
            Clock wall,
            Stationery stationery,
            AlertSettings settings,
            QuietHours quiet,
            List<Channel> channels,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.wall = wall;
        this.stationery = stationery;
        this.settings = settings;
        this.quiet = quiet;
        this.channels = channels;
        this.audit = audit;
    }

    @Override
    public boolean has(String key) {
        return jdbc.sql("select count(*) from alert_mail where mail_key = ?")
                        .param(key)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void post(String key, Account reader, Mail.Kind kind, Letter letter, Optional<Long> projectId) {
        if (has(key)) {
            return;
        }
        jdbc.sql("""
                        insert into alert_mail (mail_key, message_id, account_id, recipient, address, kind, subject, html,
                            plain, project_id, created_at, status, attempts, next_attempt_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
                        """)
                .params(
                        key,
                        "<" + UUID.randomUUID() + "@" + settings.domain() + ">",
                        reader.id(),
                        reader.displayName()
                                + reader.organisation()
                                        .map(o -> " (" + o.name() + ")")
                                        .orElse(""),
                        reader.mail().orElse(null),
                        kind.name(),
                        shorten(letter.subject(), LONGEST_SUBJECT),
                        stationery.html(letter),
                        stationery.text(letter),
                        projectId.orElse(null),
                        clock.now(),
                        Mail.Status.WAITING.name(),
                        quiet.notBefore(wallNow()))
                .update();
    }

    @Override
    public Mail getMail(long id) {
        return findMail(id).orElseThrow(() -> Problem.notFound("alert.problem.unknownMail", id));
    }

    @Override
    public Optional<Mail> findMail(long id) {
        return jdbc.sql(MAILS + "where id = ?").param(id).query(this::mail).optional();
    }

    @Override
    public List<Mail> listMails(int limit) {
        return jdbc.sql(MAILS + "order by id desc limit ?")
                .param(limit)
                .query(this::mail)
                .list();
    }

    @Override
    public List<Mail> listFor(long accountId, int limit) {
        return jdbc.sql(MAILS + "where account_id = ? order by id desc limit ?")
                .params(accountId, limit)
                .query(this::mail)
                .list();
    }

    @Override
    public boolean isSending() {
        return channels.stream().anyMatch(Channel::isOpen);
    }

    @Override
    @Transactional
    public void sendAgain(long id, Account account) {
        Mail mail = getMail(id);
        int changed = jdbc.sql(
                        "update alert_mail set status = ?, attempts = 0, next_attempt_at = ? where id = ? and status = ?")
                .params(Mail.Status.WAITING.name(), wallNow(), id, Mail.Status.FAILED.name())
                .update();
        if (changed == 0) {
            throw Problem.conflict("alert.problem.notFailed");
        }
        audit.append(
                account.actor(),
                "SendMailAgain",
                subject(mail),
                mail.lastError().orElse(""));
    }

    private static String subject(Mail mail) {
        return mail.projectId().map(project -> "project:" + project + "/").orElse("") + "mail:" + mail.id();
    }

    /** Mails with an address whose time has come, oldest first. */
    List<Mail> listDue(int limit) {
        return jdbc.sql(MAILS + "where status = ? and address is not null and next_attempt_at <= ? order by id limit ?")
                .params(Mail.Status.WAITING.name(), wallNow(), limit)
                .query(this::mail)
                .list();
    }

    /**
     * Takes a mail for one attempt.
     *
     * @param retryAt when the next attempt may be made should this one never be reported
     * @return false when another process took it first
     */
    boolean claim(Mail mail, LocalDateTime retryAt) {
        return jdbc.sql(
                                "update alert_mail set attempts = attempts + 1, next_attempt_at = ? where id = ? and status = ? and attempts = ?")
                        .params(retryAt, mail.id(), Mail.Status.WAITING.name(), mail.attempts())
                        .update()
                == 1;
    }

    void sent(long id) {
        jdbc.sql("update alert_mail set status = ?, sent_at = ?, last_error = null where id = ?")
                .params(Mail.Status.SENT.name(), wallNow(), id)
                .update();
    }

    void failed(long id, String reason, boolean givenUp) {
        Mail.Status status = givenUp ? Mail.Status.FAILED : Mail.Status.WAITING;
        jdbc.sql("update alert_mail set status = ?, last_error = ? where id = ?")
                .params(status.name(), shorten(reason, LONGEST_ERROR), id)
                .update();
    }

    LocalDateTime wallNow() {
        return LocalDateTime.now(wall).truncatedTo(ChronoUnit.MILLIS);
    }

    private Mail mail(ResultSet rs, int index) throws SQLException {
        return new Mail(
                rs.getLong("id"),
                rs.getString("message_id"),
                rs.getLong("account_id"),
                rs.getString("recipient"),
                Columns.text(rs, "address"),
                Mail.Kind.valueOf(rs.getString("kind")),
                rs.getString("subject"),
                rs.getString("html"),
                rs.getString("plain"),
                Columns.number(rs, "project_id"),
                rs.getObject("created_at", LocalDateTime.class),
                Mail.Status.valueOf(rs.getString("status")),
                rs.getInt("attempts"),
                Columns.moment(rs, "sent_at"),
                Columns.text(rs, "last_error"));
    }

    private static String shorten(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
