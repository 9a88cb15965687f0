package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yingjian.YingjianTest;

@YingjianTest
class SigningInTest {

    private static final Pattern STATIC_PART = Pattern.compile("@\\{(/(?:webjars|_static|assets)/[^}]+)}");

    @LocalServerPort
    private int port;

    @Test
    void a_stranger_is_led_to_the_login_page() {
        HttpResponse<String> answer = new Browser(port).get("/projects");
        assertThat(answer.uri().getPath()).isEqualTo("/login");
        assertThat(answer.body()).contains("登录").doesNotContain("演示账号");
    }

    @Test
    void the_page_speaks_english_when_asked() {
        Browser browser = new Browser(port);
        assertThat(browser.get("/login?lang=en").body()).contains("Sign in").contains("lang=\"en\"");
        assertThat(browser.get("/login").body()).contains("Sign in");
        assertThat(browser.get("/login?lang=zh").body()).contains("登录");
    }

    @Test
    void a_wrong_password_is_told_and_nothing_more() {
        HttpResponse<String> answer = new Browser(port)
                .post("/login", "/login", Map.of("username", "nobody-here", "password", "wrong-password"));
        assertThat(answer.body()).contains("用户名或密码不正确");
    }

    @ParameterizedTest
    @CsvSource({"guotu,/steps", "shigong,/report", "jianli,/confirmations", "fushizhang,/", "fagai,/"})
    void everybody_lands_where_the_work_of_the_role_begins(String who, String where) {
        assertThat(landing(who, "/login")).isEqualTo(where);
        assertThat(landing(who, "/")).isEqualTo(where);
        assertThat(landing(who, "/projects?county=x")).isEqualTo("/projects");
    }

    /** Where signing in leads who asked for that page before. */
    private String landing(String who, String asked) {
        Browser browser = new Browser(port);
        browser.get(asked);
        return browser.post("/login", "/login", Map.of("username", who, "password", "demo"))
                .uri()
                .getPath();
    }

    @Test
    void pages_carry_the_strict_content_policy() {
        String policy = new Browser(port)
                .get("/login")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
        assertThat(policy)
                .contains("script-src 'self'")
                .contains("style-src-elem 'self'")
                .contains("frame-ancestors 'none'");
    }

    @Test
    void every_static_part_the_templates_name_is_served_from_here() throws IOException {
        Set<String> parts = new LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            List<Path> templates =
                    files.filter(f -> f.toString().endsWith(".html")).toList();
            for (Path template : templates) {
                Matcher matcher = STATIC_PART.matcher(Files.readString(template));
                while (matcher.find()) {
                    parts.add(matcher.group(1));
                }
            }
        }
        assertThat(parts).hasSizeGreaterThan(5);
        Browser browser = new Browser(port);
        for (String part : parts) {
            assertThat(browser.get(part).statusCode()).as(part).isEqualTo(200);
        }
    }
}
