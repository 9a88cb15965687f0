package org.yingjian.web.project;

import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Forecasts;
import org.yingjian.forecast.StepOutlook;
import org.yingjian.overview.ProjectLine;
import org.yingjian.overview.ProjectLines;
import org.yingjian.progress.Reports;
import org.yingjian.project.Project;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.Handling;
import org.yingjian.step.Steps;
import org.yingjian.web.frame.AccessTable;
import org.yingjian.web.frame.Page;
import org.yingjian.web.frame.ProjectPart;
import org.yingjian.web.frame.VisibleProjects;
import org.yingjian.web.words.DiagramNames;
import org.yingjian.web.words.PageWords;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Diagrams;

/** One project: light and reason, live diagram, steps, forecast, papers, reports, history. */
@Page
class ProjectPage {

    private final VisibleProjects scope;
    private final ProjectLines lines;
    private final Forecasts forecasts;
    private final RoadViews roads;
    private final PaperNumbers papers;
    private final Steps steps;
    private final Handling handling;
    private final Diagrams diagrams;
    private final Reports reports;
    private final Organisations organisations;
    private final HistoryView history;
    private final List<ProjectPart> parts;
    private final BusinessClock clock;
    private final PageWords words;
    private final DiagramNames names;

    ProjectPage(
            VisibleProjects scope,
            ProjectLines lines,
            Forecasts forecasts,
            RoadViews roads,
            PaperNumbers papers,
            Steps steps,
            Handling handling,
            Diagrams diagrams,
            Reports reports,
            Organisations organisations,
            HistoryView history,
            List<ProjectPart> parts,
            BusinessClock clock,
            PageWords words,
            DiagramNames names) {
        this.scope = scope;
        this.lines = lines;
        this.forecasts = forecasts;
        this.roads = roads;
        this.papers = papers;
        this.steps = steps;
        this.handling = handling;
        this.diagrams = diagrams;
        this.reports = reports;
        this.organisations = organisations;
        this.history = history;
        this.parts = parts;
        this.clock = clock;
        this.words = words;
        this.names = names;
    }

    @GetMapping("/projects/{id}")
    String show(@PathVariable long id, Account account, Model model) {
        Project project = scope.getProject(id, account);
        Optional<Forecast> forecast = forecasts.findForecast(id);
        RoadView road = roads.lay(project, forecast, account);
        model.addAttribute("project", project);
        model.addAttribute("line", lines.getLine(project));
        model.addAttribute("forecast", forecast.orElse(null));
        model.addAttribute("road", road);
        model.addAttribute(
                "green",
                handling.listGreen(id).stream()
                        .filter(channel -> channel.holdsOn(clock.today()))
                        .findFirst()
                        .orElse(null));
        supposable(project, forecast, model);
        model.addAttribute("papers", papers.list(project));
        model.addAttribute("reports", reports.listReports(id, account));
        model.addAttribute(
                "mayReport", reports.mayReport(id, account) && AccessTable.isOpenTo(account.role(), "/report/" + id));
        model.addAttribute("history", history.list(project, account));
        model.addAttribute("client", name(project.draft().client()));
        model.addAttribute("contractor", name(project.draft().contractor()));
        model.addAttribute("supervision", name(project.draft().supervision()));
        model.addAttribute("agent", name(project.draft().agent()));
        parts.forEach(part -> part.fill(project, account, model));
        return "projects/project";
    }

    @GetMapping(path = "/projects/{id}/diagram.bpmn", produces = MediaType.APPLICATION_XML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String diagram(@PathVariable long id, Account account) {
        Project project = scope.getProject(id, account);
        return names.drawing(diagrams.getXml(steps.getDiagram(project).version()));
    }

    @GetMapping(path = "/projects/{id}/diagram.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    DiagramView state(@PathVariable long id, Account account) {
        Project project = scope.getProject(id, account);
        ProjectLine line = lines.getLine(project);
        RoadView road = roads.lay(project, forecasts.findForecast(id), account);
        return DiagramView.of(road, line, clock.today(), words);
    }

    /** What a question of the what-if panel can be about. */
    private void supposable(Project project, Optional<Forecast> forecast, Model model) {
        Diagram diagram = steps.getDiagram(project);
        List<StepOutlook> outlooks = forecast.map(Forecast::steps).orElse(List.of());
        model.addAttribute(
                "openSteps",
                outlooks.stream()
                        .filter(StepOutlook::open)
                        .flatMap(o -> diagram.findStep(o.stepId()).stream())
                        .toList());
        model.addAttribute(
                "purchaseAhead",
                outlooks.stream()
                        .flatMap(o -> diagram.findStep(o.stepId()).stream())
                        .anyMatch(s -> s.act().equals("procurement")));
    }

    private String name(Optional<Long> organisation) {
        return organisation
                .map(organisations::getOrganisation)
                .map(Organisation::name)
                .orElse("—");
    }
}
