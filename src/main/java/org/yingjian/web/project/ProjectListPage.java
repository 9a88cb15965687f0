package org.yingjian.web.project;

import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.yingjian.account.Account;
import org.yingjian.forecast.Light;
import org.yingjian.overview.ProjectLines;
import org.yingjian.project.Category;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.project.Projects;
import org.yingjian.web.frame.Page;

@Page
class ProjectListPage {

    private static final int SIZE = 20;

    private final ProjectLines lines;
    private final Projects projects;

    ProjectListPage(ProjectLines lines, Projects projects) {
        this.lines = lines;
        this.projects = projects;
    }

    @GetMapping("/projects")
    String show(
            @RequestParam(required = false) String county,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) String light,
            @RequestParam(required = false) String stage,
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Account account,
            Model model) {
        ProjectLines.Filter filter = new ProjectLines.Filter(county, kind, category, light, stage, q);
        model.addAttribute("filter", filter);
        model.addAttribute("found", lines.find(account, filter, page, SIZE));
        if (htmx != null) {
            return "projects/list :: found";
        }
        List<String> counties = projects.listVisible(account).stream()
                .map(Project::county)
                .distinct()
                .toList();
        model.addAttribute("counties", counties);
        model.addAttribute("kinds", ProjectKind.values());
        model.addAttribute("categories", Category.values());
        model.addAttribute("lights", Light.values());
        model.addAttribute("stages", lines.listStages(account));
        return "projects/list";
    }
}
