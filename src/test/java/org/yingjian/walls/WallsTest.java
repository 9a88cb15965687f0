package org.yingjian.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final Set<String> NAMING_A_ROOM = Set.of("engine", "core", "law", "random", "public");

    @TestFactory
    Stream<DynamicTest> every_wall_stands() {
        JavaClasses program = program();
        return Walls.below("org.yingjian").entrySet().stream()
                .map(wall -> DynamicTest.dynamicTest(
                        wall.getKey(), () -> wall.getValue().check(program)));
    }

    @TestFactory
    Stream<DynamicTest> a_wall_round_a_room_that_was_renamed_falls() {
        JavaClasses program = program();
        Map<String, ArchRule> renamed = Walls.below("org.yingjian.renamed");
        assertThat(renamed.keySet()).containsAll(NAMING_A_ROOM);
        return NAMING_A_ROOM.stream()
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThatThrownBy(() -> renamed.get(name).check(program))
                                .isInstanceOf(AssertionError.class)));
    }

    @TestFactory
    Stream<DynamicTest> a_wall_that_finds_nothing_to_look_at_falls() {
        JavaClasses nothing = new ClassFileImporter().importPackages("org.yingjian.nowhere");
        return Walls.below("org.yingjian").entrySet().stream()
                .map(wall -> DynamicTest.dynamicTest(
                        wall.getKey(),
                        () -> assertThatThrownBy(() -> wall.getValue().check(nothing))
                                .isInstanceOf(AssertionError.class)));
    }

    @Test
    void every_fault_is_planted_in_a_package_the_program_has() {
        Set<String> rooms = program().stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        Set<String> planted = new ClassFileImporter()
                .importPackages("planted").stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.startsWith("planted.modules"))
                        .map(name -> name.replaceFirst("^planted", "org.yingjian"))
                        .collect(Collectors.toSet());
        assertThat(planted).isNotEmpty();
        assertThat(rooms).containsAll(planted);
    }

    @TestFactory
    Stream<DynamicTest> every_wall_catches_its_planted_fault() {
        JavaClasses faults = new ClassFileImporter().importPackages("planted");
        Map<String, ArchRule> walls = Walls.below("planted");
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

    static JavaClasses program() {
        try {
            return new ClassFileImporter().importPath(java.nio.file.Path.of(MAIN.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
