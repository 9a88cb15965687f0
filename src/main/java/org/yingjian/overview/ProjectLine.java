package org.yingjian.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yingjian.forecast.Light;
import org.yingjian.inspection.InspectionRound;
import org.yingjian.project.Project;

/**
 * One project as lists and headings show it: its light and the typed reason for it.
 *
 * @param project the project
 * @param light its light
 * @param chance P(target reached by the inspection day), 0–1
 * @param pathMisses even with every step at its shortest the inspection day is missed
 * @param p50 day by which the target is reached with 50 %
 * @param p80 the same with 80 %
 * @param round inspection it must be ready for, empty when none is entered
 * @param target step whose end counts
 * @param targetName Chinese name of that step
 * @param open its open steps, most urgent first
 * @param stuck the open step it stands at: the one that costs most, else the most urgent
 * @param ahead a coming step that costs more than the open ones, empty when none does
 * @param missing why there is no forecast, empty otherwise
 */
public record ProjectLine(
        Project project,
        Light light,
        Optional<Double> chance,
        boolean pathMisses,
        Optional<LocalDate> p50,
        Optional<LocalDate> p80,
        Optional<InspectionRound> round,
        String target,
        String targetName,
        List<Standing> open,
        Optional<Standing> stuck,
        Optional<Standing> ahead,
        Optional<String> missing) {

    /**
     * A step of the project with what the forecast says of it.
     *
     * @param recordId open record, empty for a coming step
     * @param stepId task id
     * @param name Chinese name
     * @param stage Chinese name of its stage
     * @param holder name of the office or firm that holds it, empty when unknown
     * @param openedOn day it opened
     * @param lastSafeDay last day it may finish so that the chance stays at 80 %
     * @param lastSafePassed no such day is left
     * @param worthUntil when passed: last day on which finishing it still leaves a chance
     * @param bestChance chance if it finished on the first lawful day, 0–1
     */
    public record Standing(
            Optional<Long> recordId,
            String stepId,
            String name,
            String stage,
            String holder,
            Optional<LocalDate> openedOn,
            Optional<LocalDate> lastSafeDay,
            boolean lastSafePassed,
            Optional<LocalDate> worthUntil,
            double bestChance) {}

    /** Distinct names of the stages the project stands in. */
    public List<String> stages() {
        return open.stream().map(Standing::stage).distinct().toList();
    }
}
