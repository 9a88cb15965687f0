package org.yingjian.step.work;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.audit.AuditTrail;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;
import org.yingjian.step.OutsideHolders;
import org.yingjian.step.OutsideHolders.OutsideHolder;
import org.yingjian.step.StepRecord;
import org.yingjian.step.road.JdbcOutsideHolders;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.LatestRounds;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.rule.EndOfStep;
import org.yingjian.step.rule.OutsideRules;
import org.yingjian.workflow.Step;

/** Names outside holders under the project's lock; an open step is theirs at once. */
@Component
class NamedOutsideHolders implements OutsideHolders {

    private static final String OUTSIDE = "outside";

    private final ChangeProject changes;
    private final Projects projects;
    private final ProjectRoads roads;
    private final JdbcRecords records;
    private final JdbcOutsideHolders kept;
    private final Organisations organisations;
    private final OutsideRules rules;
    private final BusinessClock clock;
    private final AuditTrail audit;

    NamedOutsideHolders(
            ChangeProject changes,
            Projects projects,
            ProjectRoads roads,
            JdbcRecords records,
            JdbcOutsideHolders kept,
            Organisations organisations,
            OutsideRules rules,
            BusinessClock clock,
            AuditTrail audit) {
        this.changes = changes;
        this.projects = projects;
        this.roads = roads;
        this.records = records;
        this.kept = kept;
        this.organisations = organisations;
        this.rules = rules;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public Optional<OutsideHolder> findHolder(long projectId, String stepId) {
        return kept.find(projectId, stepId);
    }

    @Override
    public boolean mayName(Account account, Project project, String stepId) {
        return roads.diagramOf(project)
                .findStep(stepId)
                .filter(step -> rules.mayName(account, project, step))
                .isPresent();
    }

    @Override
    public List<Organisation> listRecorders(Account account, Project project, String stepId) {
        return rules.listRecorders(
                project,
                roads.diagramOf(project).getStep(stepId),
                account.organisation().map(Organisation::id));
    }

    @Override
    public void name(Entry entry, Account account) {
        changes.change(entry.projectId(), project -> {
            if (!projects.maySee(account, project)) {
                throw new Problem(Problem.Kind.NOT_ALLOWED, "step.problem.outsideNotYours");
            }
            name(roads.of(project), entry, account);
            return null;
        });
    }

    private void name(ProjectRoad road, Entry entry, Account account) {
        long project = road.project().id();
        Step step = road.diagram()
                .findStep(entry.stepId())
                .filter(one -> road.leadsTo(one.id()))
                .orElseThrow(() -> EndOfStep.rule("step.problem.outsideOver"));
        rules.requireNamer(account, road.project(), step);
        if (entry.organisation().isBlank()) {
            throw EndOfStep.rule("step.problem.outsideNoName");
        }
        boolean over = new LatestRounds(records.listCurrent(project))
                .apply(step.id())
                .filter(StepRecord::isPassed)
                .isPresent();
        if (over) {
            throw EndOfStep.rule("step.problem.outsideOver");
        }
        String name = entry.organisation().strip();
        Organisation organisation = rules.findBody(name, road.project().county(), step)
                .orElseGet(() -> organisations.register(name, OUTSIDE, Optional.empty()));
        entry.recorder().ifPresent(recorder -> rules.requireRecorder(recorder, road.project(), step, account));
        kept.insert(new OutsideHolder(
                0,
                project,
                step.id(),
                organisation.id(),
                entry.recorder(),
                entry.officer(),
                entry.paper(),
                entry.note(),
                clock.now(),
                EndOfStep.signature(account.actor())));
        records.findOpen(project, step.id()).ifPresent(record -> {
            RecordDraft draft = RecordDraft.of(record);
            draft.holder = organisation.id();
            draft.assignee = null;
            records.update(draft);
        });
        audit.append(
                account.actor(),
                "NameOutsideHolder",
                "project:%d/step:%s".formatted(project, step.id()),
                name + entry.paper().map(paper -> " " + paper).orElse(""));
    }
}
