package org.yingjian.account;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yingjian.shared.Columns;
import org.yingjian.shared.ConfigFile;

/** Names of offices through time, from {@code config/offices.csv}, entered when first asked for. */
@Component
class OfficeNames {

    private static final LocalDate ALWAYS = LocalDate.of(1949, 10, 1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile Map<Long, List<Name>> names;

    OfficeNames(JdbcClient jdbc, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(manager);
    }

    Optional<String> on(long organisationId, LocalDate day) {
        return known().getOrDefault(organisationId, List.of()).stream()
                .filter(name -> name.covers(day))
                .map(Name::text)
                .findFirst();
    }

    Optional<Long> findBearer(String text) {
        return Optional.ofNullable(bearers().get(text));
    }

    /** The oldest organisation in the register by each name offices bore. */
    Map<String, Long> bearers() {
        return known().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Name::text, Name::organisationId, Math::min));
    }

    /** Makes sure the file's offices are in the register. */
    Map<Long, List<Name>> known() {
        Map<Long, List<Name>> loaded = names;
        return loaded != null ? loaded : load();
    }

    private synchronized Map<Long, List<Name>> load() {
        if (names == null) {
            names = transaction.execute(status -> {
                enter();
                return readAll();
            });
        }
        return names;
    }

    private Map<Long, List<Name>> readAll() {
        return jdbc
                .sql("select organisation_id, name, valid_from, valid_to from organisation_name order by id")
                .query((rs, i) -> new Name(
                        rs.getLong("organisation_id"),
                        rs.getString("name"),
                        rs.getObject("valid_from", LocalDate.class),
                        Columns.day(rs, "valid_to")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Name::organisationId));
    }

    private void enter() {
        Map<String, Long> entered = new HashMap<>();
        for (CSVRecord line : ConfigFile.rows("offices.csv")) {
            String key = line.get("kind") + "/" + line.get("county");
            long id = entered.computeIfAbsent(key, k -> organisation(line));
            LocalDate from = line.get("from").isEmpty() ? ALWAYS : LocalDate.parse(line.get("from"));
            LocalDate to = line.get("to").isEmpty() ? null : LocalDate.parse(line.get("to"));
            boolean there =
                    jdbc.sql("select count(*) from organisation_name where organisation_id = ? and valid_from = ?")
                                    .params(id, from)
                                    .query(Integer.class)
                                    .single()
                            > 0;
            if (!there) {
                jdbc.sql(
                                "insert into organisation_name (organisation_id, name, valid_from, valid_to) values (?, ?, ?, ?)")
                        .params(java.util.Arrays.asList(id, line.get("name"), from, to))
                        .update();
            }
        }
    }

    private long organisation(CSVRecord line) {
        String name = line.get("name");
        String county = line.get("county").isEmpty() ? null : line.get("county");
        String place = JdbcOrganisations.place(line.get("kind"), Optional.ofNullable(county));
        Optional<Long> known = jdbc.sql("select id from organisation where name = ? and place = ?")
                .params(name, place)
                .query(Long.class)
                .optional();
        if (known.isPresent()) {
            return known.get();
        }
        jdbc.sql("insert into organisation (name, kind, county, place) values (?, ?, ?, ?)")
                .params(java.util.Arrays.asList(name, line.get("kind"), county, place))
                .update();
        return jdbc.sql("select id from organisation where name = ? and place = ?")
                .params(name, place)
                .query(Long.class)
                .single();
    }

    record Name(long organisationId, String text, LocalDate from, Optional<LocalDate> to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }
}
