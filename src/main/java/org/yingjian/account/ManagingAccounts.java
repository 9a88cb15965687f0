package org.yingjian.account;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yingjian.audit.AuditTrail;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;

/** Changes to accounts in the database. */
@Repository
class ManagingAccounts implements ManageAccounts {

    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9.-]{2,60}");
    private static final int SHORTEST = 8;
    /** BCrypt reads no more bytes than this. */
    private static final int LONGEST = 72;

    private final JdbcClient jdbc;
    private final JdbcAccounts accounts;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Clock wall;

    ManagingAccounts(JdbcClient jdbc, JdbcAccounts accounts, PasswordEncoder passwords, AuditTrail audit, Clock wall) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.wall = wall;
    }

    @Override
    @Transactional
    public long create(NewAccount account, Account by) {
        requireAdministrator(by);
        if (!USERNAME.matcher(account.username()).matches()) {
            throw Problem.rule("account.problem.username", account.username());
        }
        requireStrong(account.username(), account.password());
        long id = enter(account, false, true);
        audit.append(by.actor(), "CreateAccount", "account:" + id, account.username() + " " + account.role());
        return id;
    }

    /** Enters without asking who; for the first administrator and the demo. */
    long enter(NewAccount account, boolean demo, boolean mustChange) {
        try {
            jdbc.sql("""
                            insert into account (username, display_name, role, organisation_id, mail, password_hash,
                                demo, must_change, created_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Arrays.asList(
                            account.username(),
                            account.displayName(),
                            account.role().name(),
                            account.organisationId().orElse(null),
                            account.mail().orElse(null),
                            passwords.encode(account.password()),
                            demo,
                            mustChange,
                            LocalDateTime.now(wall)))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Problem.rule("account.problem.usernameTaken", account.username());
        }
        long id = jdbc.sql("select id from account where username = ?")
                .param(account.username())
                .query(Long.class)
                .single();
        account.counties()
                .forEach(county -> jdbc.sql("insert into account_county (account_id, county) values (?, ?)")
                        .params(id, county)
                        .update());
        return id;
    }

    @Override
    @Transactional
    public void resetPassword(long accountId, String password, Account by) {
        requireAdministrator(by);
        Account account = accounts.getAccount(accountId);
        requireStrong(account.username(), password);
        write(accountId, password, true);
        audit.append(by.actor(), "ResetPassword", "account:" + accountId, account.username());
    }

    @Override
    @Transactional
    public void lock(long accountId, Account by) {
        requireAdministrator(by);
        if (accountId == by.id()) {
            throw Problem.rule("account.problem.lockOneself");
        }
        setLocked(accountId, true, by.actor());
    }

    @Override
    @Transactional
    public void unlock(long accountId, Account by) {
        requireAdministrator(by);
        setLocked(accountId, false, by.actor());
    }

    private void setLocked(long accountId, boolean locked, Actor actor) {
        Account account = accounts.getAccount(accountId);
        jdbc.sql("update account set locked = ?, failures = 0, locked_until = null, stamp = stamp + 1 where id = ?")
                .params(locked, accountId)
                .update();
        audit.append(actor, locked ? "LockAccount" : "UnlockAccount", "account:" + accountId, account.username());
    }

    @Override
    public boolean isLocked(long accountId) {
        return accounts.stampOf(accountId) < 0;
    }

    @Override
    @Transactional
    public void changeOwnPassword(Account own, String oldPassword, String newPassword) {
        String hash = accounts.findLogin(own.username()).orElseThrow().passwordHash();
        if (!passwords.matches(oldPassword, hash)) {
            throw Problem.rule("account.problem.wrongPassword");
        }
        requireStrong(own.username(), newPassword);
        if (passwords.matches(newPassword, hash)) {
            throw Problem.rule("account.problem.samePassword");
        }
        write(own.id(), newPassword, false);
        audit.append(own.actor(), "ChangePassword", "account:" + own.id(), own.username());
    }

    private void write(long accountId, String password, boolean mustChange) {
        jdbc.sql("update account set password_hash = ?, must_change = ?, stamp = stamp + 1 where id = ?")
                .params(passwords.encode(password), mustChange, accountId)
                .update();
    }

    private static void requireAdministrator(Account by) {
        if (by.role() != Role.ADMINISTRATOR) {
            throw Problem.notAllowed("account.problem.administratorOnly");
        }
    }

    private static void requireStrong(String username, String password) {
        int bytes = password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        if (password.length() < SHORTEST || bytes > LONGEST || password.equalsIgnoreCase(username)) {
            throw Problem.rule("account.problem.weakPassword", SHORTEST);
        }
    }
}
