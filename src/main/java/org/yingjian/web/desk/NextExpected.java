package org.yingjian.web.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Forecasts;
import org.yingjian.forecast.StepOutlook;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.step.Steps;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Step;

/** What comes next to a reader for whom nothing waits, and when: half of such projects will have reached it by that day. */
@Component
class NextExpected {

    private final Projects projects;
    private final Forecasts forecasts;
    private final Steps steps;

    NextExpected(Projects projects, Forecasts forecasts, Steps steps) {
        this.projects = projects;
        this.forecasts = forecasts;
        this.steps = steps;
    }

    /** @param on day on which the step is expected to open */
    record Next(Project project, String stepName, LocalDate on) {}

    /** Of the reader's own office or firm; empty where the forecast sees none. */
    Optional<Next> find(Account account) {
        Optional<Long> office = account.organisation().map(Organisation::id);
        if (office.isEmpty()) {
            return Optional.empty();
        }
        List<Project> live = projects.listVisible(account).stream()
                .filter(project -> project.status() == Project.Status.LIVE)
                .toList();
        Map<Long, Forecast> known =
                forecasts.listForecasts(live.stream().map(Project::id).toList());
        return live.stream()
                .filter(project -> known.containsKey(project.id()))
                .flatMap(project -> first(project, known.get(project.id()), office.get()).stream())
                .min(Comparator.comparing(Next::on)
                        .thenComparing(next -> next.project().id()));
    }

    private Optional<Next> first(Project project, Forecast forecast, long office) {
        Diagram diagram = steps.getDiagram(project);
        Map<String, StepOutlook> outlooks = forecast.steps().stream()
                .collect(Collectors.toMap(StepOutlook::stepId, Function.identity(), (one, same) -> one));
        Map<String, Long> holders = steps.listHolders(project);
        return forecast.steps().stream()
                .filter(outlook -> !outlook.open())
                .flatMap(outlook -> diagram.findStep(outlook.stepId()).stream())
                .filter(step -> Long.valueOf(office).equals(holders.get(step.id())))
                .flatMap(step -> opening(project, step, outlooks).stream())
                .min(Comparator.comparing(Next::on));
    }

    /** When the last of the steps before it is expected to end. */
    private Optional<Next> opening(Project project, Step step, Map<String, StepOutlook> outlooks) {
        List<StepOutlook> before = steps.listBefore(project, step.id()).stream()
                .map(outlooks::get)
                .filter(outlook -> outlook != null)
                .toList();
        boolean known = !before.isEmpty()
                && before.stream().allMatch(outlook -> outlook.expectedFinish().isPresent());
        return known
                ? before.stream()
                        .map(outlook -> outlook.expectedFinish().orElseThrow())
                        .max(Comparator.naturalOrder())
                        .map(day -> new Next(project, step.name(), day))
                : Optional.empty();
    }
}
