package org.yingjian.step;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yingjian.clock.NightlyWork;
import org.yingjian.project.ChangeProject;
import org.yingjian.workflow.Workflows;
import org.yingjian.workflow.Workflows.DueTimer;

/** Fires the minimum waits that end on a day, each project in a change of its own. */
@Component
class FiringTimers implements NightlyWork {

    private static final Logger LOG = LoggerFactory.getLogger(FiringTimers.class);

    private final Workflows workflows;
    private final ChangeProject changes;
    private final ProjectRoads roads;
    private final Motion motion;

    FiringTimers(Workflows workflows, ChangeProject changes, ProjectRoads roads, Motion motion) {
        this.workflows = workflows;
        this.changes = changes;
        this.roads = roads;
        this.motion = motion;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void dayBegan(LocalDate day) {
        Set<Long> due =
                workflows.listTimersDue(day).stream().map(DueTimer::projectId).collect(Collectors.toSet());
        for (long projectId : due) {
            fire(projectId);
        }
    }

    /** One project that cannot go on keeps no other waiting. */
    private void fire(long projectId) {
        try {
            changes.change(projectId, project -> {
                motion.fireDue(roads.of(project));
                return null;
            });
        } catch (RuntimeException fault) {
            LOG.error(
                    "project {}: its waits that have ended were not fired; the next day tries again.",
                    projectId,
                    fault);
        }
    }
}
