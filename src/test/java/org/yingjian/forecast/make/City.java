package org.yingjian.forecast.make;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.yingjian.calendar.DayClock;
import org.yingjian.calendar.SamplesOfCalendar;
import org.yingjian.calendar.WorkCalendar;
import org.yingjian.forecast.core.ClassTables;
import org.yingjian.forecast.core.CountedDays;
import org.yingjian.forecast.core.DrawnStates;
import org.yingjian.forecast.core.Graph;
import org.yingjian.forecast.core.Law;
import org.yingjian.forecast.core.Model;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.core.Standing;
import org.yingjian.forecast.core.StandingsOfClass;
import org.yingjian.forecast.core.Sweep;

/** A city: 500 projects on networks of 40 steps, ten stages of two branches with a return each, in 25 classes. */
public final class City {

    static final int PROJECTS = 500;
    static final int STEPS = 40;
    private static final int CLASSES = 25;
    private static final int BEFORE = 200;
    private static final int HORIZON = 660;

    private final WorkCalendar calendar = SamplesOfCalendar.calendar();
    private final List<Graph> graphs = new ArrayList<>();
    private final List<Integer> deadlines = new ArrayList<>();
    private final List<List<Standing>> standings = new ArrayList<>();

    City() {
        for (int c = 0; c < CLASSES; c++) {
            Graph now = network(c, NationRoads.TODAY);
            Graph past = network(c, NationRoads.TODAY.minusDays(BEFORE));
            graphs.add(now);
            deadlines.add(100 + 4 * c);
            DrawnStates states = new DrawnStates(past, BEFORE, now, 40 + c);
            standings.add(IntStream.range(0, PROJECTS / CLASSES)
                    .mapToObj(i -> states.next())
                    .toList());
        }
    }

    private Graph network(int c, LocalDate origin) {
        SplittableRandom random = new SplittableRandom(c);
        CountedDays working = CountedDays.of(origin, HORIZON, d -> calendar.counts(DayClock.WORKING, "梨树", d));
        CountedDays building = CountedDays.of(origin, HORIZON, d -> calendar.counts(DayClock.CONSTRUCTION, "梨树", d));
        List<Node> nodes = new ArrayList<>();
        String next = "end";
        for (int stage = STEPS / 4; stage >= 1; stage--) {
            nodes.add(new Node.Join("join" + stage, next));
            List<Node.Way> branches = new ArrayList<>();
            for (String branch : List.of("a", "b")) {
                String id = branch + stage;
                String second = id + "second";
                String result = id + "result";
                nodes.add(step(id, random, working, second));
                nodes.add(step(second, random, stage > 7 ? building : working, result));
                nodes.add(new Node.Choice(
                        result, second, List.of(new Node.Way(0.85, "join" + stage), new Node.Way(0.15, second))));
                branches.add(new Node.Way(1, id));
            }
            nodes.add(new Node.Fork("fork" + stage, branches));
            next = "fork" + stage;
        }
        nodes.add(new Node.End("end"));
        return new Graph(nodes, next);
    }

    private static Node step(String id, SplittableRandom random, CountedDays clock, String next) {
        int min = 1 + random.nextInt(4);
        int likely = min + 1 + random.nextInt(6);
        return new Node.Step(
                id, Law.threePoint(min, likely, likely + 5 + random.nextInt(10)), clock, min, likely, next);
    }

    /** An event that concerns the whole city, such as another inspection day: no table is left, every light is new. */
    List<Sweep.Outcome> fromEventToLights() {
        List<StandingsOfClass> all = IntStream.range(0, CLASSES)
                .parallel()
                .mapToObj(c -> {
                    Model model = Model.untilDeadline(graphs.get(c), deadlines.get(c));
                    StandingsOfClass of = new StandingsOfClass(ClassTables.of(model, 0));
                    standings.get(c).forEach(of::add);
                    return of;
                })
                .toList();
        return Sweep.over(all, Nation.BANDS);
    }
}
