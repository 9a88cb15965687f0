package org.yingjian.step.limit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.calendar.Workdays;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.ClockEvent.Kind;
import org.yingjian.step.Handling.GreenChannel;
import org.yingjian.step.Handling.JointHandling;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepClock.StepLimit;
import org.yingjian.step.StepClock.StepLimit.Basis;
import org.yingjian.step.StepClock.Stretch;
import org.yingjian.step.StepClock.Unit;
import org.yingjian.step.StepClocks;
import org.yingjian.step.StepRecord;
import org.yingjian.step.road.JdbcClockEvents;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.workflow.Step;

/** Counts legal clocks day by day from the records, their clock events and the table of limits. */
@Component
class CountedStepClocks implements StepClocks {

    private final JdbcRecords records;
    private final JdbcClockEvents events;
    private final JdbcHandling handling;
    private final Projects projects;
    private final ProjectRoads roads;
    private final LimitTable table;
    private final SigningLimit signing;
    private final StoredNotices notices;
    private final Workdays workdays;
    private final BusinessClock clock;

    CountedStepClocks(
            JdbcRecords records,
            JdbcClockEvents events,
            JdbcHandling handling,
            Projects projects,
            ProjectRoads roads,
            LimitTable table,
            SigningLimit signing,
            StoredNotices notices,
            Workdays workdays,
            BusinessClock clock) {
        this.records = records;
        this.events = events;
        this.handling = handling;
        this.projects = projects;
        this.roads = roads;
        this.table = table;
        this.signing = signing;
        this.notices = notices;
        this.workdays = workdays;
        this.clock = clock;
    }

    @Override
    public StepClock getClock(long recordId) {
        return listClocks(List.of(records.get(recordId))).get(recordId);
    }

    @Override
    public Map<Long, StepClock> listClocks(List<StepRecord> wanted) {
        notices.refresh();
        return listClocks(wanted, workdays);
    }

    /** @param days the holidays to count with, perhaps not yet in force */
    Map<Long, StepClock> listClocks(List<StepRecord> wanted, Workdays days) {
        Map<Long, List<ClockEvent>> happened =
                events.listEvents(wanted.stream().map(StepRecord::id).toList());
        Set<Long> ids = wanted.stream().map(StepRecord::projectId).collect(Collectors.toSet());
        Map<Long, List<JointHandling>> joint = handling.listJoint(ids);
        Map<Long, List<GreenChannel>> green = handling.listGreen(ids);
        Map<Long, Project> known = new HashMap<>();
        Map<Long, StepClock> clocks = new LinkedHashMap<>();
        for (StepRecord record : wanted) {
            Project project = known.computeIfAbsent(record.projectId(), projects::getProject);
            Step step = roads.diagramOf(project).getStep(record.stepId());
            ClockFacts facts = new ClockFacts(
                    record,
                    step,
                    happened.getOrDefault(record.id(), List.of()),
                    record.finishedOn().orElseGet(clock::today));
            clocks.put(
                    record.id(),
                    count(
                            project,
                            facts,
                            joint.getOrDefault(project.id(), List.of()),
                            green.getOrDefault(project.id(), List.of()),
                            days));
        }
        return clocks;
    }

    /** One clock from facts that are not, or not all, on record. */
    StepClock count(Project project, ClockFacts facts) {
        long id = project.id();
        return count(
                project,
                facts,
                handling.listJoint(Set.of(id)).getOrDefault(id, List.of()),
                handling.listGreen(Set.of(id)).getOrDefault(id, List.of()),
                workdays);
    }

