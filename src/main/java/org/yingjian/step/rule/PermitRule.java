package org.yingjian.step.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yingjian.step.BuiltBeforePermit;
import org.yingjian.step.FieldIds;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.workflow.Step;

/** No works before their permit: refused when done live, flagged when the paper shows it happened. */
@Component
@Order(EndRule.PERMIT)
class PermitRule implements EndRule {

    private static final String PERMIT_ARTICLE = BuiltBeforePermit.ARTICLE;

    @Override
    public List<Breach> breaches(End end) {
        return beforePermit(end.road(), end.step(), end.draft(), end.latest()).stream()
                .toList();
    }

    /** Works begun before their permit; a permit not needed, by table or by recorded reason, holds nothing up. */
    private static Optional<Breach> beforePermit(
            ProjectRoad road, Step step, RecordDraft finish, Function<String, Optional<StepRecord>> latest) {
        if (!finish.fields.getOrDefault(FieldIds.EXEMPT, "").isBlank()) {
            return Optional.empty();
        }
        LocalDate start = StepRecord.dateOf(finish.fields, FieldIds.STARTED).orElse(finish.finishedOn);
        for (Step permit : road.permitsBefore(step)) {
            Optional<StepRecord> record = latest.apply(permit.id());
            if (record.filter(StepRecord::isPassed).isEmpty()) {
                return Optional.of(new Breach(
                        Flag.BUILT_BEFORE_PERMIT,
                        EndOfStep.rule("step.problem.noPermit", step.name(), permit.name(), PERMIT_ARTICLE)));
            }
            Optional<LocalDate> granted =
                    record.filter(r -> r.state() == StepRecord.State.FINISHED).flatMap(StepRecord::finishedOn);
            if (start != null && granted.isPresent() && start.isBefore(granted.get())) {
                return Optional.of(new Breach(
                        Flag.BUILT_BEFORE_PERMIT,
                        EndOfStep.rule(
                                "step.problem.beforePermit",
                                start.toString(),
                                permit.name(),
                                granted.get().toString(),
                                PERMIT_ARTICLE)));
            }
        }
        return Optional.empty();
    }
}
