package org.yingjian.web.project;

import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yingjian.account.Account;
import org.yingjian.forecast.Forecasts;
import org.yingjian.overview.ProjectLines;
import org.yingjian.progress.EarlyStarts;
import org.yingjian.project.Project;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.Handling;
import org.yingjian.web.frame.AccessTable;
import org.yingjian.web.frame.Form;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.Page;
import org.yingjian.web.frame.VisibleProjects;

/** 一站式: the parallel reviews of one project side by side, one set of papers, each office's state and clock. */
@Page
class ProjectOneStopPage {

    private final VisibleProjects scope;
    private final RoadViews roads;
    private final Forecasts forecasts;
    private final ProjectLines lines;
    private final PaperNumbers papers;
    private final Handling handling;
    private final EarlyStarts early;
    private final BusinessClock clock;

    ProjectOneStopPage(
            VisibleProjects scope,
            RoadViews roads,
            Forecasts forecasts,
            ProjectLines lines,
            PaperNumbers papers,
            Handling handling,
            EarlyStarts early,
            BusinessClock clock) {
        this.scope = scope;
        this.roads = roads;
        this.forecasts = forecasts;
        this.lines = lines;
        this.papers = papers;
        this.handling = handling;
        this.early = early;
        this.clock = clock;
    }

    @GetMapping("/projects/{id}/one-stop")
    String show(@PathVariable long id, Account account, Model model) {
        return page(id, account, FormInput.nothing(), model);
    }

    @PostMapping("/projects/{id}/joint")
    String joint(@PathVariable long id, @RequestParam String act, Form form, Account account, Model model) {
        scope.getProject(id, account);
        return form.send(
                () -> {
                    change(act, id, form.entered(), account);
                    return form.done("/projects/" + id + "/one-stop", "web.joint.done." + act);
                },
                () -> page(id, account, form.entered(), model));
    }

    private void change(String act, long id, FormInput entered, Account account) {
        if (act.equals("dissolve")) {
            handling.dissolve(id, entered.requireDate("on"), account);
        } else {
            handling.organise(
                    id, entered.requireText("organisedBy"), entered.requireDate("on"), entered.get("paper"), account);
        }
    }

    private String page(long id, Account account, FormInput entered, Model model) {
        Project project = scope.getProject(id, account);
        List<RoadView.Stage> stages = roads.lay(project, forecasts.findForecast(id), account).stages().stream()
                .filter(RoadView.Stage::isUnderWay)
                .toList();
        model.addAttribute("project", project);
        model.addAttribute("line", lines.getLine(project));
        model.addAttribute("early", early.find(project).orElse(null));
        model.addAttribute("stages", stages);
        model.addAttribute("papers", papers.list(project));
        model.addAttribute("joint", handling.findJointClock(id).orElse(null));
        model.addAttribute(
                "green",
                handling.listGreen(id).stream()
                        .filter(channel -> channel.holdsOn(clock.today()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("mayHandle", AccessTable.isOpenTo(account.role(), "/projects/" + id + "/joint"));
        model.addAttribute("entered", entered);
        model.addAttribute("today", clock.today());
        return "onestop/project";
    }
}
