package org.yingjian.project;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * The frame of every command on a project: one transaction, the project row locked first, three attempts when the engine
 * reports a conflict, every {@link ProjectListener} told afterwards. Inside a transaction already begun (an import) it only locks and
 * counts; the caller then announces the changes itself.
 */
public interface ChangeProject {

    /**
     * @param projectId project to lock
     * @param work what to do, given the project as it is under the lock
     * @throws org.yingjian.shared.Problem NOT_FOUND for an unknown project, and whatever the work refuses
     */
    <T> T change(long projectId, Function<Project, T> work);

    /** Tells every {@link ProjectListener}; for callers that ran several changes in a transaction of their own. */
    void announce(long projectId);

    /**
     * The same for many projects, some hundred at a time.
     *
     * @param told told after each portion how many are announced
     */
    void announceAll(List<Long> projectIds, IntConsumer told);
}
