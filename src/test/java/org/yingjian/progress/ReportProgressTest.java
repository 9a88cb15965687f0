package org.yingjian.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Role;
import org.yingjian.files.Pictures;
import org.yingjian.inspection.Inspections;
import org.yingjian.progress.Report.What;
import org.yingjian.project.DraftOf;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectDraft;
import org.yingjian.project.ProjectKind;
import org.yingjian.project.Projects;
import org.yingjian.project.RegisterProject;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;

@YingjianTest
class ReportProgressTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 20);
    private static final long BUILDER = 910_001;
    private static final long ENGINEER = 910_002;
    private static final long SCHOOL = 910_003;

    private final Account builder = account(910_011, Role.CONTRACTOR, BUILDER);
    private final Account otherBuilder = account(910_012, Role.CONTRACTOR, 910_009);
    private final Account engineer = account(910_013, Role.SUPERVISION_ENGINEER, ENGINEER);
    private final Account school = account(910_014, Role.CLIENT, SCHOOL);

    @Autowired
    ReportProgress reporting;

    @Autowired
    ConfirmReport confirming;

    @Autowired
    Reports reports;

    @Autowired
    RegisterProject register;

    @Autowired
    Projects projects;

    @Autowired
    Inspections inspections;

    @Test
    void a_contractor_reports_and_sees_what_became_of_it() {
        Project project = project("T-PROGRESS-001");
        long id = reporting.report(at(project, Milestone.FIRST_FLOOR, 25), builder);
        assertThat(reports.getReport(id, builder).state()).isEqualTo(Report.State.PENDING);
        assertThat(reports.listPendingFor(engineer)).extracting(Report::id).contains(id);
        confirming.confirm(id, Optional.of("已到现场核实"), engineer);
        Report confirmed = reports.getReport(id, builder);
        assertThat(confirmed.state()).isEqualTo(Report.State.CONFIRMED);
        assertThat(confirmed.decidedBy())
                .hasValueSatisfying(by -> assertThat(by).contains("示例"));
        assertThat(confirmed.effect()).isEqualTo(Report.Effect.NONE);
        assertThat(reports.listPendingFor(engineer)).extracting(Report::id).doesNotContain(id);
        assertThat(latest(project)).isEqualTo(id);
    }

    @Test
    void every_report_is_a_change_of_the_project() {
        Project project = project("T-PROGRESS-002");
        reporting.report(note(project, "砂石料涨价"), builder);
        assertThat(projects.getProject(project.id()).version()).isGreaterThan(project.version());
    }

    @Test
    void a_contractor_sees_his_own_projects_and_nothing_else() {
        Project project = project("T-PROGRESS-003");
        long id = reporting.report(note(project, "等图纸"), builder);
        refused(Problem.Kind.NOT_FOUND, "projectUnknown", () -> reports.listReports(project.id(), otherBuilder));
        refused(Problem.Kind.NOT_FOUND, "reportUnknown", () -> reports.getReport(id, otherBuilder));
        refused(Problem.Kind.NOT_FOUND, "projectUnknown", () -> reporting.report(note(project, "?"), otherBuilder));
        assertThat(reports.mayReport(project.id(), otherBuilder)).isFalse();
        assertThat(reports.mayReport(project.id(), builder)).isTrue();
    }

    @Test
    void an_office_that_sees_the_project_still_may_not_report_on_it() {
        Project project = project("T-PROGRESS-004");
        Account commission = account(910_020, Role.COMMISSION, 910_099);
        refused(Problem.Kind.NOT_ALLOWED, "notYours", () -> reporting.report(note(project, "?"), commission));
    }

    @Test
    void percent_going_back_or_leaping_needs_a_reason() {
        Project project = project("T-PROGRESS-005");
        reporting.report(percent(project, 40, null), builder);
        refused(Problem.Kind.RULE, "percentBackwards", () -> reporting.report(percent(project, 35, null), builder));
        refused(Problem.Kind.RULE, "percentLeap", () -> reporting.report(percent(project, 71, null), builder));
        refused(Problem.Kind.RULE, "percentRange", () -> reporting.report(percent(project, 101, "?"), builder));
        reporting.report(percent(project, 70, null), builder);
        long back = reporting.report(percent(project, 30, "二层返工"), builder);
        assertThat(reports.getReport(back, builder).jumpReason()).contains("二层返工");
    }

    @Test
    void a_rejected_figure_is_no_measure_for_the_next() {
        Project project = project("T-PROGRESS-006");
        long wrong = reporting.report(at(project, Milestone.SECOND_FLOOR, 90), builder);
        confirming.reject(wrong, "现场只到一层", engineer);
        assertThat(reports.getReport(wrong, builder).decisionNote()).contains("现场只到一层");
        long right = reporting.report(percent(project, 25, null), builder);
        assertThat(latest(project)).isEqualTo(right);
    }

    @Test
    void a_stop_needs_a_reason_and_only_stopped_works_resume() {
        Project project = project("T-PROGRESS-007");
        refused(Problem.Kind.RULE, "stopWithoutReason", () -> reporting.report(entry(project, What.STOP), builder));
        refused(Problem.Kind.RULE, "notStopped", () -> reporting.report(entry(project, What.RESTART), builder));
        reporting.report(stop(project, Report.StopReason.CLASSES_IN_SESSION), builder);
        long resumed = reporting.report(entry(project, What.RESTART), builder);
        assertThat(reports.getReport(resumed, builder).state()).isEqualTo(Report.State.RECORDED);
    }

    @Test
    void nothing_is_reported_of_tomorrow() {
        Project project = project("T-PROGRESS-008");
        ReportProgress.Entry tomorrow = new ReportProgress.Entry(
                project.id(),
                What.START,
                LocalDate.of(2099, 1, 1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        refused(Problem.Kind.RULE, "afterToday", () -> reporting.report(tomorrow, builder));
    }

    @Test
    void nobody_confirms_his_own_report() {
        Project project = project("T-PROGRESS-009");
        long byContractor = reporting.report(at(project, Milestone.FIRST_FLOOR, 20), builder);
        refused(
                Problem.Kind.NOT_ALLOWED,
                "notYoursToConfirm",
                () -> confirming.confirm(byContractor, Optional.empty(), builder));
        long byClient = reporting.report(at(project, Milestone.SECOND_FLOOR, 40), school);
        assertThat(reports.getReport(byClient, school).onBehalf()).isTrue();
        refused(
                Problem.Kind.NOT_ALLOWED,
                "notYoursToConfirm",
                () -> confirming.confirm(byClient, Optional.empty(), school));
        confirming.confirm(byClient, Optional.empty(), engineer);
        refused(
                Problem.Kind.CONFLICT,
                "alreadyDecided",
                () -> confirming.confirm(byClient, Optional.empty(), engineer));
        refused(Problem.Kind.RULE, "rejectWithoutNote", () -> confirming.reject(byContractor, " ", school));
    }

    @Test
    void photographs_lie_under_their_hash_and_are_shown_only_to_those_concerned() throws IOException {
        Project project = project("T-PROGRESS-010");
        byte[] jpeg = Pictures.of("jpg", 0x445566);
        long id = reporting.report(photos(project, List.of(new ReportProgress.Upload("../../现场.exe", jpeg))), builder);
        Photo photo = reports.getReport(id, builder).photos().get(0);
        assertThat(photo.mediaType()).isEqualTo("image/jpeg");
        Reports.PhotoFile file = reports.getPhoto(photo.id(), engineer);
        assertThat(Files.readAllBytes(file.file())).isEqualTo(jpeg);
        assertThat(file.file().getFileName()).hasToString(photo.sha256());
        refused(Problem.Kind.NOT_FOUND, "reportUnknown", () -> reports.getPhoto(photo.id(), otherBuilder));
    }

    @Test
    void what_is_no_photograph_is_refused_with_the_whole_report() {
        Project project = project("T-PROGRESS-011");
        var page = new ReportProgress.Upload("现场.jpg", "<script>".getBytes(StandardCharsets.UTF_8));
        refused(Problem.Kind.RULE, "noPhoto", () -> reporting.report(photos(project, List.of(page)), builder));
        var sound = new ReportProgress.Upload("现场.jpg", Pictures.of("jpg", 1));
        refused(
                Problem.Kind.RULE,
                "tooManyPhotos",
                () -> reporting.report(photos(project, Collections.nCopies(10, sound)), builder));
        var large = new ReportProgress.Upload("现场.jpg", new byte[11 * 1_048_576]);
        refused(Problem.Kind.RULE, "photoTooLarge", () -> reporting.report(photos(project, List.of(large)), builder));
        assertThat(reports.listReports(project.id(), builder)).isEmpty();
    }

    private long latest(Project project) {
        return reports.listLatest(List.of(project.id())).get(project.id()).id();
    }

    private static void refused(Problem.Kind kind, String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.kind()).isEqualTo(kind);
            assertThat(p.key()).isEqualTo("progress.problem." + key);
        });
    }

    private static ReportProgress.Entry at(Project project, Milestone milestone, int percent) {
        return full(project, What.PROGRESS, milestone, percent, null, null, null, List.of());
    }

    private static ReportProgress.Entry percent(Project project, int percent, String reason) {
        return full(project, What.PROGRESS, null, percent, null, null, reason, List.of());
    }

    private static ReportProgress.Entry note(Project project, String note) {
        return full(project, What.NOTE, null, null, null, note, null, List.of());
    }

    private static ReportProgress.Entry stop(Project project, Report.StopReason reason) {
        return full(project, What.STOP, null, null, reason, null, null, List.of());
    }

    private static ReportProgress.Entry entry(Project project, What what) {
        return full(project, what, null, null, null, null, null, List.of());
    }

    private static ReportProgress.Entry photos(Project project, List<ReportProgress.Upload> photos) {
        return full(project, What.NOTE, null, null, null, null, null, photos);
    }

    private static ReportProgress.Entry full(
            Project project,
            What what,
            Milestone milestone,
            Integer percent,
            Report.StopReason stop,
            String note,
            String reason,
            List<ReportProgress.Upload> photos) {
        return new ReportProgress.Entry(
                project.id(),
                what,
                DAY,
                Optional.ofNullable(milestone),
                Optional.ofNullable(percent),
                Optional.ofNullable(stop),
                Optional.ofNullable(note),
                Optional.ofNullable(reason),
                photos);
    }

    private static Account account(long id, Role role, long organisation) {
        Organisation firm = new Organisation(organisation, "示例单位" + organisation, "contractor", Optional.empty());
        return new Account(id, "t" + id, "示例人员", role, Optional.of(firm), Set.of("梨树"), Optional.empty(), false);
    }

    private Project project(String number) {
        ProjectDraft draft = DraftOf.project(ProjectKind.NEW, number)
                .named("示例·进度测试教学楼")
                .area("3100")
                .wan("440")
                .client(Optional.of(SCHOOL))
                .contractor(Optional.of(BUILDER))
                .supervision(Optional.of(ENGINEER))
                .round(inspections
                        .register("T-PROGRESS 国检", false, LocalDate.of(2016, 9, 20), true, "梨树")
                        .id())
                .draft();
        return register.register(draft, false, Actor.PROGRAM);
    }
}
