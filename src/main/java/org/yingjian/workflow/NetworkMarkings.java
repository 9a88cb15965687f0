package org.yingjian.workflow;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Markings by walking our own network: no engine is asked. */
@Component
class NetworkMarkings implements Markings {

    /** Ten thousand projects go a few hundred ways. */
    private static final int MOST_WAYS = 2_000;

    private final Map<Way, Set<String>> ways = new ConcurrentHashMap<>();

    @Override
    public Marking mark(
            Diagram diagram,
            Map<String, Object> variables,
            Set<String> finished,
            Set<String> stillOpen,
            Function<String, LocalDate> timerDue,
            LocalDate today) {
        Facts facts = new Facts(diagram, withDefaults(diagram, variables), finished, stillOpen);
        return new MarkingWalk(facts, timer -> {
                    LocalDate due = timerDue.apply(timer);
                    return due != null && !due.isAfter(today);
                })
                .walk();
    }

    @Override
    public Set<String> onRoad(Diagram diagram, Map<String, Object> variables) {
        Way way = new Way(diagram.network(), withDefaults(diagram, variables));
        if (ways.size() >= MOST_WAYS) {
            ways.clear();
        }
        return ways.computeIfAbsent(way, w -> walk(diagram, w.variables()));
    }

    private static Set<String> walk(Diagram diagram, Map<String, Object> variables) {
        Map<String, Object> known = new HashMap<>(variables);
        diagram.steps().forEach(s -> s.resultField().ifPresent(f -> known.remove(f.id())));
        NetworkRoutes road = NetworkRoutes.of(diagram);
        Set<String> reached = road.reach(road.start, known, true);
        Set<String> steps = new LinkedHashSet<>();
        diagram.steps().stream().map(Step::id).filter(reached::contains).forEach(steps::add);
        return Collections.unmodifiableSet(steps);
    }

    @Override
    public Optional<Step> standsFor(Diagram diagram, Map<String, Object> variables, String domainId) {
        Set<String> onRoad = onRoad(diagram, variables);
        if (onRoad.contains(domainId)) {
            return diagram.findStep(domainId);
        }
        return diagram.steps().stream()
                .filter(s -> onRoad.contains(s.id()) && s.covers().contains(domainId))
                .findFirst();
    }

    private static Map<String, Object> withDefaults(Diagram diagram, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(diagram.defaults());
        all.putAll(variables);
        return all;
    }

    /** Diagrams are the same objects as long as the program runs: told apart by identity, they need no reading. */
    private record Way(Network network, Map<String, Object> variables) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Way way && way.network == network && way.variables.equals(variables);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(network) + variables.hashCode();
        }
    }
}
