package org.yingjian.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are read in one sitting, and a table is written and read by the room it belongs to. */
class TextsTest {

    private static final int LONGEST = 300;
    private static final Path PROGRAM = Path.of("src/main/java/org/yingjian");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @TempDir
    Path folder;

    @Test
    void no_file_is_longer_than_three_hundred_lines() throws IOException {
        assertThat(Texts.tooLong(PROGRAM, LONGEST)).isEmpty();
        assertThat(Texts.tooLong(Path.of("src/test/java"), LONGEST)).isEmpty();
        write("Long.java", "\n".repeat(LONGEST + 1));
        assertThat(Texts.tooLong(folder, LONGEST)).containsExactly("Long.java has 301");
    }

    @Test
    void sql_stands_in_the_room_that_owns_the_table() throws IOException {
        Map<String, String> owners = Texts.owners(MIGRATIONS);
        assertThat(Texts.foreignSql(PROGRAM, owners)).isEmpty();
        write(
                "step/JoinsAnother.java",
                "String q = \"select 1 from step_record r\" + \" join project p\"; // from paper");
        write("step/InBlock.java", "String q = \"\"\"\n  insert into\n  audit_entry values (\"x\")\"\"\";");
        assertThat(Texts.foreignSql(folder, owners))
                .containsExactly("step/InBlock.java names audit_entry", "step/JoinsAnother.java names project");
    }

    @Test
    void every_table_belongs_to_a_room() throws IOException {
        Set<String> owners = new HashSet<>(Texts.owners(MIGRATIONS).values());
        // Locks of the scheduler and events once kept for a library.
        owners.removeAll(Set.of("shedlock", "event"));
        assertThat(owners).isNotEmpty().allMatch(room -> Files.isDirectory(PROGRAM.resolve(room)));
    }

    @Test
    void nothing_to_look_at_is_a_fault() throws IOException {
        assertThatThrownBy(() -> Texts.tooLong(folder, LONGEST)).hasMessageContaining("no Java");
        write("step/Quiet.java", "class Quiet {}");
        assertThat(Texts.foreignSql(folder, Map.of("project", "project"))).isEqualTo(List.of("no SQL found"));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
