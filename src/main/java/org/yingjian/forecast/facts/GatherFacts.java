package org.yingjian.forecast.facts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.learn.LearnLaws;
import org.yingjian.inspection.InspectionRound;
import org.yingjian.inspection.Inspections;
import org.yingjian.progress.LotCount;
import org.yingjian.progress.Lots;
import org.yingjian.progress.Report;
import org.yingjian.progress.Reports;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.Handling;
import org.yingjian.step.Handling.GreenChannel;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.workflow.Condition;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Diagrams;
import org.yingjian.workflow.Network;
import org.yingjian.workflow.RunningState;
import org.yingjian.workflow.TimerDates;
import org.yingjian.workflow.Workflows;

/** Reads what forecasts are made from. Joins the caller's transaction. */
@Component
public class GatherFacts {

    private final Projects projects;
    private final Steps steps;
    private final Workflows workflows;
    private final Diagrams diagrams;
    private final TimerDates timers;
    private final Inspections inspections;
    private final BusinessClock clock;
    private final Reports reports;
    private final Lots lots;
    private final Handling handling;
    private final LearnLaws learn;

    GatherFacts(
            Projects projects,
            Steps steps,
            Workflows workflows,
            Diagrams diagrams,
            TimerDates timers,
            Inspections inspections,
            BusinessClock clock,
            Reports reports,
            Lots lots,
            Handling handling,
            LearnLaws learn) {
        this.projects = projects;
        this.steps = steps;
        this.workflows = workflows;
        this.diagrams = diagrams;
        this.timers = timers;
        this.inspections = inspections;
        this.clock = clock;
        this.reports = reports;
        this.lots = lots;
        this.handling = handling;
        this.learn = learn;
    }

    public List<ProjectFacts> of(Collection<Long> ids) {
        learn.ready();
        List<Project> chosen = projects.listByIds(ids);
        List<Long> live = chosen.stream()
                .filter(p -> p.status() == Project.Status.LIVE)
                .map(Project::id)
                .toList();
        Map<Long, RunningState> runs = workflows.listStates(live).stream()
                .collect(Collectors.toMap(RunningState::projectId, Function.identity()));
        Map<Long, List<StepRecord>> records = steps.listRecords(ids);
        Map<Long, Map<String, Object>> roads = steps.roadVariables(
                chosen.stream().filter(p -> runs.containsKey(p.id())).toList());
        Map<Long, List<Report>> told = reports.listCounting(live);
        Map<Long, LotCount> delivered = lots.countAll(chosen.stream()
                .filter(p -> p.kind() == ProjectKind.EQUIPMENT && runs.containsKey(p.id()))
                .map(Project::id)
                .toList());
        Map<Long, List<GreenChannel>> channels = handling.listGreen(live);
        Map<Long, LocalDate> days =
                inspections.listRounds().stream().collect(Collectors.toMap(InspectionRound::id, InspectionRound::day));
        return chosen.stream()
                .map(p -> facts(
                        p,
                        days.get(p.draft().roundId()),
                        records.getOrDefault(p.id(), List.of()),
                        Optional.ofNullable(runs.get(p.id())),
                        roads.getOrDefault(p.id(), Map.of()),
                        told.getOrDefault(p.id(), List.of()),
                        channels.getOrDefault(p.id(), List.of()).stream().anyMatch(c -> c.holdsOn(clock.today()))))
                .map(f -> delivered.containsKey(f.project().id())
                        ? f.withLots(delivered.get(f.project().id()))
                        : f)
                .toList();
    }

    private ProjectFacts facts(
            Project project,
            LocalDate day,
            List<StepRecord> records,
            Optional<RunningState> run,
            Map<String, Object> road,
            List<Report> told,
            boolean green) {
        Optional<Diagram> diagram = run.map(r -> diagrams.getDiagram(r.diagram()));
        return new ProjectFacts(
                project,
                clock.today(),
                day,
                records,
                run,
                diagram,
                road,
                diagram.map(d -> timerDue(project.id(), d, run.get())).orElse(Map.of()),
                told,
                green);
    }

    private Map<String, LocalDate> timerDue(long projectId, Diagram diagram, RunningState run) {
        Map<String, LocalDate> due = new HashMap<>();
        for (Network.Node node : diagram.network().nodes()) {
            if (run.waitingTimers().contains(node.id())) {
                node.timer()
                        .flatMap(Condition::minimumStep)
                        .ifPresent(task -> due.put(node.id(), timers.minimum(projectId, task)));
            }
        }
        return due;
    }
}
