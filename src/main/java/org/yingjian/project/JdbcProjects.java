package org.yingjian.project;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yingjian.account.Account;
import org.yingjian.shared.Columns;
import org.yingjian.shared.JsonColumn;
import org.yingjian.shared.Money;
import org.yingjian.shared.Problem;
import org.yingjian.shared.ProjectCode;

/** The register in the database. */
@Repository
class JdbcProjects implements Projects {

    /** Road variables: the answers about the road, as the engine is given them. */
    static final JsonColumn<Map<String, Object>> ROAD =
            new JsonColumn<>("project.road", "restore it from a backup", new TypeReference<>() {});

    private static final String PROJECTS = "select * from project ";
    private static final int PORTION = 500;

    private final JdbcClient jdbc;

    JdbcProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Project getProject(long id) {
        return read(jdbc.sql(PROJECTS + "where id = ?").param(id)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("project.problem.unknown", id));
    }

    /** The row, locked until the caller's transaction ends. */
    Project lock(long id) {
        long locked = jdbc.sql("select id from project where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Problem.notFound("project.problem.unknown", id));
        return getProject(locked);
    }

    @Override
    public Optional<Project> findByNumber(String number) {
        return read(jdbc.sql(PROJECTS + "where number = ?").param(number)).stream()
                .findFirst();
    }

    @Override
    public List<Project> listAll() {
        return assemble(
                jdbc.sql(PROJECTS + "order by number").query(this::row).list(),
                schools(jdbc.sql("select * from project_school order by project_id, ordinal")));
    }

    @Override
    public List<Project> listByIds(Collection<Long> ids) {
        List<Long> wanted = ids.stream().distinct().toList();
        List<Project> found = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += PORTION) {
            List<Long> portion = wanted.subList(from, Math.min(from + PORTION, wanted.size()));
            found.addAll(read(
                    jdbc.sql(PROJECTS + "where id in (:ids) order by number").param("ids", portion)));
        }
        return found;
    }

    @Override
    public List<Project> listVisible(Account account) {
        return listAll().stream().filter(p -> maySee(account, p)).toList();
    }

    @Override
    public boolean maySee(Account account, Project project) {
        return Sight.of(account).includes(project);
    }

    private List<Project> read(JdbcClient.StatementSpec query) {
        List<Row> rows = query.query(this::row).list();
        if (rows.isEmpty()) {
            return List.of();
        }
        return assemble(
                rows,
                schools(jdbc.sql("select * from project_school where project_id in (:ids) order by project_id, ordinal")
                        .param("ids", rows.stream().map(Row::id).toList())));
    }

    private List<Project> assemble(List<Row> rows, Map<Long, List<SchoolShare>> schools) {
        return rows.stream()
                .map(row -> row.toProject(schools.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<Long, List<SchoolShare>> schools(JdbcClient.StatementSpec query) {
        Map<Long, List<SchoolShare>> schools = new HashMap<>();
        query.query(rs -> {
            schools.computeIfAbsent(rs.getLong("project_id"), id -> new ArrayList<>())
                    .add(new SchoolShare(
                            rs.getString("name"), SchoolShare.Level.valueOf(rs.getString("school_level"))));
        });
        return schools;
    }

    private Row row(ResultSet rs, int index) throws SQLException {
        ProjectDraft withoutSchools = new ProjectDraft(
                rs.getString("number"),
                Columns.text(rs, "code").map(ProjectCode::new),
                rs.getString("name"),
                List.of(),
                rs.getString("county"),
                ProjectKind.valueOf(rs.getString("kind")),
                Category.valueOf(rs.getString("category")),
                rs.getBigDecimal("area_new"),
                rs.getBigDecimal("area_extended"),
                new Money(rs.getBigDecimal("investment")),
                rs.getString("funding"),
                ROAD.read(rs.getString("road")),
                Columns.number(rs, "client_id"),
                Columns.number(rs, "contractor_id"),
                Columns.number(rs, "supervision_id"),
                Columns.number(rs, "agent_id"),
                Columns.text(rs, "officer"),
                rs.getLong("round_id"));
        return new Row(
                rs.getLong("id"),
                withoutSchools,
                rs.getString("target_step"),
                Project.Status.valueOf(rs.getString("status")),
                rs.getLong("version"));
    }

    private record Row(long id, ProjectDraft draft, String target, Project.Status status, long version) {

        Project toProject(List<SchoolShare> schools) {
            return new Project(id, draft.withSchools(schools), target, status, version);
        }
    }
}
