package org.yingjian.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.procurement.TenderCourse;
import org.yingjian.procurement.TenderEvent;
import org.yingjian.project.Project;

/** Reads purchases from step records and tender events. */
@Component
class RecordedTenders implements Tenders {

    private final ProjectRoads roads;
    private final JdbcRecords records;
    private final TenderRounds rounds;

    RecordedTenders(ProjectRoads roads, JdbcRecords records, TenderRounds rounds) {
        this.roads = roads;
        this.records = records;
        this.rounds = rounds;
    }

    @Override
    public List<Round> listRounds(Project project) {
        Road road = roads.of(project);
        Latest latest = new Latest(records.listCurrent(project.id()));
        Optional<StepRecord> current = rounds.current(road, latest);
        List<Round> all = new ArrayList<>();
        for (StepRecord record : rounds.listRounds(road)) {
            boolean present = current.filter(now -> now.id() == record.id()).isPresent();
            Map<String, String> values = present ? rounds.valuesOf(road, record, latest) : record.fields();
            List<TenderEvent> events = rounds.eventsOf(record);
            Optional<TenderCourse> course =
                    TenderRounds.noticeOf(record).map(notice -> rounds.course(road, values, events, notice));
            all.add(new Round(all.size() + 1, record, values, events, course));
        }
        return all;
    }

    @Override
    public Purchase getPurchase(Project project) {
        Road road = roads.of(project);
        Latest latest = new Latest(records.listCurrent(project.id()));
        Optional<StepRecord> current = rounds.current(road, latest);
        Optional<LocalDate> notice = current.flatMap(TenderRounds::noticeOf);
        boolean over = current.filter(StepRecord::isPassed).isPresent();
        boolean open = project.status() == Project.Status.LIVE
                && !over
                && current.filter(record ->
                                record.isOpen() && TenderRounds.noticeOf(record).isPresent())
                        .isEmpty();
        Optional<LocalDate> signed = current.flatMap(
                record -> MinimumWaits.dateOf(rounds.valuesOf(road, record, latest), MinimumWaits.CONTRACT)
                        .or(() -> contractRecord(road, latest)));
        return new Purchase(road.method(), open, notice, signed);
    }

    private static Optional<LocalDate> contractRecord(Road road, Latest latest) {
        return road.diagram().steps().stream()
                .filter(step -> step.act().equals("contract") && road.leadsTo(step.id()))
                .flatMap(step -> latest.apply(step.id()).stream())
                .filter(StepRecord::isPassed)
                .flatMap(record -> record.finishedOn().stream())
                .findFirst();
    }

    @Override
    public boolean isPart(Project project, StepRecord record) {
        return roads.diagramOf(project)
                .findStep(record.stepId())
                .filter(step -> TenderRounds.isPurchase(step) || TenderRounds.isAfter(step))
                .isPresent();
    }
}
