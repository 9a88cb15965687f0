package org.yingjian.forecast.make;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.progress.Lot;
import org.yingjian.progress.LotCount;
import org.yingjian.workflow.DomainSteps;

/**
 * How far the open step of an equipment project is by its lots. Confirmed states count alone; a lot is a lot, however many
 * pieces it has.
 *
 * @param done share of the lots that are there, above 0
 * @param on day on which the last of them came
 */
record LotProgress(double done, LocalDate on) {

    private static final Map<String, Lot.State> STATES = Map.of(
            DomainSteps.DELIVERY, Lot.State.DELIVERED,
            DomainSteps.INSTALLATION, Lot.State.INSTALLED,
            DomainSteps.COMMISSIONING, Lot.State.COMMISSIONED,
            DomainSteps.EQUIPMENT_ACCEPTANCE, Lot.State.ACCEPTED,
            DomainSteps.EQUIPMENT_IN_USE, Lot.State.BOOKED);

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
