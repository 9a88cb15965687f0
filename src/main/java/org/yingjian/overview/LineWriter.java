package org.yingjian.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Light;
import org.yingjian.forecast.StepOutlook;
import org.yingjian.inspection.InspectionRound;
import org.yingjian.inspection.Inspections;
import org.yingjian.overview.ProjectLine.Standing;
import org.yingjian.project.Project;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Diagrams;
import org.yingjian.workflow.Step;

/** Puts one project's forecast and open steps into a line. */
@Component
class LineWriter {

    private static final Comparator<Standing> MOST_URGENT = Comparator.comparing(Standing::lastSafePassed)
            .reversed()
            .thenComparing(s -> s.lastSafeDay().orElse(LocalDate.MAX))
            .thenComparing(Standing::stepId);

    private final Diagrams diagrams;
    private final Steps steps;
    private final Organisations organisations;
    private final Inspections inspections;

    LineWriter(Diagrams diagrams, Steps steps, Organisations organisations, Inspections inspections) {
        this.diagrams = diagrams;
        this.steps = steps;
        this.organisations = organisations;
        this.inspections = inspections;
    }

    ProjectLine write(
            Project project,
            Optional<Forecast> forecast,
            List<StepRecord> openRecords,
            Map<Long, InspectionRound> rounds) {
        Map<String, StepOutlook> outlooks = forecast.map(Forecast::steps).orElse(List.of()).stream()
                .collect(Collectors.toMap(StepOutlook::stepId, Function.identity(), (a, b) -> a));
        List<Standing> open = openRecords.stream()
                .map(r -> standing(project, r, outlooks.get(r.stepId())))
                .sorted(MOST_URGENT)
                .toList();
        Optional<String> driver =
                forecast.filter(f -> f.light() != Light.REACHED).flatMap(Forecast::driver);
        String target = forecast.map(Forecast::target).orElse(project.targetStep());
        return new ProjectLine(
                project,
                light(project, forecast.orElse(null)),
                forecast.flatMap(Forecast::chance),
                forecast.filter(LineWriter::pathMisses).isPresent(),
                forecast.flatMap(Forecast::p50),
                forecast.flatMap(Forecast::p80),
                Optional.ofNullable(rounds.get(project.draft().roundId())),
                target,
                stepName(project, target),
                open,
                stuck(driver, open),
                ahead(project, driver, open, outlooks),
                forecast.flatMap(Forecast::reason));
    }

    /** No shortest path within the grid is a miss, too, where there is a chance to speak of. */
    private static boolean pathMisses(Forecast forecast) {
        return forecast.chance().isPresent()
                && forecast.shortest()
                        .map(day -> day.isAfter(forecast.inspectionDay()))
                        .orElse(true);
    }

    /** Round id → round, to be read once for many lines. */
    Map<Long, InspectionRound> rounds() {
        return inspections.listRounds().stream().collect(Collectors.toMap(InspectionRound::id, Function.identity()));
    }

    static Light light(Project project, Forecast forecast) {
        if (forecast != null) {
            return forecast.light();
        }
        return switch (project.status()) {
            case BACKFILLED, DONE -> Light.REACHED;
            case LIVE, WITHDRAWN -> Light.NONE;
        };
    }

    /** The step in the newest diagram, else in the version the project runs on. */
    Step step(Project project, String stepId) {
        return diagrams.getCurrent(project.kind().diagram())
                .findStep(stepId)
                .orElseGet(() -> steps.getDiagram(project).getStep(stepId));
    }

    private String stepName(Project project, String stepId) {
        Diagram diagram = diagrams.getCurrent(project.kind().diagram());
        return diagram.steps().stream()
                .filter(s -> s.id().equals(stepId) || s.covers().contains(stepId))
                .map(Step::name)
                .findFirst()
                .orElse(stepId);
    }

    private static Optional<Standing> stuck(Optional<String> driver, List<Standing> open) {
        return open.stream()
                .filter(s -> driver.equals(Optional.of(s.stepId())))
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    private Optional<Standing> ahead(
            Project project, Optional<String> driver, List<Standing> open, Map<String, StepOutlook> outlooks) {
        return driver.filter(id -> open.stream().noneMatch(s -> s.stepId().equals(id)))
                .map(id -> coming(project, id, outlooks.get(id)));
    }

    private Standing coming(Project project, String stepId, StepOutlook outlook) {
        Step step = step(project, stepId);
        return standing(Optional.empty(), step, name(steps.findHolder(project, step)), Optional.empty(), outlook);
    }

    private Standing standing(Project project, StepRecord record, StepOutlook outlook) {
        Step step = step(project, record.stepId());
        String holder = name(record.holder().or(() -> steps.findHolder(project, step)));
        return standing(Optional.of(record.id()), step, holder, record.waitingSince(), outlook);
    }

    private String name(Optional<Long> organisation) {
        return organisation
                .map(organisations::getOrganisation)
                .map(Organisation::name)
                .orElse("");
    }

    private Standing standing(
            Optional<Long> recordId, Step step, String holder, Optional<LocalDate> openedOn, StepOutlook outlook) {
        Optional<StepOutlook> known = Optional.ofNullable(outlook);
        return new Standing(
                recordId,
                step.id(),
                step.name(),
                step.stageName(),
                holder,
                openedOn,
                known.flatMap(StepOutlook::lastSafeDay),
                known.map(StepOutlook::lastSafePassed).orElse(false),
                known.flatMap(StepOutlook::worthUntil),
                known.map(StepOutlook::bestChance).orElse(0.0));
    }
}
