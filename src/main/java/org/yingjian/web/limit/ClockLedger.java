package org.yingjian.web.limit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.calendar.Workdays;
import org.yingjian.project.Project;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.ClockEvents;
import org.yingjian.step.ClockEvents.StruckEvent;
import org.yingjian.step.Extensions;
import org.yingjian.step.Pause;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepClocks;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Step;

/** The clocks of a project's steps, legal and calendar side by side, each pause counted. */
@Component
class ClockLedger {

    private final Steps steps;
    private final StepClocks clocks;
    private final ClockEvents events;
    private final Extensions extensions;
    private final Organisations organisations;
    private final Workdays workdays;

    ClockLedger(
            Steps steps,
            StepClocks clocks,
            ClockEvents events,
            Extensions extensions,
            Organisations organisations,
            Workdays workdays) {
        this.steps = steps;
        this.clocks = clocks;
        this.events = events;
        this.extensions = extensions;
        this.organisations = organisations;
        this.workdays = workdays;
    }

    /**
     * @param paused working days on which the clock stood still
     * @param pauses in order
     * @param extended last days before and with each extension, by event id
     * @param end the event the round ended with
     * @param struck events that were wrong
     * @param mayWork the reader may correct entries
     */
    record Line(
            StepRecord record,
            Step step,
            String holder,
            StepClock clock,
            int paused,
            List<Stop> pauses,
            List<ClockEvent> extensions,
            Map<Long, Extensions.Dates> extended,
            Optional<ClockEvent> end,
            List<StruckEvent> struck,
            boolean mayWork) {}

    /**
     * @param article the law by which the clock stood still
     * @param until last day of the pause, today while it lasts, the finish when the step ended first
     * @param workingDays length in working days
     * @param calendarDays length in calendar days
     */
    record Stop(Pause pause, String article, LocalDate until, int workingDays, int calendarDays) {}

    /** Steps whose clock has begun or stood still. */
    List<Line> list(Project project, Account reader) {
        Diagram diagram = steps.getDiagram(project);
        List<StepRecord> records = steps.listRecords(project.id()).stream()
                .filter(r -> r.state() != StepRecord.State.SUPERSEDED)
                .toList();
        Map<Long, StepClock> counted = clocks.listClocks(records);
        List<Long> ids = records.stream().map(StepRecord::id).toList();
        Map<Long, List<ClockEvent>> happened = events.listEvents(ids);
        Map<Long, List<StruckEvent>> struck = events.listStruck(ids);
        List<Line> lines = new ArrayList<>();
        for (StepRecord record : records) {
            StepClock legal = counted.get(record.id());
            List<ClockEvent> own = happened.getOrDefault(record.id(), List.of());
            if (own.isEmpty()
                    && !struck.containsKey(record.id())
                    && (legal.startedOn().isEmpty() || legal.limit().isEmpty())) {
                continue;
            }
            List<Stop> stops = Pause.of(own).stream()
                    .map(pause -> stop(pause, legal.asOf()))
                    .toList();
            lines.add(new Line(
                    record,
                    diagram.getStep(record.stepId()),
                    holder(record),
                    legal,
                    paused(stops, legal),
                    stops,
                    own.stream()
                            .filter(event -> event.kind() == ClockEvent.Kind.EXTENDED)
                            .toList(),
                    extensions.listDates(record.id()),
                    own.stream().filter(event -> event.kind().ends()).findFirst(),
                    struck.getOrDefault(record.id(), List.of()),
                    record.state() != StepRecord.State.CANCELLED && steps.mayWork(reader, project, record)));
        }
        return lines;
    }

    private Stop stop(Pause pause, LocalDate asOf) {
        LocalDate until = pause.ended().map(ClockEvent::on).orElse(asOf);
        return new Stop(pause, pause.article(), until, workdays.workingDaysBetween(pause.began(), until), (int)
                Math.max(0, ChronoUnit.DAYS.between(pause.began(), until)));
    }

    /** Since the clock began; pauses that overlap count once. */
    private int paused(List<Stop> stops, StepClock legal) {
        return legal.startedOn()
                .map(since -> (int) since.plusDays(1)
                        .datesUntil(
                                legal.asOf().isBefore(since)
                                        ? since.plusDays(1)
                                        : legal.asOf().plusDays(1))
                        .filter(workdays::isWorkingDay)
                        .filter(day -> stops.stream()
                                .anyMatch(s -> day.isAfter(s.pause().began()) && !day.isAfter(s.until())))
                        .count())
                .orElse(0);
    }

    private String holder(StepRecord record) {
        Optional<Organisation> office = record.holder().map(organisations::getOrganisation);
        return office.map(Organisation::name).orElse("—");
    }
}
