package org.yingjian.step.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yingjian.shared.Problem;
import org.yingjian.step.BuiltBeforePermit;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.purchase.MinimumWaits;
import org.yingjian.step.purchase.TenderRounds;
import org.yingjian.step.purchase.TenderRules;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.workflow.Step;

/** What the law says against a finish: refused when done live, flagged when the paper shows it happened. */
@Component
public class PermitRule {

    private static final String PERMIT_ARTICLE = BuiltBeforePermit.ARTICLE;
    /** Reason entered with the start of works why no permit is needed (建筑工程施工许可管理办法). */
    static final String EXEMPT = "exemptReason";

    /** Declared by works steps that end long after they begin. */
    static final String STARTED = "siteOn";

    private final MinimumWaits waits;
    private final TenderRules tender;

    PermitRule(MinimumWaits waits, TenderRules tender) {
        this.waits = waits;
        this.tender = tender;
    }

    /** A broken rule: the flag to keep, the problem to refuse with. */
    public record Breach(Flag flag, Problem problem) {}

    List<Breach> breaches(
            ProjectRoad road, RecordDraft finish, boolean fact, Function<String, Optional<StepRecord>> latest) {
        Step step = road.step(finish.stepId);
        List<Breach> found =
                new ArrayList<>(tender.breaches(road, finish, ProjectRoad.isSuccess(step, finish.result), latest));
        if (ProjectRoad.isSuccess(step, finish.result)) {
            if (road.hasMinimumWait(step.id())) {
                cutWait(road, step, finish).ifPresent(found::add);
            }
            tender.signedInPublicity(road, finish, fact, latest).ifPresent(found::add);
        } else if (road.hasMinimumWait(step.id())) {
            openedEarly(road, step, finish).ifPresent(found::add);
        }
        beforePermit(road, step, finish, latest).ifPresent(found::add);
        return found;
    }

    /** What stands against facts noted while the step is open: an unlawful notice, an opening named too early. */
    Optional<Breach> plan(ProjectRoad road, RecordDraft open) {
        Step step = road.step(open.stepId);
        Optional<LocalDate> notice = MinimumWaits.dateOf(open.fields, MinimumWaits.NOTICE);
        if (!TenderRounds.isPurchase(step) || notice.isEmpty()) {
            return Optional.empty();
        }
        Optional<Breach> unapproved = tender.unapproved(road, open.toRecord());
        return unapproved.isPresent() || !road.hasMinimumWait(step.id()) ? unapproved : cutWait(road, step, open);
    }

    private Optional<Breach> cutWait(ProjectRoad road, Step step, RecordDraft finish) {
        Optional<Breach> early = openedEarly(road, step, finish);
        Optional<LocalDate> notice = noticeOf(finish);
        if (early.isPresent() || notice.isEmpty() || finish.finishedOn == null) {
            return early;
        }
        MinimumWaits.Earliest earliest = waits.earliest(road, step, finish.toRecord(), notice.get());
        String key =
                finish.fields.containsKey(MinimumWaits.NOTICE) ? "step.problem.minimumWait" : "step.problem.noNotice";
        return finish.finishedOn.isBefore(earliest.finish())
                ? Optional.of(cut(key, notice.get(), earliest.finish(), earliest))
                : Optional.empty();
    }

    /** Bids opened before their day; to call the round failed for want of bidders makes that no better. */
    private Optional<Breach> openedEarly(ProjectRoad road, Step step, RecordDraft finish) {
        Optional<LocalDate> notice = noticeOf(finish);
        Optional<LocalDate> opened = MinimumWaits.dateOf(finish.fields, MinimumWaits.OPENING);
        if (notice.isEmpty() || opened.isEmpty()) {
            return Optional.empty();
        }
        MinimumWaits.Earliest earliest = waits.earliest(road, step, finish.toRecord(), notice.get());
        return opened.get().isBefore(earliest.opening())
                ? Optional.of(cut("step.problem.openedEarly", notice.get(), earliest.opening(), earliest))
                : Optional.empty();
    }

    private static Breach cut(String key, LocalDate notice, LocalDate first, MinimumWaits.Earliest earliest) {
        return new Breach(Flag.MINIMUM_WAIT_CUT, rule(key, notice.toString(), first.toString(), earliest.article()));
    }

    private static Optional<LocalDate> noticeOf(RecordDraft finish) {
        return MinimumWaits.dateOf(finish.fields, MinimumWaits.NOTICE).or(() -> opening(finish));
    }

    /** An opening concluded from other dates is no evidence against anybody. */
    private static Optional<LocalDate> opening(RecordDraft finish) {
        return finish.openedDerived ? Optional.empty() : Optional.ofNullable(finish.openedOn);
    }

    /** Works begun before their permit; a permit not needed, by table or by recorded reason, holds nothing up. */
    private static Optional<Breach> beforePermit(
            ProjectRoad road, Step step, RecordDraft finish, Function<String, Optional<StepRecord>> latest) {
        if (!finish.fields.getOrDefault(EXEMPT, "").isBlank()) {
            return Optional.empty();
        }
        LocalDate start = MinimumWaits.dateOf(finish.fields, STARTED).orElse(finish.finishedOn);
        for (Step permit : road.permitsBefore(step)) {
            Optional<StepRecord> record = latest.apply(permit.id());
            if (record.filter(StepRecord::isPassed).isEmpty()) {
                return Optional.of(new Breach(
                        Flag.BUILT_BEFORE_PERMIT,
                        rule("step.problem.noPermit", step.name(), permit.name(), PERMIT_ARTICLE)));
            }
            Optional<LocalDate> granted =
                    record.filter(r -> r.state() == StepRecord.State.FINISHED).flatMap(StepRecord::finishedOn);
            if (start != null && granted.isPresent() && start.isBefore(granted.get())) {
                return Optional.of(new Breach(
                        Flag.BUILT_BEFORE_PERMIT,
                        rule(
                                "step.problem.beforePermit",
                                start.toString(),
                                permit.name(),
                                granted.get().toString(),
                                PERMIT_ARTICLE)));
            }
        }
        return Optional.empty();
    }

    private static Problem rule(String key, Object... arguments) {
        return new Problem(Problem.Kind.RULE, key, arguments);
    }
}
