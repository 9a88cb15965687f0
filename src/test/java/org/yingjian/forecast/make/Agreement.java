package org.yingjian.forecast.make;

import java.util.List;
import org.yingjian.forecast.core.Model;
import org.yingjian.forecast.core.PlayedNetwork;
import org.yingjian.forecast.core.Standing;

/** The fast path against the single project's path, and both against the dice. */
public final class Agreement {

    static final double EXACT = 1e-9;
    static final double WORST_Z = 4.5;
    private static final int COMPARED = 4_800;
    private static final int PROJECTED = 960;
    private static final int PLAYED = 960;

    final int compared;
    final double worstChance;
    final int projected;
    final double worstProjection;
    final int lightsApart;
    int played;
    int atTheEdge;
    double worstAtTheEdge;
    double meanSquare;
    double worstZ;
    int within2;

    private record Play(double exact, double share) {}

    Agreement(Nation nation) {
        List<Nation.Sampled> sample = nation.sample(COMPARED);
        compared = sample.size();
        worstChance = sample.parallelStream()
                .mapToDouble(s -> Math.abs(fast(nation, s) - model(nation, s).chance(nation.standing(s))))
                .max()
                .orElseThrow();
        List<Nation.Sampled> fewer = nation.sample(PROJECTED);
        projected = fewer.size();
        worstProjection = fewer.parallelStream()
                .mapToDouble(s -> Math.abs(fast(nation, s)
                        - model(nation, s).project(nation.standing(s)).chance()))
                .max()
                .orElseThrow();
        lightsApart = (int) fewer.parallelStream()
                .filter(s -> nation.standings.get(s.ofClass()).fits(s.project()) != fits(nation, s))
                .count();
        play(nation);
    }

    private static double fast(Nation nation, Nation.Sampled s) {
        return nation.standings.get(s.ofClass()).chance(s.project());
    }

    private static Model model(Nation nation, Nation.Sampled s) {
        return nation.classes.get(s.ofClass()).model();
    }

    private static boolean fits(Nation nation, Nation.Sampled s) {
        int deadline = nation.classes
                .get(s.ofClass())
                .day(nation.roads.keys.get(s.ofClass()).deadline());
        Standing standing = nation.standing(s);
        return model(nation, s).project(standing).shortest().orElse(Integer.MAX_VALUE) <= deadline;
    }

    /** z-scores where the normal law holds; at the edges the plain difference. */
    private void play(Nation nation) {
        List<PlayedNetwork> compiled = nation.compile();
        List<Play> plays = nation.sample(PLAYED).parallelStream()
                .map(s -> new Play(fast(nation, s), nation.player(compiled, s).play(nation.standing(s), Nation.DRAWS)))
                .toList();
        for (Play p : plays) {
            if (p.exact() < 0.01 || p.exact() > 0.99) {
                atTheEdge++;
                worstAtTheEdge = Math.max(worstAtTheEdge, Math.abs(p.share() - p.exact()));
                continue;
            }
            double z = (p.share() - p.exact()) / Math.sqrt(p.exact() * (1 - p.exact()) / Nation.DRAWS);
            played++;
            meanSquare += z * z;
            worstZ = Math.max(worstZ, Math.abs(z));
            within2 += Math.abs(z) <= 2 ? 1 : 0;
        }
        meanSquare /= played;
    }
}
