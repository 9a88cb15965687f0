package org.yingjian.project;

import java.util.function.Function;
import org.yingjian.shared.Actor;

/** Enters a project or changes what was entered. Joins the caller's transaction. */
public interface RegisterProject {

    /** @return the new project, LIVE or BACKFILLED. @throws org.yingjian.shared.Problem RULE when the number is taken */
    Project register(ProjectDraft draft, boolean backfilled, Actor actor);

    /**
     * Takes over changed master data; the target stays frozen.
     *
     * @return true when anything differed
     */
    default boolean amend(long projectId, ProjectDraft draft, Actor actor) {
        return amend(projectId, now -> draft, actor);
    }

    /** The same where what is entered depends on the project as it is under its lock. */
    boolean amend(long projectId, Function<Project, ProjectDraft> amended, Actor actor);

    void markDone(long projectId);

    /** The last finish was taken back. */
    void markLive(long projectId);
}
