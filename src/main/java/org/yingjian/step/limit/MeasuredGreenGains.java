package org.yingjian.step.limit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.calendar.Workdays;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.step.GreenGains;
import org.yingjian.step.Handling.GreenChannel;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.workflow.Diagram;

/** Compares like with like: working days from opening to finish, here and in projects without a channel. */
@Component
class MeasuredGreenGains implements GreenGains {

    private static final int ENOUGH = 3;

    private final JdbcRecords records;
    private final JdbcHandling handling;
    private final CountedStepClocks clocks;
    private final Projects projects;
    private final ProjectRoads roads;
    private final Workdays workdays;

    MeasuredGreenGains(
            JdbcRecords records,
            JdbcHandling handling,
            CountedStepClocks clocks,
            Projects projects,
            ProjectRoads roads,
            Workdays workdays) {
        this.records = records;
        this.handling = handling;
        this.clocks = clocks;
        this.projects = projects;
        this.roads = roads;
        this.workdays = workdays;
    }

    @Override
    public List<Gain> measure(long projectId) {
        List<GreenChannel> channels = handling.listGreen(List.of(projectId)).getOrDefault(projectId, List.of());
        if (channels.isEmpty()) {
            return List.of();
        }
        Project project = projects.getProject(projectId);
        Diagram diagram = roads.diagramOf(project);
        List<StepRecord> finished = records.listCurrent(projectId).stream()
                .filter(record -> record.state() == State.FINISHED
                        && diagram.getStep(record.stepId()).approval())
                .filter(record -> record.finishedOn()
                        .filter(day -> channels.stream().anyMatch(channel -> channel.holdsOn(day)))
                        .isPresent())
                .sorted(Comparator.comparing(record -> record.finishedOn().orElseThrow()))
                .toList();
        Map<Long, StepClock> legal = clocks.listClocks(finished);
        Map<String, List<Integer>> usual =
                usual(finished.stream().map(StepRecord::stepId).collect(Collectors.toSet()), projectId);
        List<Gain> gains = new ArrayList<>();
        for (StepRecord record : finished) {
            StepClock clock = legal.get(record.id());
            List<Integer> others = usual.getOrDefault(record.stepId(), List.of());
            gains.add(new Gain(
                    record.id(),
                    diagram.getStep(record.stepId()).name(),
                    clock.acceptedOn().map(day -> clock.used()),
                    clock.limit(),
                    clock.promised(),
                    elapsed(record),
                    usual(others),
                    others.size()));
        }
        return gains;
    }

    /** Empty for too few; of an even number the lower middle, so that no gain is claimed that half of them had, too. */
    static Optional<Integer> usual(List<Integer> sorted) {
        return sorted.size() < ENOUGH ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
    }

    /** Sorted days by step, green projects left out. */
    private Map<String, List<Integer>> usual(Set<String> stepIds, long except) {
        List<StepRecord> others = records.listFinished(stepIds).stream()
                .filter(record -> record.projectId() != except)
                .toList();
        Set<Long> green = handling.listGreen(
                        others.stream().map(StepRecord::projectId).collect(Collectors.toSet()))
                .keySet();
        return others.stream()
                .filter(record -> !green.contains(record.projectId()))
                .filter(record -> elapsed(record).isPresent())
                .collect(Collectors.groupingBy(
                        StepRecord::stepId,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                list -> list.stream()
                                        .map(record -> elapsed(record).orElseThrow())
                                        .sorted()
                                        .toList())));
    }

    private Optional<Integer> elapsed(StepRecord record) {
        return record.openedOn()
                .filter(opened ->
                        record.finishedOn().filter(day -> !day.isBefore(opened)).isPresent())
                .map(opened ->
                        workdays.workingDaysBetween(opened, record.finishedOn().orElseThrow()));
    }
}
