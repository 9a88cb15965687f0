package org.yingjian.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yingjian.shared.Columns;
import org.yingjian.shared.Problem;

/** Accounts in the database. */
@Repository
class JdbcAccounts implements Accounts {

    private static final String ALL = "select * from account ";

    private final JdbcClient jdbc;
    private final Organisations organisations;

    JdbcAccounts(JdbcClient jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    @Override
    public Account getAccount(long id) {
        return read(jdbc.sql(ALL + "where id = ?").param(id)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("account.problem.unknown", id));
    }

    @Override
    public Optional<Account> findByUsername(String username) {
        return read(jdbc.sql(ALL + "where username = ?").param(username)).stream()
                .findFirst();
    }

    @Override
    public List<Account> listByOrganisation(long organisationId) {
        return read(jdbc.sql(ALL + "where organisation_id = ? and locked = false order by id")
                .param(organisationId));
    }

    @Override
    public List<Account> listAll() {
        return read(jdbc.sql(ALL + "order by id"));
    }

    @Override
    public List<Account> listActive() {
        return read(jdbc.sql(ALL + "where locked = false order by id"));
    }

    /** What signing in needs; empty for an unknown name. */
    Optional<Login> findLogin(String username) {
        Optional<Account> account = findByUsername(username);
        return account.flatMap(a -> jdbc.sql(
                        "select password_hash, must_change, locked, locked_until, failures, stamp from account where id = ?")
                .param(a.id())
                .query((rs, i) -> new Login(
                        a,
                        rs.getString("password_hash"),
                        rs.getBoolean("must_change"),
                        rs.getBoolean("locked"),
                        Columns.moment(rs, "locked_until"),
                        rs.getInt("failures"),
                        rs.getInt("stamp")))
                .optional());
    }

    /** Changed by every act that must end the account's sessions; -1 when it may no longer sign in. */
    int stampOf(long accountId) {
        return jdbc.sql("select case when locked then -1 else stamp end from account where id = ?")
                .param(accountId)
                .query(Integer.class)
                .optional()
                .orElse(-1);
    }

    /** Empty for an account that is gone. */
    Optional<Role> findRole(long accountId) {
        return jdbc.sql("select role from account where id = ?")
                .param(accountId)
                .query(String.class)
                .optional()
                .map(Role::valueOf);
    }

    private List<Account> read(JdbcClient.StatementSpec query) {
        List<Row> rows = query.query(JdbcAccounts::row).list();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, Set<String>> counties = counties(rows);
        Map<Long, Organisation> known = rows.stream()
                .flatMap(row -> row.organisation().stream())
                .distinct()
                .map(organisations::getOrganisation)
                .collect(Collectors.toMap(Organisation::id, o -> o));
        return rows.stream()
                .map(row -> row.toAccount(known, counties.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    private Map<Long, Set<String>> counties(List<Row> rows) {
        Map<Long, Set<String>> counties = new HashMap<>();
        jdbc.sql("select account_id, county from account_county where account_id in (:ids)")
                .param("ids", rows.stream().map(Row::id).toList())
                .query(rs -> {
                    counties.computeIfAbsent(rs.getLong("account_id"), id -> new HashSet<>())
                            .add(rs.getString("county"));
                });
        return counties;
    }

    private static Row row(ResultSet rs, int index) throws SQLException {
        return new Row(
                rs.getLong("id"),
                rs.getString("username"),
                rs.getString("display_name"),
                Role.valueOf(rs.getString("role")),
                Columns.number(rs, "organisation_id"),
                Columns.text(rs, "mail"),
                rs.getBoolean("demo"));
    }

    private record Row(
            long id,
            String username,
            String displayName,
            Role role,
            Optional<Long> organisation,
            Optional<String> mail,
            boolean demo) {

        Account toAccount(Map<Long, Organisation> known, Set<String> counties) {
            return new Account(id, username, displayName, role, organisation.map(known::get), counties, mail, demo);
        }
    }

    record Login(
            Account account,
            String passwordHash,
            boolean mustChange,
            boolean locked,
            Optional<LocalDateTime> lockedUntil,
            int failures,
            int stamp) {}
}
