package org.yingjian.web.forecast;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.yingjian.account.Account;
import org.yingjian.forecast.Diary;
import org.yingjian.forecast.Explanations;
import org.yingjian.forecast.WhatIf;
import org.yingjian.inspection.Inspections;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;
import org.yingjian.web.frame.Page;
import org.yingjian.web.frame.VisibleProjects;
import org.yingjian.web.words.PageWords;

/** Why a project's forecast is so, what would change it, how it changed; and how well forecasts did. */
@Page
class WhyPage {

    private final VisibleProjects scope;
    private final Projects projects;
    private final Explanations explanations;
    private final WhatIf whatIf;
    private final Diary diary;
    private final Inspections inspections;
    private final BusinessClock clock;
    private final PageWords words;

    WhyPage(
            VisibleProjects scope,
            Projects projects,
            Explanations explanations,
            WhatIf whatIf,
            Diary diary,
            Inspections inspections,
            BusinessClock clock,
            PageWords words) {
        this.scope = scope;
        this.projects = projects;
        this.explanations = explanations;
        this.whatIf = whatIf;
        this.diary = diary;
        this.inspections = inspections;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping("/projects/{id}/why")
    String why(
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", required = false) String part,
            Account account,
            Model model) {
        Project project = scope.getProject(id, account);
        model.addAttribute("project", project);
        model.addAttribute(
                "round",
                words.what(inspections.getRound(project.draft().roundId()).recheck()));
        model.addAttribute("explanation", explanations.findExplanation(id).orElse(null));
        return view("projects/why", part);
    }

    /** A question, not an act: nothing is saved, so it is asked by GET. */
    @GetMapping("/projects/{id}/what-if")
    String suppose(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate deadline,
            @RequestParam(required = false) String step,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate finishedOn,
            @RequestParam(required = false) String method,
            @RequestParam(defaultValue = "false") boolean greenChannel,
            @RequestParam(defaultValue = "false") boolean winterWorks,
            @RequestHeader(name = "HX-Request", required = false) String part,
            Account account,
            Model model) {
        Project project = scope.getProject(id, account);
        model.addAttribute("project", project);
        boolean stepAsked = finishedOn != null;
        WhyJson.Ask ask =
                new WhyJson.Ask(deadline, stepAsked ? step : null, finishedOn, method, greenChannel, winterWorks);
        try {
            model.addAttribute("answer", whatIf.ask(id, ask.toAsk()));
        } catch (Problem refused) {
            model.addAttribute("refused", words.problem(refused));
        }
        return view("projects/what-if", part);
    }

    @GetMapping("/projects/{id}/changes")
    String changes(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            @RequestHeader(name = "HX-Request", required = false) String part,
            Account account,
            Model model) {
        Project project = scope.getProject(id, account);
        LocalDate until = to.orElseGet(clock::today);
        LocalDate since = from.orElseGet(() -> until.minusDays(7));
        model.addAttribute("project", project);
        model.addAttribute("from", since);
        model.addAttribute("to", until);
        model.addAttribute("spans", spans(id, clock.today()));
        try {
            model.addAttribute("change", diary.explainChange(id, since, until));
        } catch (Problem refused) {
            model.addAttribute("refused", words.problem(refused));
        }
        return view("projects/changes", part);
    }

    /** First days worth choosing, by their name. */
    private Map<String, LocalDate> spans(long id, LocalDate today) {
        Map<String, LocalDate> spans = new LinkedHashMap<>();
        spans.put("why.span.week", today.minusDays(7));
        spans.put("why.span.month", today.minusDays(30));
        diary.listEntries(id).stream().findFirst().ifPresent(first -> spans.put("why.span.all", first.asOf()));
        return spans;
    }

    @GetMapping("/track-record")
    String trackRecord(@RequestParam Optional<String> county, Account account, Model model) {
        List<Project> visible = projects.listVisible(account);
        Optional<String> chosen = county.filter(c -> !c.isBlank());
        model.addAttribute("county", chosen.orElse(""));
        model.addAttribute(
                "counties", visible.stream().map(Project::county).distinct().toList());
        model.addAttribute(
                "record",
                diary.judge(visible.stream()
                        .filter(p -> chosen.map(p.county()::equals).orElse(true))
                        .map(Project::id)
                        .toList()));
        return "track-record/track-record";
    }

    private static String view(String template, String part) {
        return "true".equals(part) ? template + " :: part" : template;
    }
}
