package org.yingjian.step.purchase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yingjian.calendar.Workdays;
import org.yingjian.procurement.ProcurementRules;
import org.yingjian.procurement.ReckonTender;
import org.yingjian.procurement.TenderCourse;
import org.yingjian.procurement.TenderEvent;
import org.yingjian.procurement.TenderEvents;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.FieldIds;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.workflow.DomainSteps;
import org.yingjian.workflow.Step;

/** The purchase among the steps of a road: which record is its present round, what is known of it, how its days run. */
@Component
public class TenderRounds {

    /** Domain steps in which it is awarded and signed. */
    private static final Set<String> AFTER =
            Set.of(DomainSteps.AWARD, DomainSteps.EQUIPMENT_CONTRACT, DomainSteps.REPAIR_CONTRACT);

    private final JdbcRecords records;
    private final TenderEvents events;
    private final ReckonTender reckon;
    private final BusinessClock clock;

    TenderRounds(JdbcRecords records, TenderEvents events, ReckonTender reckon, BusinessClock clock) {
        this.records = records;
        this.events = events;
        this.reckon = reckon;
        this.clock = clock;
    }

    public static boolean isPurchase(Step step) {
        return DomainSteps.isPurchase(step);
    }

    static boolean isAfter(Step step) {
        return step.covers().stream().anyMatch(AFTER::contains) && !isPurchase(step);
    }

    /** Every round of the purchase, whatever road it was on, oldest first. */
    List<StepRecord> listRounds(ProjectRoad road) {
        return records.list(road.project().id()).stream()
                .filter(record -> record.state() != State.SUPERSEDED)
                .filter(record ->
                        record.state() != State.CANCELLED || noticeOf(record).isPresent())
                .filter(record -> road.diagram()
                        .findStep(record.stepId())
                        .filter(TenderRounds::isPurchase)
                        .isPresent())
                .sorted(Comparator.comparing(
                                (StepRecord record) -> record.openedOn().orElse(LocalDate.MIN))
                        .thenComparingLong(StepRecord::id))
                .toList();
    }

    /** The round that counts: the latest of the steps on the road. */
    public Optional<StepRecord> current(ProjectRoad road, Function<String, Optional<StepRecord>> latest) {
        return road.diagram().steps().stream()
                .filter(step -> isPurchase(step) && road.leadsTo(step.id()))
                .flatMap(step -> latest.apply(step.id()).stream())
                .reduce((one, other) -> other.isOpen() || other.id() > one.id() && !one.isOpen() ? other : one);
    }

    public static Optional<LocalDate> noticeOf(StepRecord record) {
        return StepRecord.dateOf(record.fields(), FieldIds.NOTICE);
    }

    /** What happened in the round; entries made before a correction of its record count on. */
    public List<TenderEvent> eventsOf(StepRecord round) {
        if (round.id() == 0) {
            return List.of();
        }
        if (round.supersedes().isEmpty()) {
            return events.listEvents(round.id());
        }
        return events.listEvents(records.list(round.projectId()).stream()
                .filter(record -> record.stepId().equals(round.stepId()) && record.round() == round.round())
                .map(StepRecord::id)
                .toList());
    }

    /** Entered values of the round and of award and contract after it. */
    public Map<String, String> valuesOf(
            ProjectRoad road, StepRecord round, Function<String, Optional<StepRecord>> latest) {
        Map<String, String> values = new HashMap<>(round.fields());
        after(road, round, latest).forEach(record -> values.putAll(record.fields()));
        return values;
    }

    /** Records of award and contract that the round led to. */
    List<StepRecord> after(ProjectRoad road, StepRecord round, Function<String, Optional<StepRecord>> latest) {
        if (!round.isPassed()) {
            return List.of();
        }
        return road.diagram().steps().stream()
                .filter(step -> isAfter(step) && road.leadsTo(step.id()))
                .flatMap(step -> latest.apply(step.id()).stream())
                .filter(record -> record.state() != State.UNSUCCESSFUL && record.id() > round.id())
                .toList();
    }

    /** @param noticeOn day the wait counts from */
    public TenderCourse course(
            ProjectRoad road, Map<String, String> values, List<TenderEvent> happened, LocalDate noticeOn) {
        return reckon.reckon(round(road, values, noticeOn), happened);
    }

    /** The same under holidays that are perhaps not in force yet. */
    public TenderCourse course(
            ProjectRoad road,
            Map<String, String> values,
            List<TenderEvent> happened,
            LocalDate noticeOn,
            Workdays workdays) {
        return reckon.reckon(round(road, values, noticeOn), happened, workdays);
    }

    /** The days of the purchase as they are with the end of one of its steps; empty without a notice. */
    Optional<TenderCourse> course(ProjectRoad road, RecordDraft finish, Function<String, Optional<StepRecord>> latest) {
        Step step = road.step(finish.stepId);
        if (!isPurchase(step) && !isAfter(step)) {
            return Optional.empty();
        }
        Optional<StepRecord> round = isPurchase(step) ? Optional.of(finish.toRecord()) : current(road, latest);
        return round.flatMap(one -> noticeOf(one).map(notice -> {
            Map<String, String> values = valuesOf(road, one, latest);
            values.putAll(finish.fields);
            return course(road, values, eventsOf(one), notice);
        }));
    }

    private ReckonTender.Round round(ProjectRoad road, Map<String, String> values, LocalDate noticeOn) {
        return new ReckonTender.Round(
                ProcurementRules.objectKind(road.project()),
                road.method(),
                noticeOn,
                StepRecord.dateOf(values, FieldIds.OPENING),
                StepRecord.dateOf(values, FieldIds.PUBLICITY_FROM),
                StepRecord.dateOf(values, FieldIds.PUBLICITY_TO),
                StepRecord.dateOf(values, FieldIds.AWARD),
                clock.today());
    }
}
