package org.yingjian.step.purchase;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.audit.AuditTrail;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.project.Projects;
import org.yingjian.project.RegisterProject;
import org.yingjian.shared.Actor;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.FieldIds;
import org.yingjian.step.Firms;
import org.yingjian.step.Firms.ProjectFirm;
import org.yingjian.step.Firms.ProjectFirm.Origin;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.road.JdbcOutsideHolders;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.LatestRounds;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.rule.ActSentences;
import org.yingjian.step.rule.AfterEnd;
import org.yingjian.step.rule.EndOfStep;
import org.yingjian.workflow.Step;

/** Takes the winner of a purchase over as the project's firm, under the project's lock. */
@Component
class AwardedFirms implements Firms, AfterEnd {

    private static final int LONGEST = 200;

    /** Kinds of organisations that build or supply. */
    private static final Set<String> FIRMS = Set.of("contractor", "supplier");

    private final ChangeProject changes;
    private final Projects projects;
    private final RegisterProject register;
    private final ProjectRoads roads;
    private final JdbcRecords records;
    private final JdbcFirms kept;
    private final JdbcOutsideHolders outside;
    private final TenderRounds rounds;
    private final PurchaseRights rights;
    private final Organisations organisations;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final ActSentences told;

    AwardedFirms(
            ChangeProject changes,
            Projects projects,
            RegisterProject register,
            ProjectRoads roads,
            JdbcRecords records,
            JdbcFirms kept,
            JdbcOutsideHolders outside,
            TenderRounds rounds,
            PurchaseRights rights,
            Organisations organisations,
            BusinessClock clock,
            AuditTrail audit,
            ActSentences told) {
        this.changes = changes;
        this.projects = projects;
        this.register = register;
        this.roads = roads;
        this.records = records;
        this.kept = kept;
        this.outside = outside;
        this.rounds = rounds;
        this.rights = rights;
        this.organisations = organisations;
        this.clock = clock;
        this.audit = audit;
        this.told = told;
    }

    @Override
    public Standing of(Project project) {
        Optional<Long> firm = project.draft().contractor();
        Optional<String> winner = winner(roads.of(project));
        boolean differs = winner.isPresent()
                && !winner.flatMap(name -> find(project, name)).equals(firm);
        return new Standing(firm, kept.listOf(project.id()), winner, differs);
    }

    @Override
    public boolean isOnRecord(long projectId) {
        return !kept.listOf(projectId).isEmpty();
    }

    private Optional<String> winner(ProjectRoad road) {
        LatestRounds latest =
                new LatestRounds(records.listCurrent(road.project().id()));
        return rounds.current(road, latest)
                .filter(StepRecord::isPassed)
                .flatMap(round -> winnerIn(rounds.valuesOf(road, round, latest).get(FieldIds.WINNER)));
    }

    private static Optional<String> winnerIn(String typed) {
        return Optional.ofNullable(typed)
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST);
    }

    private Optional<Long> find(Project project, String name) {
        return organisations.findByName(name, project.county()).map(Organisation::id);
    }

    /** After a step of the purchase ended well: its winner becomes the firm of a project that has none. */
    @Override
    public ProjectRoad follow(ProjectRoad road, RecordDraft done, Actor actor) {
        Step step = road.step(done.stepId);
        boolean award = TenderRounds.isPurchase(step) || TenderRounds.isAfter(step);
        Optional<String> winner = winnerIn(done.fields.get(FieldIds.WINNER));
        boolean vacant = road.project().draft().contractor().isEmpty();
        if (!award || done.state != State.FINISHED || winner.isEmpty() || !vacant) {
            return road;
        }
        Organisation firm = enter(road.project(), winner.get());
        if (!FIRMS.contains(firm.kind())) {
            // An office or client of that name is no firm: somebody has to look.
            return road;
        }
        put(road.project(), firm, Origin.AWARD, Optional.empty(), actor);
        return roads.of(projects.getProject(road.project().id()));
    }

    @Override
    public void correct(long projectId, String name, String reason, Account account) {
        changes.change(projectId, project -> {
            rights.require(account, project);
            String typed = winnerIn(name).orElseThrow(() -> EndOfStep.rule("procurement.problem.firmNoName"));
            if (reason == null || reason.isBlank()) {
                throw EndOfStep.rule("procurement.problem.firmReason");
            }
            Organisation firm = enter(project, typed);
            if (!FIRMS.contains(firm.kind())) {
                throw EndOfStep.rule("procurement.problem.firmIsOffice", firm.name());
            }
            if (project.draft().contractor().equals(Optional.of(firm.id()))) {
                throw EndOfStep.rule("procurement.problem.firmSame", firm.name());
            }
            put(project, firm, Origin.CORRECTION, Optional.of(reason.strip()), account.actor());
            return null;
        });
    }

    private Organisation enter(Project project, String name) {
        String kind = project.kind() == ProjectKind.EQUIPMENT ? "supplier" : "contractor";
        return organisations
                .findByName(name, project.county())
                .orElseGet(() -> organisations.register(name, kind, Optional.empty()));
    }

    private void put(Project project, Organisation firm, Origin origin, Optional<String> reason, Actor actor) {
        Optional<Long> before = project.draft().contractor();
        kept.insert(new ProjectFirm(
                0, project.id(), firm.id(), before, origin, reason, clock.now(), EndOfStep.signature(actor)));
        register.amend(project.id(), now -> now.draft().withContractor(firm.id()), actor);
        handOver(project, firm);
        audit.append(
                actor,
                "PutFirm",
                "project:" + project.id(),
                told.purchase(
                        "procurement.told.firm." + origin,
                        before.map(id -> organisations.getOrganisation(id).name())
                                .orElse("–"),
                        firm.name(),
                        reason.orElse("")));
    }

    /** Open steps of the firm before are the new one's. */
    private void handOver(Project project, Organisation firm) {
        ProjectRoad road = roads.of(project);
        for (StepRecord record : records.listCurrent(project.id())) {
            boolean firms = record.isOpen()
                    && road.diagram()
                            .findStep(record.stepId())
                            .filter(step -> FIRMS.contains(step.holder()))
                            .isPresent()
                    && outside.find(project.id(), record.stepId()).isEmpty();
            if (firms) {
                RecordDraft draft = RecordDraft.of(record);
                draft.holder = firm.id();
                draft.assignee = null;
                records.update(draft);
            }
        }
    }
}
