package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.progress.ConfirmReport;
import org.yingjian.progress.Milestone;
import org.yingjian.progress.PurchaseUnderWay;
import org.yingjian.progress.RecordLots;
import org.yingjian.progress.Report;
import org.yingjian.progress.ReportProgress;
import org.yingjian.shared.Actor;
import org.yingjian.step.FollowRoad;
import org.yingjian.step.PastFact;
import org.yingjian.step.RecordPastFact;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.Steps;
import org.yingjian.step.WorkStep;

/**
 * An equipment step is not ended over the heads of schools still without their goods. Whatever is ended now is refused by
 * every door until that is said to be known; whatever a paper shows is kept by every door, flagged.
 */
@YingjianTest
class EveryWayToEndAStepTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String SCHOOL = "示例·甲小学";
    private static final LocalDate DAY = LocalDate.of(2016, 5, 20);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RecordLots lots;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Steps steps;

    @Autowired
    private RecordPastFact pastFacts;

    @Autowired
    private WorkStep work;

    @Autowired
    private FollowRoad ledger;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private ReportProgress reports;

    @Autowired
    private ConfirmReport confirmations;

    @Test
    void the_button_finish_of_the_page_asks() {
        long record = accepting();
        HttpResponse<String> answer = browser("xuexiao")
                .post(page(record), page(record), Map.of("act", "finish", "finishedOn", "2016-05-20"));
        assertThat(answer.body()).contains(SCHOOL);
        assertThat(state(record)).isEqualTo(State.OPEN);
    }

    @Test
    void the_call_complete_asks_and_what_is_known_is_flagged() {
        long record = accepting();
        String ended = "{\"finishedOn\":\"2016-05-20\",\"fields\":{}";
        assertThat(call(record, "complete", ended + "}").statusCode()).isEqualTo(422);
        assertThat(state(record)).isEqualTo(State.OPEN);
        assertThat(call(record, "complete", ended + ",\"schoolsKnown\":true}").statusCode())
                .isEqualTo(200);
        assertFlagged(record);
    }

    @Test
    void the_one_stop_call_asks() {
        long record = accepting();
        HttpResponse<String> answer = browser("lishu")
                .postJson(
                        "/lots",
                        "/api/one-stop",
                        "{\"on\":\"2016-05-20\",\"opinion\":\"同意\",\"rows\":[{\"recordId\":" + record
                                + ",\"act\":\"finish\"}]}");
        assertThat(answer.body()).contains("lot.problem.schoolsMissing", SCHOOL);
        assertThat(state(record)).isEqualTo(State.OPEN);
    }

    @Test
    void the_one_stop_page_asks() {
        long record = accepting();
        browser("lishu")
                .post("/one-stop", "/one-stop", Map.of("act." + record, "finish", "on", "2016-05-20", "opinion", "同意"));
        assertThat(state(record)).isEqualTo(State.OPEN);
    }

    @Test
    void the_button_past_fact_keeps_it_flagged_and_wants_a_note() {
        long record = accepting();
        Map<String, String> fact = Map.of("act", "pastFact", "finishedOn", "2016-05-20");
        browser("xuexiao").post(page(record), page(record), fact);
        assertThat(state(record)).isEqualTo(State.OPEN);
        Map<String, String> noted = Map.of("act", "pastFact", "finishedOn", "2016-05-20", "note", "验收单已签");
        browser("xuexiao").post(page(record), page(record), noted);
        assertFlagged(record);
    }

    @Test
    void the_call_complete_keeps_a_past_fact_flagged() {
        long record = accepting();
        assertThat(call(record, "complete", "{\"finishedOn\":\"2016-05-20\",\"pastFact\":true,\"note\":\"验收单已签\"}")
                        .statusCode())
                .isEqualTo(200);
        assertFlagged(record);
    }

    @Test
    void an_entry_from_a_paper_is_kept_flagged() {
        long record = accepting();
        assertThat(browser("lishu")
                        .postJson(
                                "/lots",
                                "/api/steps/" + record + "/on-behalf",
                                "{\"finishedOn\":\"2016-05-20\",\"paperNo\":\"YS-9\",\"paperOn\":\"2016-05-20\"}")
                        .statusCode())
                .isEqualTo(200);
        assertFlagged(record);
    }

    @Test
    void a_past_fact_of_an_open_step_is_kept_flagged() {
        long record = accepting();
        pastFacts.record(fact(steps.getRecord(record).projectId(), "E11"), account("lishu"));
        assertFlagged(record);
    }

    @Test
    void a_past_fact_ahead_of_the_diagram_is_kept_flagged() {
        long project = delivering();
        pastFacts.record(fact(project, "E11"), account("lishu"));
        assertFlagged(last(project, "E11").id());
    }

    @Test
    void a_ledger_is_kept_flagged() {
        long record = accepting();
        long project = steps.getRecord(record).projectId();
        new TransactionTemplate(manager)
                .executeWithoutResult(tx -> ledger.advance(
                        project,
                        List.of(new PastFact(
                                "E11", PastFact.What.FINISHED, Optional.of(DAY), Map.of(), Optional.empty())),
                        Actor.PROGRAM));
        assertFlagged(record);
    }

    @Test
    void a_confirmed_milestone_is_kept_flagged() {
        long project = delivering();
        long report = reports.report(
                new ReportProgress.Entry(
                        project,
                        Report.What.PROGRESS,
                        DAY,
                        Optional.of(Milestone.DELIVERED),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                account("gonghuo"));
        confirmations.confirm(report, Optional.empty(), account("xuexiao"));
        assertFlagged(last(project, "E8").id());
    }

    @Test
    void the_last_school_ends_the_step_without_a_flag() {
        long project = delivering();
        long lot = lots.add(project, "示例·乙小学", "图书", 100, "册", account("lishu"));
        lots.withdraw(firstLot(project), account("lishu"));
        lots.report(
                new RecordLots.Entry(
                        lot,
                        org.yingjian.progress.Lot.State.DELIVERED,
                        DAY,
                        Optional.of("DH-1"),
                        Optional.empty(),
                        List.of()),
                account("xuexiao"));
        assertThat(last(project, "E8").state()).isEqualTo(State.FINISHED);
        assertThat(last(project, "E8").flags()).doesNotContain(Flag.SCHOOLS_MISSING);
    }

    @Test
    void a_correction_is_judged_anew() {
        long record = accepting();
        long project = steps.getRecord(record).projectId();
        pastFacts.record(fact(project, "E11"), account("lishu"));
        work.correct(record, DAY.minusDays(1), Map.of(), "笔误", account("lishu"));
        assertFlagged(last(project, "E11").id());
        lots.withdraw(firstLot(project), account("lishu"));
        work.correct(last(project, "E11").id(), DAY, Map.of(), "笔误", account("lishu"));
        assertThat(last(project, "E11").flags()).doesNotContain(Flag.SCHOOLS_MISSING);
    }

    @Test
    void what_is_not_needed_needs_no_school() {
        long record = accepting();
        work.declareNotNeeded(record, DAY, "免于验收", account("lishu"));
        assertThat(state(record)).isEqualTo(State.NOT_NEEDED);
        assertThat(steps.getRecord(record).flags()).doesNotContain(Flag.SCHOOLS_MISSING);
    }

    private long accepting() {
        long project =
                PurchaseUnderWay.awaitingAcceptance(context, "T-EVERY-WAY-%02d".formatted(NUMBER.incrementAndGet()));
        lots.add(project, SCHOOL, "图书", 900, "册", account("lishu"));
        return steps.findOpen(project, "E11").orElseThrow().id();
    }

    private long delivering() {
        long project = PurchaseUnderWay.boughtOnly(context, "T-EVERY-WAY-%02d".formatted(NUMBER.incrementAndGet()));
        lots.add(project, SCHOOL, "图书", 900, "册", account("lishu"));
        return project;
    }

    private long firstLot(long project) {
        return context.getBean(org.yingjian.progress.Lots.class).count(project).lots().stream()
                .filter(lot -> lot.school().equals(SCHOOL))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void assertFlagged(long record) {
        assertThat(state(record)).isEqualTo(State.FINISHED);
        assertThat(steps.getRecord(record).flags()).contains(Flag.SCHOOLS_MISSING);
    }

    private StepRecord last(long project, String step) {
        return steps.listRecords(project).stream()
                .filter(record -> record.stepId().equals(step) && record.state() != State.SUPERSEDED)
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private State state(long record) {
        return steps.getRecord(record).state();
    }

    private static RecordPastFact.Fact fact(long project, String step) {
        return new RecordPastFact.Fact(project, step, Optional.of(DAY), false, Map.of(), "验收单已签");
    }

    private HttpResponse<String> call(long record, String act, String json) {
        return browser("xuexiao").postJson("/lots", "/api/steps/" + record + "/" + act, json);
    }

    private static String page(long record) {
        return "/steps/" + record;
    }

    private Account account(String name) {
        return accounts.findByUsername(name).orElseThrow();
    }

    private Browser browser(String name) {
        return Browser.of(port, name);
    }
}
