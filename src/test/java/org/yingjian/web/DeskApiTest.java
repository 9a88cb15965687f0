package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.account.ManageAccounts;
import org.yingjian.account.Organisation;
import org.yingjian.account.Role;
import org.yingjian.project.Project;
import org.yingjian.step.CoSign;
import org.yingjian.step.CoSign.CoSignature;
import org.yingjian.step.EnterOnBehalf;
import org.yingjian.step.EnterOnBehalf.BehalfEntry;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;

/** Recall, entries from papers, opinions and deputies, done by calls as on the pages. */
@YingjianTest
class DeskApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Steps steps;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ManageAccounts manage;

    @Autowired
    private CoSign coSign;

    @Autowired
    private EnterOnBehalf onBehalf;

    @Test
    void a_finish_is_recalled_with_its_reason_and_not_without() {
        Project project = project("T-DESKAPI-1");
        long id = open(project, "R1_R2");
        finish("lishu", id);
        assertThat(browser("lishu").get("/api/steps/" + id).body()).contains("\"mayRecall\":true");
        refused(422, "lishu", "/api/steps/" + id + "/recall", "{}", "step.problem.reasonNeeded");
        refused(403, "caizheng", "/api/steps/" + id + "/recall", "{\"reason\":\"误点\"}", "step.problem.notYours");
        assertThat(ok("lishu", "/api/steps/" + id + "/recall", "{\"reason\":\"批复未盖章\"}"))
                .contains("\"state\":\"OPEN\"");
        assertThat(open(project, "R1_R2")).isEqualTo(id);
    }

    @Test
    void an_entry_from_a_paper_is_confirmed_or_corrected_by_the_office_it_was_made_for() {
        Project project = project("T-DESKAPI-2");
        finish("lishu", open(project, "R1_R2"));
        long id = open(project, "R3");
        String path = "/api/steps/" + id + "/on-behalf";
        String paper =
                "{\"finishedOn\":\"2016-05-21\",\"paperNo\":\"梨财审〔2016〕78号\",\"paperOn\":\"2016-05-21\",\"fields\":{}}";
        refused(422, "jiaoyu", path, "{\"finishedOn\":\"2016-05-21\"}", "web.problem.dateMissing");
        refused(403, "caizheng", path, paper, "step.problem.notOnBehalf");
        assertThat(ok("jiaoyu", path, paper)).contains("梨财审〔2016〕78号", "\"checkBy\":\"2016-05-30\"");
        BehalfEntry entry = onBehalf.findEntry(id).orElseThrow();
        assertThat(browser("caizheng").get("/api/desk").body()).contains("梨财审〔2016〕78号");
        refused(404, "zhujian", "/api/desk/on-behalf/" + entry.id() + "/confirm", "", "step.problem.noBehalf");
        String correction = "/api/steps/" + id + "/correction";
        refused(422, "caizheng", correction, "{\"finishedOn\":\"2016-05-22\"}", "web.problem.reasonMissing");
        String corrected = ok(
                "caizheng",
                correction,
                "{\"finishedOn\":\"2016-05-22\",\"code\":\"ENTERED_BY_OTHERS\",\"reason\":\"落款 22 日\"}");
        assertThat(corrected).contains("\"state\":\"SUPERSEDED\"").containsPattern("\"replacedBy\":\\d+");
        assertThat(onBehalf.findEntry(id)).map(BehalfEntry::state).contains(BehalfEntry.State.CORRECTED);
        assertThat(steps.listRecords(project.id()))
                .filteredOn(r -> r.stepId().equals("R3") && r.isPassed())
                .singleElement()
                .satisfies(r -> assertThat(r.finishedOn()).contains(LocalDate.of(2016, 5, 22)));
        refused(409, "caizheng", "/api/desk/on-behalf/" + entry.id() + "/confirm", "", "step.problem.behalfSettled");
    }

    @Test
    void an_opinion_is_asked_answered_and_taken_back() {
        Project project = project("T-DESKAPI-3");
        long id = open(project, "R1_R2");
        long leader = accounts.findByUsername("fushizhang").orElseThrow().id();
        assertThat(browser("lishu").get("/api/steps/" + id).body())
                .contains("\"signers\":[{\"account\":")
                .contains("\"account\":" + leader);
        String path = "/api/steps/" + id + "/opinions";
        refused(422, "lishu", path, "{\"question\":\"可否?\"}", "web.problem.colleagueMissing");
        String question = "{\"signer\":" + leader + ",\"question\":\"可否先实施?\"}";
        assertThat(ok("lishu", path, question)).contains("可否先实施?", "\"state\":\"WAITING\"");
        refused(409, "lishu", path, question, "step.problem.askedAlready");
        long asked = coSign.listOf(id, accounts.findByUsername("lishu").orElseThrow())
                .get(0)
                .id();
        refused(404, "caizheng", "/api/desk/opinions/" + asked, "{\"agree\":true}", "step.problem.noCosign");
        refused(422, "fushizhang", "/api/desk/opinions/" + asked, "{\"opinion\":\"x\"}", "web.problem.agreeMissing");
        refused(422, "fushizhang", "/api/desk/opinions/" + asked, "{\"agree\":false}", "step.problem.reasonNeeded");
        assertThat(ok("fushizhang", "/api/desk/opinions/" + asked, "{\"agree\":true,\"opinion\":\"同意\"}"))
                .contains("AGREED");
        ok("lishu", path, "{\"signer\":" + leader + ",\"question\":\"再问一次\"}");
        long again = coSign.listOf(id, accounts.findByUsername("lishu").orElseThrow())
                .get(1)
                .id();
        refused(404, "jiaoyu", path + "/" + again + "/take-back", "", "step.problem.noCosign");
        ok("lishu", path + "/" + again + "/take-back", "");
        assertThat(coSign.listOf(id, accounts.findByUsername("lishu").orElseThrow())
                        .get(1)
                        .state())
                .isEqualTo(CoSignature.State.TAKEN_BACK);
    }

    @Test
    void a_deputy_is_named_for_days_and_ended_and_a_step_is_handed_over() {
        Account colleague = colleague();
        long self = accounts.findByUsername("lishu").orElseThrow().id();
        String days = "\"from\":\"2016-05-23\",\"to\":\"2016-05-24\",\"reason\":\"外出培训\"}";
        String absence = "{\"deputy\":" + colleague.id() + "," + days;
        refused(422, "lishu", "/api/desk/deputies", "{" + days, "web.problem.colleagueMissing");
        refused(422, "lishu", "/api/desk/deputies", "{\"deputy\":" + self + "," + days, "account.problem.noDeputy");
        refused(403, "shigong", "/api/desk/deputies", absence, "");
        String line = ok("lishu", "/api/desk/deputies", absence);
        assertThat(line).contains("\"holds\":true", "外出培训");
        refused(409, "lishu", "/api/desk/deputies", absence, "account.problem.daysTaken");
        assertThat(browser("lishu").get("/api/desk/deputies").body()).contains("外出培训", "\"possible\"");
        String id = line.replaceAll("(?s)^\\{\"id\":(\\d+).*", "$1");
        refused(404, "caizheng", "/api/desk/deputies/" + id + "/end", "", "account.problem.noDeputyLine");
        assertThat(ok("lishu", "/api/desk/deputies/" + id + "/end", "")).contains("\"holds\":false");

        Project project = project("T-DESKAPI-4");
        long step = open(project, "R1_R2");
        ok("lishu", "/api/steps/" + step + "/hand-over", "{\"to\":" + colleague.id() + "}");
        assertThat(steps.getRecord(step).assignee()).contains(colleague.id());
    }

    @Test
    void a_call_sent_twice_under_one_key_is_done_once() {
        Project project = project("T-DESKAPI-5");
        long id = open(project, "R1_R2");
        finish("lishu", id);
        String path = "/api/steps/" + id + "/recall";
        Browser lishu = browser("lishu");
        String first =
                lishu.postJson("/desk", path, "{\"reason\":\"误点\"}", "recall-1").body();
        HttpResponse<String> second = lishu.postJson("/desk", path, "{\"reason\":\"误点\"}", "recall-1");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first);
        refused(409, "lishu", path, "{\"reason\":\"误点\"}", "step.problem.notFinished");
        assertThat(steps.listRecords(project.id()))
                .filteredOn(r -> r.state() == StepRecord.State.SUPERSEDED)
                .hasSize(1);
    }

    @Test
    void what_was_not_needed_or_done_on_paper_is_entered_by_call() {
        Project project = project("T-DESKAPI-6");
        long id = open(project, "R1_R2");
        ok("lishu", "/api/steps/" + id + "/facts", "{\"fields\":{\"R1_date\":\"2016-05-12\"}}");
        assertThat(steps.getRecord(id).fields()).containsEntry("R1_date", "2016-05-12");
        String past = "/api/projects/" + project.id() + "/past-fact";
        refused(422, "lishu", past, "{\"step\":\"R7\",\"on\":\"2016-05-09\"}", "");
        assertThat(ok("lishu", past, "{\"step\":\"R7\",\"on\":\"2016-05-09\",\"note\":\"监理日志\"}"))
                .contains("监理日志");
        refused(
                422,
                "lishu",
                "/api/steps/" + id + "/not-needed",
                "{\"on\":\"2016-05-20\"}",
                "web.problem.reasonMissing");
        ok("lishu", "/api/steps/" + id + "/not-needed", "{\"on\":\"2016-05-20\",\"reason\":\"已并入他项\"}");
        assertThat(steps.getRecord(id).state()).isEqualTo(StepRecord.State.NOT_NEEDED);
    }

    @Test
    void every_call_stands_in_the_description_of_the_interface() {
        String steps = "/api/steps/{id}";
        assertThat(browser("lishu").get("/v3/api-docs").body())
                .contains(steps + "/recall", steps + "/on-behalf", steps + "/correction", steps + "/not-needed")
                .contains(steps + "/hand-over", steps + "/facts", steps + "/opinions")
                .contains(steps + "/opinions/{opinion}/take-back", "/api/projects/{id}/past-fact")
                .contains("/api/desk/opinions/{id}", "/api/desk/on-behalf/{id}/confirm")
                .contains("/api/desk/deputies", "/api/desk/deputies/{id}/end");
    }

    private Account colleague() {
        return accounts.findByUsername("lishu2").orElseGet(() -> {
            manage.create(
                    new ManageAccounts.NewAccount(
                            "lishu2",
                            "林二",
                            Role.COMMISSION,
                            accounts.findByUsername("lishu")
                                    .orElseThrow()
                                    .organisation()
                                    .map(Organisation::id),
                            Set.of("梨树"),
                            Optional.empty(),
                            "Long-enough-1"),
                    accounts.findByUsername("admin").orElseThrow());
            return accounts.findByUsername("lishu2").orElseThrow();
        });
    }

    private Project project(String number) {
        return new SchoolOfTests(context).repair(number, "梨树");
    }

    private long open(Project project, String step) {
        return steps.findOpen(project.id(), step).orElseThrow().id();
    }

    private void finish(String who, long id) {
        ok(who, "/api/steps/" + id + "/complete", "{\"finishedOn\":\"2016-05-20\",\"fields\":{}}");
    }

    private String ok(String who, String path, String json) {
        HttpResponse<String> answer = browser(who).postJson("/desk", path, json);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private void refused(int status, String who, String path, String json, String key) {
        HttpResponse<String> answer = browser(who).postJson(who.equals("shigong") ? "/report" : "/desk", path, json);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(key);
    }

    private Browser browser(String who) {
        return Browser.of(port, who);
    }
}
