package org.yingjian.forecast.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much the pace of an office or firm differs from one quarter to another, as variance of log(actual ÷ expected) between
 * groups (one organisation in one quarter) beside the variance within them: one-way analysis of variance by moments.
 *
 * @param variance between groups, 0 when the groups differ no more than their cases do
 * @param groups of two cases or more
 * @param cases in these groups
 */
public record PaceSpread(double variance, int groups, int cases) {

    public static final PaceSpread NONE = new PaceSpread(0, 0, 0);

    /** From here on something is estimated; below, the stated value stands. */
    public static final int LEAST_GROUPS = 8;

    public static final int LEAST_CASES = 30;

    /** Groups the stated value is worth. */
    private static final double STATED = 20;

    /** Of a part with fewer cases its own usual level cannot be told. */
    private static final int OF_A_PART = 5;

    /**
     * @param part what was done; its mean over all organisations is taken as its expected level
     * @param group organisation and quarter
     * @param ratio log of actual ÷ expected
     */
    public record Case(String part, String group, double ratio) {}

    public static PaceSpread of(List<Case> cases) {
        Map<String, List<Case>> parts = new TreeMap<>();
        cases.forEach(
                c -> parts.computeIfAbsent(c.part(), p -> new ArrayList<>()).add(c));
        Map<String, List<Double>> groups = new TreeMap<>();
        parts.values().stream().filter(some -> some.size() >= OF_A_PART).forEach(some -> {
            double level = some.stream().mapToDouble(Case::ratio).average().orElseThrow();
            some.forEach(c ->
                    groups.computeIfAbsent(c.group(), g -> new ArrayList<>()).add(c.ratio() - level));
        });
        groups.values().removeIf(group -> group.size() < 2);
        return between(List.copyOf(groups.values()));
    }

    private static PaceSpread between(List<List<Double>> groups) {
        int all = groups.stream().mapToInt(List::size).sum();
        if (groups.size() < 2) {
            return new PaceSpread(0, groups.size(), all);
        }
        double mean = groups.stream().flatMap(List::stream).mapToDouble(x -> x).sum() / all;
        double within = 0;
        double between = 0;
        double squares = 0;
        for (List<Double> group : groups) {
            double own = group.stream().mapToDouble(x -> x).average().orElseThrow();
            between += group.size() * (own - mean) * (own - mean);
            within += group.stream().mapToDouble(x -> (x - own) * (x - own)).sum();
            squares += (double) group.size() * group.size();
        }
        int free = groups.size() - 1;
        double size = (all - squares / all) / free;
        double variance = (between / free - within / (all - groups.size())) / size;
        return new PaceSpread(Math.max(0, variance), groups.size(), all);
    }

    public boolean isEnough() {
        return groups >= LEAST_GROUPS && cases >= LEAST_CASES;
    }

    /** Standard deviation of the logarithm of a pace: the stated one, moved by what was seen where that is enough. */
    public double spread(double stated) {
        return isEnough() ? Math.sqrt((STATED * stated * stated + groups * variance) / (STATED + groups)) : stated;
    }
}
