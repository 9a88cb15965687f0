package org.yingjian.forecast.learn;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yingjian.forecast.core.Law;
import org.yingjian.forecast.law.EntryLag;
import org.yingjian.forecast.law.PaceSpread;
import org.yingjian.forecast.law.StepLesson;
import org.yingjian.forecast.law.Stops;

/**
 * What our own register taught by the morning of a day.
 *
 * @param learnedOn that day, null when nothing was learned yet
 * @param steps part of a road ({@code N13}, {@code R1_R2/R2}) → what it taught
 * @param offices step and county → organisation that usually holds it
 * @param lags organisation → how late it types in
 * @param priors the priors the lessons of a part were held against, with how many
 * @param pace how much the pace of an office or firm changes from quarter to quarter
 * @param stops how long works stand still once a stop is reported
 */
public record Lessons(
        LocalDate learnedOn,
        Map<String, StepLesson> steps,
        Map<String, String> offices,
        Map<String, EntryLag> lags,
        Map<String, List<Against>> priors,
        PaceSpread pace,
        Stops stops) {

    public static final Lessons NONE =
            new Lessons(null, Map.of(), Map.of(), Map.of(), Map.of(), PaceSpread.NONE, Stops.NONE);

    private static final StepLesson NOTHING = StepLesson.of(List.of());

    /** Lessons of one scope. */
    record Against(Durations.Scope scope, Law prior, long ended, long open) {}

    public StepLesson of(String part) {
        return steps.getOrDefault(part, NOTHING);
    }

    /** Whether what earlier steps of a project took matters for any step. */
    public boolean remembers() {
        return steps.values().stream().anyMatch(StepLesson::remembers);
    }

    /** Whether what earlier steps of a project took matters for this part. */
    public boolean remembers(String part) {
        return of(part).remembers();
    }

    static String place(String part, String county) {
        return part + "@" + county;
    }

    /** Law of the class; the prior itself where nothing was learned. */
    public Law law(String part, Law prior, String kind, String county) {
        return of(part).law(prior, kind, offices.getOrDefault(place(part, county), ""));
    }

    public EntryLag lag(String office) {
        return lags.getOrDefault(office, lags.getOrDefault("", EntryLag.NONE));
    }
}
