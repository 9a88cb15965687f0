package org.yingjian.step;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.account.Role;
import org.yingjian.audit.AuditTrail;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;
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
    private final BusinessClock clock;
    private final AuditTrail audit;

    NamedOutsideHolders(
            ChangeProject changes,
            Projects projects,
            ProjectRoads roads,
            JdbcRecords records,
            JdbcOutsideHolders kept,
            Organisations organisations,
            BusinessClock clock,
            AuditTrail audit) {
        this.changes = changes;
        this.projects = projects;
        this.roads = roads;
        this.records = records;
        this.kept = kept;
        this.organisations = organisations;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public List<OutsideHolder> listHolders(long projectId) {
        return kept.listOf(projectId);
    }

    @Override
    public Optional<OutsideHolder> findHolder(long projectId, String stepId) {
        return kept.find(projectId, stepId);
    }

    @Override
    public boolean mayName(Account account, Project project) {
        return projects.maySee(account, project)
                && (account.role() == Role.COMMISSION
                        || account.role() == Role.CLIENT
                                && project.draft().client().isPresent()
                                && project.draft()
                                        .client()
                                        .equals(account.organisation().map(Organisation::id)));
    }

    @Override
    public void name(Entry entry, Account account) {
        changes.change(entry.projectId(), project -> {
            if (!mayName(account, project)) {
                throw new Problem(Problem.Kind.NOT_ALLOWED, "step.problem.outsideNotYours");
            }
            name(roads.of(project), entry, account);
            return null;
        });
    }

    private void name(Road road, Entry entry, Account account) {
        long project = road.project().id();
        if (entry.organisation().isBlank()) {
            throw Finishing.rule("step.problem.outsideNoName");
        }
        Step step = road.diagram()
                .findStep(entry.stepId())
                .filter(one -> road.leadsTo(one.id()))
                .orElseThrow(() -> Finishing.rule("step.problem.outsideOver"));
        boolean over = new Latest(records.listCurrent(project))
                .apply(step.id())
                .filter(StepRecord::isPassed)
                .isPresent();
        if (over) {
            throw Finishing.rule("step.problem.outsideOver");
        }
        String name = entry.organisation().strip();
        Organisation organisation = organisations
                .findByName(name, road.project().county())
                .orElseGet(() -> organisations.register(name, OUTSIDE, Optional.empty()));
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
                Finishing.signature(account.actor())));
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
