package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** What leaving a running branch on a day is worth, its siblings doing what they do. */
final class Siblings {

    private final Exits others;
    /** Whatever comes first ends the block, a join too. */
    private final boolean first;

    private final IntFunction<double[]> outside;
    private final int deadline;

    Siblings(
            Model model,
            int today,
            Region region,
            List<Forward.Flow> flows,
            int branch,
            IntFunction<double[]> outside) {
        this.outside = outside;
        deadline = Math.max(0, model.deadline());
        List<Exits> exits = new ArrayList<>();
        for (int b = 0; b < flows.size(); b++) {
            boolean side = region.branches.get(b).role == Level.Role.SIDE;
            if (b != branch && flows.get(b) != null && !side) {
                exits.add(flows.get(b).exits);
            }
        }
        first = region.kind == Region.Kind.FIRST || region.kind == Region.Kind.GUARD;
        if (first) {
            others = Blocks.first(exits, today, model.horizon());
            return;
        }
        double[] shares = new double[exits.size()];
        Arrays.fill(shares, 1);
        others = Blocks.combine(exits, shares, today, model.horizon());
    }

    double[] worth(int code) {
        double[] next = outside.apply(code);
        double[] gone = new double[deadline + 1];
        double[] goneWorth = new double[deadline + 1];
        for (Map.Entry<Integer, double[]> way : others.ways.entrySet()) {
            if (way.getKey() == Shape.JOIN && !first) {
                continue;
            }
            double[] there = outside.apply(way.getKey());
            double mass = 0;
            double value = 0;
            for (int x = 0; x <= deadline; x++) {
                mass += way.getValue()[x];
                value += way.getValue()[x] * there[x];
                gone[x] += mass;
                goneWorth[x] += value;
            }
        }
        return code == Shape.JOIN && !first ? joining(next, goneWorth[deadline]) : leaving(next, gone, goneWorth);
    }

    private double[] joining(double[] next, double ifOthersLeave) {
        double[] by = others.by(Shape.JOIN);
        double[] worth = new double[deadline + 1];
        double later = 0;
        double joined = 0;
        for (double m : Arrays.copyOf(by, deadline + 1)) {
            joined += m;
        }
        for (int d = deadline; d >= 0; d--) {
            worth[d] = next[d] * joined + later + ifOthersLeave;
            double m = d < by.length ? by[d] : 0;
            later += next[d] * m;
            joined -= m;
        }
        return worth;
    }

    private double[] leaving(double[] next, double[] gone, double[] goneWorth) {
        double[] worth = new double[deadline + 1];
        for (int d = 0; d <= deadline; d++) {
            worth[d] = next[d] * (1 - gone[d]) + goneWorth[d];
        }
        return worth;
    }
}
