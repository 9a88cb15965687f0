package org.yingjian.web.frame;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of the bundles; in English a single thing stands in the singular: {@code 1 schools} is said {@code 1 school}. */
final class EnglishCounts extends ResourceBundleMessageSource {

    private static final Pattern ONE = Pattern.compile("(?<![\\d.,–-])1 ((?:working |calendar |live )?"
            + "(?:day|month|school|project|step|lot|row|paper|forecast|stop|slot))s\\b");

    @Override
    protected String getMessageInternal(String code, Object[] arguments, Locale locale) {
        String text = super.getMessageInternal(code, arguments, locale);
        boolean counts = text != null && arguments != null && arguments.length > 0;
        return counts && locale != null && locale.getLanguage().equals("en")
                ? ONE.matcher(text).replaceAll("1 $1")
                : text;
    }
}
