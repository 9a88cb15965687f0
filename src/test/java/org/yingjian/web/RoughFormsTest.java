package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yingjian.YingjianTest;
import org.yingjian.project.Project;

/** What no page of ours would send is refused in words, never answered by a broken page. */
@YingjianTest
class RoughFormsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void a_text_longer_than_its_field_is_refused_with_what_was_typed() {
        Project project = new SchoolOfTests(context).repair("T-WEB-001", "梨树");
        HttpResponse<String> answer = Browser.of(port, "lishu")
                .post(
                        "/projects/" + project.id() + "/clocks",
                        "/projects/" + project.id() + "/green-channel",
                        Map.of("act", "grant", "grantedBy", "某".repeat(2000), "on", "2016-05-20", "reason", "示例理由"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("太长").contains("示例理由");
    }

    @Test
    void the_same_by_call() {
        Project project = new SchoolOfTests(context).repair("T-WEB-001", "梨树");
        HttpResponse<String> answer = Browser.of(port, "lishu")
                .postJson(
                        "/projects/" + project.id() + "/clocks",
                        "/api/projects/" + project.id() + "/green-channel/grant",
                        "{\"grantedBy\":\"%s\",\"on\":\"2016-05-20\",\"reason\":\"r\"}".formatted("x".repeat(2000)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("web.problem.tooLong");
    }

    @Test
    void a_step_that_is_no_number_and_a_clock_beyond_all_dates_are_refused() {
        Browser city = Browser.of(port, "fagai");
        assertThat(city.post("/one-stop", "/one-stop", Map.of("act.abc", "accept"))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> moved = city.post("/", "/clock", Map.of("days", "9223372036854775807", "back", "/desk"));
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(moved.body()).contains("alert-danger");
    }

    @Test
    void an_account_without_a_role_is_refused_with_what_was_typed() {
        HttpResponse<String> answer = Browser.of(port, "admin")
                .post(
                        "/admin/accounts",
                        "/admin/accounts",
                        Map.of("username", "rough", "displayName", "示例", "role", "KING", "password", "Geheim-12345"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("KING").contains("value=\"rough\"");
    }
}
