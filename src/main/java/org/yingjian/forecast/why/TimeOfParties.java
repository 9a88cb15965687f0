package org.yingjian.forecast.why;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.Explanation.Party;
import org.yingjian.forecast.Explanation.PartyTime;
import org.yingjian.forecast.make.PlacedProject;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.ClockEvents;
import org.yingjian.step.StepRecord;
import org.yingjian.workflow.Step;

/**
 * With whom the time has been spent: an application lies with the applicant until it is accepted and while corrections are
 * awaited, with the office in between. Steps without a known opening are left out.
 */
@Component
class TimeOfParties {

    private static final Set<String> OUTSIDE = Set.of(
            "designer", "reviewer", "contractor", "supplier", "supervision", "agent", "centre", "experts", "province");
    private static final Set<String> OWNERS = Set.of("client", "school");

    private final ClockEvents events;

    TimeOfParties(ClockEvents events) {
        this.events = events;
    }

    List<PartyTime> of(PlacedProject now) {
        Map<Party, Integer> days = new EnumMap<>(Party.class);
        Map<Long, List<ClockEvent>> byRecord = events.listEvents(
                now.facts().records().stream().map(StepRecord::id).toList());
        for (StepRecord record : now.facts().records()) {
            now.step(record.stepId())
                    .ifPresent(step -> add(days, step, record, byRecord.getOrDefault(record.id(), List.of()), now));
        }
        List<PartyTime> times = new ArrayList<>();
        days.forEach((party, spent) -> times.add(new PartyTime(party, spent)));
        return times;
    }

    private static void add(
            Map<Party, Integer> days, Step step, StepRecord record, List<ClockEvent> events, PlacedProject now) {
        Optional<LocalDate> end = record.isOpen() ? Optional.of(now.facts().today()) : record.finishedOn();
        if (record.openedOn().isEmpty() || end.isEmpty()) {
            return;
        }
        int all = between(record.openedOn().get(), end.get());
        if (OUTSIDE.contains(step.holder())) {
            days.merge(Party.OUTSIDE, all, Integer::sum);
        } else if (OWNERS.contains(step.holder())) {
            days.merge(Party.APPLICANT, all, Integer::sum);
        } else {
            int applicant = Math.min(all, beforeAcceptance(step, record, end.get()) + corrections(events, end.get()));
            days.merge(Party.APPLICANT, applicant, Integer::sum);
            days.merge(Party.OFFICE, all - applicant, Integer::sum);
        }
    }

    /** A finished step whose acceptance nobody noted counts as the office's. */
    private static int beforeAcceptance(Step step, StepRecord record, LocalDate end) {
        if (step.applicant().isEmpty()) {
            return 0;
        }
        return record.acceptedOn()
                .map(day -> between(record.openedOn().get(), day))
                .orElse(record.isOpen() ? between(record.openedOn().get(), end) : 0);
    }

    private static int corrections(List<ClockEvent> events, LocalDate end) {
        int days = 0;
        LocalDate since = null;
        for (ClockEvent event : events) {
            if (event.kind() == ClockEvent.Kind.CORRECTIONS_ASKED) {
                since = event.on();
            } else if (event.kind() == ClockEvent.Kind.CORRECTIONS_RECEIVED && since != null) {
                days += between(since, event.on());
                since = null;
            }
        }
        return since == null ? days : days + between(since, end);
    }

    private static int between(LocalDate from, LocalDate to) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(from, to));
    }
}
