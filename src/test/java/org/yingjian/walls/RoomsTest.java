package org.yingjian.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yingjian.YingjianApplication;

/** A room is closed, and what it opens somebody uses. */
class RoomsTest {

    private static final int OVER_ALL = 55;
    private static final int IN_ROOM = 45;
    private static final int LARGE = 10;

    /** Nothing but values; little but a face; inner rooms that read each other. None may open further. */
    private static final Map<String, Integer> LESS = Map.of("shared", 0, "calendar", 7, "project", 37, "step", 40);

    /** Doors only tests knock at, whose rooms call what stands behind them; and constants, which compile into their readers. */
    private static final Set<String> KNOCKED_AT_BY_TESTS = Set.of(
            "org.yingjian.alert.DeliverMails",
            "org.yingjian.alert.KeepWatch",
            "org.yingjian.paper.ScanUpload",
            "org.yingjian.step.FieldIds");

    /** Acts on a step as tests do them; pages and calls take the way of the clock. */
    private static final Pattern ACTS_OF_TESTS =
            Pattern.compile("org\\.yingjian\\.step\\.(WorkStep\\.correct|Steps\\.findOpen)\\(.*");

    private static final Rooms PROGRAM = program();
    private static final Rooms PLANTED =
            new Rooms(new ClassFileImporter().importPackages("planted.modules"), "planted.modules");

    @Test
    void most_types_are_package_private_over_all_and_in_every_large_room() {
        assertThat(PROGRAM.tooOpen(OVER_ALL, room -> LESS.getOrDefault(room, IN_ROOM), LARGE))
                .isEmpty();
        assertThat(PLANTED.tooOpen(OVER_ALL, room -> IN_ROOM, 1))
                .anyMatch(fault -> fault.startsWith("over all: 0 %"))
                .anyMatch(fault -> fault.startsWith("lower: 0 %"));
    }

    @Test
    void what_is_public_at_a_rooms_root_another_room_reads() {
        assertThat(PROGRAM.publicForNobody()).containsExactlyInAnyOrderElementsOf(KNOCKED_AT_BY_TESTS);
        assertThat(PLANTED.publicForNobody())
                .contains("planted.modules.lower.ForNobody")
                .doesNotContain("planted.modules.lower.Face", "planted.modules.lower.PartOfFace");
    }

    @Test
    void every_method_of_a_face_is_called() {
        assertThat(PROGRAM.uncalled())
                .allMatch(method -> ACTS_OF_TESTS.matcher(method).matches());
        assertThat(PLANTED.uncalled()).containsExactly("planted.modules.lower.Face.nobodyCalls(java.lang.String)");
    }

    @Test
    void every_room_declared_is_used() {
        assertThat(PROGRAM.declaredForNothing()).isEmpty();
        assertThat(PLANTED.declaredForNothing()).containsExactly("idle declares lower");
    }

    @Test
    void no_two_types_bear_one_name() {
        assertThat(PROGRAM.sameNames()).isEmpty();
        assertThat(PLANTED.sameNames()).containsExactly("planted.modules.idle.Twin, planted.modules.lower.Twin");
    }

    @Test
    void a_program_without_rooms_is_no_program() {
        assertThatThrownBy(() -> new Rooms(new ClassFileImporter().importPackages("planted"), "org.yingjian.renamed"))
                .hasMessageContaining("no room");
    }

    private static Rooms program() {
        try {
            return new Rooms(
                    new ClassFileImporter()
                            .importPath(Path.of(YingjianApplication.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI())),
                    "org.yingjian");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
