package org.yingjian.web.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yingjian.account.Account;
import org.yingjian.forecast.Diary;
import org.yingjian.forecast.DiaryEntry;
import org.yingjian.forecast.Explanation;
import org.yingjian.forecast.Explanations;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Forecasts;
import org.yingjian.forecast.TrackRecord;
import org.yingjian.forecast.Waterfall;
import org.yingjian.forecast.WhatIf;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Problem;
import org.yingjian.web.frame.VisibleProjects;

/** The forecast, why it is so, what would change it, how it changed, and how well forecasts did. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class ForecastApi {

    private final VisibleProjects scope;
    private final Forecasts forecasts;
    private final Explanations explanations;
    private final WhatIf whatIf;
    private final Diary diary;
    private final Projects projects;
    private final WhyWords words;

    ForecastApi(
            VisibleProjects scope,
            Forecasts forecasts,
            Explanations explanations,
            WhatIf whatIf,
            Diary diary,
            Projects projects,
            WhyWords words) {
        this.scope = scope;
        this.forecasts = forecasts;
        this.explanations = explanations;
        this.whatIf = whatIf;
        this.diary = diary;
        this.projects = projects;
        this.words = words;
    }

    @GetMapping("/projects/{id}/forecast")
    WhyJson.ForecastWithActs forecast(@PathVariable long id, Account account) {
        scope.getProject(id, account);
        Forecast forecast = forecasts
                .findForecast(id)
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "web.problem.noForecast"));
        List<WhyJson.ActInWords> acts = explanations.listActs(id).stream()
                .map(act -> new WhyJson.ActInWords(act, words.act(act)))
                .toList();
        return new WhyJson.ForecastWithActs(forecast, acts, explanations.findBasis(id));
    }

    @GetMapping("/projects/{id}/forecast/why")
    Explanation why(@PathVariable long id, Account account) {
        scope.getProject(id, account);
        return explanations
                .findExplanation(id)
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "web.problem.noForecast"));
    }

    /** Nothing is saved; what the law forbids is a problem of status 422 that says why. */
    @PostMapping(path = "/projects/{id}/what-if", consumes = MediaType.APPLICATION_JSON_VALUE)
    WhyJson.Supposed suppose(@PathVariable long id, @RequestBody WhyJson.Ask ask, Account account) {
        scope.getProject(id, account);
        WhatIf.Answer answer = whatIf.ask(id, ask.toAsk());
        return new WhyJson.Supposed(
                answer, answer.assumptions().stream().map(words::assumption).toList());
    }

    @GetMapping("/projects/{id}/forecast/changes")
    WhyJson.Change changes(
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            Account account) {
        scope.getProject(id, account);
        Waterfall change = diary.explainChange(id, from, to);
        return new WhyJson.Change(change, words.change(change));
    }

    @GetMapping("/projects/{id}/forecast/diary")
    List<DiaryEntry> diary(@PathVariable long id, Account account) {
        scope.getProject(id, account);
        return diary.listEntries(id);
    }

    @GetMapping("/track-record")
    TrackRecord trackRecord(@RequestParam Optional<String> county, Account account) {
        return diary.judge(projects.listVisible(account).stream()
                .filter(p ->
                        county.filter(c -> !c.isBlank()).map(p.county()::equals).orElse(true))
                .map(Project::id)
                .toList());
    }
}
