package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.project.SchoolShare;
import org.yingjian.step.CoSign;
import org.yingjian.step.Steps;

/** What offices ask each other about a project is read by offices and those over them, not by those it is about. */
@YingjianTest
class InternalOpinionsTest {

    private static final String QUESTION = "该施工单位是否涉嫌挂靠";
    private static final String OPINION = "暂缓拨款为宜";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Steps steps;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Projects projects;

    @Autowired
    private CoSign coSign;

    @ParameterizedTest
    @ValueSource(strings = {"shigong", "xuexiao", "xiaozhang", "jianli", "daili"})
    void who_takes_part_reads_no_word_of_it_anywhere(String who) {
        Project project = asked();
        assertThat(projects.maySee(account(who), project)).isTrue();
        Browser reader = Browser.of(port, who);
        for (String path : paths(project)) {
            assertThat(reader.get(path).body())
                    .as(who + " " + path)
                    .doesNotContain(QUESTION, OPINION, "加签", "会签答复", "AskCoSign", "AnswerCoSign");
        }
        assertThat(reader.get("/projects/" + project.id()).body()).contains("转入第一个环节");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lishu", "fagai", "guotu-lishu", "caizheng", "fuxianzhang", "ducha", "duxue", "admin"})
    void offices_and_those_over_them_read_it_in_the_course_of_the_project(String who) {
        Project project = asked();
        assertThat(Browser.of(port, who).get("/projects/" + project.id()).body())
                .contains(QUESTION, OPINION, "会签答复");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lishu", "caizheng", "admin"})
    void offices_read_it_at_the_step(String who) {
        Project project = asked();
        Browser reader = Browser.of(port, who);
        assertThat(reader.get("/steps/" + step(project)).body()).contains(QUESTION, OPINION);
        assertThat(reader.get("/api/steps/" + step(project)).body()).contains(QUESTION, OPINION);
    }

    @Test
    void a_client_who_is_asked_reads_that_question_and_no_other() {
        Project project = asked();
        if (coSign.listWaitingFor(account("xuexiao")).isEmpty()) {
            coSign.ask(step(project), account("xuexiao").id(), "图纸何时补齐", account("lishu"));
        }
        assertThat(Browser.of(port, "xuexiao").get("/desk").body()).contains("图纸何时补齐");
        assertThat(Browser.of(port, "xuexiao")
                        .get("/api/steps/" + step(project))
                        .body())
                .contains("图纸何时补齐")
                .doesNotContain(QUESTION);
        assertThat(Browser.of(port, "jianli").get("/api/steps/" + step(project)).body())
                .doesNotContain("图纸何时补齐");
    }

    private Project asked() {
        SchoolOfTests school = new SchoolOfTests(context);
        Project project = school.repair(
                "T-OPINION-1",
                "梨树",
                draft -> draft.serving(new SchoolShare("示例·青松镇中心小学", SchoolShare.Level.PRIMARY))
                        .agent(school.firm("示例·吉林中正招标代理有限公司")));
        if (coSign.listOf(step(project), account("lishu")).isEmpty()) {
            long id = coSign.ask(step(project), account("caizheng").id(), QUESTION, account("lishu"));
            coSign.answer(id, false, OPINION, account("caizheng"));
        }
        return project;
    }

    private long step(Project project) {
        return steps.findOpen(project.id(), "R1_R2").orElseThrow().id();
    }

    private List<String> paths(Project project) {
        String id = "/projects/" + project.id();
        return List.of(
                id,
                "/api" + id,
                id + "/clocks",
                id + "/changes",
                "/steps/" + step(project),
                "/api/steps/" + step(project),
                "/api" + id + "/forecast",
                "/api" + id + "/forecast/diary",
                "/api" + id + "/forecast/changes",
                "/desk",
                "/api/desk");
    }

    private Account account(String who) {
        return accounts.findByUsername(who).orElseThrow();
    }
}
