package org.yingjian.walls;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Inside a room the inner rooms import one way, and what goes the other way is caught. */
class DirectionsTest {

    private static final Map<String, Set<String>> STEP = Map.of(
            "face", Set.of(),
            "road", Set.of("face"),
            "rule", Set.of("road", "face"),
            "placing", Set.of("rule", "road", "face"),
            "purchase", Set.of("placing", "rule", "road", "face"),
            "work", Set.of("placing", "rule", "road", "face"),
            "limit", Set.of("purchase", "rule", "road", "face"),
            "ledger", Set.of("work", "placing", "rule", "road", "face"),
            "lag", Set.of("face"));

    private static final JavaClasses PROGRAM = WallsTest.program();

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    @Test
    void the_inner_rooms_of_step_import_one_way() {
        Directions.below("org.yingjian.step", STEP).check(PROGRAM);
    }

    @Test
    void an_inner_room_that_imports_one_above_it_is_caught() {
        assertThatThrownBy(() -> Directions.below("planted.step", STEP).check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ReachesUp");
    }

    @Test
    void a_face_that_looks_inside_is_caught() {
        assertThatThrownBy(() -> Directions.below("planted.step", STEP).check(PLANTED))
                .hasMessageContaining("FaceLooksInside");
    }

    @Test
    void an_inner_room_that_is_empty_is_caught() {
        Map<String, Set<String>> more = new HashMap<>(STEP);
        more.put("renamed", Set.of("face"));
        assertThatThrownBy(() -> Directions.below("org.yingjian.step", more).check(PROGRAM))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.yingjian.step.renamed is empty");
    }

    @Test
    void an_inner_room_without_directions_is_caught() {
        Map<String, Set<String>> fewer = new HashMap<>(STEP);
        fewer.remove("lag");
        assertThatThrownBy(() -> Directions.below("org.yingjian.step", fewer).check(PROGRAM))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("without directions: lag");
    }
}
