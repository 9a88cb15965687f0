package org.yingjian.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.account.Organisation;
import org.yingjian.inspection.Inspections;
import org.yingjian.progress.Report.Effect;
import org.yingjian.progress.Report.What;
import org.yingjian.project.DraftOf;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectDraft;
import org.yingjian.project.ProjectKind;
import org.yingjian.project.RegisterProject;
import org.yingjian.shared.Actor;
import org.yingjian.step.CompleteStep;
import org.yingjian.step.FollowRoad;
import org.yingjian.step.PastFact;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.Steps;

/** What a contractor reports becomes a finish when, and only when, a second pair of eyes confirms it. */
@YingjianTest
class ConfirmedMilestonesTest {

    @Autowired
    ReportProgress reporting;

    @Autowired
    ConfirmReport confirming;

    @Autowired
    Reports reports;

    @Autowired
    RegisterProject register;

    @Autowired
    FollowRoad road;

    @Autowired
    Steps steps;

    @Autowired
    CompleteStep completeStep;

    @Autowired
    Accounts accounts;

    @Autowired
    Inspections inspections;

    @Test
    void a_confirmed_foundation_finishes_its_step_with_the_day_reported() {
        Project project = placed(
                "T-MILE-001",
                ProjectKind.NEW,
                440,
                3_100,
                "open",
                finished("N15", "2016-04-22"),
                finished("N16", "2016-04-27"),
                finished("N17", "2016-04-29"),
                open("N18", "2016-04-29"));
        long id = report(project, Milestone.FOUNDATION, "2016-05-20");
        assertThat(openSteps(project)).containsExactly("N18");
        Report confirmed = confirming.confirm(id, Optional.empty(), engineer());
        assertThat(confirmed.effect()).as("%s", confirmed.problem()).isEqualTo(Effect.STEP_FINISHED);
        assertThat(openSteps(project)).containsExactly("N19");
        assertThat(record(project, "N18").finishedOn()).contains(day("2016-05-20"));
    }

    @Test
    void a_rejected_milestone_moves_nothing() {
        Project project = placed(
                "T-MILE-002",
                ProjectKind.NEW,
                440,
                3_100,
                "open",
                finished("N17", "2016-04-29"),
                open("N18", "2016-04-29"));
        long id = report(project, Milestone.FOUNDATION, "2016-05-20");
        confirming.reject(id, "垫层尚未验收", engineer());
        assertThat(openSteps(project)).containsExactly("N18");
        assertThat(reports.getReport(id, builder()).decisionNote()).contains("垫层尚未验收");
    }

    @Test
    void a_start_before_its_permit_is_kept_as_a_fact_and_flagged() {
        Project project = placed(
                "T-MILE-003",
                ProjectKind.NEW,
                440,
                3_100,
                "open",
                finished("N15", "2016-05-10"),
                open("N16", "2016-05-10"));
        long id = reporting.report(entry(project, What.START, null, "2016-05-16"), builder());
        Report confirmed = confirming.confirm(id, Optional.of("现场已开挖"), engineer());
        assertThat(confirmed.effect()).isEqualTo(Effect.KEPT_AHEAD);
        assertThat(record(project, "N17").finishedOn()).contains(day("2016-05-16"));
        assertThat(openSteps(project)).containsExactly("N16");

        StepRecord permit = steps.findOpen(project.id(), "N16").orElseThrow();
        completeStep.complete(
                new CompleteStep.Entry(
                        permit.id(),
                        Optional.of(day("2016-05-20")),
                        false,
                        Map.of("permitNo", "示例2016-001"),
                        false,
                        Optional.empty()),
                account("fagai"));
        assertThat(openSteps(project)).containsExactly("N18");
        StepRecord start = record(project, "N17");
        assertThat(start.finishedOn()).contains(day("2016-05-16"));
        assertThat(start.flags()).contains(Flag.BUILT_BEFORE_PERMIT);
    }

