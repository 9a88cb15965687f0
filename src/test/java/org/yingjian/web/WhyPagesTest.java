package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yingjian.YingjianTest;
import org.yingjian.project.Project;

/** Why, what if, how it changed and how well it did, on pages and by REST. */
@YingjianTest
class WhyPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private long project() {
        Project project = new SchoolOfTests(context).repair("T-WHY-001", "梨树");
        return project.id();
    }

    @Test
    void the_project_page_offers_the_question_and_loads_reasons_and_changes() {
        String page = Browser.of(port, "lishu").get("/projects/" + project()).body();
        assertThat(page)
                .contains("假设", "国检日改为", "绿色通道", "采购方式改为")
                .contains("hx-get=\"/projects/%d/why\"".formatted(project()))
                .contains("hx-get=\"/projects/%d/changes\"".formatted(project()));
    }

    @Test
    void reasons_stand_in_plain_words_beside_their_numbers() {
        String page = Browser.of(port, "lishu")
                .get("/projects/%d/why".formatted(project()))
                .body();
        assertThat(page)
                .contains("把握少在哪里", "办理与排队", "退回、重来", "百分点", "按流程图先后和倒序", "最迟哪天发公告", "竞争性谈判")
                .doesNotContain("??", "Optional");
    }

    @Test
    void a_question_is_answered_and_an_unlawful_one_refused_with_the_law() {
        Browser browser = Browser.of(port, "lishu");
        String address = "/projects/%d/what-if?".formatted(project());
        assertThat(browser.get(address + "deadline=2016-12-20&greenChannel=true")
                        .body())
                .contains("把握由", "检查日改为 2016-12-20", "只是推算,没有保存任何内容");
        assertThat(browser.get(address + "method=inquiry").body()).contains("工程不得询价");
    }

    @Test
    void the_api_answers_a_question_and_gives_a_problem_for_an_unlawful_one() {
        Browser browser = Browser.of(port, "lishu");
        String address = "/api/projects/%d/what-if".formatted(project());
        HttpResponse<String> answer =
                browser.postJson("/projects/" + project(), address, "{\"deadline\":\"2016-12-20\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"before\"", "\"after\"", "\"said\"", "\"safeDays\"");
        HttpResponse<String> refused = browser.postJson("/projects/" + project(), address, "{\"method\":\"inquiry\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).contains("application/problem+json");
        assertThat(refused.body()).contains("urn:yingjian:problem:procurement.objection.inquiryWorks", "工程不得询价");
    }

    @Test
    void the_forecast_carries_its_acts_and_the_change_its_words() {
        Browser browser = Browser.of(port, "lishu");
        String address = "/api/projects/%d/forecast".formatted(project());
        assertThat(browser.get(address).body()).contains("\"chance\"", "\"curve\"", "\"acts\"");
        assertThat(browser.get(address + "/why").body()).contains("\"causes\"", "\"HOLIDAY\"", "\"offices\"");
        assertThat(browser.get(address + "/diary").body()).contains("\"FIRST\"");
        HttpResponse<String> change = browser.get(address + "/changes?from=2016-05-01&to=2016-12-31");
        assertThat(change.statusCode()).as(change.body()).isEqualTo(200);
        assertThat(change.body()).contains("\"bars\"", "\"text\"", "→");
        assertThat(browser.get(address + "/changes?from=2016-12-31&to=2016-05-01")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_changes_stand_on_a_page() {
        String page = Browser.of(port, "lishu")
                .get("/projects/%d/changes?from=2016-05-01&to=2016-12-31".formatted(project()))
                .body();
        assertThat(page).contains("把握怎样变化", "→", "各项相加正好等于总变化");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            fagai,      /track-record,     200
            fushizhang, /track-record,     200
            fushizhang, /api/track-record, 200
            guotu,      /track-record,     403
            shigong,    /track-record,     403
            shigong,    /api/track-record, 403
            """)
    void leaders_and_the_commission_see_how_well_forecasts_did(String username, String path, int status) {
        HttpResponse<String> answer = Browser.of(port, username).get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 200 && !path.startsWith("/api")) {
            assertThat(answer.body()).contains("预测准不准").doesNotContain("??");
        }
    }

    @Test
    void a_project_out_of_sight_is_not_explained() {
        for (String tail : new String[] {"/why", "/changes", "/what-if?greenChannel=true"}) {
            assertThat(Browser.of(port, "gonghuo")
                            .get("/projects/" + project() + tail)
                            .statusCode())
                    .isEqualTo(404);
        }
    }
}
