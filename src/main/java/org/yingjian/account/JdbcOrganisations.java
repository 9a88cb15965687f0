package org.yingjian.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Columns;
import org.yingjian.shared.Problem;

/** Organisations in the database, shown under the name of the day. */
@Repository
class JdbcOrganisations implements Organisations {

    private static final String ALL = "select id, name, kind, county from organisation ";

    private final JdbcClient jdbc;
    private final OfficeNames names;
    private final BusinessClock clock;

    JdbcOrganisations(JdbcClient jdbc, OfficeNames names, BusinessClock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Organisation getOrganisation(long id) {
        names.known();
        return jdbc.sql(ALL + "where id = ?")
                .param(id)
                .query(this::row)
                .optional()
                .orElseThrow(() -> Problem.notFound("account.problem.unknownOrganisation", id));
    }

    @Override
    public Optional<Organisation> findByName(String name) {
        return known(bearers(name)).or(() -> names.findBearer(name).map(this::getOrganisation));
    }

    @Override
    public Map<String, Organisation> listByName() {
        Map<Long, Organisation> all = new HashMap<>();
        Map<String, List<Organisation>> bearers = new HashMap<>();
        names.known();
        jdbc.sql(ALL + "order by id").query(rs -> {
            Organisation one = row(rs, rs.getRow());
            all.put(one.id(), one);
            bearers.computeIfAbsent(rs.getString("name"), name -> new ArrayList<>())
                    .add(one);
        });
        Map<String, Organisation> found = new HashMap<>();
        names.bearers().forEach((name, id) -> found.put(name, all.get(id)));
        bearers.forEach((name, those) -> known(those).ifPresent(one -> found.put(name, one)));
        return found;
    }

    /** Of those that bear one name: the one known by name alone, else the only one. */
    private static Optional<Organisation> known(List<Organisation> bearers) {
        return bearers.stream()
                .filter(one -> !isOfACounty(one))
                .findFirst()
                .or(() -> bearers.stream().filter(one -> bearers.size() == 1).findFirst());
    }

    @Override
    public Optional<Organisation> findByName(String name, String county) {
        return find(name, "", Optional.of(county));
    }

    private Optional<Organisation> find(String name, String kind, Optional<String> county) {
        return bearers(name).stream()
                .filter(one -> !isOfACounty(one)
                        || one.county().isEmpty()
                        || one.county().equals(county))
                .min(Comparator.comparing((Organisation one) -> !one.kind().equals(kind))
                        .thenComparing(one -> !one.county().equals(county))
                        .thenComparing(Organisation::id))
                .or(() -> names.findBearer(name).map(this::getOrganisation));
    }

    private List<Organisation> bearers(String name) {
        return jdbc.sql(ALL + "where name = ? order by id")
                .param(name)
                .query(this::row)
                .list();
    }

    private static boolean isOfACounty(Organisation one) {
        return Organisation.OF_A_COUNTY.contains(one.kind());
    }

    /** What tells two bodies of one name apart; empty for those known by name. */
    static String place(String kind, Optional<String> county) {
        return county.filter(c -> Organisation.OF_A_COUNTY.contains(kind)).orElse("");
    }

    @Override
    public Optional<Organisation> findOffice(String kind, String county) {
        names.known();
        List<Organisation> offices = jdbc.sql(ALL + "where kind = ? and (county is null or county = ?) order by id")
                .params(kind, county == null ? "" : county)
                .query(this::row)
                .list();
        return offices.stream()
                .filter(o -> o.county().isPresent())
                .findFirst()
                .or(() -> offices.stream().findFirst());
    }

    @Override
    public List<Organisation> listByKind(String kind) {
        names.known();
        return jdbc.sql(ALL + "where kind = ? order by id")
                .param(kind)
                .query(this::row)
                .list();
    }

    @Override
    public List<Organisation> listAll() {
        names.known();
        return jdbc.sql(ALL + "order by id").query(this::row).list();
    }

    @Override
    public Organisation register(String name, String kind, Optional<String> county) {
        Optional<Organisation> known = find(name, kind, county);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            jdbc.sql("insert into organisation (name, kind, county, place) values (?, ?, ?, ?)")
                    .params(Arrays.asList(name, kind, county.orElse(null), place(kind, county)))
                    .update();
        } catch (DuplicateKeyException e) {
            // Entered by somebody else between question and entry: take theirs.
        }
        return find(name, kind, county).orElseThrow();
    }

    private Organisation row(ResultSet rs, int index) throws SQLException {
        long id = rs.getLong("id");
        String entered = rs.getString("name");
        return new Organisation(
                id, names.on(id, clock.today()).orElse(entered), rs.getString("kind"), Columns.text(rs, "county"));
    }
}
