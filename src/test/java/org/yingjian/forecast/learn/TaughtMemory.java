package org.yingjian.forecast.learn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yingjian.forecast.core.Law;
import org.yingjian.forecast.law.EntryLag;
import org.yingjian.forecast.law.Lesson;
import org.yingjian.forecast.law.Memory;
import org.yingjian.forecast.law.PaceSpread;
import org.yingjian.forecast.law.StepLesson;
import org.yingjian.forecast.law.Stops;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Step;

/** Lessons in which slow work before makes every step slower: twelve invented cases of each level of memory. */
public final class TaughtMemory {

    private static final int CASES = 12;
    private static final double STRENGTH = 0.6;

    private TaughtMemory() {}

    public static Lessons of(Durations durations, Diagram... diagrams) {
        Map<String, StepLesson> steps = new HashMap<>();
        for (Diagram diagram : diagrams) {
            for (Step step : diagram.steps()) {
                String kind = step.id().startsWith("R") ? "repair" : step.id().startsWith("E") ? "equipment" : "new";
                Durations.Scope scope = new Durations.Scope(kind, "medium", "open", false);
                durations
                        .parts(step, scope)
                        .keySet()
                        .forEach(part -> steps.put(part, lesson(durations.prior(part, step, scope))));
            }
        }
        return new Lessons(LocalDate.of(2016, 5, 23), steps, Map.of(), Map.of(), Map.of(), PaceSpread.NONE, Stops.NONE);
    }

    private static StepLesson lesson(Law prior) {
        List<Lesson> cases = new ArrayList<>();
        for (int level = 0; level < Memory.LEVELS; level++) {
            double slower = Math.exp(STRENGTH * Memory.value(level));
            for (int i = 0; i < CASES; i++) {
                int days = (int) Math.round(prior.quantile((i + 0.5) / CASES) * slower);
                Lesson.Who who = new Lesson.Who("", "", level == 4 ? "9" : "");
                cases.add(new Lesson(prior, days, true, 1, who, Memory.value(level), EntryLag.NONE));
            }
        }
        return StepLesson.of(cases);
    }
}
