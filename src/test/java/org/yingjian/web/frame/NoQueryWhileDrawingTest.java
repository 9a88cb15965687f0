package org.yingjian.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.yingjian.YingjianTest;
import org.yingjian.web.words.DiagramNames;

/** What a page needs is read before it is drawn. */
@YingjianTest
class NoQueryWhileDrawingTest {

    @Autowired
    private ThymeleafViewResolver views;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DiagramNames names;

    @AfterEach
    void leaveNothing() {
        RequestContextHolder.resetRequestAttributes();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_page_that_asks_the_database_while_it_is_drawn_fails() {
        assertThatThrownBy(() -> draw(Locale.SIMPLIFIED_CHINESE, new Late(jdbc)))
                .hasStackTraceContaining(NoQueryWhileDrawing.REFUSED);
    }

    @Test
    void a_page_that_was_given_all_beforehand_is_drawn() throws Exception {
        assertThat(draw(Locale.SIMPLIFIED_CHINESE, "事先备好")).contains("事先备好");
    }

    @Test
    void offices_are_named_in_english_from_what_was_read_beforehand() throws Exception {
        String office = jdbc.sql("select name from organisation where kind = 'finance' and county = '梨树'")
                .query(String.class)
                .single();
        assertThat(draw(Locale.ENGLISH, new Said(names, office)))
                .contains("Lishu")
                .doesNotContain(office);
    }

    /** Planted: a value that is fetched when it is shown. */
    private record Late(JdbcClient jdbc) {

        @Override
        public String toString() {
            return jdbc.sql("select count(*) from organisation")
                    .query(String.class)
                    .single();
        }
    }

    /** A name that is put into words when it is shown, as templates do. */
    private record Said(DiagramNames names, String chinese) {

        @Override
        public String toString() {
            return names.say(chinese);
        }
    }

    private String draw(Locale language, Object detail) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(context.getServletContext(), "GET", "/steps");
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        MockHttpServletResponse response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        LocaleContextHolder.setLocale(language);
        Map<String, Object> model = new HashMap<>(Map.of("status", 404, "detail", detail));
        views.resolveViewName("error/problem", language).render(model, request, response);
        return response.getContentAsString();
    }
}
