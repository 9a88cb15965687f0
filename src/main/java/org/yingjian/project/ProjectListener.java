package org.yingjian.project;

import java.util.List;

/**
 * Whoever takes a change of a project in. {@link ChangeProject} tells all of them, one after another, when the transaction
 * has ended; one that throws keeps no other from its turn, and all are told again a little later. A change is a nudge: read
 * the current state, and take the same change twice without harm.
 */
public interface ProjectListener {

    /** The order in which they are told: a letter speaks of the forecast made after its event. */
    enum Turn {
        PROGRESS,
        FORECAST,
        ALERT
    }

    Turn turn();

    void projectChanged(ProjectChanged change);

    /** Many at once, by an import; told instead of each for itself. @param changes at most 500 */
    void projectsChanged(List<ProjectChanged> changes);
}
