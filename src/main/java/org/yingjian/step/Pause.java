package org.yingjian.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yingjian.step.ClockEvent.Kind;

/**
 * A stretch in which a legal clock stood still: the days after the first up to and including the last are not counted.
 *
 * @param begun the event that stopped it
 * @param ended the event that let it go on, empty while it stands still or when the step ended first
 */
public record Pause(ClockEvent begun, Optional<ClockEvent> ended) {

    public LocalDate began() {
        return begun.on();
    }

    public boolean isCorrections() {
        return begun.kind() == Kind.CORRECTIONS_ASKED;
    }

    /** The law by which the clock stood still, in Chinese. */
    public String article() {
        return begun.kind().article();
    }

    public boolean covers(LocalDate day) {
        return day.isAfter(began()) && ended.map(end -> !day.isAfter(end.on())).orElse(true);
    }

    /** Pairs beginnings with the next end of their kind, in order of entry. */
    public static List<Pause> of(List<ClockEvent> events) {
        List<Pause> pauses = new ArrayList<>();
        for (ClockEvent event : events) {
            switch (event.kind()) {
                case CORRECTIONS_ASKED, SPECIAL_BEGUN -> pauses.add(new Pause(event, Optional.empty()));
                case CORRECTIONS_RECEIVED -> end(pauses, Kind.CORRECTIONS_ASKED, event);
                case SPECIAL_ENDED -> end(pauses, Kind.SPECIAL_BEGUN, event);
                default -> {}
            }
        }
        return pauses;
    }

    private static void end(List<Pause> pauses, Kind begun, ClockEvent event) {
        for (int i = 0; i < pauses.size(); i++) {
            Pause pause = pauses.get(i);
            if (pause.begun.kind() == begun && pause.ended.isEmpty()) {
                pauses.set(i, new Pause(pause.begun, Optional.of(event)));
                return;
            }
        }
    }

    public static Optional<Pause> openOf(List<ClockEvent> events, Kind begun) {
        return of(events).stream()
                .filter(pause -> pause.begun.kind() == begun && pause.ended.isEmpty())
                .findFirst();
    }
}
