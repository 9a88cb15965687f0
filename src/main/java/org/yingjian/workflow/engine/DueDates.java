package org.yingjian.workflow.engine;

import java.time.LocalDate;
import java.util.Date;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yingjian.shared.BusinessClock;
import org.yingjian.workflow.TimerDates;

/**
 * The bean diagrams know as {@code due}. The engine takes only {@link Date} as a due date, never {@link LocalDate}.
 */
@Component("due")
public class DueDates {

    private final ObjectProvider<TimerDates> dates;
    private final BusinessClock clock;
    private final ThreadLocal<Long> project = new ThreadLocal<>();

    DueDates(ObjectProvider<TimerDates> dates, BusinessClock clock) {
        this.dates = dates;
        this.clock = clock;
    }

    /** Called by timers: the beginning of the first day on which the step may lawfully end. */
    public Date minimum(String stepId) {
        Long projectId = project.get();
        if (projectId == null) {
            throw new IllegalStateException(
                    "due.minimum (%s): asked outside a command on a project.".formatted(stepId));
        }
        TimerDates known = dates.getIfAvailable();
        return EngineDays.startOf(known == null ? clock.today() : known.minimum(projectId, stepId));
    }

    /** Runs engine work during which timers belong to this project. */
    <T> T during(long projectId, Supplier<T> work) {
        Long outer = project.get();
        project.set(projectId);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                project.remove();
            } else {
                project.set(outer);
            }
        }
    }
}
