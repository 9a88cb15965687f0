package org.yingjian.web.site;

import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yingjian.account.Account;
import org.yingjian.overview.ProjectLines;
import org.yingjian.progress.Milestone;
import org.yingjian.progress.Report;
import org.yingjian.progress.ReportProgress;
import org.yingjian.progress.Reports;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.web.frame.Form;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.Page;
import org.yingjian.web.frame.SentFiles;
import org.yingjian.web.frame.VisibleProjects;

/** The site's page, made for a phone: three taps, and what became of the reports before. */
@Page
class ReportPage {

    private static final List<Milestone> BUILDING = List.of(
            Milestone.FOUNDATION,
            Milestone.FIRST_FLOOR,
            Milestone.SECOND_FLOOR,
            Milestone.THIRD_FLOOR,
            Milestone.TOPPED_OUT,
            Milestone.MASONRY,
            Milestone.PLASTERING,
            Milestone.WINDOWS,
            Milestone.OUTDOOR,
            Milestone.FINISHED);
    private static final List<Milestone> REPAIR =
            List.of(Milestone.MASONRY, Milestone.PLASTERING, Milestone.WINDOWS, Milestone.OUTDOOR, Milestone.FINISHED);
    private static final List<Milestone> EQUIPMENT =
            List.of(Milestone.DELIVERED, Milestone.INSTALLED, Milestone.COMMISSIONED);

    private final VisibleProjects scope;
    private final Projects projects;
    private final ProjectLines lines;
    private final Reports reports;
    private final ReportProgress report;
    private final BusinessClock clock;

    ReportPage(
            VisibleProjects scope,
            Projects projects,
            ProjectLines lines,
            Reports reports,
            ReportProgress report,
            BusinessClock clock) {
        this.scope = scope;
        this.projects = projects;
        this.lines = lines;
        this.reports = reports;
        this.report = report;
        this.clock = clock;
    }

    @GetMapping("/report")
    String list(Account account, Model model) {
        List<Project> own = projects.listVisible(account).stream()
                .filter(p -> p.status() == Project.Status.LIVE && reports.mayReport(p.id(), account))
                .toList();
        model.addAttribute("lines", lines.listLines(own));
        model.addAttribute(
                "latest", reports.listLatest(own.stream().map(Project::id).toList()));
        return "report/list";
    }

    @GetMapping("/report/{id}")
    String show(@PathVariable long id, Account account, Model model) {
        return page(id, account, FormInput.nothing(), model);
    }

    @PostMapping("/report/{id}")
    String send(
            @PathVariable long id,
            @RequestParam(name = "photos", required = false) List<MultipartFile> photos,
            Form form,
            Account account,
            Model model) {
        scope.getProject(id, account);
        return form.send(
                () -> {
                    report.report(entry(id, form.entered(), photos), account);
                    return form.done("/report/" + id, "web.report.sent");
                },
                () -> page(id, account, form.entered(), model));
    }

    @GetMapping("/photos/{id}")
    ResponseEntity<Resource> photo(@PathVariable long id, Account account) {
        return SentFiles.show(reports.getPhoto(id, account));
    }

    private String page(long id, Account account, FormInput entered, Model model) {
        Project project = scope.getProject(id, account);
        List<Report> earlier = reports.listReports(id, account);
        model.addAttribute("project", project);
        model.addAttribute("line", lines.getLine(project));
        model.addAttribute("mayReport", reports.mayReport(id, account));
        model.addAttribute("milestones", milestones(project.kind()));
        model.addAttribute("stopReasons", Report.StopReason.values());
        model.addAttribute("reports", earlier);
        model.addAttribute(
                "percent",
                earlier.stream()
                        .filter(r -> r.state() != Report.State.REJECTED)
                        .flatMap(r -> r.percent().stream())
                        .findFirst()
                        .orElse(0));
        model.addAttribute("stopped", Reports.isStopped(earlier));
        model.addAttribute("entered", entered);
        model.addAttribute("today", clock.today());
        return "report/report";
    }

    private static List<Milestone> milestones(ProjectKind kind) {
        return switch (kind) {
            case NEW, EXTENSION -> BUILDING;
            case REPAIR -> REPAIR;
            case EQUIPMENT -> EQUIPMENT;
        };
    }

    static ReportProgress.Entry entry(long id, FormInput entered, List<MultipartFile> photos) {
        return new ReportProgress.Entry(
                id,
                entered.word(Report.What.class, "what").orElse(Report.What.PROGRESS),
                entered.requireDate("on"),
                entered.word(Milestone.class, "milestone"),
                entered.number("percent").map(Long::intValue),
                entered.word(Report.StopReason.class, "stopReason"),
                entered.text("note"),
                entered.text("jumpReason"),
                SentFiles.photos(photos));
    }
}
