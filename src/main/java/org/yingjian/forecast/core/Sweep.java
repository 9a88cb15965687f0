package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.List;

/** Chance and light of all projects of many classes, with all the machine's processors. */
public final class Sweep {

    private static final int AT_ONCE = 2048;

    /** Result of one class: chance and band of each project, in the order they were added. */
    public record Outcome(double[] chance, byte[] band) {}

    private record Part(StandingsOfClass of, Outcome into, int from, int to) {}

    private Sweep() {}

    /**
     * @param atLeast chances from which the bands 1, 2, … begin, ascending; band 0 lies below the first, and is also that of
     *     a project whose shortest lawful path misses the deadline
     */
    public static List<Outcome> over(List<StandingsOfClass> classes, double... atLeast) {
        List<Outcome> outcomes = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (StandingsOfClass of : classes) {
            Outcome into = new Outcome(new double[of.size()], new byte[of.size()]);
            outcomes.add(into);
            for (int from = 0; from < of.size(); from += AT_ONCE) {
                parts.add(new Part(of, into, from, Math.min(of.size(), from + AT_ONCE)));
            }
        }
        parts.parallelStream().forEach(part -> sweep(part, atLeast));
        return outcomes;
    }

    private static void sweep(Part part, double[] atLeast) {
        for (int i = part.from(); i < part.to(); i++) {
            double chance = part.of().chance(i);
            part.into().chance()[i] = chance;
            byte band = 0;
            while (band < atLeast.length && chance >= atLeast[band]) {
                band++;
            }
            part.into().band()[i] = band > 0 && !part.of().fits(i) ? 0 : band;
        }
    }
}
