package org.yingjian.step.placing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.road.LatestRounds;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.workflow.Marking;
import org.yingjian.workflow.Markings;
import org.yingjian.workflow.Step;

/** Computes where a project stands from its records: the marking, and finishes that run ahead of an open step. */
@Component
public class MarkingFromRecords {

    private final Markings markings;
    private final WaitDates timers;
    private final BusinessClock clock;

    MarkingFromRecords(Markings markings, WaitDates timers, BusinessClock clock) {
        this.markings = markings;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * @param marking where tokens should stand
     * @param ahead steps finished on paper although a step before them is reported open
     */
    public record At(Marking marking, Set<String> ahead) {}

    /**
     * @param latest latest round of each step
     * @param notYet steps whose finish the diagram has not come to
     * @param wanted steps reported open
     */
    public At stand(ProjectRoad road, LatestRounds latest, Set<String> notYet, Collection<String> wanted) {
        Set<String> finished = new LinkedHashSet<>();
        for (Step step : road.diagram().steps()) {
            if (road.leadsTo(step.id())
                    && !notYet.contains(step.id())
                    && latest.apply(step.id()).filter(StepRecord::isPassed).isPresent()) {
                finished.add(step.id());
            }
        }
        Set<String> stillOpen = new LinkedHashSet<>(wanted);
        stillOpen.removeIf(id -> !road.leadsTo(id));
        Map<String, Object> variables = new HashMap<>(road.variables());
        leadBack(road, latest, finished, stillOpen, variables);
        Known known = new Known(road, latest, variables, stillOpen);
        Marking marking = mark(known, finished);
        if (marking.openSteps().containsAll(stillOpen)) {
            return new At(marking, beyond(known, finished, marking));
        }
        return behindOpen(known, finished, marking);
    }

    private record Known(ProjectRoad road, LatestRounds latest, Map<String, Object> variables, Set<String> stillOpen) {}

    /** Takes the furthest finishes away until every step reported open can be open; in vain, they count after all. */
    private At behindOpen(Known known, Set<String> finished, Marking first) {
        ProjectRoad road = known.road();
        Set<String> missing = new LinkedHashSet<>(known.stillOpen());
        missing.removeAll(first.openSteps());
        int from = missing.stream().mapToInt(road::order).min().orElse(0);
        List<String> later = finished.stream()
                .filter(id -> road.order(id) > from)
                .sorted(Comparator.comparingInt(road::order).reversed())
                .toList();
        Set<String> counted = new LinkedHashSet<>(finished);
        Set<String> ahead = new LinkedHashSet<>();
        for (String id : later) {
            counted.remove(id);
            ahead.add(id);
            Marking marking = mark(known, counted);
            if (marking.openSteps().containsAll(missing)) {
                ahead.removeAll(marking.openSteps());
                return new At(marking, ahead);
            }
        }
        return new At(first, Set.of());
    }

    /** Finishes behind an open step; after a return, those of the round before stay what they were. */
    private static Set<String> beyond(Known known, Set<String> finished, Marking marking) {
        Set<String> ahead = new LinkedHashSet<>();
        for (String open : marking.openSteps()) {
            Set<String> later = known.road().stepsBeyond(open);
            boolean first = known.latest()
                    .apply(open)
                    .map(r -> r.round() == 1 && r.isOpen())
                    .orElse(true);
            if (first) {
                finished.stream().filter(later::contains).forEach(ahead::add);
            }
        }
        return ahead;
    }

    private Marking mark(Known known, Set<String> finished) {
        return markings.mark(
                known.road().diagram(),
                known.variables(),
                finished,
                known.stillOpen(),
                timer -> dueOf(known.road(), timer, known.latest()),
                clock.today());
    }

    private LocalDate dueOf(ProjectRoad road, String timer, LatestRounds latest) {
        return road.stepOfTimer(timer)
                .map(id -> timers.due(road, road.step(id), latest.apply(id)))
                .orElse(clock.today());
    }

    /** Opens what a round that ended without success leads to, or the step itself when that was done since. */
    private static void leadBack(
            ProjectRoad road,
            LatestRounds latest,
            Set<String> finished,
            Set<String> stillOpen,
            Map<String, Object> variables) {
        for (Step step : road.diagram().steps()) {
            Optional<StepRecord> failed =
                    latest.apply(step.id()).filter(r -> r.state() == State.UNSUCCESSFUL && road.leadsTo(step.id()));
            if (failed.isEmpty() || step.resultField().isEmpty()) {
                continue;
            }
            String field = step.resultField().get().id();
            String result = failed.get().result().orElse("");
            for (String target : road.stepsAfter(step.id(), Map.of(field, result))) {
                if (target.equals(step.id()) || doneSince(latest.apply(target), failed.get())) {
                    stillOpen.add(step.id());
                } else {
                    stillOpen.add(target);
                    finished.add(step.id());
                    finished.remove(target);
                    variables.put(field, result);
                }
            }
        }
    }

    private static boolean doneSince(Optional<StepRecord> target, StepRecord failed) {
        return target.filter(StepRecord::isPassed)
                .flatMap(StepRecord::finishedOn)
                .flatMap(day -> failed.finishedOn().map(fail -> !day.isBefore(fail)))
                .orElse(false);
    }
}
