package org.yingjian.forecast.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All cases, found by step and by project. Order of the rows does not matter. A case that ends before it starts is open until
 * the mistake was recorded.
 */
final class History {

    private static final double WIDEST = 2;
    private static final int TYPICAL = 180;
    private static final int MANY = 20;
    private static final int SELDOM = 5;

    private static final Comparator<Case> ORDER = Comparator.comparing(Case::start)
            .thenComparing(Case::project)
            .thenComparing(Case::step)
            .thenComparing(Case::kind)
            .thenComparing(Case::group)
            .thenComparing(Case::plan)
            .thenComparing(c -> c.finish() == null ? LocalDate.MAX : c.finish());

    private final Map<String, List<Case>> bySteps = new TreeMap<>();
    private final Map<String, List<Case>> byProject = new HashMap<>();

    History(List<Case> cases) {
        cases.stream()
                .filter(c -> c.start() != null && (!c.endsBeforeStart() || c.recorded() != null))
                .sorted(ORDER)
                .forEach(c -> {
                    bySteps.computeIfAbsent(c.step(), s -> new ArrayList<>()).add(c);
                    byProject
                            .computeIfAbsent(c.project(), s -> new ArrayList<>())
                            .add(c);
                });
    }

    List<Case> ofStep(String step) {
        return bySteps.getOrDefault(step, List.of());
    }

    List<Case> all() {
        return bySteps.values().stream().flatMap(List::stream).toList();
    }

    /**
     * Memory: log of actual ÷ planned of the project's latest earlier step whose end was known on the day, NaN when there
     * is none.
     */
    double earlierRatio(Case step, LocalDate asOf) {
        Case latest = null;
        for (Case other : byProject.getOrDefault(step.project(), List.of())) {
            boolean earlier = !other.step().equals(step.step())
                    && other.start().isBefore(step.start())
                    && other.plan() > 0
                    && !other.endsBeforeStart()
                    && other.finishKnownOn(asOf);
            if (earlier && (latest == null || other.finish().isAfter(latest.finish()))) {
                latest = other;
            }
        }
        if (latest == null) {
            return Double.NaN;
        }
        double took = Math.max(1, latest.finish().toEpochDay() - latest.start().toEpochDay());
        return Math.max(-WIDEST, Math.min(WIDEST, Math.log(took / latest.plan())));
    }

    /** Middle of what steps without a plan took, in days. */
    static int typicalLength(List<Case> cases, LocalDate asOf) {
        long[] took = cases.stream()
                .filter(c -> c.finishKnownOn(asOf))
                .mapToLong(c -> c.finish().toEpochDay() - c.start().toEpochDay())
                .filter(days -> days > 0)
                .toArray();
        Arrays.sort(took);
        return took.length < 5 ? TYPICAL : (int) took[took.length / 2];
    }

    /**
     * The step ends its projects: hardly any finished case is followed by another step of its project. In a ledger that
     * forgets finished projects, such ends vanish.
     */
    boolean endsProjects(String step, LocalDate asOf) {
        int ended = 0;
        int followed = 0;
        for (Case c : ofStep(step)) {
            if (c.finishKnownOn(asOf)) {
                ended++;
                followed += isFollowed(c, asOf) ? 1 : 0;
            }
        }
        return followed <= 0.2 * ended;
    }

    /**
     * Steps that end their projects, have hardly ended by that day, and whose open cases are long past their plan: finished
     * work seems to vanish from this ledger.
     */
    List<String> stepsThatSeemForgotten(LocalDate asOf) {
        return bySteps.keySet().stream()
                .filter(step -> endsProjects(step, asOf))
                .filter(step -> {
                    List<Case> cases = ofStep(step);
                    long ended =
                            cases.stream().filter(c -> c.finishKnownOn(asOf)).count();
                    long overdue =
                            cases.stream().filter(c -> isOverdue(c, asOf)).count();
                    return overdue >= MANY && ended * SELDOM < overdue;
                })
                .toList();
    }

    private static boolean isOverdue(Case c, LocalDate asOf) {
        return !c.finishKnownOn(asOf)
                && c.plannedFinish() != null
                && c.plannedFinish().isBefore(asOf)
                && c.start().isBefore(asOf);
    }

    private boolean isFollowed(Case c, LocalDate asOf) {
        return byProject.get(c.project()).stream()
                .anyMatch(o -> !o.step().equals(c.step())
                        && o.start().isAfter(c.start())
                        && !o.start().isAfter(asOf));
    }
}
