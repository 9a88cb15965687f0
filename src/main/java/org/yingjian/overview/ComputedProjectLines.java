package org.yingjian.overview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Forecasts;
import org.yingjian.forecast.Light;
import org.yingjian.inspection.InspectionRound;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;

/** Reads the rooms afresh: lights of all, details only of the lines shown. */
@Component
class ComputedProjectLines implements ProjectLines {

    /** Worst first; the reached ones close the list. */
    private static final List<Light> WORST_FIRST =
            List.of(Light.BLACK, Light.RED, Light.YELLOW, Light.NONE, Light.GREEN, Light.REACHED);

    private final Projects projects;
    private final Forecasts forecasts;
    private final Steps steps;
    private final LineWriter writer;

    ComputedProjectLines(Projects projects, Forecasts forecasts, Steps steps, LineWriter writer) {
        this.projects = projects;
        this.forecasts = forecasts;
        this.steps = steps;
        this.writer = writer;
    }

    @Override
    public Map<Long, Light> lights(Collection<Project> some) {
        Map<Long, Forecast> known = byProject(forecasts.listAll());
        return some.stream().collect(Collectors.toMap(Project::id, p -> LineWriter.light(p, known.get(p.id()))));
    }

    @Override
    public List<ProjectLine> listLines(Collection<Project> some) {
        Map<Long, Forecast> known =
                forecasts.listForecasts(some.stream().map(Project::id).toList());
        Map<Long, List<StepRecord>> open = openByProject();
        Map<Long, InspectionRound> rounds = writer.rounds();
        List<ProjectLine> lines = new ArrayList<>();
        for (Project project : some) {
            lines.add(writer.write(
                    project,
                    Optional.ofNullable(known.get(project.id())),
                    open.getOrDefault(project.id(), List.of()),
                    rounds));
        }
        return lines;
    }

    @Override
    public ProjectLine getLine(Project project) {
        List<StepRecord> open = steps.listRecords(project.id()).stream()
                .filter(StepRecord::isOpen)
                .toList();
        return writer.write(project, forecasts.findForecast(project.id()), open, writer.rounds());
    }

    @Override
    public Page find(Account account, Filter filter, int page, int size) {
        Map<Long, Forecast> known = byProject(forecasts.listAll());
        Map<Long, List<StepRecord>> open = filter.stage().isEmpty() ? Map.of() : openByProject();
        Comparator<Project> worstFirst = Comparator.<Project>comparingInt(
                        p -> WORST_FIRST.indexOf(LineWriter.light(p, known.get(p.id()))))
                .thenComparingDouble(p -> chance(known.get(p.id())))
                .thenComparing(Project::number);
        List<Project> hits = projects.listVisible(account).stream()
                .filter(p -> matches(p, filter))
                .filter(p -> filter.light().isEmpty()
                        || LineWriter.light(p, known.get(p.id())).name().equals(filter.light()))
                .filter(p -> filter.stage().isEmpty()
                        || open.getOrDefault(p.id(), List.of()).stream()
                                .anyMatch(r ->
                                        writer.step(p, r.stepId()).stageName().equals(filter.stage())))
                .sorted(worstFirst)
                .toList();
        int from = Math.min(Math.max(page, 0) * size, hits.size());
        int to = Math.min(from + size, hits.size());
        return new Page(listLines(hits.subList(from, to)), Math.max(page, 0), size, hits.size());
    }

    @Override
    public List<String> listStages(Account account) {
        Map<Long, Project> visible =
                projects.listVisible(account).stream().collect(Collectors.toMap(Project::id, Function.identity()));
        Set<String> stages = new LinkedHashSet<>();
        steps.listOpen().stream()
                .filter(r -> visible.containsKey(r.projectId()))
                .map(r -> writer.step(visible.get(r.projectId()), r.stepId()))
                .sorted(Comparator.comparing(s -> s.stageId()))
                .forEach(s -> stages.add(s.stageName()));
        return List.copyOf(stages);
    }

    private Map<Long, List<StepRecord>> openByProject() {
        return steps.listOpen().stream().collect(Collectors.groupingBy(StepRecord::projectId));
    }

    private static boolean matches(Project p, Filter f) {
        return (f.county().isEmpty() || p.county().equals(f.county()))
                && (f.kind().isEmpty() || p.kind().name().equals(f.kind()))
                && (f.category().isEmpty() || p.draft().category().name().equals(f.category()))
                && (f.text().isEmpty() || speaksOf(p, f.text().toLowerCase(Locale.ROOT)));
    }

    private static boolean speaksOf(Project p, String text) {
        return p.number().toLowerCase(Locale.ROOT).contains(text)
                || p.name().toLowerCase(Locale.ROOT).contains(text)
                || p.draft().code().map(c -> c.value().contains(text)).orElse(false)
                || p.draft().schools().stream().anyMatch(s -> s.name().contains(text));
    }

    private static double chance(Forecast forecast) {
        return forecast == null ? 1 : forecast.chance().orElse(1.0);
    }

    private static Map<Long, Forecast> byProject(List<Forecast> list) {
        return list.stream().collect(Collectors.toMap(Forecast::projectId, Function.identity(), (a, b) -> b));
    }
}
