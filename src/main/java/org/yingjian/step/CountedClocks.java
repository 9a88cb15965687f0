package org.yingjian.step;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.yingjian.calendar.WorkCalendar;
import org.yingjian.calendar.Workdays;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.JdbcRecords.Pause;
import org.yingjian.step.StepClock.Stretch;
import org.yingjian.step.StepClock.Unit;
import org.yingjian.workflow.DecisionTables;
import org.yingjian.workflow.Step;

/** Counts legal clocks day by day from the records and the table of limits. */
@Component
class CountedClocks implements StepClocks {

    /** 行政许可法第32条: corrections are asked for within five working days, else the application counts as accepted. */
    private static final int ANSWER_DAYS = 5;

    private final JdbcRecords records;
    private final Projects projects;
    private final ProjectRoads roads;
    private final DecisionTables tables;
    private final Workdays workdays;
    private final BusinessClock clock;

    CountedClocks(
            JdbcRecords records,
            Projects projects,
            ProjectRoads roads,
            DecisionTables tables,
            WorkCalendar calendar,
            BusinessClock clock) {
        this.records = records;
        this.projects = projects;
        this.roads = roads;
        this.tables = tables;
        this.workdays = calendar.workdays();
        this.clock = clock;
    }

    @Override
    public StepClock getClock(long recordId) {
        return listClocks(List.of(records.get(recordId))).get(recordId);
    }

    @Override
    public Map<Long, StepClock> listClocks(List<StepRecord> wanted) {
        Map<Long, List<Pause>> pauses =
                records.listPauses(wanted.stream().map(StepRecord::id).toList());
        Map<Long, Project> known = new HashMap<>();
        Map<Long, StepClock> clocks = new LinkedHashMap<>();
        for (StepRecord record : wanted) {
            Project project = known.computeIfAbsent(record.projectId(), projects::getProject);
            Step step = roads.diagramOf(project).getStep(record.stepId());
            clocks.put(record.id(), count(project, step, record, pauses.getOrDefault(record.id(), List.of())));
        }
        return clocks;
    }

    private StepClock count(Project project, Step step, StepRecord record, List<Pause> pauses) {
        LocalDate asOf = record.finishedOn().orElseGet(clock::today);
        List<Map<String, Object>> limits = limits(project, step, record, asOf);
        Optional<Map<String, Object>> statutory = longest(limits, "statutory");
        boolean calendarDays = statutory
                .or(() -> longest(limits, "promised"))
                .map(row -> "calendar".equals(row.get("unit")))
                .orElse(false);
        Predicate<LocalDate> counts = calendarDays ? day -> true : workdays::isWorkingDay;
        int used = record.acceptedOn()
                .map(from -> used(from, asOf, pauses, counts))
                .orElse(0);
        Optional<Integer> limit = statutory.map(CountedClocks::days);
        Optional<Integer> left =
                limit.filter(l -> record.acceptedOn().isPresent()).map(l -> l - used);
        Stretch stretch = stretch(step, record);
        return new StepClock(
                record.id(),
                asOf,
                stretch,
                record.acceptedOn(),
                used,
                limit,
                longest(limits, "promised").map(CountedClocks::days),
                calendarDays ? Unit.CALENDAR_DAYS : Unit.WORKING_DAYS,
                left,
                stretch == Stretch.OFFICE ? left.map(n -> dueOn(asOf, n, counts)) : Optional.empty(),
                statutory.map(row -> String.valueOf(row.get("article"))),
                record.openedOn().map(opened -> (int) ChronoUnit.DAYS.between(opened, asOf)),
                deemed(step, record, pauses));
    }

    private List<Map<String, Object>> limits(Project project, Step step, StepRecord record, LocalDate asOf) {
        LocalDate on = record.acceptedOn().or(record::openedOn).orElse(asOf);
        List<Map<String, Object>> found = new ArrayList<>(limits(step.id(), project, on));
        if (found.isEmpty()) {
            step.covers().forEach(domainId -> found.addAll(limits(domainId, project, on)));
        }
        return found;
    }

    private List<Map<String, Object>> limits(String stepId, Project project, LocalDate on) {
        return tables
                .evaluate("stepLimit", Map.of("step", stepId, "level", RoadVariables.level(project), "on", on))
                .stream()
                .filter(row -> "max".equals(row.get("kind")))
                .toList();
    }

    private static Optional<Map<String, Object>> longest(List<Map<String, Object>> limits, String basis) {
        return limits.stream()
                .filter(row -> basis.equals(row.get("basis")) && row.get("limit") instanceof Number)
                .max(Comparator.comparingInt(CountedClocks::days));
    }

    private static int days(Map<String, Object> row) {
        return ((Number) row.get("limit")).intValue();
    }

    /** Day 1 is the next day; days on which the clock stood still do not count. */
    private static int used(LocalDate accepted, LocalDate asOf, List<Pause> pauses, Predicate<LocalDate> counts) {
        int used = 0;
        for (LocalDate day = accepted.plusDays(1); !day.isAfter(asOf); day = day.plusDays(1)) {
            LocalDate one = day;
            if (counts.test(day) && pauses.stream().noneMatch(pause -> covers(pause, one))) {
                used++;
            }
        }
        return used;
    }

    private static boolean covers(Pause pause, LocalDate day) {
        return day.isAfter(pause.began()) && !pause.ended().map(day::isAfter).orElse(false);
    }

    private static LocalDate dueOn(LocalDate asOf, int left, Predicate<LocalDate> counts) {
        LocalDate day = asOf;
        int step = left < 0 ? -1 : 1;
        for (int n = Math.abs(left); n > 0; ) {
            day = day.plusDays(step);
            if (counts.test(step > 0 ? day : day.plusDays(1))) {
                n--;
            }
        }
        return day;
    }

    private static Stretch stretch(Step step, StepRecord record) {
        if (!record.isOpen()) {
            return Stretch.DONE;
        }
        if (record.correctionSince().isPresent()) {
            return Stretch.STOPPED;
        }
        if (!step.approval() || record.acceptedOn().isPresent()) {
            return Stretch.OFFICE;
        }
        return step.applicant().isPresent() ? Stretch.APPLICANT : Stretch.WAITING;
    }

    /** The application is known to be in only where a form says so. */
    private boolean deemed(Step step, StepRecord record, List<Pause> pauses) {
        if (!record.isOpen() || !step.approval() || record.acceptedOn().isPresent() || !pauses.isEmpty()) {
            return false;
        }
        return MinimumWaits.dateOf(record.fields(), "submittedOn")
                .map(day -> workdays.plusWorkingDays(day, ANSWER_DAYS).isBefore(clock.today()))
                .orElse(false);
    }
}
