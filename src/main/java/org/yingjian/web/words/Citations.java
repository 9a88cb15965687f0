package org.yingjian.web.words;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Articles of law as the tables quote them, in the reader's language: 政府采购法第26、27条 as Government Procurement Law, art.
 * 26, 27. What stands after a colon explains the article in Chinese and is left out in English; a quotation with words
 * nobody has translated stays as it is.
 */
@Component("citations")
public class Citations {

    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");
    private static final Pattern LAW = Pattern.compile("条|令第|〔\\d{4}〕|标准");
    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九");

    private final MessageSource messages;

    Citations(MessageSource messages) {
        this.messages = messages;
    }

    /** Anything that quotes no law is given back as it is. */
    public String say(String chinese) {
        if (chinese == null || isChinese() || !LAW.matcher(chinese).find()) {
            return chinese;
        }
        return Arrays.stream(chinese.split("[;;]")).map(this::english).collect(Collectors.joining("; "));
    }

    private String english(String quoted) {
        String text = quoted.split("[::]")[0];
        for (String law : laws()) {
            text = text.replace(law, messages.getMessage("law." + law, null, Locale.ENGLISH));
        }
        for (int i = 0; i < NUMERALS.size(); i++) {
            text = text.replace("第" + NUMERALS.get(i) + "款", " para. " + (i + 1))
                    .replace("第(" + NUMERALS.get(i) + ")项", " (" + (i + 1) + ")")
                    .replace("第" + NUMERALS.get(i) + "项", " (" + (i + 1) + ")");
        }
        text = text.replaceAll("〔(\\d{4})〕(\\d+)号", " ($1) no. $2")
                .replaceAll("第(\\d+)号", " no. $1")
                .replaceAll("第([\\d、]+)条", ", art. $1")
                .replace("、", ", ")
                .replace("  ", " ")
                .replaceAll(", , art\\.", ", art.")
                .strip();
        return CHINESE.matcher(text).find() ? quoted : text;
    }

    /** Longer names first: a regulation is named after its law. */
    private List<String> laws() {
        return Arrays.stream(messages.getMessage("laws", null, Locale.CHINESE).split(" "))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static boolean isChinese() {
        return LocaleContextHolder.getLocale().getLanguage().equals("zh");
    }
}
