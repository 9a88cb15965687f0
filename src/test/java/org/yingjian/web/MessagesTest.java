package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    /** Chinese names stand in diagrams and tables; {@code DiagramNamesTest} looks whether each has an English one. */
    private static final String NAMES = "messages-names.properties";

    private static final Pattern STATIC_KEY = Pattern.compile("#\\{((?:web|why)\\.[A-Za-z0-9_.]+)");

    @Test
    void every_text_stands_in_both_languages() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            for (Path chinese : files.filter(f -> f.getFileName().toString().matches("messages(-[a-z]+)?\\.properties"))
                    .toList()) {
                if (chinese.getFileName().toString().equals(NAMES)) {
                    continue;
                }
                Path english = chinese.resolveSibling(
                        chinese.getFileName().toString().replace(".properties", "_en.properties"));
                assertThat(keys(english)).as(english.toString()).isEqualTo(keys(chinese));
            }
        }
    }

    @Test
    void every_key_a_template_names_exists() throws IOException {
        Set<String> known = new TreeSet<>(keys(RESOURCES.resolve("messages-web.properties")));
        known.addAll(keys(RESOURCES.resolve("messages-why.properties")));
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            List<Path> templates =
                    files.filter(f -> f.toString().endsWith(".html")).toList();
            for (Path template : templates) {
                Matcher matcher = STATIC_KEY.matcher(Files.readString(template));
                while (matcher.find()) {
                    if (!known.contains(matcher.group(1))) {
                        missing.add(template.getFileName() + " " + matcher.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void templates_carry_no_inline_script_or_style() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            List<Path> templates =
                    files.filter(f -> f.toString().endsWith(".html")).toList();
            for (Path template : templates) {
                assertThat(Files.readString(template))
                        .as(template.toString())
                        .doesNotContain("<style")
                        .doesNotContainPattern("\\sstyle=")
                        .doesNotContainPattern("\\son[a-z]+=\"")
                        .doesNotContainPattern("<script(?![^>]*src=)")
                        .doesNotContainPattern("https?://(?!www\\.thymeleaf\\.org)");
            }
        }
    }

    private static Set<String> keys(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
