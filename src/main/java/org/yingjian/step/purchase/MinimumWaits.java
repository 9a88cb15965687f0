package org.yingjian.step.purchase;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yingjian.calendar.Workdays;
import org.yingjian.procurement.MinimumWait;
import org.yingjian.procurement.ProcurementRules;
import org.yingjian.procurement.TenderCourse;
import org.yingjian.step.FieldIds;
import org.yingjian.step.StepRecord;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.workflow.Step;

/** First lawful end of a purchase step: notice, shortest wait of the method, and publicity where the step ends after it. */
@Component
public class MinimumWaits {

    private final ProcurementRules rules;
    private final TenderRounds rounds;
    private final Workdays workdays;

    MinimumWaits(ProcurementRules rules, TenderRounds rounds, Workdays workdays) {
        this.rules = rules;
        this.rounds = rounds;
        this.workdays = workdays;
    }

    /**
     * @param opening first lawful day to open bids or offers
     * @param finish first lawful day to finish the step
     * @param article the law, as shown to the user
     */
    public record Earliest(LocalDate opening, LocalDate finish, String article) {}

    /** Of a round of which nothing is entered yet. */
    public Earliest earliest(ProjectRoad road, Step step, LocalDate noticeOn) {
        return earliest(road, step, new RecordDraft(road.project().id(), step.id()).toRecord(), noticeOn);
    }

    /** @param record the round as entered so far */
    public Earliest earliest(ProjectRoad road, Step step, StepRecord record, LocalDate noticeOn) {
        return earliest(road, step, record, noticeOn, workdays);
    }

    /** The same under holidays that are perhaps not in force yet. */
    public Earliest earliest(ProjectRoad road, Step step, StepRecord record, LocalDate noticeOn, Workdays days) {
        String method = ProcurementRules.waitMethod(step, road.method());
        MinimumWait wait = rules.minimumWait(method, ProcurementRules.objectKind(road.project()), noticeOn, days);
        if (!TenderRounds.isPurchase(step)) {
            return new Earliest(wait.firstDay(), wait.firstDay(), wait.article());
        }
        TenderCourse course = rounds.course(road, record.fields(), rounds.eventsOf(record), noticeOn, days);
        return new Earliest(course.firstOpening(), course.firstEnd(endsAfterPublicity(step)), wait.article());
    }

    private static boolean endsAfterPublicity(Step step) {
        return step.fields().stream().anyMatch(field -> field.id().equals(FieldIds.PUBLICITY_TO));
    }
}
