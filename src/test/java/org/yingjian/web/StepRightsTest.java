package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yingjian.YingjianTest;
import org.yingjian.account.Accounts;
import org.yingjian.account.Deputies;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.progress.PurchaseUnderWay;
import org.yingjian.progress.RecordLots;
import org.yingjian.project.Project;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;

/** Who gets a step into his hands, on pages and by calls. Today is 2016-05-23. */
@YingjianTest
class StepRightsTest {

    private static final String FIRM = "示例·四平宏建建筑工程有限公司";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Steps steps;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Deputies deputies;

    @Autowired
    private RecordLots lots;

    @Test
    void a_client_takes_no_approval_into_its_hands_by_naming_an_outside_holder() {
        Project project = atCostReview("T-RIGHTS-1");
        long review = open(project, "R3");
        String page = "/steps/" + review;
        long self = organisation("示例·梨树县学校建设项目办公室");
        Map<String, String> typed = Map.of("organisation", "示例·评审咨询公司", "recorder", String.valueOf(self));
        String refused = client().post(page, page + "/outside", typed).body();
        assertThat(refused).contains("只由发改部门或该单位登记").doesNotContain("登记外部承办单位");
        HttpResponse<String> call = client().postJson(
                        page,
                        "/api/steps/" + review + "/outside",
                        "{\"organisation\":\"示例·评审咨询公司\",\"recorder\":" + self + "}");
        assertThat(call.statusCode()).isEqualTo(403);
        assertThat(call.body()).contains("step.problem.outsideOfOffice");
        assertThat(holder(review)).isEqualTo("梨树县财政局");
        assertThat(client().postJson(
                                page,
                                "/api/steps/" + review + "/complete",
                                "{\"finishedOn\":\"2016-05-23\",\"fields\":{}}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_commission_chooses_the_recorder_from_the_list_of_the_page_and_from_nowhere_else() {
        Project project = atCostReview("T-RIGHTS-2");
        long review = open(project, "R3");
        String page = "/steps/" + review;
        Browser lishu = browser("lishu");
        assertThat(lishu.get(page).body().replaceAll("(?s).*name=\"recorder\"(.*?)</select>.*", "$1"))
                .contains("梨树县教育局")
                .doesNotContain("学校建设项目办公室", "宏建", "招标代理");
        Map<String, String> firm = Map.of("organisation", "示例·评审咨询公司", "recorder", String.valueOf(organisation(FIRM)));
        assertThat(lishu.post(page, page + "/outside", firm).body()).contains("不能代录本环节");
        String call = "/api/steps/" + review + "/outside";
        assertThat(lishu.postJson(page, call, "{\"organisation\":\"梨树县财政局\"}").body())
                .contains("step.problem.outsideUsesProgram", "示例·梨树财政 郑会");
        HttpResponse<String> named = lishu.postJson(
                page, call, "{\"organisation\":\"示例·评审咨询公司\",\"recorder\":" + organisation("梨树县教育局") + "}");
        assertThat(named.statusCode()).as(named.body()).isEqualTo(200);
        assertThat(holder(review)).isEqualTo("示例·评审咨询公司");
        String done = "/api/steps/" + review + "/complete";
        Browser education = browser("jiaoyu");
        assertThat(education
                        .postJson(page, done, "{\"finishedOn\":\"2016-05-23\",\"fields\":{}}")
                        .body())
                .contains("step.problem.behalfPaper");
        String batch = education
                .postJson(
                        page,
                        "/api/one-stop",
                        "{\"on\":\"2016-05-23\",\"opinion\":\"同意\",\"rows\":[{\"recordId\":" + review
                                + ",\"act\":\"finish\"}]}")
                .body();
        assertThat(batch).contains("step.problem.behalfPaper");
        assertThat(steps.getRecord(review).isOpen()).isTrue();
        assertThat(education
                        .postJson(page, done, "{\"finishedOn\":\"2016-05-23\",\"fields\":{\"docNo\":\"评9号\"}}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_page_tells_the_commission_that_another_offices_approval_needs_its_paper() {
        Project project = atCostReview("T-RIGHTS-3");
        String page = "/steps/" + open(project, "R3");
        assertThat(browser("lishu").get(page).body()).contains("您按文件代录须填文号");
        assertThat(browser("caizheng").get(page).body()).doesNotContain("您按文件代录须填文号");
        assertThat(browser("lishu")
                        .post(page, page, Map.of("act", "finish", "finishedOn", "2016-05-23"))
                        .body())
                .contains("评审报告号");
        assertThat(steps.findOpen(project.id(), "R3")).isPresent();
    }

    @Test
    void works_are_not_handed_to_the_contractor_on_the_page_or_by_call() {
        Project project = new SchoolOfTests(context).repairAt("T-RIGHTS-4", "梨树", "R7", LocalDate.of(2016, 5, 16));
        long works = open(project, "R7");
        long contractor = accounts.findByUsername("shigong").orElseThrow().id();
        String page = "/steps/" + works;
        for (Browser by : List.of(client(), browser("jianli"))) {
            assertThat(by.get(page).body()).doesNotContain("<option value=\"" + contractor + "\"");
            assertThat(by.post(page, page, Map.of("act", "handOver", "colleague", String.valueOf(contractor)))
                            .statusCode())
                    .isEqualTo(422);
            HttpResponse<String> call =
                    by.postJson(page, "/api/steps/" + works + "/hand-over", "{\"to\":" + contractor + "}");
            assertThat(call.statusCode()).isEqualTo(422);
            assertThat(call.body()).contains("step.problem.notColleague");
        }
        assertThat(steps.getRecord(works).assignee()).isEmpty();
        assertThat(browser("shigong")
                        .postJson(
                                "/report",
                                "/api/steps/" + works + "/complete",
                                "{\"finishedOn\":\"2016-05-23\",\"fields\":{}}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_deputy_of_another_county_is_refused_with_the_county_on_the_page_and_by_call() {
        long absent = accounts.findByUsername("guotu-lishu").orElseThrow().id();
        long deputy = accounts.findByUsername("huanbao").orElseThrow().id();
        Browser admin = browser("admin");
        HttpResponse<String> call = admin.postJson(
                "/desk",
                "/api/desk/deputies",
                "{\"absent\":" + absent + ",\"deputy\":" + deputy
                        + ",\"from\":\"2016-05-23\",\"to\":\"2016-05-24\",\"reason\":\"出差\",\"paper\":\"局函1号\"}");
        assertThat(call.statusCode()).isEqualTo(422);
        assertThat(call.body()).contains("account.problem.deputyCounties", "梨树");
        String page = admin.post(
                        "/desk",
                        "/desk/deputies",
                        Map.of(
                                "absent", String.valueOf(absent),
                                "deputy", String.valueOf(deputy),
                                "from", "2016-05-23",
                                "to", "2016-05-24",
                                "reason", "出差",
                                "paper", "局函1号"))
                .body();
        assertThat(page).contains("看不到", "双辽");
        assertThat(deputies.listRepresented(deputy)).isEmpty();
    }

    @Test
    void every_act_on_a_step_out_of_sight_is_answered_alike_by_page_and_call() {
        Project project = atCostReview("T-RIGHTS-5");
        long id = open(project, "R3");
        long none = 99_999_999L;
        Map.of("huanbao", 403, "xiaozhang", 404, "daili", 404, "gonghuo", 404).forEach((who, status) -> {
            answersAlike(browser(who), id, status);
            answersAlike(browser(who), none, 404);
        });
        String hidden = browser("xiaozhang").get("/api/steps/" + id).body();
        String missing = browser("xiaozhang").get("/api/steps/" + none).body();
        assertThat(hidden.replace(String.valueOf(id), "#")).isEqualTo(missing.replace(String.valueOf(none), "#"));
        assertThat(steps.getRecord(id).isOpen()).isTrue();
    }

    private void answersAlike(Browser reader, long id, int status) {
        String page = "/steps/" + id;
        String call = "/api/steps/" + id;
        assertThat(reader.get(page).statusCode()).as("page").isEqualTo(status);
        assertThat(reader.get(page + "/chase").statusCode()).as("chase").isEqualTo(status);
        assertThat(reader.get(call).statusCode()).as("call").isEqualTo(status);
        assertThat(reader.get(call + "/clock").statusCode()).as("clock").isEqualTo(status);
        assertThat(reader.post("/password", page + "/outside", Map.of("organisation", "某局"))
                        .statusCode())
                .as("outside")
                .isEqualTo(status);
        for (String act : List.of(
                "finish",
                "pastFact",
                "facts",
                "accept",
                "notNeeded",
                "handOver",
                "correct",
                "cosign",
                "recall",
                "onBehalf",
                "refuse",
                "correctEvent",
                "nonsense")) {
            assertThat(reader.post("/password", page, Map.of("act", act)).statusCode())
                    .as(act)
                    .isEqualTo(status);
        }
        Map.of(
                        "/complete", "{\"finishedOn\":\"2016-05-23\",\"fields\":{}}",
                        "/outside", "{\"organisation\":\"某局\"}",
                        "/recall", "{}",
                        "/on-behalf", "{}",
                        "/correction", "{}",
                        "/not-needed", "{}",
                        "/hand-over", "{}",
                        "/facts", "{}",
                        "/opinions", "{}",
                        "/opinions/1/take-back", "")
                .forEach((act, body) -> assertThat(
                                reader.postJson("/password", call + act, body).statusCode())
                        .as(act)
                        .isEqualTo(status));
    }

    @Test
    void a_supplier_hears_that_an_acceptance_is_not_his_before_he_hears_of_any_school() {
        long project = PurchaseUnderWay.awaitingAcceptance(context, "T-RIGHTS-6");
        lots.add(
                project,
                "示例·甲小学",
                "图书",
                900,
                "册",
                accounts.findByUsername("lishu").orElseThrow());
        long id = steps.findOpen(project, "E11").orElseThrow().id();
        Browser supplier = browser("gonghuo");
        HttpResponse<String> call = supplier.postJson(
                "/report",
                "/api/steps/" + id + "/complete",
                "{\"finishedOn\":\"2016-05-20\",\"fields\":{\"docNo\":\"1\"}}");
        assertThat(call.statusCode()).as(call.body()).isEqualTo(403);
        assertThat(call.body()).contains("step.problem.notYours").doesNotContain("甲小学");
        HttpResponse<String> page =
                supplier.post("/report", "/steps/" + id, Map.of("act", "finish", "finishedOn", "2016-05-20"));
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("不由您经办");
        assertThat(page.body()).doesNotContain("尚未", "schoolsKnown");
    }

    private Project atCostReview(String number) {
        Project project = new SchoolOfTests(context).repair(number, "梨树");
        if (steps.findOpen(project.id(), "R1_R2").isPresent()) {
            HttpResponse<String> done = browser("lishu")
                    .postJson(
                            "/desk",
                            "/api/steps/" + open(project, "R1_R2") + "/complete",
                            "{\"finishedOn\":\"2016-05-20\",\"fields\":{}}");
            assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        }
        return project;
    }

    private long open(Project project, String step) {
        return steps.findOpen(project.id(), step).map(StepRecord::id).orElseThrow();
    }

    private String holder(long record) {
        return organisations
                .getOrganisation(steps.getRecord(record).holder().orElseThrow())
                .name();
    }

    private long organisation(String name) {
        return organisations.findByName(name).map(Organisation::id).orElseThrow();
    }

    private Browser client() {
        return browser("xuexiao");
    }

    private Browser browser(String who) {
        return Browser.of(port, who);
    }
}
