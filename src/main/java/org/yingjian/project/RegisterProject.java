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
     * @param amended what is entered, of the project as it is under its lock
     * @return true when anything differed
     */
    boolean amend(long projectId, Function<Project, ProjectDraft> amended, Actor actor);

    void markDone(long projectId);

    /** The last finish was taken back. */
    void markLive(long projectId);
}
