package org.yingjian.forecast.make;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.forecast.learn.Durations;
import org.yingjian.workflow.Step;

/** Finds what sets a project's coming laws apart. */
@Component
class ReadOwnLaws {

    private final Durations durations;
    private final ProjectMemory memory;
    private final PromisedLimits limits;

    ReadOwnLaws(Durations durations, ProjectMemory memory, PromisedLimits limits) {
        this.durations = durations;
        this.memory = memory;
        this.limits = limits;
    }

    OwnLaws of(ProjectFacts facts) {
        return new OwnLaws(memory.now(facts), firm(facts), promised(facts));
    }

    private Map<String, Double> firm(ProjectFacts facts) {
        Map<String, Double> factors = new HashMap<>();
        facts.project()
                .draft()
                .contractor()
                .map(String::valueOf)
                .ifPresent(firm -> durations.lessons().steps().forEach((part, lesson) -> {
                    double factor = lesson.ofFirm(firm);
                    if (factor != 1) {
                        factors.put(part, factor);
                    }
                }));
        return factors;
    }

    private Map<String, Integer> promised(ProjectFacts facts) {
        Map<String, Integer> days = new HashMap<>();
        if (facts.green() && facts.diagram().isPresent()) {
            for (Step step : facts.diagram().get().steps()) {
                limits.limit(step, facts).ifPresent(limit -> days.put(step.id(), limit));
            }
        }
        return days;
    }
}
