package org.yingjian.web.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Organisations;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.StepOutlook;
import org.yingjian.project.Project;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepClocks;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.web.project.RoadView.Mark;
import org.yingjian.web.project.RoadView.Row;
import org.yingjian.web.project.RoadView.Stage;
import org.yingjian.web.words.DiagramNames;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Step;

/** Lays step records, clocks and the forecast along the diagram. */
@Component
public class RoadViews {

    private final Steps steps;
    private final StepClocks clocks;
    private final Organisations organisations;
    private final BusinessClock clock;
    private final DiagramNames names;

    RoadViews(Steps steps, StepClocks clocks, Organisations organisations, BusinessClock clock, DiagramNames names) {
        this.steps = steps;
        this.clocks = clocks;
        this.organisations = organisations;
        this.clock = clock;
        this.names = names;
    }

    public RoadView lay(Project project, Optional<Forecast> forecast, Account reader) {
        Diagram diagram = steps.getDiagram(project);
        List<StepRecord> records = steps.listRecords(project.id()).stream()
                .filter(r -> r.state() != StepRecord.State.SUPERSEDED && r.state() != StepRecord.State.CANCELLED)
                .toList();
        Laying laying = new Laying(
                project,
                reader,
                forecast.map(Forecast::target).orElse(project.targetStep()),
                clocks.listClocks(records),
                forecast.map(Forecast::steps).orElse(List.of()).stream()
                        .collect(Collectors.toMap(StepOutlook::stepId, Function.identity(), (a, b) -> a)),
                steps.listHolders(project));
        Map<String, List<StepRecord>> byStep = records.stream().collect(Collectors.groupingBy(StepRecord::stepId));
        Set<String> road = project.status() == Project.Status.LIVE
                ? RoadReach.nodes(diagram, steps.roadVariables(project))
                : Set.of();
        List<Stage> stages = new ArrayList<>();
        for (Step step : diagram.steps()) {
            List<Row> rows = new ArrayList<>();
            for (StepRecord record : byStep.getOrDefault(step.id(), List.of())) {
                rows.add(laying.recorded(step, record));
            }
            if (rows.isEmpty() && road.contains(step.id())) {
                rows.add(laying.coming(step));
            }
            append(stages, step, rows);
        }
        return new RoadView(stages);
    }

    private static void append(List<Stage> stages, Step step, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Optional<Stage> stage =
                stages.stream().filter(s -> s.id().equals(step.stageId())).findFirst();
        if (stage.isPresent()) {
            stage.get().rows().addAll(rows);
        } else {
            stages.add(new Stage(step.stageId(), step.stageName(), new ArrayList<>(rows)));
        }
    }

    private final class Laying {
        private final Project project;
        private final Account reader;
        private final String target;
        private final Map<Long, StepClock> legal;
        private final Map<String, StepOutlook> outlooks;
        private final Map<String, Long> holders;

        private Laying(
                Project project,
                Account reader,
                String target,
                Map<Long, StepClock> legal,
                Map<String, StepOutlook> outlooks,
                Map<String, Long> holders) {
            this.project = project;
            this.reader = reader;
            this.target = target;
            this.legal = legal;
            this.outlooks = outlooks;
            this.holders = holders;
        }

        private Row recorded(Step step, StepRecord record) {
            Optional<StepOutlook> outlook =
                    record.isOpen() ? Optional.ofNullable(outlooks.get(step.id())) : Optional.empty();
            Optional<StepClock> count = Optional.ofNullable(legal.get(record.id()));
            return new Row(
                    Optional.of(record.id()),
                    step.id(),
                    step.name(),
                    record.round(),
                    mark(record, outlook, count),
                    holderOf(step, record),
                    record.isOpen() ? record.waitingSince() : record.openedOn(),
                    record.openedDerived(),
                    count,
                    count.flatMap(StepClock::dueOn),
                    outlook.flatMap(StepOutlook::lastSafeDay),
                    outlook.map(StepOutlook::lastSafePassed).orElse(false),
                    outlook.flatMap(StepOutlook::expectedFinish),
                    record.finishedOn(),
                    record.dateUnknown(),
                    record.flags(),
                    isTarget(step),
                    parts(step, record),
                    steps.mayWork(reader, project, record));
        }

        private Row coming(Step step) {
            Optional<StepOutlook> outlook = Optional.ofNullable(outlooks.get(step.id()));
            return new Row(
                    Optional.empty(),
                    step.id(),
                    step.name(),
                    1,
                    Mark.COMING,
                    holder(step),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    outlook.flatMap(StepOutlook::lastSafeDay),
                    outlook.map(StepOutlook::lastSafePassed).orElse(false),
                    outlook.flatMap(StepOutlook::expectedFinish),
                    Optional.empty(),
                    false,
                    Set.of(),
                    isTarget(step),
                    List.of(),
                    false);
        }

        private List<RoadView.Part> parts(Step step, StepRecord record) {
            if (!record.isOpen()) {
                return List.of();
            }
            return step.fields().stream()
                    .filter(field -> field.isPart() && record.fields().containsKey(field.id()))
                    .map(field -> new RoadView.Part(
                            names.field(field), record.fields().get(field.id())))
                    .toList();
        }

        private boolean isTarget(Step step) {
            return step.id().equals(target) || step.covers().contains(target);
        }

        private Mark mark(StepRecord record, Optional<StepOutlook> outlook, Optional<StepClock> count) {
            return switch (record.state()) {
                case FINISHED -> Mark.DONE;
                case NOT_NEEDED -> Mark.SKIPPED;
                case OPEN -> isLate(outlook, count) ? Mark.LATE : Mark.OPEN;
                default -> Mark.FAILED;
            };
        }

        private boolean isLate(Optional<StepOutlook> outlook, Optional<StepClock> count) {
            return count.map(StepClock::isOverdue).orElse(false)
                    || outlook.map(o -> o.lastSafePassed()
                                    || o.lastSafeDay()
                                            .map(d -> d.isBefore(clock.today()))
                                            .orElse(false))
                            .orElse(false);
        }

        private String holderOf(Step step, StepRecord record) {
            return record.holder().map(this::name).orElseGet(() -> holder(step));
        }

        /** Of a step to come. */
        private String holder(Step step) {
            return Optional.ofNullable(holders.get(step.id())).map(this::name).orElse("");
        }

        private String name(long organisation) {
            return organisations.getOrganisation(organisation).name();
        }
    }
}
