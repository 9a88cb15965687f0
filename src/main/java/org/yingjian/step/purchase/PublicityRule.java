package org.yingjian.step.purchase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yingjian.procurement.ProcurementRules;
import org.yingjian.procurement.TenderCourse;
import org.yingjian.step.FieldIds;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.rule.Breach;
import org.yingjian.step.rule.EndOfStep;
import org.yingjian.step.rule.EndRule;

/**
 * Works are awarded and signed when the publicity of the candidates is over, standstills counted in; goods publish the
 * result, which holds nothing up.
 */
@Component
@Order(EndRule.PUBLICITY)
class PublicityRule implements EndRule {

    private static final String PUBLICITY_ARTICLE = "招标投标法实施条例第54条";

    private final TenderRounds rounds;

    PublicityRule(TenderRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public List<Breach> breaches(End end) {
        return end.succeeds() ? signedInPublicity(end).stream().toList() : List.of();
    }

    private Optional<Breach> signedInPublicity(End end) {
        ProjectRoad road = end.road();
        RecordDraft finish = end.draft();
        if (!ProcurementRules.objectKind(road.project()).equals("works")) {
            return Optional.empty();
        }
        Optional<LocalDate> published = published(road, finish, end.latest());
        Optional<LocalDate> reckoned = rounds.course(road, finish, end.latest()).flatMap(TenderCourse::publicityTo);
        // Days only reckoned, not published, accuse nobody of the past.
        boolean counts = !end.fact() || published.isPresent() || finish.fields.containsKey(FieldIds.PUBLICITY_FROM);
        Optional<LocalDate> last = counts ? reckoned.or(() -> published) : Optional.empty();
        Optional<LocalDate> signed = StepRecord.dateOf(finish.fields, FieldIds.CONTRACT)
                .or(() -> published.isPresent() ? Optional.ofNullable(finish.finishedOn) : Optional.empty());
        Optional<LocalDate> day = Stream.of(StepRecord.dateOf(finish.fields, FieldIds.AWARD), signed)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        if (last.isEmpty() || day.isEmpty() || day.get().isAfter(last.get())) {
            return Optional.empty();
        }
        return Optional.of(new Breach(
                Flag.MINIMUM_WAIT_CUT,
                EndOfStep.rule(
                        "step.problem.signedInPublicity",
                        last.get().toString(),
                        day.get().toString(),
                        PUBLICITY_ARTICLE)));
    }

    /** Last day of the publicity as entered: with the step itself, or with the purchase a contract follows. */
    private static Optional<LocalDate> published(
            ProjectRoad road, RecordDraft finish, Function<String, Optional<StepRecord>> latest) {
        if (!road.step(finish.stepId).act().equals("contract")) {
            return StepRecord.dateOf(finish.fields, FieldIds.PUBLICITY_TO);
        }
        return road.nearestBefore(finish.stepId).stream()
                .flatMap(id -> latest.apply(id).stream())
                .flatMap(record -> StepRecord.dateOf(record.fields(), FieldIds.PUBLICITY_TO).stream())
                .findFirst();
    }
}
