package org.yingjian.step;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.yingjian.project.Project;
import org.yingjian.step.StepClock.StepLimit;
import org.yingjian.workflow.Step;

/** What the table of limits, {@code bpmn/step-limits.dmn}, has for steps still to come. */
public interface Limits {

    /**
     * The green limit of an approval at the project's level, the promised one where there is no green one, else the one the
     * leading group planned. Empty for a step that is no approval or has no such limit; what is promised for one part of a
     * collapsed task is no promise for the whole.
     *
     * @param road values of the condition variables, as they are or as they are supposed
     * @param on the table of that day holds
     */
    Optional<Promise> findPromised(Project project, Step step, Map<String, Object> road, LocalDate on);

    /**
     * @param days length in the unit
     * @param basis green, promised or planned
     * @param article the paper it rests on
     */
    record Promise(int days, StepClock.Unit unit, StepLimit.Basis basis, String article) {}
}
