package org.yingjian.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yingjian.YingjianTest;
import org.yingjian.web.Browser;
import planted.step.AnswersAnybody;

/** An address without a line in the table is closed, whoever answers it and however it is written. */
@YingjianTest
class ClosedAddressesTest {

    /** Open to everybody, also before signing in. */
    private static final Set<String> OPEN = Set.of("/login", "/error");

    /** Closed addresses, and ways of writing them. */
    private static final List<String> WRITTEN = List.of(
            "/admin/accounts",
            "/admin/accounts/",
            "//admin/accounts",
            "/admin//accounts",
            "/%61dmin/accounts",
            "/%2561dmin/accounts",
            "/admin%2faccounts",
            "/admin;a=b/accounts",
            "/admin/accounts;a=b",
            "/admin/accounts.html",
            "/ADMIN/accounts",
            "/./admin/accounts",
            "/login/../admin/accounts",
            "/assets/../admin/accounts",
            "/assets/%2e%2e/admin/accounts",
            "/admin/accounts%00",
            "/api/../admin/accounts",
            "/api/holidays",
            "/api/%68olidays",
            "/v3/api-docs",
            "/v3/api-docs/",
            "/v3/api-docs.yaml",
            "/%76%33/api-docs");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void every_address_anybody_answers_has_its_line_and_no_line_is_dead() {
        Set<String> answered = context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !OPEN.contains(pattern))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(answered).hasSizeGreaterThan(100);
        assertThat(new TreeSet<>(AccessTable.addresses())).isEqualTo(answered);
    }

    @Test
    void a_controller_of_another_package_without_a_line_is_closed_to_everybody() throws Exception {
        RequestMappingInfo planted = RequestMappingInfo.paths("/planted", "/api/planted")
                .methods(RequestMethod.GET)
                .options(requestMappingHandlerMapping.getBuilderConfiguration())
                .build();
        requestMappingHandlerMapping.registerMapping(
                planted, new AnswersAnybody(), AnswersAnybody.class.getMethod("answer"));
        try {
            for (String who : List.of("admin", "shigong")) {
                Browser browser = Browser.of(port, who);
                for (String path : List.of("/planted", "/api/planted")) {
                    HttpResponse<String> answer = browser.get(path);
                    assertThat(answer.statusCode()).as(who + " " + path).isIn(403, 404);
                    assertThat(answer.body()).as(who + " " + path).doesNotContain("open to anybody");
                }
            }
        } finally {
            requestMappingHandlerMapping.unregisterMapping(planted);
        }
    }

    @Test
    void no_way_of_writing_an_address_opens_it() throws IOException {
        String contractor = Browser.of(port, "shigong").session();
        for (String path : WRITTEN) {
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "TRACE", "BREW")) {
                assertThat(status(method, path, contractor))
                        .as(method + " " + path)
                        .isIn(400, 403, 404, 405, 501);
            }
        }
    }

    @Test
    void a_head_request_is_let_in_like_the_page_it_asks_about() throws IOException {
        assertThat(status("HEAD", "/admin/accounts", Browser.of(port, "admin").session()))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "admin, 200",
        "fagai, 200",
        "guotu, 200",
        "shigong, 403",
        "daili, 403",
        "xiaozhang, 403",
        "fushizhang, 403"
    })
    void the_list_of_calls_is_for_those_who_program_against_it(String who, int status) {
        Browser browser = Browser.of(port, who);
        assertThat(browser.get("/v3/api-docs").statusCode()).isEqualTo(status);
        assertThat(browser.get("/v3/api-docs.yaml").statusCode()).isEqualTo(status);
    }

    @Test
    void a_refusal_says_the_same_on_page_part_and_call_and_in_the_readers_language() throws IOException {
        Browser contractor = Browser.of(port, "shigong");
        HttpResponse<String> page = contractor.get("/admin/accounts");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("您的岗位不办理此事项。如工作需要,请联系市领导小组办公室。", "<nav");
        assertThat(page.headers().allValues("Vary")).contains("HX-Request");

        HttpResponse<String> call = contractor.get("/api/overview");
        assertThat(call.statusCode()).isEqualTo(403);
        assertThat(call.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(call.headers().allValues("Vary")).contains("HX-Request");
        assertThat(call.body())
                .contains("您的岗位不办理此事项。如工作需要,请联系市领导小组办公室。", "urn:yingjian:problem:web.problem.notAllowed", "无权办理");

        HttpResponse<String> part = contractor.getPart("/admin/accounts");
        assertThat(part.statusCode()).isEqualTo(403);
        assertThat(part.body()).contains("您的岗位不办理此事项").doesNotContain("<nav");

        HttpResponse<String> posted = contractor.post("/report", "/clock", Map.of("days", "1", "back", "/"));
        assertThat(posted.statusCode()).isEqualTo(403);

        contractor.get("/projects?lang=en");
        assertThat(contractor.get("/admin/accounts").body()).contains("This is not for your post to do");
        assertThat(contractor.get("/api/overview").body()).contains("This is not for your post to do");
    }

    @Test
    void an_address_nobody_knows_is_not_found_on_page_and_call() {
        Browser clerk = Browser.of(port, "fagai");
        assertThat(clerk.get("/nothing-here").statusCode()).isEqualTo(404);
        assertThat(clerk.get("/nothing-here").body()).contains("没有这个页面", "<nav");
        HttpResponse<String> call = clerk.get("/api/nothing-here");
        assertThat(call.statusCode()).isEqualTo(404);
        assertThat(call.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(clerk.get("/refused").statusCode()).isEqualTo(404);
        assertThat(clerk.get("/api/refused").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/assets/yingjian.css", "/webjars/htmx.org/2.0.7/dist/htmx.min.js"})
    void what_is_named_open_needs_no_account(String path) {
        assertThat(new Browser(port).get(path).statusCode()).isEqualTo(200);
    }

    /** Written on the line as it stands: clients tidy addresses up. */
    private int status(String method, String path, String session) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html,*/*\r\nCookie: "
                                    + session + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
