package org.yingjian.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The inner rooms of web import one another only as their package-info says. */
class WebDirectionsTest {

    private static final Map<String, List<String>> ROOMS = new TreeMap<>(Map.ofEntries(
            Map.entry("words", List.of()),
            Map.entry("frame", List.of("words")),
            Map.entry("account", List.of("frame", "words")),
            Map.entry("ledger", List.of("frame", "words")),
            Map.entry("paper", List.of("frame", "words")),
            Map.entry("mail", List.of("frame", "words")),
            Map.entry("purchase", List.of("frame", "words")),
            Map.entry("site", List.of("frame", "words")),
            Map.entry("forecast", List.of("frame", "words")),
            Map.entry("project", List.of("purchase", "frame", "words")),
            Map.entry("overview", List.of("project", "forecast", "mail", "frame", "words")),
            Map.entry("step", List.of("purchase", "site", "frame", "words")),
            Map.entry("limit", List.of("project", "frame", "words")),
            Map.entry("desk", List.of("step", "site", "frame", "words"))));

    private final JavaClasses program = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.yingjian.web");

    @TestFactory
    Stream<DynamicTest> every_inner_room_imports_only_those_below_it() {
        return ROOMS.keySet().stream()
                .map(room -> DynamicTest.dynamicTest(
                        room, () -> wall(room, "org.yingjian.web").check(program)));
    }

    @Test
    void every_inner_room_is_named_here_and_says_what_it_holds() {
        String root = "org.yingjian.web.";
        Set<String> found = program.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(root))
                .map(name -> name.substring(root.length()))
                .collect(Collectors.toSet());
        assertThat(found).isEqualTo(ROOMS.keySet());
        assertThat(ROOMS.keySet())
                .allSatisfy(room -> assertThat(
                                java.nio.file.Path.of("src/main/java/org/yingjian/web", room, "package-info.java"))
                        .exists());
    }

    @Test
    void words_that_ask_the_desk_are_caught() {
        JavaClasses faults = new ClassFileImporter().importPackages("planted.web");
        assertThatThrownBy(() -> wall("words", "planted.web").check(faults))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("AsksTheDesk");
    }

    private static ArchRule wall(String room, String web) {
        String[] closed = ROOMS.keySet().stream()
                .filter(other -> !other.equals(room) && !ROOMS.get(room).contains(other))
                .map(other -> web + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(web + "." + room + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(closed));
    }
}
