package org.yingjian.step.placing;

import java.time.LocalDate;
import java.util.Optional;
import org.yingjian.step.StepRecord;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.workflow.Step;

/** The days on which timers beside a step fire. */
public interface WaitDates {

    /** @param last latest round of the step */
    LocalDate due(ProjectRoad road, Step step, Optional<StepRecord> last);
}
