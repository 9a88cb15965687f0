package org.yingjian.alert;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.yingjian.forecast.Light;

/** Dates, chances and lights in plain words of one language. */
final class LetterWords {

    private static final String[] DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    /** Chances are told in steps of five in a hundred. */
    private static final int STEPS = 20;

    private static final int TOLD_AS_OVER = 19;
    private static final int YELLOW_FROM = 10;
    private static final int GREEN_FROM = 16;

    private final MessageSource messages;
    private final Locale locale;
    private final LocalDate today;

    LetterWords(MessageSource messages, Locale locale, LocalDate today) {
        this.messages = messages;
        this.locale = locale;
        this.today = today;
    }

    Locale locale() {
        return locale;
    }

    LocalDate today() {
        return today;
    }

    /** Message of the alert room; arguments are shown as they are. */
    String say(String key, Object... arguments) {
        return messages.getMessage("alert." + key, texts(arguments), locale);
    }

    /** Message of any room. */
    String sayOf(String key, List<Object> arguments) {
        return messages.getMessage(key, texts(arguments.toArray()), locale);
    }

    boolean isChinese() {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    /** 9 月 20 日; with the year when it is another one. */
    String date(LocalDate day) {
        if (!isChinese()) {
            String pattern = day.getYear() == today.getYear() ? "d MMMM" : "d MMMM yyyy";
            return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
        }
        String withoutYear = "%d 月 %d 日".formatted(day.getMonthValue(), day.getDayOfMonth());
        return day.getYear() == today.getYear() ? withoutYear : day.getYear() + " 年 " + withoutYear;
    }

    /** 约三成, 约六成五, 不足一成, never across the bound of its own light. */
    String chance(double p) {
        int fifths = (int) Math.round(p * STEPS);
        if (p < 0.5 && fifths >= YELLOW_FROM) {
            return say("chance.under", tenths(YELLOW_FROM));
        }
        if (p < 0.8 && fifths >= GREEN_FROM) {
            return say("chance.under", tenths(GREEN_FROM));
        }
        if (fifths <= 1) {
            return say(p < 0.01 ? "chance.none" : "chance.low");
        }
        if (fifths >= TOLD_AS_OVER) {
            return say("chance.over");
        }
        return say("chance.about", tenths(fifths));
    }

    String chance(Optional<Double> p) {
        return p.map(this::chance).orElseGet(() -> say("chance.unknown"));
    }

    /** Whole points, at least one. */
    String points(double difference) {
        return String.valueOf(Math.max(1, Math.round(Math.abs(difference) * 100)));
    }

    /** Shape and word: ■ 红·告急. */
    String light(Light light) {
        return say("light." + light.name());
    }

    /** One word: 红. */
    String lightShort(Light light) {
        return say("lightShort." + light.name());
    }

    String join(List<String> parts) {
        return String.join(isChinese() ? "、" : ", ", parts);
    }

    private String tenths(int fifths) {
        if (!isChinese()) {
            return String.valueOf(fifths * 100 / STEPS);
        }
        return DIGITS[fifths / 2] + "成" + (fifths % 2 == 1 ? "五" : "");
    }

    private static Object[] texts(Object... arguments) {
        List<Object> texts = new ArrayList<>();
        for (Object argument : arguments) {
            texts.add(argument instanceof java.math.BigDecimal d ? d.toPlainString() : String.valueOf(argument));
        }
        return texts.toArray();
    }
}
