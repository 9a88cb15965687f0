package org.yingjian.forecast.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.progress.LotCount;
import org.yingjian.progress.Report;
import org.yingjian.project.Project;
import org.yingjian.step.StepRecord;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.RunningState;

/**
 * Everything a forecast is made from, read in one transaction.
 *
 * @param today business date it is made for
 * @param inspectionDay day of the project's inspection round
 * @param records current records of all its steps
 * @param run where its diagram stands, empty without a run; diagram, road and timers are then empty, too
 * @param road values of the condition variables
 * @param timerDue due date of each waiting timer
 * @param reports from site, those rejected left out
 * @param green it holds a green channel today
 * @param newsUntil day up to which silence on site is counted: today, unless asked what silence alone changed
 * @param lots equipment by school, empty where none is entered
 */
public record ProjectFacts(
        Project project,
        LocalDate today,
        LocalDate inspectionDay,
        List<StepRecord> records,
        Optional<RunningState> run,
        Optional<Diagram> diagram,
        Map<String, Object> road,
        Map<String, LocalDate> timerDue,
        List<Report> reports,
        boolean green,
        LocalDate newsUntil,
        Optional<LotCount> lots) {

    public ProjectFacts(
            Project project,
            LocalDate today,
            LocalDate inspectionDay,
            List<StepRecord> records,
            Optional<RunningState> run,
            Optional<Diagram> diagram,
            Map<String, Object> road,
            Map<String, LocalDate> timerDue,
            List<Report> reports,
            boolean green) {
        this(
                project,
                today,
                inspectionDay,
                records,
                run,
                diagram,
                road,
                timerDue,
                reports,
                green,
                today,
                Optional.empty());
    }

    public ProjectFacts withLots(LotCount count) {
        return new ProjectFacts(
                project,
                today,
                inspectionDay,
                records,
                run,
                diagram,
                road,
                timerDue,
                reports,
                green,
                newsUntil,
                Optional.of(count));
    }

    /** As if nobody had waited for news any longer than on that day. */
    public ProjectFacts withNewsUntil(LocalDate day) {
        return new ProjectFacts(
                project, today, inspectionDay, records, run, diagram, road, timerDue, reports, green, day, lots);
    }

    public ProjectFacts withInspectionDay(LocalDate day) {
        return new ProjectFacts(
                project, today, day, records, run, diagram, road, timerDue, reports, green, newsUntil, lots);
    }

    public ProjectFacts withTarget(String step) {
        Project other = new Project(project.id(), project.draft(), step, project.status(), project.version());
        return new ProjectFacts(
                other, today, inspectionDay, records, run, diagram, road, timerDue, reports, green, newsUntil, lots);
    }

    /** Under other values of the condition variables, standing elsewhere. */
    public ProjectFacts withRoad(Map<String, Object> other, RunningState standing, Map<String, LocalDate> due) {
        return new ProjectFacts(
                project,
                today,
                inspectionDay,
                records,
                Optional.of(standing),
                diagram,
                other,
                due,
                reports,
                green,
                newsUntil,
                lots);
    }
}