    @Test
    void on_the_shortest_track_milestones_fill_the_dates_of_the_collapsed_step() {
        Project project = placed(
                "T-MILE-004",
                ProjectKind.EXTENSION,
                80,
                400,
                "negotiation",
                finished("N17", "2016-04-29"),
                open("N18", "2016-04-29"));
        assertThat(openSteps(project)).containsExactly("N18_N20");
        Report topped =
                confirming.confirm(report(project, Milestone.TOPPED_OUT, "2016-05-12"), Optional.empty(), engineer());
        assertThat(topped.effect()).isEqualTo(Effect.STEP_FINISHED);
        assertThat(record(project, "N18_N20").fields()).containsEntry("N19_date", "2016-05-12");
        assertThat(openSteps(project)).containsExactly("N18_N20");
        confirming.confirm(report(project, Milestone.FINISHED, "2016-05-20"), Optional.empty(), engineer());
        assertThat(openSteps(project)).doesNotContain("N18_N20");
    }

    @Test
    void a_milestone_of_a_step_long_over_stays_on_file() {
        Project project = placed(
                "T-MILE-005",
                ProjectKind.NEW,
                440,
                3_100,
                "open",
                finished("N17", "2016-03-29"),
                finished("N18", "2016-04-29"),
                open("N19", "2016-04-29"));
        long id = report(project, Milestone.FOUNDATION, "2016-04-30");
        assertThat(confirming.confirm(id, Optional.empty(), client()).effect()).isEqualTo(Effect.ALREADY_PASSED);
        assertThat(record(project, "N18").finishedOn()).contains(day("2016-04-29"));
    }

    @Test
    void finished_repair_works_open_their_acceptance() {
        Project project = placed(
                "T-MILE-006",
                ProjectKind.REPAIR,
                80,
                900,
                "negotiation",
                finished("R6", "2016-04-11"),
                open("R7", "2016-04-11"));
        long id = report(project, Milestone.FINISHED, "2016-05-20");
        assertThat(confirming.confirm(id, Optional.empty(), client()).effect()).isEqualTo(Effect.STEP_FINISHED);
        assertThat(openSteps(project)).containsExactly("R8_R9");
    }

    private Project placed(String number, ProjectKind kind, int wan, int area, String method, PastFact... facts) {
        Project project = register.register(draft(number, kind, wan, area, method), false, Actor.PROGRAM);
        road.place(project.id(), Arrays.asList(facts), Actor.PROGRAM);
        return project;
    }

    private long report(Project project, Milestone milestone, String on) {
        return reporting.report(entry(project, What.PROGRESS, milestone, on), builder());
    }

    private static ReportProgress.Entry entry(Project project, What what, Milestone milestone, String on) {
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

    private List<String> openSteps(Project project) {
        return steps.listRecords(project.id()).stream()
                .filter(StepRecord::isOpen)
                .map(StepRecord::stepId)
                .sorted()
                .toList();
    }

    private StepRecord record(Project project, String stepId) {
        List<StepRecord> all = steps.listRecords(project.id()).stream()
                .filter(r -> r.stepId().equals(stepId) && r.state() != StepRecord.State.SUPERSEDED)
                .toList();
        return all.get(all.size() - 1);
    }

    private Account builder() {
        return account("shigong");
    }

    private Account engineer() {
        return account("jianli");
    }

    private Account client() {
        return account("xuexiao");
    }

    private Account account(String username) {
        return accounts.findByUsername(username).orElseThrow();
    }

    private static Optional<Long> firm(Account account) {
        return account.organisation().map(Organisation::id);
    }

    private static PastFact finished(String step, String on) {
        return new PastFact(step, PastFact.What.FINISHED, Optional.of(day(on)), Map.of(), Optional.empty());
    }

    private static PastFact open(String step, String on) {
        return new PastFact(step, PastFact.What.OPENED, Optional.of(day(on)), Map.of(), Optional.empty());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private ProjectDraft draft(String number, ProjectKind kind, int wan, int area, String method) {
        return DraftOf.project(kind, number)
                .area(String.valueOf(area))
                .wan(String.valueOf(wan))
                .on(Map.of("method", method))
                .client(firm(client()))
                .contractor(firm(builder()))
                .supervision(firm(engineer()))
                .round(inspections
                        .register("T-MILE 国检", false, LocalDate.of(2016, 9, 20), true, "梨树")
                        .id())
                .draft();
    }
}
