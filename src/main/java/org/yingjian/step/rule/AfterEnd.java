package org.yingjian.step.rule;

import org.yingjian.shared.Actor;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.RecordDraft;

/** What the end of a step changes about its project before the road goes on. */
public interface AfterEnd {

    /** @return the road of the project as it is now */
    ProjectRoad follow(ProjectRoad road, RecordDraft done, Actor actor);
}
