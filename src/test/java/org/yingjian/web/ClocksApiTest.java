package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yingjian.YingjianTest;
import org.yingjian.project.Project;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.ClockEvents;
import org.yingjian.step.Handling;
import org.yingjian.step.StepClocks;
import org.yingjian.step.Steps;

/** Everything the pages of clocks do, done by calls and by the form of a correction. */
@YingjianTest
class ClocksApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Steps steps;

    @Autowired
    private ClockEvents events;

    @Autowired
    private StepClocks clocks;

    @Autowired
    private Handling handling;

    @Test
    void an_application_is_taken_through_its_clock_and_a_wrong_entry_is_corrected() {
        Project project = new SchoolOfTests(context).repair("T-CLOCKAPI-1", "梨树");
        long id = steps.findOpen(project.id(), "R1_R2").orElseThrow().id();
        keep(id, "{\"act\":\"handedIn\",\"on\":\"2016-05-03\"}", 200);
        keep(id, "{\"act\":\"corrections\",\"on\":\"2016-05-05\",\"note\":\"补校舍鉴定报告\"}", 200);
        HttpResponse<String> refused = keep(id, "{\"act\":\"accept\",\"on\":\"2016-05-06\"}", 422);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.body()).contains("urn:yingjian:problem:step.problem.correctionsOutstanding", "第32条");
        keep(id, "{\"act\":\"received\",\"on\":\"2016-05-09\"}", 200);
        keep(id, "{\"act\":\"accept\",\"on\":\"2016-05-10\"}", 200);
        keep(id, "{\"act\":\"specialBegun\",\"on\":\"2016-05-12\",\"code\":\"EXPERT_REVIEW\"}", 422);
        keep(
                id,
                "{\"act\":\"specialBegun\",\"on\":\"2016-05-12\",\"code\":\"EXPERT_REVIEW\",\"paper\":\"梨发改函〔2016〕3号\"}",
                200);
        keep(id, "{\"act\":\"specialEnded\",\"on\":\"2016-05-16\"}", 200);
        keep(
                id,
                "{\"act\":\"extended\",\"on\":\"2016-05-17\",\"code\":\"COMPLEX\",\"days\":3,\"decidedBy\":\"孙局长\",\"pastFact\":true,\"note\":\"批示\"}",
                200);
        assertThat(keep(id, "{\"act\":\"fly\",\"on\":\"2016-05-17\"}", 400).body())
                .contains("\"status\":400");
        assertThat(keep(id, "{\"on\":\"2016-05-17\"}", 404).body()).contains("noAct");
        assertThat(events.listEvents(id)).hasSize(7);

        long accepted = event(id, ClockEvent.Kind.ACCEPTED);
        String path = "/api/steps/" + id + "/clock/events/" + accepted + "/correction";
        assertThat(lishu().postJson("/steps/" + id, path, "{\"on\":\"2016-05-11\",\"reason\":\"\"}")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> corrected =
                lishu().postJson("/steps/" + id, path, "{\"on\":\"2016-05-11\",\"reason\":\"落款 11 日\"}");
        assertThat(corrected.statusCode()).isEqualTo(200);
        assertThat(corrected.body()).contains("\"struckBy\"", "落款 11 日", "\"acceptedOn\":\"2016-05-11\"");
        assertThat(lishu().postJson("/steps/" + id, path, "{\"on\":\"2016-05-12\",\"reason\":\"又错\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(lishu().get("/api/steps/" + id + "/clock").body())
                .contains("\"events\"", "\"struck\"", "\"limits\"");
        assertThat(lishu().get("/api/projects/" + project.id() + "/clocks").body())
                .contains("\"pausedWorkingDays\"", "行政许可法第45条", "落款 11 日");
        assertThat(Browser.of(port, "guotu").get("/api/steps/" + id + "/clock").statusCode())
                .isEqualTo(403);
        String other = "{\"on\":\"2016-05-12\",\"reason\":\"x\"}";
        String standing = "/api/steps/" + id + "/clock/events/" + event(id, ClockEvent.Kind.ACCEPTED) + "/correction";
        assertThat(Browser.of(port, "shigong")
                        .postJson("/projects/" + project.id(), standing, other)
                        .statusCode())
                .isEqualTo(403);

        keep(id, "{\"act\":\"withdrawn\",\"on\":\"2016-05-20\",\"note\":\"申请人撤回\"}", 200);
        assertThat(steps.findOpen(project.id(), "R1_R2").orElseThrow().round()).isEqualTo(2);
    }

    @Test
    void the_form_under_an_entry_corrects_it_and_the_old_one_is_crossed_out_on_step_and_ledger() {
        Project project = new SchoolOfTests(context).repair("T-CLOCKAPI-2", "梨树");
        long id = steps.findOpen(project.id(), "R1_R2").orElseThrow().id();
        keep(id, "{\"act\":\"accept\",\"on\":\"2016-05-10\"}", 200);
        String page = "/steps/" + id;
        long wrong = event(id, ClockEvent.Kind.ACCEPTED);
        assertThat(lishu().get(page).body()).contains("更正这条登记");
        Map<String, String> form =
                Map.of("act", "correctEvent", "event", String.valueOf(wrong), "on", "2016-05-24", "why", "落款不同");
        assertThat(lishu().post(page, page, form).body()).contains("晚于今天");
        form = Map.of("act", "correctEvent", "event", String.valueOf(wrong), "on", "2016-05-11", "why", "落款是 11 日");
        assertThat(lishu().post(page, page, form).body()).contains("已更正", "<del>", "落款是 11 日");
        assertThat(clocks.getClock(id).acceptedOn()).contains(LocalDate.of(2016, 5, 11));
        assertThat(lishu().get("/projects/" + project.id() + "/clocks").body()).contains("<del>", "落款是 11 日");
        Project other = new SchoolOfTests(context).repair("T-CLOCKAPI-3", "梨树");
        long elsewhere = steps.findOpen(other.id(), "R1_R2").orElseThrow().id();
        form = Map.of(
                "act", "strikeEvent", "event", String.valueOf(event(id, ClockEvent.Kind.ACCEPTED)), "why", "没有此事");
        assertThat(lishu().post("/steps/" + elsewhere, "/steps/" + elsewhere, form)
                        .statusCode())
                .isEqualTo(404);
        assertThat(lishu().post(page, page, form).body()).contains("已划去");
        assertThat(clocks.getClock(id).acceptedOn()).isEmpty();
    }

    @Test
    void the_pause_ledger_corrects_its_pauses_and_stays_open_and_an_end_is_taken_back_by_form() {
        Project project = new SchoolOfTests(context).repair("T-CLOCKAPI-7", "梨树");
        long id = steps.findOpen(project.id(), "R1_R2").orElseThrow().id();
        keep(id, "{\"act\":\"accept\",\"on\":\"2016-05-10\"}", 200);
        keep(
                id,
                "{\"act\":\"specialBegun\",\"on\":\"2016-05-12\",\"code\":\"EXPERT_REVIEW\",\"paper\":\"梨发改函〔2016〕4号\"}",
                200);
        String ledger = "/projects/" + project.id() + "/clocks";
        long begun = event(id, ClockEvent.Kind.SPECIAL_BEGUN);
        assertThat(lishu().get(ledger).body()).contains("name=\"event\" value=\"" + begun + "\"");
        Map<String, String> form = Map.of(
                "act", "correctEvent",
                "back", "clocks",
                "event", String.valueOf(begun),
                "on", "2016-05-13",
                "code", "HEARING",
                "paper", "梨发改函〔2016〕4号",
                "why", "是听证");
        HttpResponse<String> answer = lishu().post(ledger, "/steps/" + id, form);
        assertThat(answer.uri().getPath()).isEqualTo(ledger);
        assertThat(answer.body()).contains("2016-05-13", "听证", "<del>", "是听证");
        assertThat(Browser.of(port, "shigong").get(ledger).body()).doesNotContain("correctEvent");

        keep(
                id,
                "{\"act\":\"extended\",\"on\":\"2016-05-17\",\"code\":\"COMPLEX\",\"until\":\"2016-05-18\",\"decidedBy\":\"孙局长\",\"pastFact\":true,\"note\":\"批示\"}",
                422);
        keep(id, "{\"act\":\"withdrawn\",\"on\":\"2016-05-20\",\"note\":\"申请人撤回\"}", 200);
        assertThat(lishu().get("/steps/" + id).body()).contains("没有此事,恢复本轮");
        long withdrawn = event(id, ClockEvent.Kind.WITHDRAWN);
        form = Map.of("act", "strikeEvent", "event", String.valueOf(withdrawn), "on", "2016-05-20", "why", "是另一项目");
        lishu().post("/steps/" + id, "/steps/" + id, form);
        assertThat(steps.findOpen(project.id(), "R1_R2").orElseThrow().id()).isEqualTo(id);
    }

    @Test
    void several_reviews_are_dealt_with_by_one_call_and_each_row_answers_for_itself() {
        Project first = new SchoolOfTests(context).repair("T-CLOCKAPI-4", "梨树");
        Project second = new SchoolOfTests(context).repair("T-CLOCKAPI-5", "梨树");
        long one = steps.findOpen(first.id(), "R1_R2").orElseThrow().id();
        long other = steps.findOpen(second.id(), "R1_R2").orElseThrow().id();
        keep(other, "{\"act\":\"accept\",\"on\":\"2016-05-10\"}", 200);
        String rows =
                "{\"on\":\"2016-05-20\",\"opinion\":\"同意\",\"rows\":[{\"recordId\":%d,\"act\":\"accept\"},{\"recordId\":%d,\"act\":\"accept\"},{\"recordId\":-1,\"act\":\"accept\"}]}"
                        .formatted(one, other);
        HttpResponse<String> dealt = lishu().postJson("/one-stop", "/api/one-stop", rows);
        assertThat(dealt.statusCode()).isEqualTo(200);
        assertThat(dealt.body())
                .contains("\"done\":1", "\"failed\":2", "urn:yingjian:problem:step.problem.alreadyAccepted");
        assertThat(clocks.getClock(one).acceptedOn()).contains(LocalDate.of(2016, 5, 20));
        assertThat(lishu().postJson("/one-stop", "/api/one-stop", "{\"rows\":[]}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Browser.of(port, "shigong")
                        .postJson("/projects", "/api/one-stop", rows)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void joint_handling_and_the_green_channel_are_granted_and_taken_back_by_calls() {
        Project project = new SchoolOfTests(context).repair("T-CLOCKAPI-6", "梨树");
        String root = "/api/projects/" + project.id();
        String page = "/projects/" + project.id();
        String grant = "{\"grantedBy\":\"分管副县长\",\"on\":\"2016-05-16\",\"reason\":\"国检项目\"}";
        assertThat(Browser.of(port, "shigong")
                        .postJson(page, root + "/green-channel/grant", grant)
                        .statusCode())
                .isEqualTo(403);
        assertThat(lishu().postJson(page, root + "/green-channel/grant", grant).body())
                .contains("分管副县长");
        assertThat(lishu().postJson(page, root + "/green-channel/grant", grant).statusCode())
                .isEqualTo(409);
        assertThat(lishu().get(root + "/green-channel").body()).contains("\"channels\"", "\"gains\"");
        lishu().postJson(page, root + "/green-channel/revoke", "{\"on\":\"2016-05-20\",\"reason\":\"已办结\"}");
        assertThat(handling.listGreen(project.id()).get(0).revokedOn()).contains(LocalDate.of(2016, 5, 20));
        String joint = "{\"organisedBy\":\"梨树县政府\",\"on\":\"2016-05-03\",\"paper\":\"梨政函〔2016〕9号\"}";
        assertThat(lishu().postJson(page, root + "/joint/organise", joint).body())
                .contains("\"limit\":45", "\"extension\":15", "\"stages\"", "\"papers\"");
        assertThat(lishu().postJson(page, root + "/joint/dissolve", "{}").statusCode())
                .isEqualTo(422);
        lishu().postJson(page, root + "/joint/dissolve", "{\"on\":\"2016-05-20\"}");
        assertThat(lishu().get(root + "/one-stop").body()).contains("\"joint\":null");
    }

    @Test
    void a_notice_of_holidays_is_previewed_by_the_administrator_alone() {
        String notice = "{\"lines\":\"2016-05-26,2016-05-27,off,示例\"}";
        Browser admin = Browser.of(port, "admin");
        assertThat(admin.postJson("/admin/holidays", "/api/holidays/preview", notice)
                        .body())
                .contains("\"count\"", "\"moved\"");
        HttpResponse<String> unread =
                admin.postJson("/admin/holidays", "/api/holidays/preview", "{\"lines\":\"2016-05-26,明天,off,示例\"}");
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(unread.body()).contains("「2016-05-26,明天,off,示例」一行读不出").doesNotContain("line 2");
        assertThat(lishu().postJson("/one-stop", "/api/holidays/apply", notice).statusCode())
                .isEqualTo(403);
        assertThat(lishu().get("/v3/api-docs").body())
                .contains("/api/steps/{id}/clock", "/api/steps/{id}/clock/events/{event}/correction")
                .contains("/api/one-stop", "/api/projects/{id}/one-stop", "/api/projects/{id}/clocks")
                .contains("/api/projects/{id}/green-channel/grant", "/api/projects/{id}/joint/organise")
                .contains("/api/holidays/preview", "/api/holidays/apply");
    }

    private HttpResponse<String> keep(long record, String json, int status) {
        HttpResponse<String> answer = lishu().postJson("/steps/" + record, "/api/steps/" + record + "/clock", json);
        assertThat(answer.statusCode()).as(json + answer.body()).isEqualTo(status);
        return answer;
    }

    private long event(long record, ClockEvent.Kind kind) {
        return events.listEvents(record).stream()
                .filter(event -> event.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Browser lishu() {
        return Browser.of(port, "lishu");
    }
}
