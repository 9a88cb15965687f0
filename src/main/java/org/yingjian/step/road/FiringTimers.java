package org.yingjian.step.road;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yingjian.clock.NightlyWork;
import org.yingjian.clock.OneByOne;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.workflow.Workflows;
import org.yingjian.workflow.Workflows.DueTimer;

/** Fires the minimum waits that end on a day, each project in a change of its own. */
@Component
class FiringTimers implements NightlyWork {

    private final Workflows workflows;
    private final ChangeProject changes;
    private final Projects projects;
    private final ProjectRoads roads;
    private final RunAndRecords motion;

    FiringTimers(
            Workflows workflows, ChangeProject changes, Projects projects, ProjectRoads roads, RunAndRecords motion) {
        this.workflows = workflows;
        this.changes = changes;
        this.projects = projects;
        this.roads = roads;
        this.motion = motion;
    }

    @Override
    public Phase phase() {
        return Phase.TIMERS;
    }

    @Override
    public void dayBegan(LocalDate day) {
        OneByOne each = new OneByOne("waits that have ended");
        workflows.listTimersDue(day).stream()
                .map(DueTimer::projectId)
                .distinct()
                .forEach(id -> each.attempt(name(id), () -> fire(id)));
        each.end();
    }

    private String name(long projectId) {
        return projects.listByIds(List.of(projectId)).stream()
                .map(Project::number)
                .findFirst()
                .orElse("project " + projectId);
    }

    private void fire(long projectId) {
        changes.change(projectId, project -> {
            motion.fireDue(roads.of(project));
            return null;
        });
    }
}
