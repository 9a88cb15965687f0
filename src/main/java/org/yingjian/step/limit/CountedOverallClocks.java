package org.yingjian.step.limit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.calendar.Workdays;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.OverallClocks;
import org.yingjian.step.OverallClocks.OverallClock;
import org.yingjian.step.Pause;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.road.JdbcClockEvents;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.DomainSteps;

/** Walks through the working days and asks of each whether an office was at work on it. */
@Component
class CountedOverallClocks implements OverallClocks {

    private static final String PERMIT = DomainSteps.CONSTRUCTION_PERMIT;
    private static final int NEAR_PERCENT = 80;
    private static final int HUNDRED = 100;

    private final JdbcRecords records;
    private final JdbcClockEvents events;
    private final Projects projects;
    private final ProjectRoads roads;
    private final LimitTable table;
    private final Workdays workdays;
    private final BusinessClock clock;

    CountedOverallClocks(
            JdbcRecords records,
            JdbcClockEvents events,
            Projects projects,
            ProjectRoads roads,
            LimitTable table,
            Workdays workdays,
            BusinessClock clock) {
        this.records = records;
        this.events = events;
        this.projects = projects;
        this.roads = roads;
        this.table = table;
        this.workdays = workdays;
        this.clock = clock;
    }

    /** One application at an office. @param until last day of it */
    record Stay(LocalDate accepted, LocalDate until, List<Pause> pauses) {

        boolean counts(LocalDate day) {
            return day.isAfter(accepted)
                    && !day.isAfter(until)
                    && pauses.stream().noneMatch(pause -> pause.covers(day));
        }
    }

    @Override
    public Optional<OverallClock> find(long projectId) {
        Project project = projects.getProject(projectId);
        Diagram diagram = roads.diagramOf(project);
        if (diagram.findStep(PERMIT).isEmpty() || !needsPermit(project)) {
            return Optional.empty();
        }
        List<StepRecord> approvals = records.listCurrent(projectId).stream()
                .filter(record -> record.state() != State.SUPERSEDED
                        && record.acceptedOn().isPresent())
                .filter(record -> diagram.findStep(record.stepId())
                        .filter(step -> step.approval())
                        .isPresent())
                .toList();
        Optional<LocalDate> first = approvals.stream()
                .map(record -> record.acceptedOn().orElseThrow())
                .min(Comparator.naturalOrder());
        return first.flatMap(since -> count(project, approvals, since));
    }

    private boolean needsPermit(Project project) {
        return Boolean.TRUE.equals(roads.of(project).variables().get("permit"));
    }

    private Optional<OverallClock> count(Project project, List<StepRecord> approvals, LocalDate since) {
        List<LimitTable.Row> rows = table.overall(project.level(), since);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> permit = approvals.stream()
                .filter(record -> record.stepId().equals(PERMIT) && record.state() == State.FINISHED)
                .flatMap(record -> record.finishedOn().stream())
                .findFirst();
        LocalDate end = permit.orElseGet(clock::today);
        Map<Long, List<ClockEvent>> happened =
                events.listEvents(approvals.stream().map(StepRecord::id).toList());
        List<Stay> stays = approvals.stream()
                .map(record -> new Stay(
                        record.acceptedOn().orElseThrow(),
                        record.finishedOn().orElse(end),
                        Pause.of(happened.getOrDefault(record.id(), List.of()))))
                .toList();
        return Optional.of(count(stays, since, permit, end, rows, workdays));
    }

    static OverallClock count(
            List<Stay> stays,
            LocalDate since,
            Optional<LocalDate> permit,
            LocalDate end,
            List<LimitTable.Row> rows,
            Workdays workdays) {
        int days = 0;
        for (LocalDate day = since.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            LocalDate today = day;
            days += workdays.isWorkingDay(day) && stays.stream().anyMatch(stay -> stay.counts(today)) ? 1 : 0;
        }
        int used = days;
        return new OverallClock(
                since,
                permit,
                used,
                end.isBefore(since) ? 0 : workdays.workingDaysBetween(since, end),
                rows.stream()
                        .sorted(Comparator.comparingInt(LimitTable.Row::days).reversed())
                        .map(row -> new OverallClock.Limit(
                                row.days(), row.article(), light(used, row.days(), permit.isPresent())))
                        .toList());
    }

    private static StepClock.Light light(int used, int limit, boolean over) {
        if (used > limit) {
            return StepClock.Light.RED;
        }
        boolean near = !over && (used * HUNDRED >= limit * NEAR_PERCENT || limit - used <= 1);
        return near ? StepClock.Light.YELLOW : StepClock.Light.CALM;
    }
}
