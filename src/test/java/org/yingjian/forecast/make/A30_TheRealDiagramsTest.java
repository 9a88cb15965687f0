package org.yingjian.forecast.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.forecast.core.Dice;
import org.yingjian.forecast.core.Model;
import org.yingjian.forecast.learn.Durations;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Diagrams;

/** Last rung of the ladder: the two diagrams the program runs, with its own tables and calendars, against dice. */
@YingjianTest
class A30_TheRealDiagramsTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 5, 23);
    private static final int PLAYS = 4_000;

    @Autowired
    Diagrams diagrams;

    @Autowired
    RoadClasses classes;

    @ParameterizedTest
    @CsvSource({
        "school-building, new, N24, full, works",
        "school-building, extension, N24, short, works",
        "school-building, repair, R9, full, works",
        "school-building, repair, R9, mini, works",
        "equipment-procurement, equipment, E12, full, goods",
        "equipment-procurement, equipment, E12, short, goods",
    })
    void exactAndDiceAgreeOnEveryRoad(String key, String kind, String target, String track, String object) {
        Diagram diagram = diagrams.getCurrent(key);
        Map<String, Object> road = new HashMap<>(diagram.defaults());
        road.put("kind", kind);
        road.put("track", track);
        road.put("method", "open");
        RoadClasses.Key made = new RoadClasses.Key(
                diagram.version(),
                road,
                new Durations.Scope(kind, "medium", "open", false),
                object,
                "铁东区",
                target,
                TODAY.plusDays(RoadClasses.HORIZON));
        RoadClasses.RoadClass found = classes.of(made, diagram, TODAY);
        assertThat(found.fault()).isNull();
        Model wide = found.model();
        String start = wide.graph().start();
        int deadline = deadlineInReach(wide, start);
        double exact = wide.withDeadline(deadline).chanceFrom(start, 0);
        double played = Dice.play(wide.graph(), RoadClasses.HORIZON, deadline, PLAYS);
        double z = (played - exact) / Math.sqrt(exact * (1 - exact) / PLAYS);
        System.out.printf("%s %s %s: day %d, exact %.4f, dice %.4f%n", key, kind, track, deadline, exact, played);
        assertThat(z)
                .as("exact %.4f, dice %.4f by day %d", exact, played, deadline)
                .isBetween(-4.0, 4.0);
        assertThat(wide.hasBounds()).isFalse();
    }

    /** A day neither hopeless nor certain. */
    private static int deadlineInReach(Model wide, String start) {
        int early = 0;
        int late = RoadClasses.HORIZON;
        while (late > early) {
            int middle = (early + late) / 2;
            double chance = wide.withDeadline(middle).chanceFrom(start, 0);
            if (chance > 0.2 && chance < 0.8) {
                return middle;
            }
            early = chance <= 0.2 ? middle + 1 : early;
            late = chance <= 0.2 ? late : middle;
        }
        return late;
    }
}
