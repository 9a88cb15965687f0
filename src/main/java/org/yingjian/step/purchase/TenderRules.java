package org.yingjian.step.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yingjian.procurement.LawfulMethods;
import org.yingjian.procurement.MethodChoice;
import org.yingjian.procurement.MethodChoices;
import org.yingjian.procurement.MethodOption;
import org.yingjian.procurement.ProcurementRules;
import org.yingjian.procurement.TenderCourse;
import org.yingjian.procurement.TenderTerm;
import org.yingjian.procurement.TenderTerms;
import org.yingjian.procurement.TenderTerms.What;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.TypedNumber;
import org.yingjian.step.FieldIds;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.rule.Breach;
import org.yingjian.step.rule.EndOfStep;
import org.yingjian.step.rule.EndRule;
import org.yingjian.workflow.Step;

/** What the law has against a notice, an opening, an award or a contract, besides the waits. */
@Component
@Order(EndRule.TENDER)
class TenderRules implements EndRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> DONE =
            List.of(FieldIds.NOTICE, FieldIds.OPENING, FieldIds.AWARD, FieldIds.CONTRACT);

    private final TenderRounds rounds;
    private final TenderTerms terms;
    private final LawfulMethods methods;
    private final MethodChoices choices;
    private final BusinessClock clock;

    TenderRules(
            TenderRounds rounds, TenderTerms terms, LawfulMethods methods, MethodChoices choices, BusinessClock clock) {
        this.rounds = rounds;
        this.terms = terms;
        this.methods = methods;
        this.choices = choices;
        this.clock = clock;
    }

    @Override
    public List<Breach> breaches(End end) {
        ProjectRoad road = end.road();
        RecordDraft finish = end.draft();
        Step step = end.step();
        boolean purchase = TenderRounds.isPurchase(step);
        if (!purchase && !TenderRounds.isAfter(step)) {
            return List.of();
        }
        List<Breach> found = new ArrayList<>();
        StepRecord own = finish.toRecord();
        Optional<StepRecord> round = purchase ? Optional.of(own) : rounds.current(road, end.latest());
        if (purchase) {
            unapproved(road, own).ifPresent(found::add);
        }
        if (end.succeeds() && round.isPresent()) {
            Map<String, String> values = rounds.valuesOf(road, round.get(), end.latest());
            values.putAll(finish.fields);
            if (purchase) {
                fewBidders(road, own, values).ifPresent(found::add);
            }
            aboveCeiling(road, values, day(finish)).ifPresent(found::add);
            rounds.course(road, finish, end.latest()).ifPresent(course -> {
                standing(course).ifPresent(found::add);
                signedLate(road, values, course, finish);
            });
        }
        return found;
    }

    /** A notice by a method that is not lawful. */
    @Override
    public Optional<Breach> plan(ProjectRoad road, RecordDraft open) {
        StepRecord round = open.toRecord();
        boolean noticed = TenderRounds.isPurchase(road.step(open.stepId))
                && noticeOf(round).isPresent();
        return noticed ? unapproved(road, round) : Optional.empty();
    }

    @Override
    public void requirePast(Step step, Map<String, String> values, boolean planned) {
        if (!TenderRounds.isPurchase(step) && !TenderRounds.isAfter(step)) {
            return;
        }
        for (String id : DONE) {
            Optional<LocalDate> day = StepRecord.dateOf(values, id);
            boolean plan = planned && id.equals(FieldIds.OPENING);
            if (!plan && day.filter(d -> d.isAfter(clock.today())).isPresent()) {
                throw EndOfStep.rule(
                        "step.problem.future",
                        day.get().toString(),
                        clock.today().toString());
            }
        }
    }

    /** Another method than the amount asks for, without the approval that makes it lawful. */
    Optional<Breach> unapproved(ProjectRoad road, StepRecord round) {
        LocalDate on = noticeOf(round).orElse(clock.today());
        MethodOption option = methods.getOption(road.project(), road.method(), on);
        if (option.isLawful()) {
            return Optional.empty();
        }
        boolean approved = choices.findChoice(road.project().id())
                .filter(choice -> choice.method().equals(road.method()) && !choice.unapproved())
                .flatMap(MethodChoice::approvedOn)
                .filter(day -> !day.isAfter(on))
                .isPresent();
        if (option.needsApproval() && approved) {
            return Optional.empty();
        }
        String key = option.isForbidden()
                ? "procurement.problem.forbidden"
                : "procurement.problem.approval." + option.approver().orElseThrow();
        return Optional.of(new Breach(Flag.METHOD_UNAPPROVED, EndOfStep.rule(key, option.article())));
    }

    private Optional<Breach> fewBidders(ProjectRoad road, StepRecord round, Map<String, String> values) {
        Optional<BigDecimal> bidders = TypedNumber.read(values.get("bidders"));
        LocalDate on = noticeOf(round).orElse(clock.today());
        Optional<TenderTerm> fewest = term(road, What.BIDDERS, on);
        if (bidders.isEmpty()
                || fewest.isEmpty()
                || bidders.get().compareTo(BigDecimal.valueOf(fewest.get().value())) >= 0) {
            return Optional.empty();
        }
        return Optional.of(new Breach(
                Flag.FEW_BIDDERS,
                EndOfStep.rule(
                        "procurement.problem.fewBidders",
                        bidders.get().toPlainString(),
                        fewest.get().value(),
                        fewest.get().article())));
    }

    private Optional<Breach> aboveCeiling(ProjectRoad road, Map<String, String> values, LocalDate on) {
        Optional<BigDecimal> price = TypedNumber.read(values.get(FieldIds.PRICE));
        Optional<BigDecimal> ceiling = TypedNumber.read(values.get("ceiling")).filter(value -> value.signum() > 0);
        Optional<TenderTerm> most = term(road, What.CEILING, on);
        if (price.isEmpty() || ceiling.isEmpty() || most.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal limit = ceiling.get().multiply(BigDecimal.valueOf(most.get().value()));
        if (price.get().multiply(HUNDRED).compareTo(limit) <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Breach(
                Flag.ABOVE_CEILING,
                EndOfStep.rule(
                        "procurement.problem.aboveCeiling",
                        price.get().toPlainString(),
                        ceiling.get().toPlainString(),
                        most.get().article())));
    }

    private static Optional<Breach> standing(TenderCourse course) {
        return course.standstill()
                .map(still -> new Breach(
                        Flag.MINIMUM_WAIT_CUT,
                        EndOfStep.rule(
                                "procurement.problem.standstill." + still.kind(),
                                still.since().toString(),
                                still.article())));
    }

    /** A maximum never blocks; the record says that it passed. */
    private static void signedLate(
            ProjectRoad road, Map<String, String> values, TenderCourse course, RecordDraft finish) {
        finish.flags.remove(Flag.SIGNED_LATE);
        Optional<LocalDate> signed = StepRecord.dateOf(values, FieldIds.CONTRACT);
        if (signed.isEmpty() && road.step(finish.stepId).act().equals("contract")) {
            signed = Optional.ofNullable(finish.finishedOn);
        }
        boolean late = signed.isPresent()
                && course.contractDue().filter(signed.get()::isAfter).isPresent();
        if (late) {
            finish.flags.add(Flag.SIGNED_LATE);
        }
    }

    private Optional<TenderTerm> term(ProjectRoad road, What what, LocalDate on) {
        return terms.findTerm(what, ProcurementRules.objectKind(road.project()), road.method(), on);
    }

    private LocalDate day(RecordDraft finish) {
        return finish.finishedOn == null ? clock.today() : finish.finishedOn;
    }

    private static Optional<LocalDate> noticeOf(StepRecord round) {
        return TenderRounds.noticeOf(round);
    }
}
