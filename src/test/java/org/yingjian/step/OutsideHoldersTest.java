package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.ManageAccounts;
import org.yingjian.account.Organisation;
import org.yingjian.account.Role;
import org.yingjian.project.Category;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord.Flag;

/** Steps held by bodies that do not use the program. */
@YingjianTest
class OutsideHoldersTest extends OnTheRoad {

    @Autowired
    OutsideHolders outside;

    @Autowired
    ManageAccounts manage;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_central_purchase_centre_holds_the_tender_and_the_finance_office_records_for_it() {
        long id = equipment("132", Map.of());
        road.place(id, facts("E1=2016-03-14 E3=2016-04-01"), Actor.PROGRAM);
        assertOpen(id, "E4");
        name(id, "E5", "吉林省政府采购中心", "梨树县财政局");
        finish(id, "E4", "2016-04-15");
        StepRecord tender = open(id, "E5");
        assertThat(organisations.getOrganisation(tender.holder().orElseThrow()).name())
                .isEqualTo("吉林省政府采购中心");
        assertThat(steps.mayWork(account("caizheng"), project(id), tender)).isTrue();
        assertThat(steps.mayWork(account("zhujian"), project(id), tender)).isFalse();
        assertThat(steps.listOpenFor(account("caizheng")))
                .extracting(StepRecord::id)
                .contains(tender.id());
        finish(
                id,
                "E5",
                "2016-05-20",
                account("caizheng"),
                false,
                null,
                "noticeOn",
                "2016-04-27",
                "openingOn",
                "2016-05-20",
                "bidders",
                "4");
        assertThat(last(id, "E5").flags()).contains(Flag.ON_BEHALF);
    }

    @Test
    void an_open_step_goes_to_the_outside_holder_at_once() {
        long id = equipment("132", Map.of());
        road.place(id, facts("E1=2016-03-14 E3=2016-04-01"), Actor.PROGRAM);
        name(id, "E4", "吉林省政府采购中心", null);
        assertThat(organisations
                        .getOrganisation(open(id, "E4").holder().orElseThrow())
                        .name())
                .isEqualTo("吉林省政府采购中心");
        finish(id, "E4", "2016-04-15");
        assertThat(last(id, "E4").flags()).contains(Flag.ON_BEHALF);
    }

    @Test
    void a_step_that_is_over_is_not_given_away_and_a_stranger_names_nobody() {
        long id = equipment("132", Map.of());
        road.place(id, facts("E1=2016-03-14 E3=2016-04-01"), Actor.PROGRAM);
        assertThatThrownBy(() -> name(id, "E1", "吉林省发展和改革委员会", null))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("step.problem.outsideOver"));
        assertThatThrownBy(() -> outside.name(
                        new OutsideHolders.Entry(
                                id,
                                "E4",
                                "某单位",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        account("zhujian")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void an_approval_of_an_office_with_accounts_is_given_away_by_the_commission_and_never_by_the_client() {
        long id = atCostReview();
        Account client = account("xuexiao");
        refused("step.problem.outsideOfOffice", () -> name(id, "R3", "示例·评审咨询公司", null, client));
        refused("step.problem.outsideNotYours", () -> name(id, "R3", "示例·评审咨询公司", null, account("jiaoyu")));
        assertThat(outside.mayName(client, project(id), "R3")).isFalse();
        assertThat(outside.mayName(account("caizheng"), project(id), "R3")).isTrue();
        assertThat(open(id, "R3").holder())
                .isEqualTo(account("caizheng").organisation().map(Organisation::id));
        name(id, "R3", "示例·评审咨询公司", null, account("caizheng"));
        assertThat(holder(id, "R3")).isEqualTo("示例·评审咨询公司");
    }

    @Test
    void a_body_with_an_account_is_no_outside_holder_however_its_name_is_written() {
        long id = atCostReview();
        assertThatThrownBy(() -> name(id, "R3", "梨树县财政局", null)).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.key()).isEqualTo("step.problem.outsideUsesProgram");
            assertThat(p.arguments().toString()).contains("梨树县财政局", "示例·梨树财政 郑会");
        });
        refused("step.problem.outsideUsesProgram", () -> name(id, "R3", "梨树县 财政局", null));
        refused("step.problem.outsideUsesProgram", () -> name(id, "R3", "四平市梨树县财政局", null));
        refused("step.problem.outsideUsesProgram", () -> name(id, "R4B", "示例四平宏建建筑工程有限公司", null));
        assertThat(holder(id, "R3")).isEqualTo("梨树县财政局");
    }

    @Test
    void recorders_come_from_one_list_without_firms_and_without_who_named_the_body() {
        long id = atCostReview();
        name(id, "R8_R9", "示例·验收专家组", "示例·梨树县学校建设项目办公室", account("xuexiao"));
        refused("step.problem.outsideRecorder", () -> name(id, "R8_R9", "示例·验收专家组", "示例·四平宏建建筑工程有限公司"));
        refused("step.problem.outsideRecorder", () -> name(id, "R8_R9", "示例·验收专家组", "示例·吉林中正招标代理有限公司"));
        refused("step.problem.outsideRecorder", () -> name(id, "R3", "示例·评审咨询公司", "示例·梨树县学校建设项目办公室"));
        refused("step.problem.outsideRecorder", () -> name(id, "R3", "示例·评审咨询公司", "示例·四平宏建建筑工程有限公司"));
        refused("step.problem.outsideRecorder", () -> name(id, "R3", "示例·评审咨询公司", "梨树县财政局", account("caizheng")));
        assertThat(outside.listRecorders(account("caizheng"), project(id), "R3"))
                .extracting(Organisation::name)
                .contains("梨树县住房和城乡建设局", "梨树县教育局")
                .doesNotContain("梨树县财政局", "示例·梨树县学校建设项目办公室", "示例·四平宏建建筑工程有限公司");
    }

