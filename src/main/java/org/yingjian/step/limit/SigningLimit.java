package org.yingjian.step.limit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.calendar.Workdays;
import org.yingjian.procurement.TenderCourse;
import org.yingjian.project.Project;
import org.yingjian.step.FieldIds;
import org.yingjian.step.StepClock.Light;
import org.yingjian.step.StepClock.StepLimit;
import org.yingjian.step.StepRecord;
import org.yingjian.step.purchase.TenderRounds;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.LatestRounds;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.workflow.Step;

/**
 * The time to sign runs from the award notice, not from the opening of the step, and stands still with objections and
 * complaints; the clock of the step shows what the purchase reckons.
 */
@Component
class SigningLimit {

    private final ProjectRoads roads;
    private final JdbcRecords records;
    private final TenderRounds rounds;

    SigningLimit(ProjectRoads roads, JdbcRecords records, TenderRounds rounds) {
        this.roads = roads;
        this.records = records;
        this.rounds = rounds;
    }

    /** The limit of the law with the days of the purchase; as it was for other steps and without an award. */
    StepLimit apply(Project project, ClockFacts facts, StepLimit law, Workdays days) {
        if (!signs(facts.step(), facts.record())) {
            return law;
        }
        ProjectRoad road = roads.of(project);
        LatestRounds latest = new LatestRounds(records.listCurrent(project.id()));
        boolean present = latest.apply(facts.record().stepId())
                .filter(record -> record.id() == facts.record().id())
                .isPresent();
        Optional<StepRecord> round = rounds.current(road, latest);
        if (!present || round.isEmpty()) {
            return law;
        }
        var values = rounds.valuesOf(road, round.get(), latest);
        return StepRecord.dateOf(values, FieldIds.AWARD)
                .flatMap(award -> {
                    LocalDate notice = TenderRounds.noticeOf(round.get()).orElse(award);
                    TenderCourse course = rounds.course(road, values, rounds.eventsOf(round.get()), notice, days);
                    return course.contractDue().map(due -> limit(facts, law, award, due, course));
                })
                .orElse(law);
    }

    private static boolean signs(Step step, StepRecord record) {
        return step.act().equals("contract")
                || TenderRounds.isPurchase(step) && record.fields().containsKey(FieldIds.AWARD);
    }

    private static StepLimit limit(
            ClockFacts facts, StepLimit law, LocalDate award, LocalDate due, TenderCourse course) {
        LocalDate asOf = facts.asOf();
        boolean standing = course.standstill().isPresent();
        long stood = ChronoUnit.DAYS.between(course.firstContractDue().orElse(due), due);
        LocalDate until = course.standstill()
                .map(TenderCourse.Standstill::since)
                .filter(since -> since.isBefore(asOf))
                .orElse(asOf);
        long used = Math.max(0, ChronoUnit.DAYS.between(award, until) - (standing ? 0 : stood));
        long left = standing ? law.days() - used : ChronoUnit.DAYS.between(asOf, due);
        boolean lit = !standing && (left < 0 || facts.record().isOpen());
        Light light = lit ? Light.of(used, law.days(), left) : Light.CALM;
        return new StepLimit(
                law.basis(),
                law.maximum(),
                law.days(),
                law.unit(),
                law.article(),
                law.extension(),
                Optional.of(award),
                (int) used,
                Optional.of((int) left),
                standing ? Optional.empty() : Optional.of(due),
                light);
    }
}
