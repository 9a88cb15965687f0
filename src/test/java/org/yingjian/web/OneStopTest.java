package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yingjian.YingjianTest;
import org.yingjian.account.Accounts;
import org.yingjian.audit.AuditTrail;
import org.yingjian.project.Project;
import org.yingjian.step.CompleteStep;
import org.yingjian.step.Handling;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;

/** Several projects by one opinion, each on its own record. */
@YingjianTest
class OneStopTest {

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

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Handling handling;

    @Test
    void one_opinion_is_recorded_singly_and_a_row_that_fails_is_told() {
        SchoolOfTests school = new SchoolOfTests(context);
        Project first = school.repair("T-BATCH-1", "梨树");
        Project second = school.repair("T-BATCH-2", "梨树");
        StepRecord one = steps.findOpen(first.id(), "R1_R2").orElseThrow();
        StepRecord other = steps.findOpen(second.id(), "R1_R2").orElseThrow();
        Browser browser = Browser.of(port, "lishu");
        assertThat(browser.get("/one-stop?q=T-BATCH-").body())
                .contains("T-BATCH-1")
                .contains("T-BATCH-2");
        complete.complete(
                new CompleteStep.Entry(
                        other.id(),
                        Optional.of(LocalDate.of(2016, 5, 20)),
                        false,
                        Map.of("docNo", "梨发改〔2016〕30号"),
                        false,
                        Optional.empty()),
                accounts.findByUsername("fagai").orElseThrow());
        String page = browser.post(
                        "/one-stop?q=T-BATCH-",
                        "/one-stop",
                        Map.of(
                                "act." + one.id(),
                                "finish",
                                "act." + other.id(),
                                "finish",
                                "number." + one.id(),
                                "梨发改〔2016〕31号",
                                "on",
                                "2016-05-20",
                                "opinion",
                                "同意"))
                .body();
        assertThat(page).contains("办成 1 件,未办成 1 件").contains("outcome-bad").contains("已由");
        StepRecord done = steps.getRecord(one.id());
        assertThat(done.state()).isEqualTo(StepRecord.State.FINISHED);
        assertThat(done.fields()).containsEntry("docNo", "梨发改〔2016〕31号");
        assertThat(done.reason()).contains("同意");
        assertThat(audit.listBySubject("project:" + first.id() + "/step:R1_R2", 10))
                .anyMatch(entry -> entry.action().equals("CompleteStep"));
    }

    @Test
    void the_joint_limit_is_shown_only_where_it_was_organised() {
        Project project = new SchoolOfTests(context).repair("T-JOINT-1", "梨树");
        Browser browser = Browser.of(port, "lishu");
        String path = "/projects/" + project.id() + "/one-stop";
        assertThat(browser.get(path).body()).contains("没有登记联合办理").contains("立项与图纸预算");
        assertThat(handling.findJointClock(project.id())).isEmpty();
        browser.post(
                path,
                "/projects/" + project.id() + "/joint",
                Map.of("act", "organise", "organisedBy", "梨树县政府", "on", "2016-05-03", "paper", "梨政函〔2016〕9号"));
        assertThat(handling.findJointClock(project.id())).hasValueSatisfying(joint -> {
            // 4–6, 9–13, 16–20, 23 May: 14 working days; the 45th is 6 July (端午 9–11 June off, 12 June worked)
            assertThat(joint.used()).isEqualTo(14);
            assertThat(joint.limit()).isEqualTo(45);
            assertThat(joint.extension()).isEqualTo(15);
            assertThat(joint.dueOn()).isEqualTo(LocalDate.of(2016, 7, 6));
        });
        assertThat(browser.get(path).body()).contains("梨树县政府 组织联合办理");
    }

    @Test
    void the_green_channel_is_granted_shown_and_revoked() {
        Project project = new SchoolOfTests(context).repair("T-GREEN-1", "梨树");
        Browser browser = Browser.of(port, "lishu");
        String path = "/projects/" + project.id() + "/clocks";
        String act = "/projects/" + project.id() + "/green-channel";
        browser.post(path, act, Map.of("act", "grant", "grantedBy", "分管副县长", "on", "2016-05-16", "reason", "国检项目"));
        assertThat(browser.get(path).body()).contains("分管副县长 于 2016-05-16 开通");
        assertThat(browser.get("/projects/" + project.id()).body()).contains("绿色通道,自 2016-05-16");
        assertThat(browser.post(path, act, Map.of("act", "grant", "grantedBy", "某", "on", "2016-05-24", "reason", "x"))
                        .body())
                .contains("晚于今天");
        browser.post(path, act, Map.of("act", "revoke", "on", "2016-05-23", "reason", "已办结"));
        assertThat(browser.get(path).body()).contains("2016-05-23 取消:已办结");
        assertThat(Browser.of(port, "shigong")
                        .post("/projects/" + project.id(), act, Map.of("act", "grant", "on", "2016-05-23"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_late_notice_of_holidays_is_shown_to_the_administrator_before_it_is_applied() {
        Browser browser = Browser.of(port, "admin");
        String page = browser.post(
                        "/admin/holidays",
                        "/admin/holidays",
                        Map.of("act", "preview", "lines", "2016-05-26,2016-05-27,off,示例", "paper", "示例〔2016〕1号"))
                .body();
        assertThat(page).containsAnyOf("将变化", "没有变化").contains("不应用");
        assertThat(browser.post(
                                "/admin/holidays",
                                "/admin/holidays",
                                Map.of("act", "preview", "lines", "2016-05-26,明天,off,示例", "paper", ""))
                        .body())
                .contains("「2016-05-26,明天,off,示例」一行读不出");
        assertThat(Browser.of(port, "lishu").get("/admin/holidays").statusCode())
                .isEqualTo(403);
    }
}
