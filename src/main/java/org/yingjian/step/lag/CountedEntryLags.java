package org.yingjian.step.lag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.account.Role;
import org.yingjian.calendar.Workdays;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.EntryLags;
import org.yingjian.step.EntryLags.OfficeLag;
import org.yingjian.workflow.Diagrams;
import org.yingjian.workflow.Step;

/** Reads what offices typed and counts how late; of a corrected step its first entry. */
@Component
class CountedEntryLags implements EntryLags {

    private static final Set<Role> SEEING_OTHERS =
            EnumSet.of(Role.COMMISSION, Role.LEADER, Role.SUPERVISION_OFFICE, Role.ADMINISTRATOR);

    /** Seconds within which a finish and the opening it brings are one act. */
    private static final int SAME_ACT = 30;

    private static final String TYPED = """
            select r.project_id, r.holder_id, r.step_id, r.finished_on, r.finished_entered_at, r.entered_at, r.finished_by, r.flags \
            from step_record r \
            where r.source = 'LIVE' and r.state in ('FINISHED', 'UNSUCCESSFUL', 'SUPERSEDED') and r.finished_on is not null \
            and r.finished_entered_at is not null and r.holder_id is not null and r.supersedes_id is null \
            and r.flags not like '%INFERRED%' and r.flags not like '%RECALLED%' order by r.id""";

    private final JdbcClient jdbc;
    private final Projects projects;
    private final Organisations organisations;
    private final Diagrams diagrams;
    private final Workdays workdays;
    private final BusinessClock clock;

    CountedEntryLags(
            JdbcClient jdbc,
            Projects projects,
            Organisations organisations,
            Diagrams diagrams,
            Workdays workdays,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.organisations = organisations;
        this.diagrams = diagrams;
        this.workdays = workdays;
        this.clock = clock;
    }

    private record Row(long project, long office, LagCount.Typed typed) {}

    @Override
    public List<OfficeLag> listLags(Account account) {
        long own = account.organisation().map(Organisation::id).orElse(0L);
        boolean others = SEEING_OTHERS.contains(account.role());
        LagCount counting = new LagCount(workdays);
        LocalDate today = clock.today();
        Map<Long, List<LagCount.Typed>> seen = new HashMap<>();
        Map<Long, Integer> withheld = new HashMap<>();
        List<Row> rows = rows();
        Map<Long, String> counties = projects
                .listByIds(rows.stream().map(Row::project).toList())
                .stream()
                .collect(Collectors.toMap(Project::id, Project::county));
        for (Row row : rows) {
            boolean mine = row.office() == own;
            if (!mine && (!others || !account.maySeeCounty(counties.get(row.project())))) {
                continue;
            }
            if (mine || !counting.shownFrom(row.typed()).isAfter(today)) {
                seen.computeIfAbsent(row.office(), id -> new ArrayList<>()).add(row.typed());
            } else {
                seen.computeIfAbsent(row.office(), id -> new ArrayList<>());
                withheld.merge(row.office(), 1, Integer::sum);
            }
        }
        return seen.entrySet().stream()
                .map(entry -> counting.count(
                        entry.getKey(),
                        organisations.getOrganisation(entry.getKey()).name(),
                        entry.getKey() == own,
                        entry.getValue(),
                        withheld.getOrDefault(entry.getKey(), 0)))
                .sorted(Comparator.comparing(OfficeLag::own)
                        .reversed()
                        .thenComparing(OfficeLag::lateShare, Comparator.reverseOrder())
                        .thenComparing(OfficeLag::officeId))
                .toList();
    }

    private List<Row> rows() {
        Set<String> approvals = new HashSet<>();
        for (String key : List.of(Diagrams.BUILDING, Diagrams.EQUIPMENT)) {
            diagrams.getCurrent(key).steps().stream()
                    .filter(Step::approval)
                    .map(Step::id)
                    .forEach(approvals::add);
        }
        Map<Long, NavigableSet<LocalDateTime>> finishes = finishes();
        return jdbc.sql(TYPED).query((row, n) -> read(row, approvals, finishes)).list();
    }

    /** Moments at which finishes were typed, by project. */
    private Map<Long, NavigableSet<LocalDateTime>> finishes() {
        Map<Long, NavigableSet<LocalDateTime>> all = new HashMap<>();
        jdbc.sql("select project_id, finished_entered_at from step_record where source = 'LIVE'"
                        + " and finished_entered_at is not null")
                .query(row -> {
                    all.computeIfAbsent(row.getLong(1), id -> new TreeSet<>())
                            .add(row.getObject(2, LocalDateTime.class));
                });
        return all;
    }

    /** When a finish typed just before opened it; ledgers open steps that stood open long before. */
    private static Optional<LocalDateTime> opening(ResultSet row, Map<Long, NavigableSet<LocalDateTime>> finishes)
            throws SQLException {
        LocalDateTime entered = row.getObject("entered_at", LocalDateTime.class);
        NavigableSet<LocalDateTime> own = finishes.getOrDefault(row.getLong("project_id"), new TreeSet<>());
        return Optional.ofNullable(own.floor(entered))
                .filter(finish -> finish.plusSeconds(SAME_ACT).isAfter(entered))
                .map(finish -> entered);
    }

    private static Row read(ResultSet row, Set<String> approvals, Map<Long, NavigableSet<LocalDateTime>> finishes)
            throws SQLException {
        return new Row(
                row.getLong("project_id"),
                row.getLong("holder_id"),
                new LagCount.Typed(
                        row.getObject("finished_on", LocalDate.class),
                        row.getObject("finished_entered_at", LocalDateTime.class),
                        opening(row, finishes),
                        String.valueOf(row.getString("finished_by")),
                        approvals.contains(row.getString("step_id")),
                        row.getString("flags").contains("ON_BEHALF")));
    }
}
