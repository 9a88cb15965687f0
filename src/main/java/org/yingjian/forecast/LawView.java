package org.yingjian.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One law. Days are counted days of its clock.
 *
 * @param part a step, or of a collapsed one {@code task/step}
 * @param step id of the step in the words of the domain
 * @param name Chinese name of the task
 * @param clock working, calendar, construction, indoor
 * @param kind kind of project it is shown for, the one with most cases
 * @param size small, medium, large
 * @param method way of buying
 * @param prior median and P80 of the table
 * @param learned the same as learned, equal to the prior where nothing taught
 * @param ended ended cases behind it
 * @param open open cases behind it
 * @param weight what all of them count, in full cases
 * @param learnedOn day it was learned, empty before
 * @param levels factors on the daily chance of ending, above 1 = faster
 * @param curve chance of having ended by a day
 */
public record LawView(
        String part,
        String step,
        String name,
        String clock,
        String kind,
        String size,
        String method,
        Quantiles prior,
        Quantiles learned,
        int ended,
        int open,
        double weight,
        Optional<LocalDate> learnedOn,
        List<Level> levels,
        List<Point> curve) {

    /** Days by which it has ended with 50 and 80 %. */
    public record Quantiles(int half, int most) {}

    public enum Rank {
        CITY,
        KIND,
        OFFICE,
        FIRM,
        /** What the project's own design or construction step before took. */
        MEMORY
    }

    /**
     * @param name the kind's word, the organisation's name or the level of memory, empty for the city
     * @param cases ended cases
     */
    public record Level(Rank rank, String name, double factor, int cases) {}

    /** Chances of having ended by that counted day, 0–1. */
    public record Point(int day, double prior, double learned) {}

    /** Nothing taught: the law is the table's. */
    public boolean isAsTable() {
        return weight <= 0;
    }
}
