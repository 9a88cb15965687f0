package org.yingjian.project;

import java.util.List;

/**
 * Many projects changed at once, by an import; published instead of a {@link ProjectChanged} for each, so whoever listens to
 * that one listens to this one, too.
 *
 * @param changes at most 500 at a time
 */
public record ProjectsChanged(List<ProjectChanged> changes) {

    public ProjectsChanged {
        changes = List.copyOf(changes);
    }
}
