package org.yingjian.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.yingjian.account.Account;

/** Language, caches and static parts. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {

    // Who calls is known from the sign-in, so no address asks for it.
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Account.class);
    }

    private final CurrentAccount current;
    private final Form.Reader forms;

    WebSetup(CurrentAccount current, Form.Reader forms) {
        this.current = current;
        this.forms = forms;
    }

    @Bean
    static MessageSource messageSource(@Value("${spring.messages.basename}") String[] bundles) {
        EnglishCounts messages = new EnglishCounts();
        messages.setBasenames(Arrays.stream(bundles).map(String::strip).toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    static LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("yingjian-lang");
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(current);
        resolvers.add(forms);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch(localeResolver()));
        registry.addInterceptor(new PagesAndParts());
    }

    /** Parts from jars carry their version in the path and may be kept; our own files are asked for again. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CacheControl kept = CacheControl.maxAge(Duration.ofDays(365)).cachePublic();
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(kept);
        registry.addResourceHandler("/_static/**")
                .addResourceLocations("classpath:/META-INF/resources/_static/")
                .setCacheControl(kept);
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.noCache());
    }

    /** {@code ?lang=zh} or {@code ?lang=en} on any page; anything else is ignored. */
    private record LanguageSwitch(LocaleResolver resolver) implements HandlerInterceptor {
        private static final Map<String, Locale> OFFERED =
                Map.of("zh", Locale.SIMPLIFIED_CHINESE, "en", Locale.ENGLISH);

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            String wish = request.getParameter("lang");
            if (wish != null && OFFERED.containsKey(wish)) {
                resolver.setLocale(request, response, OFFERED.get(wish));
            }
            return true;
        }
    }

    /** Keeps pages and parts of pages apart in caches. */
    private record PagesAndParts() implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod) {
                response.addHeader(HttpHeaders.VARY, "HX-Request");
            }
            return true;
        }
    }
}
