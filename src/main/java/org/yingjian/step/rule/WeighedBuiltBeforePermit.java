package org.yingjian.step.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yingjian.project.Project;
import org.yingjian.step.BuiltBeforePermit;
import org.yingjian.step.FieldIds;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.road.LatestRounds;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.workflow.Step;

/** Compares the first day of the works with the permits before them. */
@Component
class WeighedBuiltBeforePermit implements BuiltBeforePermit {

    private final ProjectRoads roads;

    WeighedBuiltBeforePermit(ProjectRoads roads) {
        this.roads = roads;
    }

    @Override
    public Optional<Late> weigh(Project project, List<StepRecord> records, Optional<LocalDate> reported) {
        if (project.status() != Project.Status.LIVE && project.status() != Project.Status.DONE) {
            return Optional.empty();
        }
        ProjectRoad road = roads.of(project);
        LatestRounds latest = new LatestRounds(records.stream()
                .filter(r -> r.state() != State.SUPERSEDED && r.state() != State.CANCELLED)
                .toList());
        return road.diagram().steps().stream()
                .filter(step -> road.leadsTo(step.id()))
                .filter(step -> !road.permitsBefore(step).isEmpty())
                .filter(step -> !isExempt(latest, step))
                .findFirst()
                .flatMap(works -> begun(road, works, latest, reported).flatMap(day -> late(road, works, latest, day)));
    }

    private static boolean isExempt(LatestRounds latest, Step works) {
        return latest.apply(works.id())
                .filter(record ->
                        !record.fields().getOrDefault(FieldIds.EXEMPT, "").isBlank())
                .isPresent();
    }

    /** The works and whatever of them comes later: a topped-out building was begun, too. */
    private static Optional<LocalDate> begun(
            ProjectRoad road, Step works, LatestRounds latest, Optional<LocalDate> reported) {
        Set<String> ids = new HashSet<>(Set.of(works.id()));
        road.stepsBeyond(works.id()).stream()
                .filter(id -> road.step(id).act().equals("works"))
                .forEach(ids::add);
        Stream<LocalDate> recorded = ids.stream()
                .flatMap(id -> latest.apply(id).stream())
                .filter(record -> record.isPassed() || record.isOpen())
                .flatMap(
                        record -> StepRecord.dateOf(record.fields(), FieldIds.STARTED).or(record::finishedOn).stream());
        return Stream.concat(recorded, reported.stream()).min(Comparator.naturalOrder());
    }

    private static Optional<Late> late(ProjectRoad road, Step works, LatestRounds latest, LocalDate begun) {
        for (Step permit : road.permitsBefore(works)) {
            Optional<StepRecord> record = latest.apply(permit.id()).filter(StepRecord::isPassed);
            Optional<LocalDate> granted =
                    record.filter(r -> r.state() == State.FINISHED).flatMap(StepRecord::finishedOn);
            if (record.isEmpty() || granted.filter(begun::isBefore).isPresent()) {
                return Optional.of(new Late(permit.id(), permit.name(), permit.holder(), begun, granted));
            }
        }
        return Optional.empty();
    }
}
