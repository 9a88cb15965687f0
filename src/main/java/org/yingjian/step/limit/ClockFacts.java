package org.yingjian.step.limit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.ClockEvent.Kind;
import org.yingjian.step.Pause;
import org.yingjian.step.StepRecord;
import org.yingjian.workflow.Step;

/**
 * Everything a legal clock is counted from.
 *
 * @param events clock events of the record, in order of entry
 * @param asOf day of the count
 */
record ClockFacts(StepRecord record, Step step, List<ClockEvent> events, LocalDate asOf) {

    List<Pause> pauses() {
        return Pause.of(events);
    }

    Optional<Pause> openPause() {
        return pauses().stream().filter(pause -> pause.ended().isEmpty()).min(Comparator.comparing(Pause::began));
    }

    /** 受理, by event or as a ledger tells it. */
    Optional<LocalDate> acceptedOn() {
        return record.acceptedOn().or(() -> StepRecord.dateOf(record.fields(), "acceptedOn"));
    }

    /** Papers in, by event, by the form, or as a ledger tells it. */
    Optional<LocalDate> handedInOn() {
        return first(Kind.HANDED_IN)
                .or(() -> StepRecord.dateOf(record.fields(), "submittedOn"))
                .or(() -> StepRecord.dateOf(record.fields(), "appliedOn"));
    }

    /** The law of that day holds. */
    LocalDate regimeOn() {
        return acceptedOn().or(record::openedOn).orElse(asOf);
    }

    int extendedBy() {
        return events.stream()
                .filter(event -> event.kind() == Kind.EXTENDED)
                .mapToInt(event -> event.days().orElse(0))
                .sum();
    }

    Optional<LocalDate> since(String starts) {
        return switch (starts) {
            case LimitTable.ACCEPTED -> acceptedOn();
            case LimitTable.OPENED -> record.openedOn();
            case "handedIn" -> handedInOn();
            case "finished" -> record.isPassed() ? record.finishedOn() : Optional.empty();
            case "specialBegun" ->
                openPause().filter(pause -> !pause.isCorrections()).map(Pause::began);
            default -> StepRecord.dateOf(record.fields(), starts);
        };
    }

    private Optional<LocalDate> first(Kind kind) {
        return events.stream()
                .filter(event -> event.kind() == kind)
                .map(ClockEvent::on)
                .findFirst();
    }
}
