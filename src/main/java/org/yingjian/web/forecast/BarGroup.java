package org.yingjian.web.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yingjian.forecast.Waterfall.Bar;

/**
 * Bars of a waterfall that stand as one in its chart, so that months can be read at a glance. The groups telescope as the bars do.
 *
 * @param bars in order of time, at least one
 */
record BarGroup(List<Bar> bars) {

    /** More bars than this cannot be told apart on a page. */
    static final int MOST = 16;

    private static final double A_POINT = 0.01;

    /** Neighbours that each moved less than a point go together, then the smallest, until there are few enough. */
    static List<BarGroup> of(List<Bar> bars) {
        List<BarGroup> groups = new ArrayList<>(
                bars.stream().map(bar -> new BarGroup(List.of(bar))).toList());
        for (int at = smallest(groups);
                at >= 0
                        && (groups.size() > MOST
                                || groups.get(at).weight() < A_POINT
                                        && groups.get(at + 1).weight() < A_POINT);
                at = smallest(groups)) {
            List<Bar> both = new ArrayList<>(groups.get(at).bars());
            both.addAll(groups.remove(at + 1).bars());
            groups.set(at, new BarGroup(List.copyOf(both)));
        }
        return groups;
    }

    /** First of the two neighbours that moved least; −1 when there are none. */
    private static int smallest(List<BarGroup> groups) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i + 1 < groups.size(); i++) {
            double larger = Math.max(groups.get(i).weight(), groups.get(i + 1).weight());
            if (larger < least) {
                least = larger;
                best = i;
            }
        }
        return best;
    }

    /** What goes up and down within it hides nothing: the sum of what its bars moved, either way. */
    private double weight() {
        return bars.stream().mapToDouble(bar -> Math.abs(bar.points())).sum();
    }

    double points() {
        return bars.stream().mapToDouble(Bar::points).sum();
    }

    double after() {
        return bars.get(bars.size() - 1).after();
    }

    LocalDate from() {
        return bars.get(0).on();
    }

    LocalDate to() {
        return bars.get(bars.size() - 1).on();
    }

    /** The one that moved most. */
    Bar largest() {
        return bars.stream()
                .max((a, b) -> Double.compare(Math.abs(a.points()), Math.abs(b.points())))
                .orElseThrow();
    }
}
