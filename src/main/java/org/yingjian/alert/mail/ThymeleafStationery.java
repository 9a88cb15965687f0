package org.yingjian.alert.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.yingjian.alert.Letter;
import org.yingjian.alert.Stationery;

/** Two templates for all letters, {@code mail/letter.html} and {@code letter.txt}, in an engine of their own. They
 * are no pages: mail programs read inline styles only. */
@Component
class ThymeleafStationery implements Stationery {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    ThymeleafStationery() {
        engine.addTemplateResolver(resolver(TemplateMode.HTML, ".html", 1));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt", 2));
    }

    @Override
    public String html(Letter letter) {
        return engine.process("letter.html", context(letter));
    }

    @Override
    public String text(Letter letter) {
        return engine.process("letter.txt", context(letter)).strip() + "\n";
    }

    private static Context context(Letter letter) {
        Context context = new Context(Locale.forLanguageTag(letter.language()));
        context.setVariable("letter", letter);
        return context;
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String suffix, int order) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("mail/");
        resolver.setResolvablePatterns(Set.of("*" + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setOrder(order);
        return resolver;
    }
}