    private StepClock count(
            Project project, ClockFacts facts, List<JointHandling> joint, List<GreenChannel> green, Workdays days) {
        boolean isGreen = green.stream().anyMatch(channel -> channel.holdsOn(facts.asOf()));
        List<LimitTable.Row> rows = rows(project, facts, isGreen);
        Optional<LimitTable.Row> own = longest(rows, Basis.STATUTORY);
        Optional<LimitTable.Row> together = own.filter(row -> row.extension() > 0)
                .filter(row -> joint.stream()
                        .anyMatch(j -> j.holdsOn(facts.acceptedOn().orElse(facts.asOf()))))
                .flatMap(row -> table.joint(project.level(), facts.regimeOn()));
        Optional<LimitTable.Row> statutory = together.or(() -> own);
        LimitCount counting = new LimitCount(facts, days);
        List<StepLimit> limits = new ArrayList<>();
        statutory.ifPresent(
                row -> limits.add(signing.apply(project, facts, counting.count(row, facts.extendedBy()), days)));
        rows.stream()
                .filter(row -> row.basis() != Basis.STATUTORY || !row.maximum())
                .sorted(Comparator.comparing(LimitTable.Row::basis))
                .forEach(row -> limits.add(counting.count(row, 0)));
        Optional<StepLimit> law = statutory.map(row -> limits.get(0));
        Optional<StepLimit> promised = first(limits, Basis.GREEN).or(() -> first(limits, Basis.PROMISED));
        Optional<StepLimit> shown = law.or(() -> promised).or(() -> first(limits, Basis.PLANNED));
        Stretch stretch = stretch(facts);
        Optional<LocalDate> due = law.filter(l -> stretch != Stretch.DONE).flatMap(StepLimit::dueOn);
        return new StepClock(
                facts.record().id(),
                facts.asOf(),
                stretch,
                facts.handedInOn(),
                facts.acceptedOn(),
                law.map(StepLimit::since).orElse(facts.acceptedOn()),
                shown.map(StepLimit::used).orElseGet(() -> counting.workingDaysUsed()),
                law.map(StepLimit::days),
                promised.map(StepLimit::days),
                shown.map(StepLimit::unit).orElse(Unit.WORKING_DAYS),
                law.flatMap(StepLimit::left),
                due,
                law.map(StepLimit::article),
                facts.record()
                        .openedOn()
                        .filter(opened -> !opened.isAfter(facts.asOf()))
                        .map(opened -> (int) ChronoUnit.DAYS.between(opened, facts.asOf())),
                deemed(project, facts, days),
                law.map(StepLimit::light).orElse(StepClock.Light.CALM),
                facts.extendedBy(),
                facts.extendedBy() > 0
                        ? statutory.map(row -> counting.count(row, 0)).flatMap(StepLimit::dueOn)
                        : Optional.empty(),
                stretch == Stretch.STOPPED ? facts.openPause() : Optional.empty(),
                List.copyOf(limits),
                together.isPresent(),
                isGreen,
                due.map(day -> !days.isAnnounced(day.getYear())).orElse(false));
    }

    private List<LimitTable.Row> rows(Project project, ClockFacts facts, boolean green) {
        return table
                .list(
                        facts.step(),
                        project.level(),
                        facts.regimeOn(),
                        () -> String.valueOf(roads.of(project).variables().getOrDefault("eia", "none")))
                .stream()
                .filter(row -> row.basis() != Basis.GREEN || green)
                .toList();
    }

    private static Optional<LimitTable.Row> longest(List<LimitTable.Row> rows, Basis basis) {
        return rows.stream()
                .filter(row -> row.basis() == basis && row.maximum())
                .max(Comparator.comparingInt(LimitTable.Row::days));
    }

    private static Optional<StepLimit> first(List<StepLimit> limits, Basis basis) {
        return limits.stream()
                .filter(limit -> limit.basis() == basis && limit.maximum())
                .findFirst();
    }

    private static Stretch stretch(ClockFacts facts) {
        if (!facts.record().isOpen()) {
            return Stretch.DONE;
        }
        if (facts.openPause().isPresent()) {
            return Stretch.STOPPED;
        }
        if (!facts.step().approval() || facts.acceptedOn().isPresent()) {
            return Stretch.OFFICE;
        }
        boolean applies = facts.step().applicant().isPresent();
        return applies && facts.handedInOn().isEmpty() ? Stretch.APPLICANT : Stretch.WAITING;
    }

    /** Handed in, and nobody has answered within the days of the law. */
    private boolean deemed(Project project, ClockFacts facts, Workdays days) {
        boolean answered = facts.acceptedOn().isPresent()
                || facts.events().stream().anyMatch(event -> event.kind() == Kind.CORRECTIONS_ASKED);
        if (!facts.record().isOpen() || !facts.step().approval() || answered) {
            return false;
        }
        return facts.handedInOn()
                .map(day -> days.plusWorkingDays(
                        day, table.answer(project.level(), day).days()))
                .map(last -> last.isBefore(clock.today()))
                .orElse(false);
    }
}
