package org.yingjian.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** Whatever people read comes from message files, in both languages. */
class WordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), RESOURCES.resolve("templates"));

    private final Bundles bundles = new Bundles(RESOURCES);

    @TempDir
    Path folder;

    @Test
    void both_languages_say_the_same() throws IOException {
        assertThat(bundles.faults()).isEmpty();
    }

    @Test
    void every_message_file_is_listed_in_the_configuration_and_the_other_way_round() throws IOException {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource("config/application.yml"));
        Properties configuration = yaml.getObject();
        assertThat(configuration.getProperty("spring.messages.basename").split(","))
                .containsExactlyInAnyOrderElementsOf(bundles.basenames());
    }

    @Test
    void every_key_asked_for_is_written() throws IOException {
        assertThat(Bundles.unwritten(SOURCES, bundles.keys())).isEmpty();
    }

    @Test
    void every_key_written_is_asked_for() throws IOException {
        List<Path> asking = List.of(
                Path.of("src/main/java"),
                RESOURCES.resolve("templates"),
                RESOURCES.resolve("mail"),
                RESOURCES.resolve("static"),
                Path.of("bpmn"),
                Path.of("config"));
        assertThat(bundles.keys()).isNotEmpty();
        assertThat(new AskedKeys(asking).missing(bundles.keys())).isEmpty();
    }

    @Test
    void planted_keys_nobody_asks_for_are_caught() throws IOException {
        write("Planted.java", "say(\"web.known\"); say(\"web.light.\" + light); say(\"alert.\" + \"letter.end\");");
        assertThat(new AskedKeys(List.of(folder))
                        .missing(Set.of(
                                "web.known", "web.light.RED", "alert.letter.end", "alert.letter.idle", "web.idle")))
                .containsExactly("alert.letter.idle", "web.idle");
    }

    @Test
    void templates_hold_no_text_and_nothing_the_content_policy_forbids() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path template : Bundles.textFiles(RESOURCES.resolve("templates"))) {
            faults.addAll(TemplateText.faults(template.getFileName().toString(), Files.readString(template)));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void planted_faults_of_message_files_are_caught() throws IOException {
        write("messages.properties", "a=甲\nb=乙 {0}\nc=丙\nc=丙\nd=丁 {0");
        write("messages_en.properties", "a=A\nb=B\nc=C\ne=E\nd=D {0}");
        write("messages-step.properties", "a=又甲");
        assertThat(new Bundles(folder).faults())
                .anyMatch(f -> f.contains("b has arguments in one language only"))
                .anyMatch(f -> f.contains("c is written twice"))
                .anyMatch(f -> f.contains("d is no message format"))
                .anyMatch(f -> f.contains("e is missing in Chinese"))
                .anyMatch(f -> f.contains("messages-step.properties: has no English file"))
                .anyMatch(f -> f.contains("a is missing in English"))
                .anyMatch(f -> f.contains("a is already in messages"));
    }

    @Test
    void planted_keys_nobody_wrote_are_caught() throws IOException {
        write("Planted.java", "throw new Problem(Kind.RULE, \"step.problem.planted\");");
        write("planted.html", "<p th:text=\"#{web.planted}\"></p><p th:text=\"#{web.known(${x})}\"></p>");
        assertThat(Bundles.unwritten(List.of(folder), Set.of("web.known")))
                .containsExactlyInAnyOrder("Planted.java: step.problem.planted", "planted.html: web.planted");
    }

    @Test
    void planted_faults_of_templates_are_caught() {
        for (String fault : List.of(
                "<p>总览</p>",
                "<p>Overview</p>",
                "<div th:text=\"#{web.a}\">样例</div><p>总览</p>",
                "<div th:if=\"${x}\"><br><p>总览</p></div>",
                "<input placeholder=\"请输入\">",
                "<p style=\"color:red\"></p>",
                "<a onclick=\"go()\"></a>",
                "<script>go()</script>",
                "<script src=\"https://cdn.example/x.js\"></script>",
                "<link href=\"//cdn.example/x.css\">")) {
            assertThat(TemplateText.faults("planted.html", fault)).as(fault).isNotEmpty();
        }
        assertThat(TemplateText.faults(
                        "good.html",
                        "<!-- a remark --><p th:text=\"#{web.title} + ' 一'\"></p><p>[[#{web.title}]] · 42%</p>"
                                + "<script th:src=\"@{/assets/page.js}\"></script><input value=\"new\">&nbsp;"
                                + "<div th:text=\"#{web.a}\">样例 <b>more</b></div>"))
                .isEmpty();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
