package org.yingjian.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written about the program is true of its files. */
class DocsTest {

    private static final Path README = Path.of("README.md");
    private static final int LONGEST = 200;
    private static final Pattern ROOM = Pattern.compile("(?m)^\\| `([a-z]+)` \\| ");

    @Test
    void every_file_package_and_type_a_document_names_is_there() throws IOException {
        NamedPlaces places = new NamedPlaces(Path.of("src"));
        List<String> faults = new ArrayList<>();
        List<Path> documents = documents();
        assertThat(documents).hasSizeGreaterThan(2);
        for (Path document : documents) {
            places.missing(Files.readString(document)).forEach(name -> faults.add(document + ": " + name));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void planted_names_of_nothing_are_caught() throws IOException {
        assertThat(new NamedPlaces(Path.of("src"))
                        .missing("`web/Gone.java` `Gone.java` `org.yingjian.gone` `GoneForGood` `gone.csv` `README.md`"
                                + " `DocsTest.java` `org.yingjian.web` `walls/DocsTest.java` `CompleteStep`"))
                .containsExactly("web/Gone.java", "Gone.java", "org.yingjian.gone", "GoneForGood", "gone.csv");
    }

    @Test
    void the_readme_is_read_in_one_sitting() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThan(LONGEST);
    }

    @Test
    void the_readme_lists_every_room_and_no_other() throws IOException {
        String rooms = Files.readString(README).split("## The rooms")[1].split("\n## ")[0];
        Set<String> listed =
                ROOM.matcher(rooms).results().map(room -> room.group(1)).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/org/yingjian"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/docs"))) {
            return Stream.concat(
                            Stream.of(README),
                            files.filter(file -> file.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }
}
