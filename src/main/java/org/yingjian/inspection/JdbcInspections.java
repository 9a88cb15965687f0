package org.yingjian.inspection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yingjian.account.Account;
import org.yingjian.calendar.Counties;
import org.yingjian.shared.Problem;
import org.yingjian.workflow.DecisionTables;

/** Rounds in the database, targets from the table. */
@Component
class JdbcInspections implements Inspections {

    private final JdbcClient jdbc;
    private final Counties counties;
    private final DecisionTables tables;

    JdbcInspections(JdbcClient jdbc, Counties counties, DecisionTables tables) {
        this.jdbc = jdbc;
        this.counties = counties;
        this.tables = tables;
    }

    @Override
    public InspectionRound getRound(long id) {
        return read(jdbc.sql("select * from inspection_round where id = ?").param(id), countiesOf(id)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("inspection.problem.unknown", id));
    }

    @Override
    public List<InspectionRound> listRounds() {
        Map<Long, Set<String>> visited = new HashMap<>();
        jdbc.sql("select round_id, county from inspection_round_county").query(rs -> {
            visited.computeIfAbsent(rs.getLong("round_id"), id -> new HashSet<>())
                    .add(rs.getString("county"));
        });
        return read(jdbc.sql("select * from inspection_round order by inspection_day, id"), visited);
    }

    @Override
    public Optional<InspectionRound> findRoundFor(String county, LocalDate day) {
        List<InspectionRound> visiting = listRounds().stream()
                .filter(round -> round.counties().contains(county))
                .toList();
        return visiting.stream()
                .filter(round -> !round.day().isBefore(day))
                .findFirst()
                .or(() -> visiting.stream().max(Comparator.comparing(InspectionRound::day)));
    }

    @Override
    public List<InspectionRound> listChoices(Account account) {
        return listRounds().stream()
                .filter(round -> Inspections.mayDecide(account)
                        || round.counties().stream().anyMatch(account::maySeeCounty))
                .toList();
    }

    @Override
    @Transactional
    public InspectionRound choose(long id, String county, Account account) {
        InspectionRound round = getRound(id);
        if (round.counties().contains(county)) {
            return round;
        }
        if (!Inspections.mayDecide(account)) {
            String visiting = listRounds().stream()
                    .filter(other -> other.counties().contains(county))
                    .map(InspectionRound::inWords)
                    .collect(Collectors.joining("、"));
            throw Problem.rule(
                    "inspection.problem.notVisited", round.inWords(), county, visiting.isEmpty() ? "—" : visiting);
        }
        return register(round.name(), round.recheck(), round.day(), round.confirmed(), county);
    }

    @Override
    @Transactional
    public InspectionRound register(String name, boolean recheck, LocalDate day, boolean confirmed, String county) {
        String shortName = counties.findCounty(county, day)
                .orElseThrow(() -> Problem.rule("inspection.problem.county", county, day))
                .name();
        Optional<Long> known = findId(name, day);
        long id = known.orElseGet(() -> enter(name, recheck, day, confirmed));
        if (known.isPresent() && confirmed) {
            jdbc.sql("update inspection_round set confirmed = ? where id = ?")
                    .params(true, id)
                    .update();
        }
        if (!countiesOf(id).getOrDefault(id, Set.of()).contains(shortName)) {
            jdbc.sql("insert into inspection_round_county (round_id, county) values (?, ?)")
                    .params(id, shortName)
                    .update();
        }
        return getRound(id);
    }

    @Override
    public String targetStep(String category, String kind, boolean recheck) {
        return tables
                .evaluate("inspectionTarget", Map.of("category", category, "kind", kind, "recheck", recheck))
                .stream()
                .findFirst()
                .map(row -> row.get("step").toString())
                .orElseThrow(() -> new IllegalStateException(
                        "inspection-target.dmn: no rule for category (%s), kind (%s), recheck (%s); add one."
                                .formatted(category, kind, recheck)));
    }

    private Optional<Long> findId(String name, LocalDate day) {
        return jdbc.sql("select id from inspection_round where name = ? and inspection_day = ?")
                .params(name, day)
                .query(Long.class)
                .optional();
    }

    private long enter(String name, boolean recheck, LocalDate day, boolean confirmed) {
        jdbc.sql("insert into inspection_round (name, recheck, inspection_day, confirmed) values (?, ?, ?, ?)")
                .params(name, recheck, day, confirmed)
                .update();
        return findId(name, day).orElseThrow();
    }

    private Map<Long, Set<String>> countiesOf(long id) {
        return Map.of(
                id,
                new HashSet<>(jdbc.sql("select county from inspection_round_county where round_id = ?")
                        .param(id)
                        .query(String.class)
                        .list()));
    }

    private List<InspectionRound> read(JdbcClient.StatementSpec query, Map<Long, Set<String>> visited) {
        return query.query((rs, index) -> {
                    long id = rs.getLong("id");
                    return new InspectionRound(
                            id,
                            rs.getString("name"),
                            rs.getBoolean("recheck"),
                            rs.getObject("inspection_day", LocalDate.class),
                            rs.getBoolean("confirmed"),
                            visited.getOrDefault(id, Set.of()));
                })
                .list();
    }
}
