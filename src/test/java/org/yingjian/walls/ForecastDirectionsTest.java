package org.yingjian.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yingjian.YingjianApplication;

/** Inside the forecast imports run one way: from the county down to the core, and the face knows none of them. */
class ForecastDirectionsTest {

    private static final URL MAIN =
            YingjianApplication.class.getProtectionDomain().getCodeSource().getLocation();

    private static final String FACE = "";

    /** Inner room → rooms it may import. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry(FACE, Set.of()),
            Map.entry("core", Set.of()),
            Map.entry("law", Set.of("core")),
            Map.entry("learn", Set.of("law", "core", FACE)),
            Map.entry("facts", Set.of("learn", "core", FACE)),
            Map.entry("make", Set.of("facts", "learn", "law", "core", FACE)),
            Map.entry("why", Set.of("make", "facts", "learn", "core", FACE)),
            Map.entry("diary", Set.of("make", "facts", "core", FACE)),
            Map.entry("county", Set.of("why", "make", "facts", "learn", "law", "core", FACE)),
            Map.entry("check", Set.of("core", FACE)),
            Map.entry("backtest", Set.of("law", "core", FACE)));

    @TestFactory
    Stream<DynamicTest> no_room_imports_against_the_direction() {
        JavaClasses program = program();
        return MAY_IMPORT.keySet().stream()
                .map(room -> DynamicTest.dynamicTest(
                        room.isEmpty() ? "face" : room,
                        () -> rule("org.yingjian.forecast", room).check(program)));
    }

    @Test
    void every_room_has_its_line() {
        Set<String> rooms = program().stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.replaceFirst("^org\\.yingjian\\.forecast\\.?", ""))
                .collect(Collectors.toSet());
        assertThat(rooms).isEqualTo(MAY_IMPORT.keySet());
    }

    @Test
    void learning_that_asks_what_is_made_of_it_is_caught() {
        assertThatThrownBy(() -> rule("planted.forecast", "learn").check(planted()))
                .hasMessageContaining("AsksTheMaker");
    }

    @Test
    void a_face_that_asks_inside_is_caught() {
        assertThatThrownBy(() -> rule("planted.forecast", FACE).check(planted()))
                .hasMessageContaining("FaceAsksInside");
    }

    private static JavaClasses program() {
        return new ClassFileImporter()
                .withImportOption(location -> location.contains(MAIN.getPath()))
                .importPackages("org.yingjian.forecast");
    }

    private static JavaClasses planted() {
        return new ClassFileImporter().importPackages("planted.forecast");
    }

    private static ArchRule rule(String root, String room) {
        String[] closed = MAY_IMPORT.keySet().stream()
                .filter(other -> !other.equals(room))
                .filter(other -> !MAY_IMPORT.get(room).contains(other))
                .map(other -> inside(root, other))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(inside(root, room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(closed)
                .because("inside the forecast imports run from the county down to the core");
    }

    private static String inside(String root, String room) {
        return room.isEmpty() ? root : root + "." + room;
    }
}
