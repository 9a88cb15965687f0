package org.yingjian.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.yingjian.YingjianTest;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Diagrams;
import org.yingjian.workflow.FormField;
import org.yingjian.workflow.Step;

/** English pages speak of steps, stages, fields, offices and counties in English. */
@YingjianTest
public class DiagramNamesTest {

    @Autowired
    private DiagramNames names;

    @Autowired
    private Diagrams diagrams;

    @Autowired
    private MessageSource messages;

    @AfterEach
    void forgetTheReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void every_step_stage_field_and_choice_of_the_diagrams_has_an_english_name() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        Set<String> chinese = new TreeSet<>();
        for (String key : Set.of(Diagrams.BUILDING, Diagrams.EQUIPMENT)) {
            Diagram diagram = diagrams.getCurrent(key);
            for (Step step : diagram.steps()) {
                note(chinese, names.say(step.name()), names.say(step.stageName()));
                for (FormField field : step.fields()) {
                    note(chinese, names.field(field));
                    field.choices().keySet().forEach(value -> note(chinese, names.value(field, value)));
                }
            }
        }
        assertThat(chinese).isEmpty();
    }

    @Test
    void offices_are_named_by_what_they_are_and_firms_keep_their_own_name() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(names.say("梨树县环境保护局")).isEqualTo("Lishu Environmental Protection Bureau");
        assertThat(names.say("四平市发展和改革委员会")).isEqualTo("Siping Development and Reform Commission");
        assertThat(names.say("辽河垦区")).isEqualTo("Liaohe");
        assertThat(names.say("示例·四平宏建建筑工程有限公司")).isEqualTo("示例·四平宏建建筑工程有限公司");
        assertThat(names.signature("梨树县财政局 郑会")).isEqualTo("Lishu Finance Bureau 郑会");
    }

    @Test
    void the_drawing_and_the_program_speak_english_too() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        for (String key : Set.of(Diagrams.BUILDING, Diagrams.EQUIPMENT)) {
            String drawn =
                    names.drawing(diagrams.getXml(diagrams.getCurrent(key).version()));
            Set<String> chinese = new TreeSet<>();
            Pattern.compile("<bpmn:(?:\\w+ [^>]*\\bname=\"|text>)([^\"<]*)")
                    .matcher(drawn)
                    .results()
                    .forEach(label -> note(chinese, label.group(1)));
            assertThat(chinese).isEmpty();
        }
        assertThat(names.signature("系统")).isEqualTo("the program");
        assertThat(names.list("施工图审查 7、财政评审 5")).isEqualTo("Drawing review 7, Cost review 5");
        assertThat(messages.getMessage("web.unit.schools", new Object[] {1}, Locale.ENGLISH))
                .isEqualTo("1 school");
        assertThat(messages.getMessage("web.unit.schools", new Object[] {21}, Locale.ENGLISH))
                .isEqualTo("21 schools");
    }

    @Test
    void chinese_pages_say_what_the_diagram_says() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(names.say("施工图审查")).isEqualTo("施工图审查");
        assertThat(names.say("梨树县财政局")).isEqualTo("梨树县财政局");
    }

    private static void note(Set<String> chinese, String... texts) {
        for (String text : texts) {
            if (text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
                chinese.add(text);
            }
        }
    }
}
