package org.yingjian.step.work;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Deputies;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.step.road.Holders;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.rule.WorkRights;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Step;

/** Reads step records for other rooms. */
@Component
class RecordedSteps implements Steps {

    private final JdbcRecords records;
    private final ProjectRoads roads;
    private final Projects projects;
    private final WorkRights rights;
    private final Holders holders;
    private final Deputies deputies;

    RecordedSteps(
            JdbcRecords records,
            ProjectRoads roads,
            Projects projects,
            WorkRights rights,
            Holders holders,
            Deputies deputies) {
        this.records = records;
        this.roads = roads;
        this.projects = projects;
        this.rights = rights;
        this.holders = holders;
        this.deputies = deputies;
    }

    @Override
    public List<StepRecord> listRecords(long projectId) {
        return records.list(projectId);
    }

    @Override
    public Map<Long, List<StepRecord>> listRecords(Collection<Long> projectIds) {
        return records.listCurrent(projectIds).stream().collect(Collectors.groupingBy(StepRecord::projectId));
    }

    @Override
    public StepRecord getRecord(long recordId) {
        return records.get(recordId);
    }

    @Override
    public Optional<StepRecord> findOpen(long projectId, String stepId) {
        return records.findOpen(projectId, stepId);
    }

    @Override
    public List<StepRecord> listOpenFor(Account account) {
        Map<Long, Project> visible =
                projects.listVisible(account).stream().collect(Collectors.toMap(Project::id, Function.identity()));
        if (visible.isEmpty()) {
            return Collections.emptyList();
        }
        Map<Long, Diagram> diagrams = new HashMap<>();
        List<Account> represented = deputies.listRepresented(account.id());
        Set<String> recorded = rights.listRecorded(account);
        return records.listOpen().stream()
                .filter(record -> visible.containsKey(record.projectId()))
                .filter(record -> {
                    Project project = visible.get(record.projectId());
                    Diagram diagram = diagrams.computeIfAbsent(project.id(), id -> roads.diagramOf(project));
                    Step step = diagram.getStep(record.stepId());
                    return recorded.contains(record.projectId() + "/" + record.stepId())
                                    && rights.mayWork(account, project, step, record)
                            || rights.isOwn(account, represented, project, step, record);
                })
                .toList();
    }

    @Override
    public List<StepRecord> listOpen() {
        return records.listOpen();
    }

    @Override
    public Diagram getDiagram(Project project) {
        return roads.diagramOf(project);
    }

    @Override
    public Map<String, Object> roadVariables(Project project) {
        return roads.variables(List.of(project)).get(project.id());
    }

    @Override
    public Map<Long, Map<String, Object>> roadVariables(Collection<Project> projects) {
        return roads.variables(projects);
    }

    @Override
    public List<String> listBefore(Project project, String stepId) {
        return roads.of(project).nearestBefore(stepId);
    }

    @Override
    public Optional<Long> findHolder(Project project, Step step) {
        return records.findOpen(project.id(), step.id())
                .flatMap(StepRecord::holder)
                .or(() -> holders.holderOf(project, step));
    }

    @Override
    public Map<String, Long> listHolders(Project project) {
        Map<String, Long> held =
                holders.holdersOf(project, roads.diagramOf(project).steps());
        records.listCurrent(project.id()).stream()
                .filter(StepRecord::isOpen)
                .forEach(record -> record.holder().ifPresent(holder -> held.put(record.stepId(), holder)));
        return held;
    }

    @Override
    public Optional<Long> findApplicant(Project project, Step step) {
        return holders.applicantOf(project, step);
    }

    @Override
    public boolean mayWork(Account account, Project project, StepRecord record) {
        Step step = roads.diagramOf(project).getStep(record.stepId());
        return rights.mayWork(account, project, step, record);
    }

    @Override
    public List<Account> listColleagues(Account account, Project project, StepRecord record) {
        return rights.listColleagues(account, project, roads.diagramOf(project).getStep(record.stepId()), record);
    }

    @Override
    public boolean mayWork(Account account, Project project, String stepId) {
        Step step = roads.diagramOf(project).getStep(stepId);
        StepRecord record = records.listCurrent(project.id()).stream()
                .filter(r -> r.stepId().equals(stepId))
                .reduce((a, b) -> b)
                .orElseGet(() -> {
                    RecordDraft draft = new RecordDraft(project.id(), stepId);
                    draft.holder = holders.holderOf(project, step).orElse(null);
                    return draft.toRecord();
                });
        return rights.mayWork(account, project, step, record);
    }
}
