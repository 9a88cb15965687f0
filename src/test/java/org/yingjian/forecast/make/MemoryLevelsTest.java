package org.yingjian.forecast.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yingjian.forecast.core.ClassTables;
import org.yingjian.forecast.core.DrawnStates;
import org.yingjian.forecast.core.Model;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.core.Standing;
import org.yingjian.forecast.core.StandingsOfClass;
import org.yingjian.forecast.law.Memory;
import org.yingjian.forecast.learn.Durations;

/** Five levels of memory are an extra index of the tables: each level has its own, and all paths say the same. */
class MemoryLevelsTest {

    private static final int ROADS = 8;
    private static final int PROJECTS = 12;

    private final NationRoads roads = new NationRoads();
    private final RoadClasses classes = roads.fresh();

    private RoadClasses.RoadClass at(int c) {
        RoadClasses.Key key = roads.keys.get(c);
        return classes.of(key, roads.owns.get(c), roads.diagram(key), NationRoads.TODAY);
    }

    @Test
    void there_are_240_classes_of_48_roads_and_five_levels() {
        assertThat(roads.keys).hasSize(240);
        assertThat(roads.owns).extracting(OwnLaws::memory).contains(0, 1, 2, 3, 4);
    }

    @Test
    void tables_of_every_level_agree_with_the_single_path_and_with_a_model_of_its_laws_alone() {
        for (int c = 0; c < ROADS * Memory.LEVELS * 3; c += 3) {
            RoadClasses.Key key = roads.keys.get(c);
            RoadClasses.RoadClass level = at(c);
            RoadClasses.RoadClass past = roads.fresh()
                    .of(
                            key,
                            roads.owns.get(c),
                            roads.diagram(key),
                            NationRoads.TODAY.minusDays(NationRoads.DAYS_BEFORE));
            DrawnStates states = new DrawnStates(
                    past.road().graph(), NationRoads.DAYS_BEFORE, level.road().graph(), 100 + c);
            Model alone = Model.of(level.road().graph(), level.day(key.deadline()), RoadClasses.HORIZON);
            StandingsOfClass many = new StandingsOfClass(ClassTables.of(level.model(), 0));
            List<Standing> kept = new ArrayList<>();
            for (int i = 0; i < PROJECTS; i++) {
                kept.add(states.next());
                many.add(kept.get(i));
            }
            for (int i = 0; i < PROJECTS; i++) {
                double slow = alone.chance(kept.get(i));
                assertThat(level.model().chance(kept.get(i))).isCloseTo(slow, offset(1e-9));
                assertThat(many.chance(i)).isCloseTo(slow, offset(1e-9));
            }
        }
    }

    @Test
    void the_slower_the_memory_the_lower_the_chance_of_all_that_lies_ahead() {
        for (int c = 0; c < ROADS * Memory.LEVELS; c += Memory.LEVELS) {
            double before = 1 + 1e-12;
            for (int level = 0; level < Memory.LEVELS; level++) {
                RoadClasses.RoadClass made = at(c + level);
                double chance = made.model().chance(atStart(made));
                assertThat(chance).isLessThanOrEqualTo(before);
                before = chance;
            }
        }
    }

    private static Standing atStart(RoadClasses.RoadClass made) {
        Node.Step first = made.road().graph().nodes().stream()
                .filter(Node.Step.class::isInstance)
                .map(Node.Step.class::cast)
                .filter(n -> made.road().graph().start().equals(n.id()))
                .findFirst()
                .orElseGet(() -> (Node.Step) made.road().graph().nodes().get(0));
        return Standing.at(new Standing.Open(first.id(), 0, first.law()));
    }

    @Test
    void the_usual_level_is_the_class_itself_and_nothing_learned_makes_no_other() {
        assertThat(at(Memory.USUAL).own()).isEqualTo(OwnLaws.NONE);
        RoadClasses untaught = new RoadClasses(
                new Durations(roads.tables),
                org.yingjian.calendar.SamplesOfCalendar.calendar(),
                org.yingjian.procurement.RulesOfTables.rules(
                        roads.tables, org.yingjian.calendar.SamplesOfCalendar.workdays()));
        RoadClasses.Key key = roads.keys.get(0);
        RoadClasses.RoadClass plain = untaught.of(key, roads.diagram(key), NationRoads.TODAY);
        assertThat(untaught.of(key, roads.owns.get(4), roads.diagram(key), NationRoads.TODAY))
                .isSameAs(plain);
    }
}
