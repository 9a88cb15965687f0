package org.yingjian.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.yingjian.account.Account;
import org.yingjian.progress.Parties.Reporter;
import org.yingjian.shared.Columns;

/** The tables of reports and photographs. */
@Repository
class JdbcReports {

    private final JdbcClient jdbc;

    JdbcReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A report with what only this room needs to know of it. */
    record Row(Report report, Reporter reporter, Optional<Long> deciderId) {}

    long insert(ReportProgress.Entry e, Account by, boolean onBehalf, Optional<String> step, LocalDateTime now) {
        boolean counts = e.what() == Report.What.START || e.milestone().isPresent();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into progress_report (project_id, what, reported_for, milestone, percent_done, stop_reason, note,
                  jump_reason, on_behalf, account_id, organisation_id, reporter, office, reported_at, state, effect, step_id)
                values (:project, :what, :on, :milestone, :percent, :stop, :note, :jump, :behalf, :account, :organisation,
                  :reporter, :office, :at, :state, :effect, :step)""")
                .param("project", e.projectId())
                .param("what", e.what().name())
                .param("on", e.on())
                .param("milestone", e.milestone().map(Enum::name).orElse(null))
                .param("percent", e.percent().orElse(null))
                .param("stop", e.stopReason().map(Enum::name).orElse(null))
                .param("note", e.note().orElse(null))
                .param("jump", e.jumpReason().orElse(null))
                .param("behalf", onBehalf)
                .param("account", by.id())
                .param("organisation", Parties.organisationId(by).orElse(null))
                .param("reporter", by.displayName())
                .param("office", by.actor().office())
                .param("at", Timestamp.valueOf(now))
                .param("state", (counts ? Report.State.PENDING : Report.State.RECORDED).name())
                .param("effect", Report.Effect.NONE.name())
                .param("step", step.orElse(null))
                .update(key, "id");
        return key.getKey().longValue();
    }

    void insertPhoto(long reportId, int place, String sha256, String mediaType, long bytes) {
        jdbc.sql("insert into progress_photo (report_id, place, sha256, media_type, bytes) values (?, ?, ?, ?, ?)")
                .params(reportId, place, sha256, mediaType, bytes)
                .update();
    }

    void decide(long id, Report.State state, Account by, LocalDateTime at, Optional<String> note) {
        String office = by.actor().office();
        jdbc.sql("""
                update progress_report set state = :state, decider_id = :decider, decided_by = :by, decided_at = :at,
                  decision_note = :note where id = :id""")
                .param("state", state.name())
                .param("decider", by.id())
                .param("by", office.isEmpty() ? by.displayName() : office + " " + by.displayName())
                .param("at", Timestamp.valueOf(at))
                .param("note", note.orElse(null))
                .param("id", id)
                .update();
    }

    void setEffect(long id, Report.Effect effect, Optional<String> problem) {
        jdbc.sql("update progress_report set effect = ?, problem = ? where id = ?")
                .params(effect.name(), problem.orElse(null), id)
                .update();
    }

    Optional<Row> find(long id) {
        return rows("where r.id = :id", Map.of("id", id)).stream().findFirst();
    }

    List<Row> listOf(long projectId) {
        return rows("where r.project_id = :p order by r.reported_for desc, r.id desc", Map.of("p", projectId));
    }

    List<Row> listPending() {
        return rows("where r.state = 'PENDING' order by r.reported_for, r.id", Map.of());
    }

    List<Row> listWaiting() {
        return rows("where r.effect = 'WAITING' order by r.reported_for, r.id", Map.of());
    }

    List<Row> listWaiting(long projectId) {
        return rows(
                "where r.effect = 'WAITING' and r.project_id = :p order by r.reported_for, r.id",
                Map.of("p", projectId));
    }

    /** Newest report by day of each project that was not rejected. */
    Map<Long, Report> listLatest(Collection<Long> projectIds) {
        Map<Long, Report> latest = new LinkedHashMap<>();
        if (!projectIds.isEmpty()) {
            rows(
                            "where r.project_id in (:ids) and r.state <> 'REJECTED' order by r.reported_for desc, r.id desc",
                            Map.of("ids", projectIds))
                    .forEach(r -> latest.putIfAbsent(r.report().projectId(), r.report()));
        }
        return latest;
    }

    /** Reports that were not rejected, oldest first, without photographs. */
    Map<Long, List<Report>> listCounting(Collection<Long> projectIds) {
        if (projectIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select r.* from progress_report r where r.project_id in (:ids) and r.state <> 'REJECTED'"
                        + " order by r.reported_for, r.id")
                .param("ids", projectIds)
                .query((rs, n) -> row(rs, List.of()).report())
                .list()
                .stream()
                .collect(Collectors.groupingBy(Report::projectId));
    }

    /** First confirmed report of each project that its works had begun, without photographs. */
    Map<Long, Report> listStarts(Optional<Long> projectId) {
        Map<Long, Report> first = new LinkedHashMap<>();
        jdbc.sql("select r.* from progress_report r where r.state = 'CONFIRMED' and (r.what = 'START' or r.milestone in"
                        + " (:works)) and (:project = 0 or r.project_id = :project) order by r.reported_for, r.id")
                .param("works", Milestone.WORKS.stream().map(Enum::name).toList())
                .param("project", projectId.orElse(0L))
                .query((rs, n) -> row(rs, List.of()).report())
                .list()
                .forEach(report -> first.putIfAbsent(report.projectId(), report));
        return first;
    }

    Optional<Photo> findPhoto(long id) {
        return jdbc.sql("select * from progress_photo where id = ?")
                .param(id)
                .query((rs, n) -> photo(rs))
                .optional();
    }

    private List<Row> rows(String where, Map<String, ?> params) {
        List<Row> rows = jdbc.sql("select r.* from progress_report r " + where)
                .params(params)
                .query((rs, n) -> row(rs, List.of()))
                .list();
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Long, List<Photo>> photos = jdbc
                .sql("select * from progress_photo where report_id in (:ids) order by report_id, place")
                .param("ids", rows.stream().map(r -> r.report().id()).toList())
                .query((rs, n) -> photo(rs))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Photo::reportId));
        return rows.stream()
                .map(r -> new Row(
                        withPhotos(r.report(), photos.getOrDefault(r.report().id(), List.of())),
                        r.reporter(),
                        r.deciderId()))
                .toList();
    }

    private static Photo photo(ResultSet rs) throws SQLException {
        return new Photo(
                rs.getLong("id"),
                rs.getLong("report_id"),
                rs.getString("sha256"),
                rs.getString("media_type"),
                rs.getLong("bytes"));
    }

    private static Row row(ResultSet rs, List<Photo> photos) throws SQLException {
        Report report = new Report(
                rs.getLong("id"),
                rs.getLong("project_id"),
                Report.What.valueOf(rs.getString("what")),
                rs.getObject("reported_for", LocalDate.class),
                Columns.text(rs, "milestone").map(Milestone::valueOf),
                Columns.count(rs, "percent_done"),
                Columns.text(rs, "stop_reason").map(Report.StopReason::valueOf),
                Columns.text(rs, "note"),
                Columns.text(rs, "jump_reason"),
                rs.getBoolean("on_behalf"),
                rs.getString("reporter"),
                rs.getString("office"),
                rs.getTimestamp("reported_at").toLocalDateTime(),
                Report.State.valueOf(rs.getString("state")),
                Columns.text(rs, "decided_by"),
                Optional.ofNullable(rs.getTimestamp("decided_at")).map(Timestamp::toLocalDateTime),
                Columns.text(rs, "decision_note"),
                Report.Effect.valueOf(rs.getString("effect")),
                Columns.text(rs, "step_id"),
                Columns.text(rs, "problem"),
                photos);
        Reporter reporter = new Reporter(rs.getLong("account_id"), Columns.number(rs, "organisation_id"));
        return new Row(report, reporter, Columns.number(rs, "decider_id"));
    }

    private static Report withPhotos(Report r, List<Photo> photos) {
        return new Report(
                r.id(),
                r.projectId(),
                r.what(),
                r.on(),
                r.milestone(),
                r.percent(),
                r.stopReason(),
                r.note(),
                r.jumpReason(),
                r.onBehalf(),
                r.reporter(),
                r.office(),
                r.reportedAt(),
                r.state(),
                r.decidedBy(),
                r.decidedAt(),
                r.decisionNote(),
                r.effect(),
                r.stepId(),
                r.problem(),
                photos);
    }
}