    @Test
    void a_recorder_enters_an_approval_with_number_and_date_of_its_paper_or_not_at_all() {
        long id = atCostReview();
        name(id, "R3", "示例·评审咨询公司", "梨树县教育局");
        Account education = account("jiaoyu");
        refused("step.problem.behalfPaper", () -> finish(id, "R3", "2016-05-20", education, false, null));
        refused("step.problem.behalfPaper", () -> finish(id, "R3", "2016-05-20", education, true, "会上同意"));
        refused("step.problem.behalfPaper", () -> finish(id, "R3", null, education, true, "日期不详", "docNo", "审9号"));
        long record = open(id, "R3").id();
        refused("step.problem.behalfNotNeeded", () -> workStep.declareNotNeeded(record, TODAY, "不必评审", education));
        finish(id, "R3", "2016-05-20", education, false, null, "docNo", "评审〔2016〕9号");
        assertThat(last(id, "R3").flags()).contains(Flag.ON_BEHALF);
    }

    @Test
    void the_commission_finishes_another_offices_approval_with_its_number_only_open_or_not_reached() {
        long id = atCostReview();
        refused("step.problem.behalfPaper", () -> complete(open(id, "R3").id(), "2016-05-20", Map.of()));
        complete(open(id, "R3").id(), "2016-05-20", Map.of("docNo", "梨财审〔2016〕10号"));
        assertOpen(id, "R4B");
        long other = enter(ProjectKind.NEW, Category.PLANNED, "300", "3100", "0", Map.of());
        road.place(other, facts("N15@2016-05-16"), Actor.PROGRAM);
        refused("step.problem.behalfPaper", () -> pastFacts.record(permit(other, Map.of()), commission()));
        pastFacts.record(permit(other, Map.of("permitNo", "220322201605160101")), commission());
        assertThat(last(other, "N16").flags()).contains(Flag.ON_BEHALF);
    }

    @Test
    void a_step_handed_within_the_commission_is_still_entered_for_the_office_that_holds_it() {
        long id = atCostReview();
        workStep.handOver(open(id, "R3").id(), second().id(), commission());
        assertThatThrownBy(() -> completeStep.complete(entry(open(id, "R3").id(), "2016-05-20", Map.of()), second()))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.behalfPaper"));
    }

    @Test
    void a_firm_entered_as_recorder_in_earlier_days_records_nothing() {
        long id = repair("80", Map.of());
        road.place(id, facts("R7=2016-05-16 R8_R9@2016-05-16"), Actor.PROGRAM);
        name(id, "R8_R9", "示例·验收专家组", null);
        jdbc.sql("update step_outside_holder set recorder_id = :firm where project_id = :project")
                .param(
                        "firm",
                        organisations
                                .findByName("示例·四平宏建建筑工程有限公司")
                                .orElseThrow()
                                .id())
                .param("project", id)
                .update();
        assertThat(steps.mayWork(account("shigong"), project(id), open(id, "R8_R9")))
                .isFalse();
        assertThat(steps.listOpenFor(account("shigong")))
                .extracting(StepRecord::projectId)
                .doesNotContain(id);
        refused("step.problem.notYours", () -> finish(id, "R8_R9", "2016-05-20", account("shigong"), false, null));
    }

    private Account second() {
        return accounts.findByUsername("lishu-fagai-er").orElseGet(() -> {
            manage.create(
                    new ManageAccounts.NewAccount(
                            "lishu-fagai-er",
                            "梨树发改 林二",
                            Role.COMMISSION,
                            commission().organisation().map(Organisation::id),
                            Set.of("梨树"),
                            Optional.empty(),
                            "Long-enough-1"),
                    account("admin"));
            return account("lishu-fagai-er");
        });
    }

    private static RecordPastFact.Fact permit(long project, Map<String, String> fields) {
        return new RecordPastFact.Fact(project, "N16", Optional.of(LocalDate.of(2016, 5, 16)), false, fields, "许可证复印件");
    }

    private long atCostReview() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "R1_R2", "2016-05-10");
        return id;
    }

    private void complete(long record, String on, Map<String, String> fields) {
        completeStep.complete(entry(record, on, fields), commission());
    }

    private static CompleteStep.Entry entry(long record, String on, Map<String, String> fields) {
        return new CompleteStep.Entry(record, Optional.of(LocalDate.parse(on)), false, fields, false, Optional.empty());
    }

    private String holder(long id, String step) {
        return organisations
                .getOrganisation(open(id, step).holder().orElseThrow())
                .name();
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo(key));
    }

    private void name(long id, String step, String body, String recorder) {
        name(id, step, body, recorder, commission());
    }

    private void name(long id, String step, String body, String recorder, Account by) {
        outside.name(
                new OutsideHolders.Entry(
                        id,
                        step,
                        body,
                        Optional.ofNullable(recorder)
                                .flatMap(organisations::findByName)
                                .map(Organisation::id),
                        Optional.empty(),
                        Optional.of("吉财采委〔2016〕8号"),
                        Optional.empty()),
                by);
    }
}
