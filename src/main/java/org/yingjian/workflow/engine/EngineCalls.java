package org.yingjian.workflow.engine;

import java.sql.SQLException;
import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;
import org.yingjian.shared.BusinessClock;
import org.yingjian.workflow.EngineConflict;

/** The frame of every engine command: its clock follows business time, its conflicts become ours. */
@Component
class EngineCalls {

    private final BusinessClock clock;
    private final DueDates due;

    EngineCalls(BusinessClock clock, DueDates due) {
        this.clock = clock;
        this.due = due;
    }

    <T> T call(long projectId, Supplier<T> work) {
        return callAt(EngineDays.at(clock.now()), projectId, work);
    }

    /** With the engine's clock set to a moment of its own, for a timer that fires. */
    <T> T callAt(Date moment, long projectId, Supplier<T> work) {
        ClockUtil.setCurrentTime(moment);
        try {
            return due.during(projectId, work);
        } catch (OptimisticLockingException | NullValueException | NullPointerException e) {
            // The engine answers a lost race in all these ways; who was first is read from step records, never from
            // here.
            throw new EngineConflict("project (%d): the engine met a rival change.".formatted(projectId), e);
        } catch (RuntimeException e) {
            if (isRollback(e)) {
                throw new EngineConflict("project (%d): the database broke a deadlock.".formatted(projectId), e);
            }
            throw e;
        } finally {
            ClockUtil.setCurrentTime(EngineDays.at(clock.now()));
        }
    }

    private static boolean isRollback(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("40")) {
                return true;
            }
        }
        return false;
    }
}
