package org.yingjian.forecast.make;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.progress.Lot;
import org.yingjian.progress.LotCount;

/**
 * How far the open step of an equipment project is by its lots. Confirmed states count alone; a lot is a lot, however many
 * pieces it has.
 *
 * @param done share of the lots that are there, above 0
 * @param on day on which the last of them came
 */
record LotProgress(double done, LocalDate on) {

    private static final Map<String, Lot.State> STATES = Map.of(
            "E8", Lot.State.DELIVERED,
            "E9", Lot.State.INSTALLED,
            "E10", Lot.State.COMMISSIONED,
            "E11", Lot.State.ACCEPTED,
            "E12", Lot.State.BOOKED);

    /** @return empty for other steps, and while no lot is there */
    static Optional<LotProgress> of(ProjectFacts facts, String part, LocalDate since) {
        Lot.State state = STATES.get(part);
        List<Lot> lots = facts.lots().map(LotCount::lots).orElse(List.of());
        if (state == null || lots.isEmpty()) {
            return Optional.empty();
        }
        // What came after the day asked about was not known on it.
        List<LocalDate> days = lots.stream()
                .flatMap(lot -> lot.reached(state).stream())
                .map(Lot.Act::on)
                .filter(day -> !day.isAfter(facts.today()))
                .toList();
        return days.stream()
                .max(Comparator.naturalOrder())
                .map(last -> new LotProgress((double) days.size() / lots.size(), last.isBefore(since) ? since : last));
    }
}
