package org.yingjian.step.limit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.ClockEvent.Kind;
import org.yingjian.step.Extensions;
import org.yingjian.step.RecordClockEvent;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepRecord;
import org.yingjian.step.road.JdbcClockEvents;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.step.rule.EndOfStep;
import org.yingjian.workflow.Step;

/** Counts the clock twice, without and with the extension, as of the day it was granted. */
@Component
class CountedExtensions implements Extensions {

    private static final int MOST_DAYS = 366;

    private final JdbcRecords records;
    private final JdbcClockEvents events;
    private final Projects projects;
    private final ProjectRoads roads;
    private final ClockReplay replay;

    CountedExtensions(
            JdbcRecords records, JdbcClockEvents events, Projects projects, ProjectRoads roads, ClockReplay replay) {
        this.records = records;
        this.events = events;
        this.projects = projects;
        this.roads = roads;
        this.replay = replay;
    }

    @Override
    public Map<Long, Dates> listDates(long recordId) {
        List<ClockEvent> standing = events.listEvents(recordId);
        Map<Long, Dates> dates = new LinkedHashMap<>();
        for (int i = 0; i < standing.size(); i++) {
            if (standing.get(i).kind() == Kind.EXTENDED) {
                dates.put(standing.get(i).id(), dates(scene(recordId, standing), standing, i));
            }
        }
        return dates;
    }

    private ClockReplay.Scene scene(long recordId, List<ClockEvent> standing) {
        StepRecord record = records.get(recordId);
        Project project = projects.getProject(record.projectId());
        Step step = roads.diagramOf(project).getStep(record.stepId());
        return ClockReplay.scene(project, record, step, standing);
    }

    /** @param at place of the extension among the events */
    Dates dates(ClockReplay.Scene scene, List<ClockEvent> standing, int at) {
        ClockEvent extension = standing.get(at);
        List<ClockEvent> known = known(standing, extension.on(), at);
        Optional<LocalDate> before = due(scene, known, extension.on());
        List<ClockEvent> with = new ArrayList<>(known);
        with.add(extension);
        return new Dates(before, before.flatMap(day -> due(scene, with, extension.on())));
    }

    /** Of an extension about to be entered. */
    Dates dates(ClockReplay.Scene scene, List<ClockEvent> standing, LocalDate on, int days) {
        List<ClockEvent> with = new ArrayList<>(standing);
        with.add(extension(scene.record(), on, days));
        return dates(scene, with, standing.size());
    }

    /** The clock as it ran on that day, by what is known now. */
    StepClock clockOn(ClockReplay.Scene scene, List<ClockEvent> standing, LocalDate on) {
        return replay.clockThen(scene, replay.until(scene, known(standing, on, standing.size()), on));
    }

    /**
     * The extension with its days, when it names its new last day instead or besides.
     *
     * @throws org.yingjian.shared.Problem RULE when the two do not agree, or no number of days ends on that day
     */
    RecordClockEvent.Entry reckoned(ClockReplay.Scene scene, List<ClockEvent> standing, RecordClockEvent.Entry entry) {
        if (entry.until().isEmpty()) {
            return entry;
        }
        LocalDate until = entry.until().get();
        if (entry.days().isPresent()) {
            Optional<LocalDate> counted =
                    dates(scene, standing, entry.on(), entry.days().get()).newDue();
            if (counted.filter(day -> !day.equals(until)).isPresent()) {
                throw EndOfStep.rule(
                        "step.problem.extensionDates",
                        String.valueOf(entry.days().get()),
                        counted.get().toString(),
                        until.toString());
            }
            return entry;
        }
        for (int days = 1; days <= MOST_DAYS; days++) {
            Optional<LocalDate> day = dates(scene, standing, entry.on(), days).newDue();
            if (day.equals(Optional.of(until))) {
                return entry.lasting(days);
            }
            if (day.isEmpty() || day.get().isAfter(until)) {
                break;
            }
        }
        String old = clockOn(scene, standing, entry.on())
                .dueOn()
                .map(LocalDate::toString)
                .orElse("—");
        throw EndOfStep.rule("step.problem.extensionUntil", until.toString(), old);
    }

    private Optional<LocalDate> due(ClockReplay.Scene scene, List<ClockEvent> known, LocalDate on) {
        return replay.clockThen(scene, replay.until(scene, known, on)).dueOn();
    }

    private static List<ClockEvent> known(List<ClockEvent> standing, LocalDate on, int before) {
        List<ClockEvent> known = new ArrayList<>();
        for (int i = 0; i < standing.size(); i++) {
            ClockEvent event = standing.get(i);
            boolean later = event.kind() == Kind.EXTENDED && i >= before;
            if (!later && !event.kind().ends() && (!event.on().isAfter(on) || goesOn(event.kind()))) {
                known.add(event);
            }
        }
        return known;
    }

    /** Of a pause that lasted on that day the end is known by now; without its beginning it says nothing. */
    private static boolean goesOn(Kind kind) {
        return kind == Kind.CORRECTIONS_RECEIVED || kind == Kind.SPECIAL_ENDED;
    }

    private static ClockEvent extension(StepRecord record, LocalDate on, int days) {
        return new ClockEvent(
                0,
                record.id(),
                Kind.EXTENDED,
                on,
                Optional.empty(),
                Optional.of(days),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                on.atStartOfDay(),
                "");
    }
}
