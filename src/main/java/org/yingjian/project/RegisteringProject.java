package org.yingjian.project;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yingjian.audit.AuditTrail;
import org.yingjian.inspection.Inspections;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;

/** Entries and amendments of the register. */
@Repository
class RegisteringProject implements RegisterProject {

    private static final String COLUMNS = """
            number = :number, code = :code, name = :name, county = :county, kind = :kind, category = :category, \
            area_new = :areaNew, area_extended = :areaExtended, investment = :investment, funding = :funding, \
            road = :road, client_id = :client, contractor_id = :contractor, supervision_id = :supervision, \
            agent_id = :agent, officer = :officer, round_id = :round, changed_at = :now""";

    private final JdbcClient jdbc;
    private final JdbcProjects projects;
    private final Inspections inspections;
    private final AuditTrail audit;
    private final Clock wall;
    private final MessageSource messages;

    RegisteringProject(
            JdbcClient jdbc,
            JdbcProjects projects,
            Inspections inspections,
            AuditTrail audit,
            Clock wall,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.inspections = inspections;
        this.audit = audit;
        this.wall = wall;
        this.messages = messages;
    }

    @Override
    @Transactional
    public Project register(ProjectDraft draft, boolean backfilled, Actor actor) {
        try {
            bind(jdbc.sql(insert()), draft)
                    .param("target", targetStep(draft))
                    .param("status", (backfilled ? Project.Status.BACKFILLED : Project.Status.LIVE).name())
                    .update();
        } catch (DuplicateKeyException e) {
            throw Problem.rule("project.problem.numberTaken", draft.number());
        }
        long id = jdbc.sql("select id from project where number = ?")
                .param(draft.number())
                .query(Long.class)
                .single();
        writeSchools(id, draft.schools());
        append(actor, "RegisterProject", id, draft.number() + " " + draft.name());
        return projects.getProject(id);
    }

    @Override
    @Transactional
    public boolean amend(long projectId, Function<Project, ProjectDraft> amended, Actor actor) {
        Project before = projects.lock(projectId);
        ProjectDraft draft = amended.apply(before);
        String differences = ProjectDifferences.between(
                before.draft(), draft, name -> messages.getMessage("project.told." + name, null, name, Locale.CHINESE));
        if (differences.isEmpty()) {
            return false;
        }
        bind(jdbc.sql("update project set version = version + 1, " + COLUMNS + " where id = :id"), draft)
                .param("id", projectId)
                .update();
        jdbc.sql("delete from project_school where project_id = ?")
                .param(projectId)
                .update();
        writeSchools(projectId, draft.schools());
        append(actor, "AmendProject", projectId, differences);
        return true;
    }

    @Override
    @Transactional
    public void markDone(long projectId) {
        mark(projectId, Project.Status.LIVE, Project.Status.DONE);
    }

    @Override
    @Transactional
    public void markLive(long projectId) {
        mark(projectId, Project.Status.DONE, Project.Status.LIVE);
    }

    private void mark(long projectId, Project.Status from, Project.Status to) {
        jdbc.sql("update project set status = ?, version = version + 1, changed_at = ? where id = ? and status = ?")
                .params(to.name(), LocalDateTime.now(wall), projectId, from.name())
                .update();
    }

    private static String insert() {
        return """
            insert into project (number, code, name, county, kind, category, area_new, area_extended, investment,
                funding, road, client_id, contractor_id, supervision_id, agent_id, officer, round_id, changed_at,
                target_step, status, version, announced_version)
            values (:number, :code, :name, :county, :kind, :category, :areaNew, :areaExtended, :investment,
                :funding, :road, :client, :contractor, :supervision, :agent, :officer, :round, :now,
                :target, :status, 1, 1)""";
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, ProjectDraft draft) {
        return statement
                .param("number", draft.number())
                .param("code", draft.code().map(c -> c.value()).orElse(null))
                .param("name", draft.name())
                .param("county", draft.county())
                .param("kind", draft.kind().name())
                .param("category", draft.category().name())
                .param("areaNew", draft.areaNew())
                .param("areaExtended", draft.areaExtended())
                .param("investment", draft.investment().yuan())
                .param("funding", draft.funding())
                .param("road", JdbcProjects.ROAD.write(draft.road()))
                .param("client", draft.client().orElse(null))
                .param("contractor", draft.contractor().orElse(null))
                .param("supervision", draft.supervision().orElse(null))
                .param("agent", draft.agent().orElse(null))
                .param("officer", draft.accountableOfficer().orElse(null))
                .param("round", draft.roundId())
                .param("now", LocalDateTime.now(wall));
    }

    private void writeSchools(long id, List<SchoolShare> schools) {
        for (int i = 0; i < schools.size(); i++) {
            SchoolShare school = schools.get(i);
            jdbc.sql("insert into project_school (project_id, ordinal, name, school_level) values (?, ?, ?, ?)")
                    .params(id, i, school.name(), school.level().name())
                    .update();
        }
    }

    private String targetStep(ProjectDraft draft) {
        boolean recheck = inspections.getRound(draft.roundId()).recheck();
        return inspections.targetStep(draft.category().chinese(), draft.kind().word(), recheck);
    }

    private void append(Actor actor, String action, long id, String detail) {
        audit.append(actor, action, "project:" + id, detail);
    }
}
