package org.yingjian.forecast.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The law of one step as learned by one day. */
final class StepLaw {

    private static final int[] MONTHS_BACK = {3, 6, 9, 12};

    private final History history;
    private final List<Case> cases;
    private final LocalDate asOf;
    private final Settings settings;
    private final int typical;
    private final HazardLaw full;
    private final HazardLaw plain;
    private final ForgottenEnds forgotten;

    /**
     * @param step null for all steps together
     * @param planned learn from cases with a plan (those without are another trade), as long as there are any
     */
    StepLaw(History history, String step, boolean planned, LocalDate asOf, Settings settings, boolean forgets) {
        this.history = history;
        this.asOf = asOf;
        this.settings = settings;
        List<Case> all = step == null ? history.all() : history.ofStep(step);
        typical = History.typicalLength(all, asOf);
        List<Case> alike = all.stream().filter(c -> c.plan() > 0 == planned).toList();
        cases = alike.stream().anyMatch(c -> c.start().isBefore(asOf)) ? alike : all;
        boolean vanishing = forgets && (step == null || history.endsProjects(step, asOf));
        forgotten = vanishing ? ForgottenEnds.of(cases, typical, asOf, settings) : null;
        List<Spell> spells = vanishing
                ? List.of()
                : cases.stream()
                        .map(c -> spell(c, asOf))
                        .filter(Objects::nonNull)
                        .toList();
        full = vanishing ? null : HazardLaw.fit(spells, settings, false);
        plain = vanishing ? null : HazardLaw.fit(spells, settings, true);
    }

    boolean vanishes() {
        return forgotten != null;
    }

    boolean knowsKind(String kind) {
        return cases.stream().anyMatch(c -> c.kind().equals(kind) && c.start().isBefore(asOf));
    }

    private Spell spell(Case c, LocalDate day) {
        return Spell.of(c, Spell.length(c, typical), day, settings.window(), history.earlierRatio(c, day));
    }

    /** The case as it runs on a day not before the law's own. */
    Spell asked(Case c, LocalDate day) {
        long today = day.toEpochDay();
        long start = Math.min(today, c.start() == null ? today : c.start().toEpochDay());
        return new Spell(
                c.kind(),
                c.group(),
                Spell.length(c, typical),
                start,
                start,
                today,
                0,
                c.start() == null ? Double.NaN : history.earlierRatio(c, day));
    }

    double[] survival(Spell asked, int days) {
        return forgotten != null ? forgotten.survival(asked, days) : full.survival(asked, days);
    }

    /** For P50 and P80: part of the law without covariates makes the tail heavier. */
    double[] mixed(Spell asked, int days) {
        double[] open = survival(asked, days);
        if (forgotten != null || settings.plainShare() <= 0) {
            return open;
        }
        double[] other = plain.survival(asked, days);
        for (int d = 0; d <= days; d++) {
            open[d] = (1 - settings.plainShare()) * open[d] + settings.plainShare() * other[d];
        }
        return open;
    }

    /** What this law said about the cases open on its day, as far as the later day knows what came of them. */
    List<Calibration.Resolved> resolved(LocalDate later) {
        List<Calibration.Resolved> all = new ArrayList<>();
        for (Case c : cases) {
            boolean asked = c.start().isBefore(asOf)
                    && !c.finishKnownOn(asOf)
                    && !(c.finishKnownOn(later) && !c.finish().isAfter(asOf))
                    && c.plannedFinish() != null
                    && c.plannedFinish().isAfter(asOf)
                    && !c.plannedFinish().isAfter(later);
            if (asked) {
                int days = (int) (c.plannedFinish().toEpochDay() - asOf.toEpochDay());
                double late = survival(asked(c, asOf), days)[days];
                boolean was = !c.finishKnownOn(later) || c.finish().isAfter(c.plannedFinish());
                all.add(new Calibration.Resolved(late, was));
            }
        }
        return all;
    }

    /** At which level of this law the cases open on its day ended, or are still open, by the later day. */
    List<Levels.Seen> seen(LocalDate later) {
        List<Levels.Seen> all = new ArrayList<>();
        for (Case c : cases) {
            boolean asked = c.start().isBefore(asOf)
                    && !c.finishKnownOn(asOf)
                    && !(c.finishKnownOn(later) && !c.finish().isAfter(asOf))
                    && c.plannedFinish() != null
                    && c.plannedFinish().isAfter(asOf);
            if (asked) {
                boolean ended = c.finishKnownOn(later);
                LocalDate last = ended ? c.finish() : later;
                int days = (int) (last.toEpochDay() - asOf.toEpochDay());
                all.add(new Levels.Seen(1 - mixed(asked(c, asOf), days)[days], ended));
            }
        }
        return all;
    }

    /** Earlier days whose answers can be checked; from a month's end they are months' ends, so that laws are shared. */
    static List<LocalDate> pseudoOrigins(LocalDate asOf) {
        List<LocalDate> days = new ArrayList<>();
        for (int back : MONTHS_BACK) {
            LocalDate day = asOf.minusMonths(back);
            boolean monthEnd = asOf.getDayOfMonth() == asOf.lengthOfMonth();
            days.add(monthEnd ? day.withDayOfMonth(day.lengthOfMonth()) : day);
        }
        return days;
    }
}
