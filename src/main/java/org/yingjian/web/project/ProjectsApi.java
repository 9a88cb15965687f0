package org.yingjian.web.project;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yingjian.account.Account;
import org.yingjian.forecast.Forecasts;
import org.yingjian.overview.ProjectLine;
import org.yingjian.overview.ProjectLines;
import org.yingjian.progress.EarlyStarts;
import org.yingjian.progress.Reports;
import org.yingjian.project.Project;
import org.yingjian.web.frame.VisibleProjects;
import org.yingjian.web.words.PageWords;

@RestController
@RequestMapping(path = "/api/projects", produces = MediaType.APPLICATION_JSON_VALUE)
class ProjectsApi {

    private static final int LARGEST_PAGE = 500;

    private final VisibleProjects scope;
    private final ProjectLines lines;
    private final Forecasts forecasts;
    private final RoadViews roads;
    private final Reports reports;
    private final EarlyStarts early;
    private final PageWords words;

    ProjectsApi(
            VisibleProjects scope,
            ProjectLines lines,
            Forecasts forecasts,
            RoadViews roads,
            Reports reports,
            EarlyStarts early,
            PageWords words) {
        this.scope = scope;
        this.lines = lines;
        this.forecasts = forecasts;
        this.roads = roads;
        this.reports = reports;
        this.early = early;
        this.words = words;
    }

    @GetMapping
    ProjectJson.ProjectPage list(
            @RequestParam(required = false) String county,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) String light,
            @RequestParam(required = false) String stage,
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Account account) {
        ProjectLines.Filter filter = new ProjectLines.Filter(county, kind, category, light, stage, q);
        int asked = Math.min(Math.max(size, 1), LARGEST_PAGE);
        ProjectLines.Page found = lines.find(account, filter, page, asked);
        return new ProjectJson.ProjectPage(
                found.lines().stream().map(this::item).toList(), found.page(), found.size(), found.total());
    }

    @GetMapping("/{id}")
    ProjectJson.ProjectDetail get(@PathVariable long id, Account account) {
        Project project = scope.getProject(id, account);
        return new ProjectJson.ProjectDetail(
                item(lines.getLine(project)),
                project.status().name(),
                project.version(),
                roads.lay(project, forecasts.findForecast(id), account),
                reports.listReports(id, account),
                early.find(project));
    }

    private ProjectJson.ProjectItem item(ProjectLine line) {
        return ProjectJson.ProjectItem.of(line, words.reason(line));
    }
}
