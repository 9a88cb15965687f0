package org.yingjian.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yingjian.forecast.Light;

/**
 * What a leader sees first, for the counties of one reader.
 *
 * @param today business date
 * @param rounds inspection rounds still to come, next first, with the days left
 * @param counties one row per county
 * @param total all counties together
 * @param worst live projects most likely to miss, worst first
 * @param safeDays open steps whose last safe day comes next
 * @param waiting offices and firms with open steps, most behind first
 */
public record Overview(
        LocalDate today,
        List<Countdown> rounds,
        List<CountyRow> counties,
        CountyRow total,
        List<ProjectLine> worst,
        List<SafeDay> safeDays,
        List<Queue> waiting) {

    /** @param daysLeft calendar days from today to the inspection day */
    public record Countdown(String name, LocalDate day, boolean confirmed, boolean recheck, long daysLeft) {}

    /**
     * @param county short name, empty for the total
     * @param lights what stands under each light; every light is present
     * @param projects number of projects
     * @param live projects not yet at their target
     * @param schools number of schools, each counted once, under the worst light of its projects
     */
    public record CountyRow(String county, Map<Light, Count> lights, int projects, int live, int schools) {}

    public record Count(int projects, int schools) {
        static final Count ZERO = new Count(0, 0);
    }

    /** @param daysLeft calendar days from today to the last safe day */
    public record SafeDay(ProjectLine line, ProjectLine.Standing step, long daysLeft) {}

    /**
     * @param holder office or firm, empty when unknown
     * @param steps open steps it holds
     * @param behind of those, steps whose last safe day is past
     * @param oldest opening day of the one open longest, null when unknown
     */
    public record Queue(String holder, int steps, int behind, LocalDate oldest) {}
}
