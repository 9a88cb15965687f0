package org.yingjian.workflow.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import org.yingjian.workflow.Workflows.DueTimer;
import org.yingjian.workflow.engine.RunTables.Run;

/** The waiting timers of runs. The engine never fires them by itself: a step that opens needs its record. */
@Component
class EngineTimers {

    private static final int AT_ONCE = 500;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final Map<String, String> activities = new ConcurrentHashMap<>();

    EngineTimers(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /** Fires a timer; nothing happens when it is no longer waiting. */
    void fire(String instanceId, String timerId) {
        jobs(instanceId).stream()
                .filter(j -> activity(j).equals(timerId))
                .findFirst()
                .ifPresent(j -> management.executeJob(j.getId()));
    }

    void recalculate(String instanceId) {
        jobs(instanceId).forEach(j -> management.recalculateJobDuedate(j.getId(), false));
    }

    private List<Job> jobs(String instanceId) {
        return management
                .createJobQuery()
                .processInstanceId(instanceId)
                .timers()
                .list();
    }

    List<DueTimer> listDueBefore(Date end) {
        List<Job> due =
                management.createJobQuery().timers().duedateLowerThan(end).list();
        Map<String, Long> projects = projects(due);
        List<DueTimer> timers = new ArrayList<>();
        for (Job job : due) {
            Long project = projects.get(job.getProcessInstanceId());
            if (project != null) {
                timers.add(new DueTimer(project, activity(job), EngineDays.dayOf(job.getDuedate())));
            }
        }
        return sorted(timers);
    }

    List<DueTimer> listDueBefore(Run run, Date end) {
        return sorted(jobs(run.id()).stream()
                .filter(job -> job.getDuedate() != null && job.getDuedate().before(end))
                .map(job -> new DueTimer(run.projectId(), activity(job), EngineDays.dayOf(job.getDuedate())))
                .toList());
    }

    private static List<DueTimer> sorted(List<DueTimer> timers) {
        return timers.stream()
                .sorted(Comparator.comparing(DueTimer::due)
                        .thenComparing(DueTimer::projectId)
                        .thenComparing(DueTimer::timerId))
                .toList();
    }

    private Map<String, Long> projects(List<Job> jobs) {
        List<String> instances =
                jobs.stream().map(Job::getProcessInstanceId).distinct().toList();
        Map<String, Long> projects = new HashMap<>();
        for (int from = 0; from < instances.size(); from += AT_ONCE) {
            Set<String> part = instances.subList(from, Math.min(from + AT_ONCE, instances.size())).stream()
                    .collect(Collectors.toSet());
            runtime.createProcessInstanceQuery()
                    .processInstanceIds(part)
                    .list()
                    .forEach(run -> projects.put(run.getId(), Long.valueOf(run.getBusinessKey())));
        }
        return projects;
    }

    private String activity(Job job) {
        return activities.computeIfAbsent(
                job.getJobDefinitionId(),
                id -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(id)
                        .singleResult()
                        .getActivityId());
    }
}
