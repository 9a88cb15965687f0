package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yingjian.YingjianTest;
import org.yingjian.account.Accounts;
import org.yingjian.progress.PurchaseUnderWay;
import org.yingjian.progress.RecordLots;
import org.yingjian.step.Steps;

/** An acceptance is not ended over the heads of schools that have not got their equipment, unless that is said. */
@YingjianTest
class DeliveriesTest {

    private static final String ENDED = "{\"finishedOn\":\"2016-05-20\",\"fields\":{\"docNo\":\"YS-1\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RecordLots keep;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Steps steps;

    @Test
    void a_call_is_refused_with_the_schools_and_goes_through_once_they_are_said_to_be_known() {
        long project = accepting("T-DELIVERIES-1");
        String path = "/api/steps/" + acceptance(project) + "/complete";
        HttpResponse<String> refused = client().postJson("/lots", path, ENDED + "}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("lot.problem.schoolsMissing", "示例·甲小学");
        assertThat(steps.findOpen(project, "E11")).isPresent();
        assertThat(client().postJson("/lots", path, ENDED + ",\"schoolsKnown\":true}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(steps.findOpen(project, "E11")).isEmpty();
    }

    @Test
    void an_exchange_of_goods_needs_no_school_to_be_ready() {
        long project = accepting("T-DELIVERIES-2");
        String exchange = ENDED.replace("{\"docNo\"", "{\"E11_result\":\"exchange\",\"docNo\"") + "}";
        assertThat(client().postJson("/lots", "/api/steps/" + acceptance(project) + "/complete", exchange)
                        .statusCode())
                .isEqualTo(200);
        assertThat(steps.findOpen(project, "E11R")).isPresent();
    }

    @Test
    void the_page_asks_the_same_and_keeps_what_was_typed() {
        long project = accepting("T-DELIVERIES-3");
        String page = "/steps/" + acceptance(project);
        Map<String, String> typed = Map.of("act", "finish", "finishedOn", "2016-05-20", "field.docNo", "YS-77");
        HttpResponse<String> refused = client().post(page, page, typed);
        assertThat(refused.body()).contains("示例·甲小学", "schoolsKnown", "YS-77");
        assertThat(steps.findOpen(project, "E11")).isPresent();
    }

    private long accepting(String number) {
        long id = PurchaseUnderWay.awaitingAcceptance(context, number);
        keep.add(id, "示例·甲小学", "图书", 900, "册", accounts.findByUsername("lishu").orElseThrow());
        return id;
    }

    private long acceptance(long project) {
        return steps.findOpen(project, "E11").orElseThrow().id();
    }

    private Browser client() {
        return Browser.of(port, "xuexiao");
    }
}
