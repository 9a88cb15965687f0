package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yingjian.YingjianTest;
import org.yingjian.project.Project;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;

@YingjianTest
class PagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Steps steps;

    @ParameterizedTest
    @CsvSource(textBlock = """
            fagai,      /,               200
            fagai,      /projects,       200
            fagai,      /projects/new,   200
            fagai,      /steps,          200
            fagai,      /ledger,         200
            fagai,      /outbox,         200
            fagai,      /laws,           200
            guotu,      /laws/one?part=N13, 200
            guotu,      /laws/one?part=X9,  404
            shigong,    /laws,           403
            fagai,      /api/laws,       200
            fagai,      /report,         403
            fagai,      /admin/accounts, 403
            guotu,      /,               200
            guotu,      /steps,          200
            guotu,      /ledger,         403
            guotu,      /outbox,         403
            fushizhang, /,               200
            fushizhang, /outbox,         200
            fushizhang, /steps,          403
            ducha,      /outbox,         200
            ducha,      /projects/new,   403
            xuexiao,    /confirmations,  200
            xuexiao,    /steps,          200
            jianli,     /confirmations,  200
            jianli,     /ledger,         403
            shigong,    /report,         200
            shigong,    /projects,       200
            shigong,    /outbox,         403
            shigong,    /api/overview,   403
            shigong,    /confirmations,  403
            admin,      /admin/accounts, 200
            admin,      /nothing-here,   404
            """)
    void a_role_opens_its_pages_and_no_others(String username, String path, int status) {
        HttpResponse<String> answer = Browser.of(port, username).get(path);
        assertThat(answer.statusCode()).as(username + " " + path).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("\tat org.").doesNotContain("??web.");
    }

    @Test
    void a_contractor_starts_at_the_reports() {
        assertThat(Browser.of(port, "shigong").get("/").uri().getPath()).isEqualTo("/report");
    }

    @Test
    void everybody_reads_the_demos_date_and_only_administrator_and_commission_may_move_it() {
        assertThat(Browser.of(port, "shigong").get("/report").body())
                .contains("class=\"clockbar\"")
                .doesNotContain("action=\"/clock\"");
        assertThat(Browser.of(port, "fagai").get("/projects").body()).contains("action=\"/clock\"");
        assertThat(Browser.of(port, "admin").get("/projects").body()).contains("action=\"/clock\"");
    }

    @Test
    void an_office_of_another_county_is_told_whose_project_it_is() {
        Project project = new SchoolOfTests(context).repair("T-WEB-001", "梨树");
        HttpResponse<String> answer = Browser.of(port, "guotu").get("/projects/" + project.id());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("该项目属梨树,不在您的查看范围");
    }

    @Test
    void a_supplier_does_not_even_learn_that_a_foreign_project_exists() {
        Project project = new SchoolOfTests(context).repair("T-WEB-001", "梨树");
        Browser supplier = Browser.of(port, "gonghuo");
        for (String path : List.of("/projects/", "/report/", "/api/projects/")) {
            assertThat(supplier.get(path + project.id()).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void the_project_page_shows_light_diagram_and_every_step_to_come() {
        Project project = new SchoolOfTests(context).repair("T-WEB-001", "梨树");
        Browser browser = Browser.of(port, "lishu");
        String page = browser.get("/projects/" + project.id()).body();
        assertThat(page)
                .contains(project.name(), "各环节", "在办", "待办", "文件", "经过")
                .contains("/projects/" + project.id() + "/diagram.bpmn");
        assertThat(browser.get("/projects/" + project.id() + "/diagram.bpmn").body())
                .contains("BPMNDiagram");
        assertThat(browser.get("/projects/" + project.id() + "/diagram.json").body())
                .contains("\"marks\"");
    }

    @Test
    void a_refused_entry_stays_on_the_page() {
        Project project = new SchoolOfTests(context).repair("T-WEB-002", "梨树");
        StepRecord open = steps.listRecords(project.id()).stream()
                .filter(StepRecord::isOpen)
                .findFirst()
                .orElseThrow();
        Browser browser = Browser.of(port, "lishu");
        String address = "/steps/" + open.id();
        HttpResponse<String> answer = browser.post(
                address, address, Map.of("act", "finish", "finishedOn", "2016-05-24", "note", "这句话要留在页面上"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("这句话要留在页面上", "2016-05-24");
        assertThat(steps.getRecord(open.id()).isOpen()).isTrue();
    }

    @Test
    void the_second_to_finish_a_step_is_told_who_was_first_and_keeps_his_entry() {
        Project project = new SchoolOfTests(context).repair("T-WEB-003", "梨树");
        StepRecord open = steps.listRecords(project.id()).stream()
                .filter(StepRecord::isOpen)
                .findFirst()
                .orElseThrow();
        String address = "/steps/" + open.id();
        Browser first = Browser.of(port, "lishu");
        HttpResponse<String> done = first.post(address, address, entry("2016-05-20", "先办的"));
        assertThat(done.uri().getPath()).isEqualTo("/projects/" + project.id());
        HttpResponse<String> late = first.post("/projects", address, entry("2016-05-19", "后办的"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("孙立", "2016-05-19");
    }

    private static Map<String, String> entry(String date, String note) {
        return Map.of("act", "finish", "finishedOn", date, "note", note, "field.docNo", "梨发改〔2016〕1 号");
    }

    @Test
    void calls_answer_with_problems_in_the_readers_language() throws Exception {
        HttpResponse<String> answer = call("lishu", "/api/projects/99999999");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404").contains("\"detail\"");
    }

    @Test
    void the_list_of_calls_says_what_the_design_promises() throws Exception {
        String calls = call("lishu", "/v3/api-docs").body();
        assertThat(calls).doesNotContain("\"name\":\"account\"");
        assertThat(calls)
                .contains("/api/projects", "/api/projects/{id}/forecast", "/api/projects/{id}/progress")
                .contains("/api/ledger", "/api/ledger/{job}", "/api/steps", "/api/steps/{id}/complete")
                .contains("/api/overview", "/api/alerts", "/api/outbox", "/api/clock");
    }

    @Test
    void lists_over_calls_keep_to_the_counties_of_the_caller() throws Exception {
        new SchoolOfTests(context).repair("T-WEB-001", "梨树");
        assertThat(call("lishu", "/api/projects?q=T-WEB-001").body()).contains("\"total\":1");
        assertThat(call("guotu", "/api/projects?q=T-WEB-001").body()).contains("\"total\":0");
    }

    private HttpResponse<String> call(String username, String path) throws Exception {
        String credentials = Base64.getEncoder().encodeToString((username + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Authorization", "Basic " + credentials)
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
