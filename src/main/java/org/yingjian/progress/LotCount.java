package org.yingjian.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many schools of a project are how far: a school is where the last of its lots is. */
public record LotCount(List<Lot> lots) {

    public LotCount {
        lots = lots.stream().filter(lot -> !lot.withdrawn()).toList();
    }

    public boolean isEmpty() {
        return lots.isEmpty();
    }

    public int schools() {
        return bySchool().size();
    }

    /** Schools whose every lot has reached the state. */
    public long schoolsAt(Lot.State state) {
        return bySchool().values().stream()
                .filter(all -> all.stream().allMatch(lot -> lot.isAt(state)))
                .count();
    }

    /** Schools of which a lot has not reached the state, by name. */
    public List<String> schoolsBefore(Lot.State state) {
        return bySchool().entrySet().stream()
                .filter(school -> !school.getValue().stream().allMatch(lot -> lot.isAt(state)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Numbers of the receipts, sheets or assets entered for a state, each once. */
    public List<String> documents(Lot.State state) {
        return lots.stream()
                .flatMap(lot -> lot.reached(state).flatMap(Lot.Act::document).stream())
                .distinct()
                .toList();
    }

    public boolean isComplete(Lot.State state) {
        return !lots.isEmpty() && lots.stream().allMatch(lot -> lot.isAt(state));
    }

    /** The day the last lot reached the state, empty while one has not or none names its day. */
    public Optional<LocalDate> completeOn(Lot.State state) {
        if (!isComplete(state)) {
            return Optional.empty();
        }
        return lots.stream()
                .flatMap(lot -> lot.reached(state).stream())
                .map(Lot.Act::on)
                .max(Comparator.naturalOrder());
    }

    public long pending() {
        return lots.stream().mapToLong(lot -> lot.pending().size()).sum();
    }

    private Map<String, List<Lot>> bySchool() {
        return lots.stream()
                .collect(Collectors.groupingBy(
                        Lot::school, Collectors.mapping(Function.identity(), Collectors.toList())));
    }
}
