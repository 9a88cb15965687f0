package org.yingjian.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Templates call words; what they show beside them stands in the model before they are drawn. */
class TemplateBeansTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Set<String> WORDS = Set.of("words", "names", "citations", "why", "bars");
    private static final Pattern BEAN = Pattern.compile("(?<!\\w)@(\\w+)");

    @Test
    void templates_call_no_beans_but_those_of_words() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path template : Bundles.textFiles(TEMPLATES)) {
            found.addAll(others(Files.readString(template)));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_template_that_calls_another_bean_is_caught() {
        assertThat(others("<p th:if=\"${@desk.mayRecall(record)}\" th:text=\"${@names.say(a)}\"></p>"))
                .containsExactly("desk");
        assertThat(others("<a th:href=\"@{/steps/{id}(id=${@steps.first()})}\"></a>"))
                .containsExactly("steps");
    }

    private static Set<String> others(String html) {
        Set<String> beans = new TreeSet<>();
        Matcher calls = BEAN.matcher(html);
        while (calls.find()) {
            if (!WORDS.contains(calls.group(1))) {
                beans.add(calls.group(1));
            }
        }
        return beans;
    }
}
