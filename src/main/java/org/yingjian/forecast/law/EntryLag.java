package org.yingjian.forecast.law;

import java.util.List;

/**
 * How many days after its date an act is typed in. An act of the last days may be done and not typed in yet, so silence
 * says less the fresher it is. Without cases every act counts as typed in at once.
 */
public final class EntryLag {

    public static final EntryLag NONE = new EntryLag(new double[] {1});

    /** Cases that "typed in at once" is worth. */
    private static final double AT_ONCE = 5;

    private static final int LONGEST = 60;

    private final double[] typed;

    private EntryLag(double[] typed) {
        this.typed = typed;
    }

    /** @param general lag where nothing else is known; worth as much as {@code AT_ONCE} cases */
    public static EntryLag of(List<Integer> days, EntryLag general) {
        if (days.isEmpty()) {
            return general;
        }
        double[] typed = new double[LONGEST + 1];
        for (int d = 0; d <= LONGEST; d++) {
            int within = d;
            long cases = days.stream().filter(lag -> lag <= within).count();
            typed[d] = (AT_ONCE * general.typedWithin(d) + cases) / (AT_ONCE + days.size());
        }
        return new EntryLag(typed);
    }

    /** P(an act is typed in within so many days of its date). */
    public double typedWithin(int days) {
        return days < 0 ? 0 : days < typed.length ? typed[days] : 1;
    }
}
