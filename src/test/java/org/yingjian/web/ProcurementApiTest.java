package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.yingjian.YingjianTest;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.inspection.Inspections;
import org.yingjian.project.DraftOf;
import org.yingjian.project.ProjectDraft;
import org.yingjian.project.ProjectKind;
import org.yingjian.project.RegisterProject;
import org.yingjian.shared.Actor;
import org.yingjian.step.FollowRoad;

/** Purchases and lots over HTTP, and their pages. */
@YingjianTest
class ProcurementApiTest {

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    RegisterProject register;

    @Autowired
    FollowRoad road;

    @Autowired
    Inspections inspections;

    @Autowired
    Organisations organisations;

    @Test
    void another_method_is_refused_with_its_article_and_taken_with_its_approval() {
        long id = equipment("T-BUY-001");
        ResponseEntity<Map<String, Object>> refused = post(
                "lishu",
                "/api/projects/" + id + "/procurement/method",
                Map.of("method", "inquiry", "on", "2016-05-23"));
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused.getBody().toString()).contains("政府采购法第27条");
        ResponseEntity<Map<String, Object>> taken = post(
                "lishu",
                "/api/projects/" + id + "/procurement/method",
                Map.of(
                        "method", "inquiry",
                        "on", "2016-05-23",
                        "approvedBy", "四平市财政局",
                        "paper", "四财采〔2016〕31号",
                        "approvedOn", "2016-05-20",
                        "reason", "规格统一"));
        assertThat(taken.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(page("lishu", "/projects/" + id + "/procurement")).contains("四财采〔2016〕31号");
        assertThat(post("gonghuo", "/api/projects/" + id + "/procurement/method", Map.of("method", "open"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void lots_are_entered_reported_confirmed_and_shown() {
        long id = equipment("T-BUY-002");
        ResponseEntity<Map<String, Object>> lot = post(
                "lishu",
                "/api/projects/" + id + "/lots",
                Map.of("school", "示例·丙小学", "item", "计算机", "quantity", 30, "unit", "台"));
        assertThat(lot.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        Object number = lot.getBody().get("id");
        ResponseEntity<Map<String, Object>> reported = post(
                "gonghuo",
                "/api/lots/" + number + "/report",
                Map.of("state", "DELIVERED", "on", "2016-05-20", "document", "DH-9"));
        Object act = ((Map<?, ?>) ((List<?>) reported.getBody().get("acts")).get(0)).get("id");
        assertThat(post("xuexiao", "/api/lots/" + number + "/confirm", Map.of("actId", act))
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(page("lishu", "/projects/" + id + "/lots")).contains("DH-9").contains("1 / 1 所");
        assertThat(page("xuexiao", "/lots/" + number)).contains("示例·丙小学");
        assertThat(page("gonghuo", "/lots")).contains("示例·丙小学");
        assertThat(page("lishu", "/projects/" + id)).contains("分校到货").contains("采购与合同");
    }

    private long equipment(String number) {
        ProjectDraft draft = DraftOf.project(ProjectKind.EQUIPMENT, number)
                .wan("132")
                .client(organisation("示例·梨树县学校建设项目办公室"))
                .contractor(organisation("示例·四平育英教学设备有限公司"))
                .agent(organisation("示例·吉林中正招标代理有限公司"))
                .round(inspections
                        .register("国检", false, LocalDate.of(2016, 9, 20), true, "梨树")
                        .id())
                .draft();
        long id = register.register(draft, false, Actor.PROGRAM).id();
        road.start(id, Actor.PROGRAM);
        return id;
    }

    private Optional<Long> organisation(String name) {
        return organisations.findByName(name).map(Organisation::id);
    }

    private ResponseEntity<Map<String, Object>> post(String who, String path, Map<String, Object> body) {
        return http.withBasicAuth(who, "demo")
                .exchange(path, HttpMethod.POST, new HttpEntity<>(body), new ParameterizedTypeReference<>() {});
    }

    private String page(String who, String path) {
        return Browser.of(port, who).get(path).body();
    }
}
