package org.yingjian.forecast.county;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.yingjian.forecast.core.ClassTables;
import org.yingjian.forecast.core.Model;
import org.yingjian.forecast.core.StandingsOfClass;
import org.yingjian.forecast.core.Sweep;
import org.yingjian.forecast.make.PlacedProject;

/**
 * Chances of many projects at once, without their finish laws. Where many stand on one road their tables are shared; for few,
 * computing each alone costs less than filling the tables.
 */
final class RateMany {

    /** From here on filling the tables pays (they hold every step and day, a project needs few). */
    private static final int WORTH_TABLES = 12;

    private RateMany() {}

    /** Chance by project id. */
    static Map<Long, Double> rate(List<PlacedProject> placed) {
        Map<Model, Map<Integer, List<PlacedProject>>> byClass = new IdentityHashMap<>();
        for (PlacedProject p : placed) {
            byClass.computeIfAbsent(p.road().model(), m -> new HashMap<>())
                    .computeIfAbsent(p.standing().today(), d -> new ArrayList<>())
                    .add(p);
        }
        Map<Long, Double> chances = new HashMap<>();
        List<PlacedProject> alone = new ArrayList<>();
        List<StandingsOfClass> classes = new ArrayList<>();
        List<List<PlacedProject>> members = new ArrayList<>();
        byClass.forEach((model, byDay) -> byDay.forEach((day, some) -> {
            if (some.size() < WORTH_TABLES) {
                alone.addAll(some);
                return;
            }
            StandingsOfClass of = new StandingsOfClass(ClassTables.of(model, day));
            some.forEach(p -> of.add(p.standing()));
            classes.add(of);
            members.add(some);
        }));
        List<Sweep.Outcome> outcomes = Sweep.over(classes);
        for (int c = 0; c < outcomes.size(); c++) {
            for (int i = 0; i < members.get(c).size(); i++) {
                chances.put(id(members.get(c).get(i)), outcomes.get(c).chance()[i]);
            }
        }
        double[] single =
                alone.parallelStream().mapToDouble(PlacedProject::chance).toArray();
        for (int i = 0; i < single.length; i++) {
            chances.put(id(alone.get(i)), single[i]);
        }
        return chances;
    }

    private static long id(PlacedProject placed) {
        return placed.facts().project().id();
    }
}
