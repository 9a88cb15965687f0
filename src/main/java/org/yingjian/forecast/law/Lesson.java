package org.yingjian.forecast.law;

import java.util.Objects;
import org.yingjian.forecast.core.Law;

/**
 * What one step of our own register teaches: how many counted days it took, or has taken so far.
 *
 * @param prior law of the table for a step of its scope; its days are the unit of learning
 * @param days counted days
 * @param ended false while open
 * @param weight what it counts, 0–1: less where the opening day was only concluded, or long ago
 * @param who whose it is
 * @param earlier log of actual ÷ usual of the project's step before, NaN when unknown
 * @param silence for an open step: how late ends are typed in where it lies
 */
public record Lesson(Law prior, int days, boolean ended, double weight, Who who, double earlier, EntryLag silence) {

    public Lesson {
        Objects.requireNonNull(prior, "prior");
        Objects.requireNonNull(who, "who");
    }

    /**
     * Levels of the hierarchy below the city; empty text = unknown.
     *
     * @param kind kind of project
     * @param office organisation that holds the step
     * @param firm contractor
     */
    public record Who(String kind, String office, String firm) {}
}
