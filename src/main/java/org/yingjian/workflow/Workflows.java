package org.yingjian.workflow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Runs projects on diagrams. Every call joins the caller's transaction; the caller has locked the project row before. Opening
 * and finishing dates are not kept here: they belong to step records.
 */
public interface Workflows {

    /** Starts the newest version of the diagram at its beginning. Business key of the run is the project id. */
    StepsMoved start(long projectId, String diagramKey, Map<String, Object> variables);

    /**
     * Places a project into the newest version of the diagram.
     *
     * @throws IllegalStateException when the open steps after placement differ from the marking
     */
    StepsMoved place(long projectId, String diagramKey, Map<String, Object> variables, Marking marking);

    /** Ends an open step. @throws IllegalStateException when the step is not open */
    StepsMoved complete(long projectId, String stepId, Map<String, Object> variables);

    /** Removes the run and places the project anew at the given marking (re-import, correction of a finished step). */
    StepsMoved replace(long projectId, Map<String, Object> variables, Marking marking);

    /** Stops the run of a project that was withdrawn. */
    void cancel(long projectId, String reason);

    /** @throws IllegalArgumentException when the project has no run */
    RunningState getState(long projectId);

    /** Many at a time, in a few queries; projects without a run are left out. */
    List<RunningState> listStates(Collection<Long> projectIds);

    /** Asks {@link TimerDates} again for the due date of every waiting timer of the project. */
    void recalculateTimers(long projectId);

    /** Due dates of waiting timers up to and including a day, over all projects, earliest first. */
    List<DueTimer> listTimersDue(LocalDate upTo);

    /** The same of one project. */
    List<DueTimer> listTimersDue(long projectId, LocalDate upTo);

    /** Fires one waiting timer. The caller has locked the project. */
    StepsMoved fire(DueTimer timer);

    /**
     * @param projectId project whose diagram waits
     * @param timerId id of the timer event
     * @param due the day on which it fires
     */
    record DueTimer(long projectId, String timerId, LocalDate due) {}
}
