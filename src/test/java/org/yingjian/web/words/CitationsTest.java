package org.yingjian.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Articles of law for readers of English. */
class CitationsTest {

    private final Citations citations = new Citations(bundle());

    @BeforeEach
    void inEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "政府采购法第46条|Government Procurement Law, art. 46",
                "政府采购法第26、27条;吉林省政府采购限额标准(2016)|Government Procurement Law, art. 26, 27; Jilin procurement limits(2016)",
                "招标投标法第24条:发出招标文件至截止|Tendering Law, art. 24",
                "政府采购法第36条第(三)项|Government Procurement Law, art. 36 (3)",
                "财库〔2020〕10号:采购前30日|Ministry of Finance, Treasury (2020) no. 10",
                "财政部令第74号第29条|Ministry of Finance Order no. 74, art. 29",
                "政府采购法第27条、第32条;政府采购法实施条例第23条|Government Procurement Law, art. 27, art. 32; Government Procurement Regulations, art. 23",
                "某地规定第5条|某地规定第5条",
                "示例·青松镇中心小学|示例·青松镇中心小学"
            })
    void quotes_are_translated_and_unknown_ones_stay(String chinese, String english) {
        assertThat(citations.say(chinese)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"政府采购法第46条"})
    void in_chinese_nothing_changes(String chinese) {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(citations.say(chinese)).isEqualTo(chinese);
    }

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages-procurement");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
