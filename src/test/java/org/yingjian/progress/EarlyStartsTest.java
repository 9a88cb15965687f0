package org.yingjian.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.alert.KeepWatch;
import org.yingjian.alert.Mail;
import org.yingjian.alert.Outbox;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Forecasts;
import org.yingjian.forecast.Light;
import org.yingjian.inspection.Inspections;
import org.yingjian.progress.EarlyStarts.EarlyStart;
import org.yingjian.project.DraftOf;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectDraft;
import org.yingjian.project.ProjectKind;
import org.yingjian.project.Projects;
import org.yingjian.project.RegisterProject;
import org.yingjian.shared.Actor;
import org.yingjian.step.CompleteStep;
import org.yingjian.step.FollowRoad;
import org.yingjian.step.PastFact;
import org.yingjian.step.Steps;
import org.yingjian.web.Browser;

/** 先建后批 is known when the start is confirmed, not when the step of the works is finished. */
@YingjianTest
class EarlyStartsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private EarlyStarts earlyStarts;

    @Autowired
    private ReportProgress reporting;

    @Autowired
    private ConfirmReport confirming;

    @Autowired
    private RegisterProject register;

    @Autowired
    private Projects projects;

    @Autowired
    private FollowRoad road;

    @Autowired
    private Steps steps;

    @Autowired
    private CompleteStep completeStep;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Inspections inspections;

    @Autowired
    private KeepWatch watch;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_confirmed_start_is_flagged_at_once_although_the_permit_has_not_even_opened() {
        Project project =
                placed("T-EARLY-1", ProjectKind.NEW, "440", fact("N14", PastFact.What.FINISHED, "2016-05-06"));
        assertThat(openSteps(project)).containsExactly("N13F");
        long id = reporting.report(entry(project, Report.What.START, null, "2016-05-16"), account("shigong"));
        assertThat(earlyStarts.find(project)).isEmpty();
        confirming.confirm(id, Optional.empty(), account("jianli"));
        EarlyStart early = earlyStarts.find(project).orElseThrow();
        assertThat(early.begunOn()).isEqualTo(day("2016-05-16"));
        assertThat(early.permitStep()).isEqualTo("N16");
        assertThat(early.confirmedBy().orElse("")).isNotBlank();
        assertThat(early.isPressing()).isTrue();
        assertThat(openSteps(project)).containsExactly("N13F");
        String page = Browser.of(port, "lishu").get("/projects/" + project.id()).body();
        assertThat(page).contains("先建后批", "2016-05-16 已开工", "建筑法第7条", "请建设单位停止施工并申请补办");
    }

    @Test
    void the_letter_carries_light_and_chance_as_forecast_after_its_event() {
        watch.lookAround();
        Project project =
                placed("T-EARLY-6", ProjectKind.NEW, "440", fact("N14", PastFact.What.FINISHED, "2016-05-06"));
        long id = reporting.report(entry(project, Report.What.START, null, "2016-05-16"), account("shigong"));
        jdbc.sql("delete from forecast_latest where project_id = ?")
                .param(project.id())
                .update();
        confirming.confirm(id, Optional.empty(), account("jianli"));
        Forecast after = forecasts.findForecast(project.id()).orElseThrow();
        assertThat(outbox.listMails(1000))
                .filteredOn(mail -> mail.projectId().equals(Optional.of(project.id())))
                .filteredOn(mail -> mail.kind() == Mail.Kind.BUILT_EARLY)
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.text())
                        .contains(
                                "黑·无法按期",
                                "把握不足百分之一",
                                "预计 " + inWords(after.p50().orElseThrow())));
        assertThat(after.light()).isEqualTo(Light.BLACK);
        assertThat(after.chance().orElseThrow()).isLessThan(0.01);
    }

    @Test
    void a_milestone_confirmed_without_any_start_tells_of_it_too_and_a_rejected_one_of_nothing() {
        Project project = placed("T-EARLY-2", ProjectKind.NEW, "440", fact("N16", PastFact.What.OPENED, "2016-05-06"));
        long wrong = reporting.report(
                entry(project, Report.What.PROGRESS, Milestone.FOUNDATION, "2016-05-12"), account("shigong"));
        confirming.reject(wrong, "垫层尚未验收", account("jianli"));
        assertThat(earlyStarts.find(project)).isEmpty();
        long right = reporting.report(
                entry(project, Report.What.PROGRESS, Milestone.FOUNDATION, "2016-05-20"), account("shigong"));
        confirming.confirm(right, Optional.empty(), account("jianli"));
        assertThat(earlyStarts.find(project).orElseThrow().begunOn()).isEqualTo(day("2016-05-20"));
        long permit = steps.findOpen(project.id(), "N16").orElseThrow().id();
        assertThat(Browser.of(port, "zhujian").get("/one-stop").body()).contains("先建后批");
        assertThat(Browser.of(port, "zhujian").get("/steps").body()).contains("先建后批");
        assertThat(Browser.of(port, "zhujian").get("/steps/" + permit).body()).contains("尚未办结");
        assertThat(Browser.of(port, "zhujian")
                        .get("/projects/" + project.id() + "/one-stop")
                        .body())
                .contains("先建后批");
        assertThat(Browser.of(port, "zhujian")
                        .get("/api/projects/" + project.id())
                        .body())
                .contains("\"builtEarly\":{", "\"permitStep\":\"N16\"");

        completeStep.complete(
                new CompleteStep.Entry(
                        permit,
                        Optional.of(day("2016-05-23")),
                        false,
                        Map.of("permitNo", "示例2016-002"),
                        false,
                        Optional.empty()),
                account("zhujian"));
        EarlyStart late = earlyStarts.find(project).orElseThrow();
        assertThat(late.isPressing()).isFalse();
        assertThat(late.grantedOn()).contains(day("2016-05-23"));
        assertThat(Browser.of(port, "lishu").get("/projects/" + project.id()).body())
                .contains("早于「施工许可」的办结日期 2016-05-23");
    }

    @Test
    void a_repair_that_needs_a_permit_is_no_different_and_one_that_needs_none_is_left_alone() {
        Project repair =
                placed("T-EARLY-3", ProjectKind.REPAIR, "300", fact("R5", PastFact.What.FINISHED, "2016-05-06"));
        assertThat(openSteps(repair)).containsExactly("R6");
        start(repair, "2016-05-10");
        assertThat(earlyStarts.find(repair).orElseThrow().permitStep()).isEqualTo("R6");
        Project small = placed("T-EARLY-4", ProjectKind.REPAIR, "25", fact("R1", PastFact.What.FINISHED, "2016-05-06"));
        start(small, "2016-05-10");
        assertThat(earlyStarts.find(small)).isEmpty();
    }

    @Test
    void works_begun_after_the_permit_are_left_alone() {
        Project project =
                placed("T-EARLY-5", ProjectKind.NEW, "440", fact("N16", PastFact.What.FINISHED, "2016-05-06"));
        start(project, "2016-05-10");
        assertThat(earlyStarts.find(project)).isEmpty();
        assertThat(openSteps(project)).containsExactly("N18");
    }

    private static String inWords(LocalDate day) {
        return "%d 年 %d 月 %d 日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private void start(Project project, String on) {
        long id = reporting.report(entry(project, Report.What.START, null, on), account("shigong"));
        confirming.confirm(id, Optional.empty(), account("jianli"));
    }

    private List<String> openSteps(Project project) {
        return steps.listRecords(project.id()).stream()
                .filter(record -> record.isOpen())
                .map(record -> record.stepId())
                .toList();
    }

    private Project placed(String number, ProjectKind kind, String wan, PastFact fact) {
        ProjectDraft draft = DraftOf.project(kind, number)
                .area(kind == ProjectKind.REPAIR ? "900" : "3100")
                .wan(wan)
                .on(Map.of("method", "open", "outline", true))
                .client(firm("xuexiao"))
                .contractor(firm("shigong"))
                .supervision(firm("jianli"))
                .round(inspections
                        .register("T-EARLY 国检", false, LocalDate.of(2016, 9, 20), true, "梨树")
                        .id())
                .draft();
        long id = register.register(draft, false, Actor.PROGRAM).id();
        road.place(id, List.of(fact), Actor.PROGRAM);
        return projects.getProject(id);
    }

    private static PastFact fact(String step, PastFact.What what, String on) {
        return new PastFact(step, what, Optional.of(day(on)), Map.of(), Optional.empty());
    }

    private static ReportProgress.Entry entry(Project project, Report.What what, Milestone milestone, String on) {
        return new ReportProgress.Entry(
                project.id(),
                what,
                day(on),
                Optional.ofNullable(milestone),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private Account account(String username) {
        return accounts.findByUsername(username).orElseThrow();
    }

    private Optional<Long> firm(String username) {
        return account(username).organisation().map(org.yingjian.account.Organisation::id);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
