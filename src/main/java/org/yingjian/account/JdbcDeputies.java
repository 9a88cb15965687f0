package org.yingjian.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yingjian.audit.AuditTrail;
import org.yingjian.shared.Actor;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Columns;
import org.yingjian.shared.Problem;

/** Deputies in the database. */
@Repository
class JdbcDeputies implements Deputies {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final BusinessClock clock;

    JdbcDeputies(JdbcClient jdbc, Accounts accounts, AuditTrail audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Deputy> listDeputies(Account reader) {
        boolean all = reader.role() == Role.ADMINISTRATOR;
        return jdbc.sql("select * from account_deputy" + (all ? "" : " where account_id = :me or deputy_id = :me")
                        + " order by id desc")
                .params(all ? java.util.Map.of() : java.util.Map.of("me", reader.id()))
                .query(this::read)
                .list();
    }

    @Override
    public List<Account> listRepresented(long deputyId) {
        LocalDate today = clock.today();
        return jdbc
                .sql("select distinct d.account_id from account_deputy d join account a on a.id = d.account_id"
                        + " where d.deputy_id = :deputy and d.from_on <= :today and d.to_on >= :today"
                        + " and (d.ended_on is null or d.ended_on > :today) and a.locked = false"
                        + " order by d.account_id")
                .param("deputy", deputyId)
                .param("today", today)
                .query(Long.class)
                .list()
                .stream()
                .map(accounts::getAccount)
                .filter(absent ->
                        Fitness.objection(absent, accounts.getAccount(deputyId)).isEmpty())
                .toList();
    }

    @Override
    public List<Account> listPossible(Account by) {
        if (by.role() == Role.ADMINISTRATOR) {
            return accounts.listActive().stream().filter(Fitness::mayStandIn).toList();
        }
        return by.organisation().stream()
                .flatMap(office -> accounts.listByOrganisation(office.id()).stream())
                .filter(account -> Fitness.objection(by, account).isEmpty())
                .toList();
    }

    @Override
    @Transactional
    public long appoint(Entry entry, Account by) {
        Account absent = accounts.getAccount(entry.absentId());
        Account deputy = accounts.getAccount(entry.deputyId());
        requireAllowed(entry, absent, deputy, by);
        requireDays(entry);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into account_deputy (account_id, deputy_id, from_on, to_on, reason, paper, entered_by,"
                        + " entered_at) values (:absent, :deputy, :from, :to, :reason, :paper, :by, :at)")
                .param("absent", absent.id())
                .param("deputy", deputy.id())
                .param("from", entry.from())
                .param("to", entry.to())
                .param("reason", entry.reason().strip())
                .param("paper", entry.paper().orElse(null))
                .param("by", signature(by.actor()))
                .param("at", clock.now())
                .update(key, "id");
        audit.append(
                by.actor(),
                "AppointDeputy",
                "account:" + absent.id(),
                "%s(代%s) %s–%s %s %s"
                        .formatted(
                                deputy.displayName(),
                                absent.displayName(),
                                entry.from(),
                                entry.to(),
                                entry.paper().orElse(""),
                                entry.reason())
                        .strip());
        return key.getKey().longValue();
    }

    private void requireAllowed(Entry entry, Account absent, Account deputy, Account by) {
        boolean administrator = by.role() == Role.ADMINISTRATOR;
        if (!administrator && by.id() != absent.id()) {
            throw Problem.notAllowed("account.problem.notYourAbsence", absent.displayName());
        }
        Fitness.objection(absent, deputy).ifPresent(objection -> {
            throw objection;
        });
        if (accounts.listActive().stream().noneMatch(one -> one.id() == deputy.id())) {
            throw Problem.rule("account.problem.deputyLocked", deputy.displayName());
        }
        boolean colleague = absent.organisation().isPresent()
                && absent.organisation()
                        .map(Organisation::id)
                        .equals(deputy.organisation().map(Organisation::id));
        if (!colleague && !administrator) {
            throw Problem.notAllowed("account.problem.otherOffice", deputy.displayName());
        }
        if (!colleague && entry.paper().filter(paper -> !paper.isBlank()).isEmpty()) {
            throw Problem.rule("account.problem.paperNeeded", deputy.displayName());
        }
        if (entry.reason() == null || entry.reason().isBlank()) {
            throw Problem.rule("account.problem.reasonNeeded");
        }
    }

    private void requireDays(Entry entry) {
        if (entry.to().isBefore(entry.from()) || entry.to().isBefore(clock.today())) {
            throw Problem.rule(
                    "account.problem.days",
                    entry.from().toString(),
                    entry.to().toString(),
                    clock.today().toString());
        }
        if (isAway(entry.absentId(), entry)) {
            throw Problem.conflict("account.problem.daysTaken");
        }
        if (isAway(entry.deputyId(), entry)) {
            throw Problem.rule(
                    "account.problem.deputyAway",
                    accounts.getAccount(entry.deputyId()).displayName());
        }
    }

    /** Somebody stands in for the account on some of the days. */
    private boolean isAway(long accountId, Entry entry) {
        return jdbc.sql("select count(*) from account_deputy where account_id = :absent and from_on <= :to"
                                + " and to_on >= :from and (ended_on is null or ended_on > :from)")
                        .param("absent", accountId)
                        .param("from", entry.from())
                        .param("to", entry.to())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    @Transactional
    public void end(long id, Account by) {
        Deputy line = jdbc.sql("select * from account_deputy where id = ?")
                .param(id)
                .query(this::read)
                .optional()
                .filter(found -> by.role() == Role.ADMINISTRATOR
                        || found.absent().id() == by.id()
                        || found.deputy().id() == by.id())
                .orElseThrow(() -> Problem.notFound("account.problem.noDeputyLine"));
        if (line.endedOn().isPresent()) {
            return;
        }
        jdbc.sql("update account_deputy set ended_on = ?, ended_by = ? where id = ?")
                .params(clock.today(), signature(by.actor()), id)
                .update();
        audit.append(
                by.actor(),
                "EndDeputy",
                "account:" + line.absent().id(),
                "%s(代%s)".formatted(line.deputy().displayName(), line.absent().displayName()));
    }

    private Deputy read(ResultSet row, int n) throws SQLException {
        return new Deputy(
                row.getLong("id"),
                accounts.getAccount(row.getLong("account_id")),
                accounts.getAccount(row.getLong("deputy_id")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getString("reason"),
                Columns.text(row, "paper"),
                row.getString("entered_by"),
                row.getObject("entered_at", LocalDateTime.class),
                Columns.day(row, "ended_on"));
    }

    private static String signature(Actor actor) {
        return (actor.office() + " " + actor.name()).strip();
    }
}
