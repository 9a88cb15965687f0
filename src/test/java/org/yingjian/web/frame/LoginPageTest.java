package org.yingjian.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.yingjian.YingjianTest;
import org.yingjian.account.Accounts;

/** The list of demo accounts, which only the demo profile shows. */
@YingjianTest
class LoginPageTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private ThymeleafViewResolver views;

    @Autowired
    private WebApplicationContext context;

    @AfterEach
    void leaveNothing() {
        RequestContextHolder.resetRequestAttributes();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void the_demo_lists_its_accounts_and_says_what_each_may_see() throws Exception {
        String page = demoPage();
        assertThat(row(page, "shigong")).contains("本单位项目");
        assertThat(row(page, "fagai")).contains("全部");
        assertThat(row(page, "lishu")).contains("梨树");
    }

    private String demoPage() throws Exception {
        MockEnvironment demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        Model model = new ExtendedModelMap();
        String name = new LoginPage(accounts, demo).show(model);
        MockHttpServletRequest request = new MockHttpServletRequest(context.getServletContext(), "GET", "/login");
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        MockHttpServletResponse response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        views.resolveViewName(name, Locale.SIMPLIFIED_CHINESE).render(model.asMap(), request, response);
        return response.getContentAsString();
    }

    private static String row(String page, String username) {
        int from = page.indexOf("data-username=\"" + username + "\"");
        assertThat(from).as(username).isPositive();
        return page.substring(from, page.indexOf("</tr>", from));
    }
}
