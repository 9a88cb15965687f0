package org.yingjian.forecast.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Law of a step whose ends vanish from the ledger. The ends still seen are too few and the open cases too many, so three
 * readings are averaged: completed cases only; the ages of open cases; all time, each seen end standing for as many as
 * must have ended for starts and ends to balance.
 */
final class ForgottenEnds {

    private static final double REACH = 3;
    private static final int YEAR = 365;
    private static final double MOST = 20;

    private final HazardLaw completed;
    private final double[] ages;
    private final HazardLaw weighted;
    private final double usual;

    private ForgottenEnds(HazardLaw completed, double[] ages, HazardLaw weighted, double usual) {
        this.completed = completed;
        this.ages = ages;
        this.weighted = weighted;
        this.usual = usual;
    }

    /** @param cases of the step, each with its length */
    static ForgottenEnds of(List<Case> cases, int typical, LocalDate asOf, Settings given) {
        Settings settings = given.even();
        List<Case> known = cases.stream().filter(c -> c.start().isBefore(asOf)).toList();
        List<Spell> all = known.stream()
                .map(c -> Spell.of(c, Spell.length(c, typical), asOf, settings.window(), Double.NaN))
                .filter(Objects::nonNull)
                .toList();
        List<Spell> ended = known.stream()
                .filter(c -> c.finishKnownOn(asOf))
                .map(c -> Spell.of(c, Spell.length(c, typical), asOf, 100 * YEAR, Double.NaN))
                .filter(Objects::nonNull)
                .toList();
        double weight = weight(known, asOf);
        List<Spell> balanced = all.stream()
                .map(s -> s.weighted(weight).within(REACH))
                .filter(Objects::nonNull)
                .toList();
        double[] open = known.stream()
                .filter(c -> !c.finishKnownOn(asOf))
                .mapToDouble(c -> (asOf.toEpochDay() - c.start().toEpochDay()) / Spell.length(c, typical))
                .toArray();
        return new ForgottenEnds(
                HazardLaw.fit(ended, settings, true),
                AgeProfile.hazards(open, edges()),
                HazardLaw.fit(balanced, settings, true),
                middle(known, typical));
    }

    /** Starts of the last year for each end seen in it. */
    private static double weight(List<Case> known, LocalDate asOf) {
        LocalDate since = asOf.minusDays(YEAR);
        long starts = known.stream().filter(c -> c.start().isAfter(since)).count();
        long ends = known.stream()
                .filter(c -> c.finishKnownOn(asOf) && c.finish().isAfter(since))
                .count();
        return Math.max(1, Math.min(MOST, (starts + 1.0) / (ends + 1.0)));
    }

    private static double[] edges() {
        int bins = (int) (REACH * 10);
        double[] edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = i / 10.0;
        }
        return edges;
    }

    private static double middle(List<Case> known, int typical) {
        double[] lengths = known.stream()
                .mapToDouble(c -> Spell.length(c, typical))
                .sorted()
                .toArray();
        return lengths.length == 0 ? typical : lengths[lengths.length / 2];
    }

    /** Time past the plan counts in plans of middle length: a long plan does not make its delay longer in proportion. */
    double[] survival(Spell asked, int days) {
        double pace = Math.max(1, asked.length() / usual);
        int planned = (int) Math.max(0, Math.ceil(asked.start() + asked.length() - asked.to()));
        double[] even = even(asked, planned + (int) Math.ceil(Math.max(0, days - planned) * pace));
        double[] open = new double[days + 1];
        for (int d = 0; d <= days; d++) {
            open[d] = d <= planned ? even[d] : even[planned + (int) ((d - planned) * pace)];
        }
        return open;
    }

    /** Past the plan the ages of open cases are those of the forgotten; there they may not outlast the other readings. */
    private double[] even(Spell asked, int days) {
        double[] one = completed.survival(asked, days);
        double[] three = weighted.survival(asked, days);
        double[] open = new double[days + 1];
        double two = 1;
        for (int d = 0; d <= days; d++) {
            if (d > 0) {
                double ratio = (asked.to() + d - asked.start()) / asked.length();
                double kept = Math.exp(-ages[bin(ratio)] / asked.length());
                double others = (one[d] + three[d]) / Math.max(1e-300, one[d - 1] + three[d - 1]);
                two *= ratio <= 1 ? kept : Math.min(kept, others);
            }
            open[d] = (one[d] + two + three[d]) / 3;
        }
        return open;
    }

    private int bin(double ratio) {
        return (int) Math.min(ages.length - 1, Math.max(0, Math.ceil(ratio * 10 - 1e-9) - 1));
    }
}
