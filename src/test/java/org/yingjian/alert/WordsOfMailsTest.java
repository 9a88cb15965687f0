package org.yingjian.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordsOfMailsTest {

    @ParameterizedTest
    @CsvSource({
        "0.30, 约三成, about 30%", "0.65, 约六成五, about 65%", "0.42, 约四成, about 40%", "0.004, 不足百分之一, below 1%",
        "0.06, 不足一成, below 10%", "0.97, 九成五以上, over 95%", "1, 九成五以上, over 95%", "0.80, 约八成, about 80%",
        "0.50, 约五成, about 50%"
    })
    void aChanceIsToldInTenthsWithoutDecimals(double chance, String chinese, String english) {
        assertThat(words(Locale.SIMPLIFIED_CHINESE).chance(chance)).isEqualTo(chinese);
        assertThat(words(Locale.ENGLISH).chance(chance)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"0.499, 不足五成, below 50%", "0.79, 不足八成, below 80%"})
    void roundingNeverCrossesTheBoundOfALight(double chance, String chinese, String english) {
        assertThat(words(Locale.SIMPLIFIED_CHINESE).chance(chance)).isEqualTo(chinese);
        assertThat(words(Locale.ENGLISH).chance(chance)).isEqualTo(english);
    }

    @Test
    void theYearIsSaidOnlyWhenItIsAnotherOne() {
        LetterWords words = words(Locale.SIMPLIFIED_CHINESE);
        assertThat(words.date(LocalDate.of(2016, 9, 20))).isEqualTo("9 月 20 日");
        assertThat(words.date(LocalDate.of(2017, 5, 3))).isEqualTo("2017 年 5 月 3 日");
        assertThat(words(Locale.ENGLISH).date(LocalDate.of(2017, 5, 3))).isEqualTo("3 May 2017");
    }

    private static LetterWords words(Locale locale) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages-alert");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new LetterWords(messages, locale, LocalDate.of(2016, 5, 23));
    }
}
