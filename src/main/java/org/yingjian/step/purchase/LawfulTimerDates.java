package org.yingjian.step.purchase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.FieldIds;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.placing.WaitDates;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.workflow.Step;
import org.yingjian.workflow.TimerDates;

/** Tells the engine's timers the first lawful end of their step, from its records. */
@Component
class LawfulTimerDates implements TimerDates, WaitDates {

    private final Projects projects;
    private final ProjectRoads roads;
    private final JdbcRecords records;
    private final MinimumWaits waits;
    private final BusinessClock clock;

    LawfulTimerDates(
            Projects projects, ProjectRoads roads, JdbcRecords records, MinimumWaits waits, BusinessClock clock) {
        this.projects = projects;
        this.roads = roads;
        this.records = records;
        this.waits = waits;
        this.clock = clock;
    }

    @Override
    public LocalDate minimum(long projectId, String stepId) {
        Project project = projects.getProject(projectId);
        ProjectRoad road = roads.of(project);
        Optional<StepRecord> last = records.listCurrent(projectId).stream()
                .filter(record -> record.stepId().equals(stepId))
                .max(Comparator.comparingInt(StepRecord::round));
        return due(road, road.step(stepId), last);
    }

    /** Once the round is over the wait has done its work, whether it was kept or not. */
    @Override
    public LocalDate due(ProjectRoad road, Step step, Optional<StepRecord> last) {
        Optional<StepRecord> over = last.filter(r -> r.state() != State.OPEN);
        if (over.isPresent()) {
            return over.get().finishedOn().orElse(clock.today());
        }
        LocalDate notice = last.flatMap(r -> StepRecord.dateOf(r.fields(), FieldIds.NOTICE))
                .or(() -> last.flatMap(StepRecord::openedOn))
                .orElseGet(clock::today);
        return last.map(record -> waits.earliest(road, step, record, notice).finish())
                .orElseGet(() -> waits.earliest(road, step, notice).finish());
    }
}
