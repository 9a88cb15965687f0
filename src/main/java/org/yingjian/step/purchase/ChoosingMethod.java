package org.yingjian.step.purchase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.audit.AuditTrail;
import org.yingjian.procurement.LawfulMethods;
import org.yingjian.procurement.MethodChoice;
import org.yingjian.procurement.MethodChoices;
import org.yingjian.procurement.MethodOption;
import org.yingjian.procurement.ProcurementRules;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.Project;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.ChooseMethod;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.step.road.RunAndRecords;
import org.yingjian.step.rule.EndOfStep;

/** Records the method under the project's lock and moves the run to where it stands on the other road. */
@Component
class ChoosingMethod implements ChooseMethod {

    private static final String WORKS_NOTICE = "招标投标法实施条例第31条";
    private static final String GOODS_NOTICE = "政府采购法第36条、第37条";

    private final ChangeProject changes;
    private final ProjectRoads roads;
    private final TenderRounds rounds;
    private final LawfulMethods methods;
    private final MethodChoices choices;
    private final RoadChange otherRoad;
    private final PurchaseRights rights;
    private final EndOfStep finish;
    private final RunAndRecords motion;
    private final BusinessClock clock;
    private final AuditTrail audit;

    ChoosingMethod(
            ChangeProject changes,
            ProjectRoads roads,
            TenderRounds rounds,
            LawfulMethods methods,
            MethodChoices choices,
            RoadChange otherRoad,
            PurchaseRights rights,
            EndOfStep finish,
            RunAndRecords motion,
            BusinessClock clock,
            AuditTrail audit) {
        this.changes = changes;
        this.roads = roads;
        this.rounds = rounds;
        this.methods = methods;
        this.choices = choices;
        this.otherRoad = otherRoad;
        this.rights = rights;
        this.finish = finish;
        this.motion = motion;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public boolean mayRecord(Account account, Project project) {
        return rights.may(account, project);
    }

    @Override
    public void choose(Entry entry, Account account) {
        changes.change(entry.projectId(), project -> {
            rights.require(account, project);
            choose(project, entry, account);
            return null;
        });
    }

    private void choose(Project project, Entry entry, Account account) {
        finish.requirePast(entry.on());
        entry.approvedOn().ifPresent(finish::requirePast);
        MethodOption option = methods.getOption(project, entry.method(), entry.on());
        ProjectRoad road = roads.of(project);
        Optional<StepRecord> round = rounds.current(road, motion.latest(project.id()));
        boolean other = !road.method().equals(entry.method());
        if (other) {
            requireOpen(project, round);
        }
        boolean unapproved = isUnapproved(option, entry, other ? Optional.empty() : round);
        String reason = entry.reason().orElse("");
        if (reason.isBlank() && (!option.proposed() || entry.pastFact())) {
            throw EndOfStep.rule("procurement.problem.reason", option.article());
        }
        choices.keep(new MethodChoice(
                0,
                project.id(),
                entry.method(),
                road.method(),
                entry.on(),
                entry.approvedBy(),
                entry.paper(),
                entry.approvedOn(),
                reason,
                option.article(),
                unapproved,
                clock.now(),
                EndOfStep.signature(account.actor())));
        audit.append(
                account.actor(),
                "ChooseMethod",
                "project:" + project.id(),
                "%s %s→%s %s"
                        .formatted(
                                entry.on(),
                                road.method(),
                                entry.method(),
                                entry.paper().orElse("")));
        if (other) {
            otherRoad.take(road, changed(road, entry.method()), account.actor());
        } else {
            round.ifPresent(record -> otherRoad.judgeMethod(road, record));
        }
    }

    /** A notice that is out binds: the purchase must fail or be called off first. */
    private static void requireOpen(Project project, Optional<StepRecord> round) {
        if (project.status() != Project.Status.LIVE) {
            throw EndOfStep.rule("procurement.problem.over");
        }
        boolean works = ProcurementRules.objectKind(project).equals("works");
        String article = works ? WORKS_NOTICE : GOODS_NOTICE;
        if (round.filter(StepRecord::isPassed).isPresent()) {
            throw EndOfStep.rule("procurement.problem.bought", article);
        }
        round.filter(record -> record.state() == State.OPEN)
                .flatMap(TenderRounds::noticeOf)
                .ifPresent(notice -> {
                    throw EndOfStep.rule("procurement.problem.noticeOut", notice.toString(), article);
                });
    }

    /** @return true when it is kept as a fact although the approval is missing or came too late */
    private static boolean isUnapproved(MethodOption option, Entry entry, Optional<StepRecord> round) {
        if (option.isLawful()) {
            return false;
        }
        if (option.isForbidden()) {
            return refuseLive(entry, "procurement.problem.forbidden", option.article());
        }
        String approver = option.approver().orElseThrow().name();
        if (blank(entry.approvedBy())
                || blank(entry.paper())
                || entry.approvedOn().isEmpty()) {
            return refuseLive(entry, "procurement.problem.approval." + approver, option.article());
        }
        LocalDate approved = entry.approvedOn().get();
        Optional<LocalDate> notice = round.flatMap(TenderRounds::noticeOf);
        if (approved.isAfter(entry.on()) || notice.filter(approved::isAfter).isPresent()) {
            return refuseLive(entry, "procurement.problem.approvedLate", approved.toString(), option.article());
        }
        return false;
    }

    private static boolean refuseLive(Entry entry, String key, Object... arguments) {
        if (!entry.pastFact()) {
            throw EndOfStep.rule(key, arguments);
        }
        return true;
    }

    private static boolean blank(Optional<String> text) {
        return text.filter(value -> !value.isBlank()).isEmpty();
    }

    /** A collapsed repair bought by the school itself has no tender on its road: it takes the short one. */
    private static Map<String, Object> changed(ProjectRoad road, String method) {
        Map<String, Object> values = new HashMap<>();
        values.put("method", method);
        boolean mini = "mini".equals(road.variables().get("track"));
        if (mini && !method.equals("self") && "repair".equals(road.variables().get("kind"))) {
            values.put("track", "short");
        }
        return values;
    }
}
