package org.yingjian.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.yingjian.YingjianApplication;

/** The walls stand, and each of them catches the fault planted for it in the package {@code planted}. */
class WallsTest {

    private static final URL MAIN =
            YingjianApplication.class.getProtectionDomain().getCodeSource().getLocation();

    /** The class each rule must name. */
    private static final Map<String, String> PLANTED = Map.of(
            "engine", "UsesEngine",
            "core", "KnowsSpring",
            "law", "LearnsWithSpring",
            "random", "RollsDice",
            "public", "PublicInside",
            "clock", "AsksTheSystem",
            "sleep", "Sleeps",
            "names", "StepManager",
            "get", "GetsPerhaps");

    @TestFactory
    Stream<DynamicTest> every_wall_stands() {
        JavaClasses program = program();
        return Walls.below("org.yingjian").entrySet().stream()
                .map(wall -> DynamicTest.dynamicTest(
                        wall.getKey(),
                        () -> wall.getValue().allowEmptyShould(true).check(program)));
    }

    @TestFactory
    Stream<DynamicTest> every_wall_catches_its_planted_fault() {
        JavaClasses faults = new ClassFileImporter().importPackages("planted");
        Map<String, com.tngtech.archunit.lang.ArchRule> walls = Walls.below("planted");
        assertThat(walls.keySet()).isEqualTo(PLANTED.keySet());
        return walls.entrySet().stream()
                .map(wall -> DynamicTest.dynamicTest(
                        wall.getKey(),
                        () -> assertThatThrownBy(() -> wall.getValue().check(faults))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining(PLANTED.get(wall.getKey()))));
    }

    @Test
    void each_way_to_ask_the_system_for_the_time_is_caught() {
        JavaClasses faults = new ClassFileImporter().importPackages("planted.step");
        assertThatThrownBy(() -> Walls.below("planted").get("clock").check(faults))
                .hasMessageContaining("today()")
                .hasMessageContaining("there()")
                .hasMessageContaining("millis()")
                .hasMessageContaining("date()");
    }

    @Test
    void the_rooms_import_one_another_only_as_declared() {
        ApplicationModules.of(YingjianApplication.class, main()).verify();
    }

    @Test
    void a_room_that_reaches_inside_another_is_caught() {
        assertThatThrownBy(() ->
                        ApplicationModules.of("planted.modules", everywhere()).verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("ReachesInside");
    }

    private static ImportOption everywhere() {
        return location -> true;
    }

    /** By place, not by name of the folder: builds outside Maven lay classes elsewhere. */
    private static ImportOption main() {
        return location -> location.contains(MAIN.getPath());
    }

    private static JavaClasses program() {
        try {
            return new ClassFileImporter().importPath(java.nio.file.Path.of(MAIN.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
