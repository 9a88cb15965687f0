package org.yingjian.forecast.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How good chances were: Brier score, expected calibration error in ten bins, AUC; and how the dates held. */
public final class Score {

    private record Pair(double chance, boolean happened) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final List<Long> misses = new ArrayList<>();
    private int held;
    private int judged;
    private int far;
    private int dated;

    public void add(double chance, boolean happened) {
        pairs.add(new Pair(chance, happened));
    }

    /** @param mostHeld whether P80 held, null when not yet known */
    public void dates(Boolean mostHeld, Long miss, boolean isFar) {
        if (mostHeld != null) {
            judged++;
            held += mostHeld ? 1 : 0;
        }
        if (miss != null) {
            misses.add(miss);
        }
        dated++;
        far += isFar ? 1 : 0;
    }

    public int count() {
        return pairs.size();
    }

    public double brier() {
        return pairs.stream()
                .mapToDouble(p -> Math.pow(p.chance() - (p.happened() ? 1 : 0), 2))
                .average()
                .orElse(Double.NaN);
    }

    public double share() {
        return pairs.stream().mapToDouble(p -> p.happened() ? 1 : 0).average().orElse(Double.NaN);
    }

    public double meanChance() {
        return pairs.stream().mapToDouble(Pair::chance).average().orElse(Double.NaN);
    }

    public double calibrationError() {
        double[] gap = new double[10];
        pairs.forEach(p -> gap[(int) Math.min(9, p.chance() * 10)] += p.chance() - (p.happened() ? 1 : 0));
        double sum = 0;
        for (double g : gap) {
            sum += Math.abs(g);
        }
        return sum / pairs.size();
    }

    public double auc() {
        double better = 0;
        double all = 0;
        for (Pair one : pairs) {
            for (Pair other : pairs) {
                if (one.happened() && !other.happened()) {
                    all++;
                    better += one.chance() > other.chance() ? 1 : one.chance() == other.chance() ? 0.5 : 0;
                }
            }
        }
        return better / all;
    }

    public String line(String name) {
        Collections.sort(misses);
        return "%-28s n %4d  late %.2f  said %.2f  Brier %.3f  ECE %.3f  AUC %.2f  P80 held %.2f  P50 off by %s d  > 5 y %.3f"
                .formatted(
                        name,
                        count(),
                        share(),
                        meanChance(),
                        brier(),
                        calibrationError(),
                        auc(),
                        held / (double) judged,
                        misses.isEmpty() ? "-" : misses.get(misses.size() / 2),
                        far / (double) Math.max(1, dated));
    }
}
