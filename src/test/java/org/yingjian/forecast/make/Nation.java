package org.yingjian.forecast.make;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.yingjian.forecast.core.ClassTables;
import org.yingjian.forecast.core.DrawnStates;
import org.yingjian.forecast.core.PlayedNetwork;
import org.yingjian.forecast.core.Player;
import org.yingjian.forecast.core.Standing;
import org.yingjian.forecast.core.StandingsOfClass;
import org.yingjian.forecast.core.Sweep;

/** A nation of live projects: 1,000,000 on 240 classes, drawn by simulation from a seed. */
public final class Nation {

    static final int PROJECTS = 1_000_000;
    public static final int DRAWS = 10_000;
    public static final double[] BANDS = {0.01, 0.5, 0.8};

    private static final long SEED = 20160523;

    public final NationRoads roads = new NationRoads();
    public final List<RoadClasses.RoadClass> classes;
    public final List<StandingsOfClass> standings = new ArrayList<>();
    final double drawingSeconds;

    Nation() {
        long begin = System.nanoTime();
        classes = build();
        RoadClasses past = roads.fresh();
        List<StandingsOfClass> drawn = IntStream.range(0, classes.size())
                .parallel()
                .mapToObj(c -> draw(c, past))
                .toList();
        standings.addAll(drawn);
        drawingSeconds = (System.nanoTime() - begin) / 1e9;
    }

    /** All classes from the diagrams and tables, nothing filled. */
    List<RoadClasses.RoadClass> build() {
        RoadClasses fresh = roads.fresh();
        return IntStream.range(0, roads.keys.size())
                .parallel()
                .mapToObj(c -> one(fresh, c))
                .toList();
    }

    private RoadClasses.RoadClass one(RoadClasses from, int c) {
        RoadClasses.Key key = roads.keys.get(c);
        RoadClasses.RoadClass made = from.of(key, roads.owns.get(c), roads.diagram(key), NationRoads.TODAY);
        if (made.fault() != null) {
            throw made.fault();
        }
        return made;
    }

    private StandingsOfClass draw(int c, RoadClasses past) {
        RoadClasses.Key key = roads.keys.get(c);
        RoadClasses.RoadClass before = past.of(
                key, roads.owns.get(c), roads.diagram(key), NationRoads.TODAY.minusDays(NationRoads.DAYS_BEFORE));
        DrawnStates states = new DrawnStates(
                before.road().graph(),
                NationRoads.DAYS_BEFORE,
                classes.get(c).road().graph(),
                SEED + c);
        StandingsOfClass projects =
                new StandingsOfClass(ClassTables.of(classes.get(c).model(), 0));
        int many = PROJECTS / classes.size() + (c < PROJECTS % classes.size() ? 1 : 0);
        for (int i = 0; i < many; i++) {
            projects.add(states.next());
        }
        return projects;
    }

    List<Sweep.Outcome> sweep() {
        return Sweep.over(standings, BANDS);
    }

    /** The same projects on tables nobody has filled, as after a change of a law or a calendar. */
    List<StandingsOfClass> cold() {
        List<RoadClasses.RoadClass> fresh = build();
        return IntStream.range(0, fresh.size())
                .parallel()
                .mapToObj(c -> standings.get(c).on(ClassTables.of(fresh.get(c).model(), 0)))
                .toList();
    }

    public record Sampled(int ofClass, int project) {}

    /** Projects spread evenly over all classes and within each. */
    public List<Sampled> sample(int many) {
        List<Sampled> sample = new ArrayList<>();
        int each = Math.max(1, many / standings.size());
        for (int c = 0; c < standings.size(); c++) {
            int size = standings.get(c).size();
            for (int i = 0; i < each; i++) {
                sample.add(new Sampled(c, (int) ((long) size * (2L * i + 1) / (2L * each))));
            }
        }
        sample.sort(Comparator.comparingInt(Sampled::ofClass));
        return sample;
    }

    public Standing standing(Sampled sampled) {
        return standings.get(sampled.ofClass()).get(sampled.project());
    }

    public Player player(List<PlayedNetwork> compiled, Sampled sampled) {
        RoadClasses.RoadClass of = classes.get(sampled.ofClass());
        int deadline = of.day(roads.keys.get(sampled.ofClass()).deadline());
        return new Player(compiled.get(sampled.ofClass()), deadline, SEED + sampled.hashCode());
    }

    public List<PlayedNetwork> compile() {
        return classes.stream().map(c -> new PlayedNetwork(c.road().graph())).toList();
    }
}
