package org.yingjian.workflow.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Marking;
import org.yingjian.workflow.RunningState;
import org.yingjian.workflow.StepsMoved;
import org.yingjian.workflow.Workflows;
import org.yingjian.workflow.engine.RunTables.Run;

/** Runs projects on the engine, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngineWorkflows implements Workflows {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final EngineDiagrams diagrams;
    private final EngineRuns runs;
    private final EngineTimers timers;
    private final EngineCalls engine;

    EngineWorkflows(
            RuntimeService runtime,
            TaskService tasks,
            EngineDiagrams diagrams,
            EngineRuns runs,
            EngineTimers timers,
            EngineCalls engine) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.diagrams = diagrams;
        this.runs = runs;
        this.timers = timers;
        this.engine = engine;
    }

    @Override
    public StepsMoved start(long projectId, String diagramKey, Map<String, Object> variables) {
        Diagram diagram = diagrams.getCurrent(diagramKey);
        refuseSecondRun(projectId);
        return engine.call(projectId, () -> {
            builder(projectId, diagram, variables).execute();
            return moved(projectId, Map.of());
        });
    }

    @Override
    public StepsMoved place(long projectId, String diagramKey, Map<String, Object> variables, Marking marking) {
        refuseSecondRun(projectId);
        Diagram diagram = diagrams.getCurrent(diagramKey);
        return engine.call(projectId, () -> put(projectId, diagram, variables, marking, Map.of()));
    }

    @Override
    public StepsMoved replace(long projectId, Map<String, Object> variables, Marking marking) {
        return engine.call(projectId, () -> {
            RunningState before = runs.get(projectId);
            Diagram diagram = diagrams.getDiagram(before.diagram());
            Map<String, String> open = openTasks(projectId);
            runs.findRunning(projectId).ifPresent(run -> delete(run, "placed anew"));
            return put(projectId, diagram, variables, marking, open);
        });
    }

    private StepsMoved put(
            long projectId,
            Diagram diagram,
            Map<String, Object> variables,
            Marking marking,
            Map<String, String> openBefore) {
        Placement placement = new Placement(diagram, diagrams.blocksOf(diagram), marking);
        ProcessInstantiationBuilder builder = builder(projectId, diagram, variables);
        placement.instruct(builder);
        builder.execute();
        RunningState state = runs.get(projectId);
        placement.verify(state);
        return new StepsMoved(state.openSteps(), Set.copyOf(openBefore.values()), state);
    }

    private ProcessInstantiationBuilder builder(long projectId, Diagram diagram, Map<String, Object> variables) {
        return runtime.createProcessInstanceById(diagrams.definitionOf(diagram.version()))
                .businessKey(String.valueOf(projectId))
                .setVariables(Placement.variables(diagram, variables));
    }

    private void refuseSecondRun(long projectId) {
        if (runs.findRunning(projectId).isPresent()) {
            throw new IllegalStateException(
                    "project (%d): is already running on its diagram; replace it instead.".formatted(projectId));
        }
    }

    @Override
    public StepsMoved complete(long projectId, String stepId, Map<String, Object> variables) {
        return engine.call(projectId, () -> {
            Map<String, String> before = openTasks(projectId);
            Run run = runs.getRunning(projectId);
            List<Task> open = tasks.createTaskQuery()
                    .processInstanceId(run.id())
                    .taskDefinitionKey(stepId)
                    .list();
            if (open.isEmpty()) {
                throw new IllegalStateException(
                        "project (%d): step (%s) is not open; read its state again.".formatted(projectId, stepId));
            }
            Diagram diagram = diagrams.diagramOf(run.definitionId());
            tasks.complete(open.get(0).getId(), Placement.declared(diagram, variables));
            return moved(projectId, before);
        });
    }

    @Override
    public StepsMoved fire(DueTimer timer) {
        return engine.callAt(EngineDays.startOf(timer.due()), timer.projectId(), () -> {
            Map<String, String> before = openTasks(timer.projectId());
            runs.findRunning(timer.projectId()).ifPresent(run -> timers.fire(run.id(), timer.timerId()));
            return moved(timer.projectId(), before);
        });
    }

    /** Task id → step id. A step that ended and opened again in one go is another task, so it counts as both. */
    private Map<String, String> openTasks(long projectId) {
        Map<String, String> open = new HashMap<>();
        tasks.createTaskQuery()
                .processInstanceBusinessKey(String.valueOf(projectId))
                .list()
                .forEach(t -> open.put(t.getId(), t.getTaskDefinitionKey()));
        return open;
    }

    private StepsMoved moved(long projectId, Map<String, String> before) {
        Map<String, String> opened = openTasks(projectId);
        Map<String, String> closed = new HashMap<>(before);
        closed.keySet().removeAll(opened.keySet());
        opened.keySet().removeAll(before.keySet());
        return new StepsMoved(Set.copyOf(opened.values()), Set.copyOf(closed.values()), runs.get(projectId));
    }

    @Override
    public void cancel(long projectId, String reason) {
        engine.call(projectId, () -> {
            runs.findRunning(projectId).ifPresent(run -> delete(run, reason));
            return null;
        });
    }

    private void delete(Run run, String reason) {
        runtime.deleteProcessInstance(run.id(), reason, true, true);
    }

    @Override
    @Transactional(readOnly = true)
    public RunningState getState(long projectId) {
        return runs.get(projectId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RunningState> listStates(Collection<Long> projectIds) {
        return runs.list(projectIds);
    }

    @Override
    public void recalculateTimers(long projectId) {
        engine.call(projectId, () -> {
            runs.findRunning(projectId).ifPresent(run -> timers.recalculate(run.id()));
            return null;
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<DueTimer> listTimersDue(LocalDate upTo) {
        Date end = EngineDays.startOf(upTo.plusDays(1));
        return timers.listDueBefore(end);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DueTimer> listTimersDue(long projectId, LocalDate upTo) {
        Date end = EngineDays.startOf(upTo.plusDays(1));
        return runs.findRunning(projectId)
                .map(run -> timers.listDueBefore(run, end))
                .orElse(List.of());
    }
}
