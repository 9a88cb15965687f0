package org.yingjian.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yingjian.YingjianTest;
import org.yingjian.account.Accounts;
import org.yingjian.account.ManageAccounts;
import org.yingjian.account.Organisations;
import org.yingjian.account.Role;
import org.yingjian.project.Project;
import org.yingjian.step.CompleteStep;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.web.Browser;
import org.yingjian.web.SchoolOfTests;

@YingjianTest
class DeskTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Steps steps;

    @Autowired
    private CompleteStep complete;

    @Autowired
    private Accounts accounts;

    @Test
    void a_leader_is_asked_on_the_step_page_and_answers_at_the_desk() {
        Project project = new SchoolOfTests(context).repair("T-DESK-1", "梨树");
        StepRecord record = steps.findOpen(project.id(), "R1_R2").orElseThrow();
        Browser lishu = Browser.of(port, "lishu");
        String page = lishu.get("/steps/" + record.id()).body();
        assertThat(page).contains("加签").doesNotContain("撤回办结").doesNotContain("??desk");
        long leader = accounts.findByUsername("fushizhang").orElseThrow().id();
        lishu.post(
                "/steps/" + record.id(),
                "/steps/" + record.id(),
                Map.of("act", "cosign", "signer", String.valueOf(leader), "question", "是否先实施?"));
        assertThat(lishu.get("/steps/" + record.id()).body()).contains("待答复").contains("是否先实施?");
        Browser vice = Browser.of(port, "fushizhang");
        String desk = vice.get("/desk").body();
        assertThat(desk).contains("是否先实施?").contains("T-DESK-1");
        String id = desk.replaceAll("(?s).*action=\"/desk/cosign/(\\d+)\".*", "$1");
        vice.post("/desk", "/desk/cosign/" + id, Map.of("act", "agree", "opinion", "同意先实施"));
        assertThat(lishu.get("/steps/" + record.id()).body()).contains("同意先实施");
    }

    @Test
    void the_page_of_a_finish_nobody_built_upon_offers_to_recall_it() {
        Project project = new SchoolOfTests(context).repair("T-DESK-2", "梨树");
        StepRecord record = steps.findOpen(project.id(), "R1_R2").orElseThrow();
        complete.complete(
                new CompleteStep.Entry(
                        record.id(), Optional.of(LocalDate.of(2016, 5, 20)), false, Map.of(), false, Optional.empty()),
                accounts.findByUsername("lishu").orElseThrow());
        Browser lishu = Browser.of(port, "lishu");
        assertThat(lishu.get("/steps/" + record.id()).body()).contains("撤回办结");
        lishu.post("/steps/" + record.id(), "/steps/" + record.id(), Map.of("act", "recall", "recallReason", "批复未盖章"));
        assertThat(steps.findOpen(project.id(), "R1_R2")).map(StepRecord::id).contains(record.id());
        assertThat(lishu.get("/projects/" + project.id()).body())
                .contains("撤回办结")
                .contains("批复未盖章");
    }

    @Test
    void the_page_of_lags_states_its_rule_and_shows_the_own_office_first() {
        Project project = new SchoolOfTests(context).repair("T-DESK-7", "梨树");
        finishFirst(project);
        assertThat(Browser.of(port, "lishu").get("/honest").body())
                .contains("每条录入满五个工作日后才给上级看")
                .contains("本单位")
                .doesNotContain("??honest");
        assertThat(Browser.of(port, "lishu").get("/api/honest").body()).contains("\"own\":true");
        assertThat(Browser.of(port, "shigong").get("/honest").statusCode()).isEqualTo(403);
    }

    @Test
    void an_empty_list_names_what_comes_next_and_when() {
        new SchoolOfTests(context).repair("T-DESK-8", "伊通");
        Long office = context.getBean(Organisations.class)
                .findOffice("housing", "伊通")
                .orElseThrow()
                .id();
        if (accounts.findByUsername("yitong-zhujian").isEmpty()) {
            context.getBean(ManageAccounts.class)
                    .create(
                            new ManageAccounts.NewAccount(
                                    "yitong-zhujian",
                                    "伊通住建 周一",
                                    Role.OFFICE,
                                    Optional.of(office),
                                    Set.of("伊通"),
                                    Optional.empty(),
                                    "Long-enough-1"),
                            accounts.findByUsername("admin").orElseThrow());
        }
        NextExpected.Next next = context.getBean(NextExpected.class)
                .find(accounts.findByUsername("yitong-zhujian").orElseThrow())
                .orElseThrow();
        assertThat(next.project().number()).isEqualTo("T-DESK-8");
        assertThat(next.on()).isAfter(LocalDate.of(2016, 5, 23));
        assertThat(next.stepName()).isEqualTo("施工许可");
        String page = Browser.of(port, "zhujian").get("/steps").body();
        assertThat(page.contains("目前没有等您办理的环节。") == page.contains("data-keys")).isFalse();
    }

    @Test
    void a_contractor_has_no_desk() {
        assertThat(Browser.of(port, "shigong").get("/desk").statusCode()).isEqualTo(403);
        assertThat(Browser.of(port, "admin").get("/desk").body()).contains("指定代办的文号");
    }

    @Test
    void an_education_clerk_enters_from_a_paper_and_the_office_finds_it_on_its_desk() {
        Project project = new SchoolOfTests(context).repair("T-DESK-3", "梨树");
        finishFirst(project);
        StepRecord review = steps.findOpen(project.id(), "R3").orElseThrow();
        Browser education = Browser.of(port, "jiaoyu");
        String page = "/steps/" + review.id();
        assertThat(education.get(page).body()).contains("凭文件代录").contains("五个工作日");
        education.post(
                page,
                page,
                Map.of(
                        "act", "onBehalf",
                        "paperNo", "梨财审〔2016〕77号",
                        "paperOn", "2016-05-21",
                        "finishedOn", "2016-05-21"));
        assertThat(steps.findOpen(project.id(), "R3")).isEmpty();
        Browser finance = Browser.of(port, "caizheng");
        String desk = finance.get("/desk").body();
        assertThat(desk).contains("梨财审〔2016〕77号").contains("2016-05-30").contains("T-DESK-3");
        assertThat(finance.get(page).body()).contains("本条由").contains("更正原因").doesNotContain("??desk");
        String id = desk.replaceAll("(?s).*?T-DESK-3.*?action=\"/desk/behalf/(\\d+)\".*", "$1");
        finance.post("/desk", "/desk/behalf/" + id, Map.of());
        assertThat(finance.get(page).body()).contains("办理单位已核对");
    }

    @Test
    void a_step_not_reached_is_recorded_from_its_paper_on_the_page_of_the_project() {
        Project project = new SchoolOfTests(context).repair("T-DESK-4", "梨树");
        String page = "/projects/" + project.id();
        Browser lishu = Browser.of(port, "lishu");
        assertThat(lishu.get(page).body()).contains("补记没有转到的环节");
        lishu.post(page, page + "/past-fact", Map.of("step", "R7", "on", "2016-05-09", "note", "监理日志"));
        assertThat(steps.listRecords(project.id()))
                .filteredOn(r -> r.stepId().equals("R7"))
                .singleElement()
                .satisfies(r -> assertThat(r.finishedOn()).contains(LocalDate.of(2016, 5, 9)));
    }

    @Test
    void a_project_built_before_the_program_came_is_entered_with_the_one_day_that_is_known() {
        Project pattern = new SchoolOfTests(context).repair("T-DESK-5", "梨树");
        Browser lishu = Browser.of(port, "lishu");
        lishu.post(
                "/projects/new",
                "/projects/new",
                Map.of(
                        "number", "T-DESK-6",
                        "name", "示例·早已建成的小学",
                        "county", "梨树",
                        "kind", "NEW",
                        "wan", "300",
                        "round", String.valueOf(pattern.draft().roundId()),
                        "primary", "示例·早已建成的小学",
                        "backfilled", "true",
                        "builtOn", "2014-09-01"));
        Project built = context.getBean(org.yingjian.project.Projects.class)
                .findByNumber("T-DESK-6")
                .orElseThrow();
        assertThat(built.status()).isEqualTo(Project.Status.BACKFILLED);
        assertThat(steps.listRecords(built.id()))
                .filteredOn(r -> r.stepId().equals("N24"))
                .singleElement()
                .satisfies(r -> assertThat(r.finishedOn()).contains(LocalDate.of(2014, 9, 1)));
    }

    private void finishFirst(Project project) {
        complete.complete(
                new CompleteStep.Entry(
                        steps.findOpen(project.id(), "R1_R2").orElseThrow().id(),
                        Optional.of(LocalDate.of(2016, 5, 20)),
                        false,
                        Map.of(),
                        false,
                        Optional.empty()),
                accounts.findByUsername("lishu").orElseThrow());
    }
}
