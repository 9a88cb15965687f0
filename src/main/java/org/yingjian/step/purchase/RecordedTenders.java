package org.yingjian.step.purchase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.procurement.ProcurementRules;
import org.yingjian.procurement.TenderCourse;
import org.yingjian.procurement.TenderEvent;
import org.yingjian.procurement.TenderTerm;
import org.yingjian.procurement.TenderTerms;
import org.yingjian.project.Project;
import org.yingjian.shared.TypedNumber;
import org.yingjian.step.FieldIds;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Tenders;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.LatestRounds;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.workflow.Step;

/** Reads purchases from step records and tender events. */
@Component
class RecordedTenders implements Tenders {

    private static final List<String> SUGGESTED = List.of(FieldIds.WINNER, FieldIds.PRICE);

    private final ProjectRoads roads;
    private final JdbcRecords records;
    private final TenderRounds rounds;
    private final TenderTerms terms;

    RecordedTenders(ProjectRoads roads, JdbcRecords records, TenderRounds rounds, TenderTerms terms) {
        this.roads = roads;
        this.records = records;
        this.rounds = rounds;
        this.terms = terms;
    }

    @Override
    public List<Round> listRounds(Project project) {
        ProjectRoad road = roads.of(project);
        LatestRounds latest = new LatestRounds(records.listCurrent(project.id()));
        Optional<StepRecord> current = rounds.current(road, latest);
        List<Round> all = new ArrayList<>();
        for (StepRecord record : rounds.listRounds(road)) {
            boolean present = current.filter(now -> now.id() == record.id()).isPresent();
            Map<String, String> values = present ? rounds.valuesOf(road, record, latest) : record.fields();
            List<TenderEvent> events = rounds.eventsOf(record);
            Optional<TenderCourse> course =
                    TenderRounds.noticeOf(record).map(notice -> rounds.course(road, values, events, notice));
            Set<StepRecord.Flag> flags = EnumSet.noneOf(StepRecord.Flag.class);
            flags.addAll(record.flags());
            if (present) {
                rounds.after(road, record, latest).forEach(later -> flags.addAll(later.flags()));
            }
            all.add(new Round(all.size() + 1, record, values, events, course, flags));
        }
        return all;
    }

    @Override
    public Purchase getPurchase(Project project) {
        ProjectRoad road = roads.of(project);
        LatestRounds latest = new LatestRounds(records.listCurrent(project.id()));
        Optional<StepRecord> current = rounds.current(road, latest);
        Optional<LocalDate> notice = current.flatMap(TenderRounds::noticeOf);
        boolean over = current.filter(StepRecord::isPassed).isPresent();
        boolean open = project.status() == Project.Status.LIVE
                && !over
                && current.filter(record ->
                                record.isOpen() && TenderRounds.noticeOf(record).isPresent())
                        .isEmpty();
        Optional<LocalDate> signed =
                current.flatMap(record -> StepRecord.dateOf(rounds.valuesOf(road, record, latest), FieldIds.CONTRACT)
                        .or(() -> contractRecord(road, latest)));
        return new Purchase(road.method(), open, notice, signed);
    }

    private static Optional<LocalDate> contractRecord(ProjectRoad road, LatestRounds latest) {
        return road.diagram().steps().stream()
                .filter(step -> step.act().equals("contract") && road.leadsTo(step.id()))
                .flatMap(step -> latest.apply(step.id()).stream())
                .filter(StepRecord::isPassed)
                .flatMap(record -> record.finishedOn().stream())
                .findFirst();
    }

    @Override
    public Optional<AwaitedContract> findAwaitedContract(Project project, List<StepRecord> current) {
        // Asked of every project every morning: most have no award, and are done with here.
        if (current.stream().noneMatch(record -> record.fields().containsKey(FieldIds.AWARD))) {
            return Optional.empty();
        }
        ProjectRoad road = roads.of(project);
        LatestRounds latest = new LatestRounds(current);
        Optional<StepRecord> open = road.diagram().steps().stream()
                .filter(step -> TenderRounds.isPurchase(step) || TenderRounds.isAfter(step))
                .filter(step -> road.leadsTo(step.id()))
                .flatMap(step -> latest.apply(step.id()).stream())
                .filter(StepRecord::isOpen)
                .reduce((one, later) -> later);
        return open.flatMap(
                record -> rounds.current(road, latest).flatMap(round -> awaited(road, round, record, latest)));
    }

    private Optional<AwaitedContract> awaited(
            ProjectRoad road, StepRecord round, StepRecord open, LatestRounds latest) {
        Map<String, String> values = rounds.valuesOf(road, round, latest);
        Optional<LocalDate> award = StepRecord.dateOf(values, FieldIds.AWARD);
        if (award.isEmpty() || StepRecord.dateOf(values, FieldIds.CONTRACT).isPresent()) {
            return Optional.empty();
        }
        TenderCourse course = rounds.course(
                road,
                values,
                rounds.eventsOf(round),
                TenderRounds.noticeOf(round).orElse(award.get()));
        return course.contractDue()
                .map(due -> new AwaitedContract(
                        open.stepId(),
                        open.round(),
                        award.get(),
                        due,
                        course.standstill().isPresent(),
                        terms.findTerm(
                                        TenderTerms.What.CONTRACT,
                                        ProcurementRules.objectKind(road.project()),
                                        road.method(),
                                        award.get())
                                .map(TenderTerm::article),
                        Optional.ofNullable(values.get(FieldIds.WINNER)).filter(name -> !name.isBlank()),
                        TypedNumber.read(values.get(FieldIds.PRICE))));
    }

    @Override
    public Map<String, String> suggest(Project project, StepRecord record) {
        ProjectRoad road = roads.of(project);
        Step step = road.step(record.stepId());
        if (!record.isOpen() || !TenderRounds.isAfter(step)) {
            return Map.of();
        }
        LatestRounds latest = new LatestRounds(records.listCurrent(project.id()));
        Map<String, String> known = rounds.current(road, latest)
                .filter(StepRecord::isPassed)
                .map(round -> rounds.valuesOf(road, round, latest))
                .orElse(Map.of());
        return SUGGESTED.stream()
                .filter(id ->
                        step.fields().stream().anyMatch(field -> field.id().equals(id)))
                .filter(id -> !record.fields().containsKey(id))
                .filter(id -> !known.getOrDefault(id, "").isBlank())
                .collect(Collectors.toMap(Function.identity(), known::get));
    }

    @Override
    public boolean isPart(Project project, StepRecord record) {
        return roads.diagramOf(project)
                .findStep(record.stepId())
                .filter(step -> TenderRounds.isPurchase(step) || TenderRounds.isAfter(step))
                .isPresent();
    }
}
