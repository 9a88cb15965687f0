package org.yingjian.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.forecast.Act;
import org.yingjian.forecast.Forecast;
import org.yingjian.inspection.InspectionRound;
import org.yingjian.procurement.Objection;
import org.yingjian.progress.EarlyStarts.EarlyStart;
import org.yingjian.project.Project;
import org.yingjian.step.Tenders.AwaitedContract;

/**
 * Everything a letter about one project needs.
 *
 * @param project the project
 * @param countyName full name of its county
 * @param forecast its latest forecast
 * @param round inspection it is prepared for
 * @param targetName name of the target step
 * @param open its open steps, the one that matters first
 * @param stepNames names of all steps by id
 * @param methodNote what stands against a quicker method of buying, while a purchase is still ahead
 * @param acts what would gain most, best first
 * @param contract contract waiting to be signed after its award
 * @param early works begun before their permit
 * @param permit the permit they wait for, open or not
 */
record Brief(
        Project project,
        String countyName,
        Forecast forecast,
        InspectionRound round,
        String targetName,
        List<OpenStep> open,
        Map<String, String> stepNames,
        Optional<Objection> methodNote,
        List<Act> acts,
        Optional<AwaitedContract> contract,
        Optional<EarlyStart> early,
        Optional<OpenStep> permit) {

    String stepName(String stepId) {
        return stepNames.getOrDefault(stepId, stepId);
    }

    /** The same, that open step first. */
    Brief about(String stepId) {
        List<OpenStep> first = new ArrayList<>(open);
        first.sort(Comparator.comparing(step -> !step.stepId().equals(stepId)));
        return withOpen(first);
    }

    /** The same, the missing permit first, though its step may not have opened. */
    Brief aboutPermit() {
        List<OpenStep> first = new ArrayList<>(permit.stream().toList());
        open.stream()
                .filter(step -> permit.filter(missing -> missing.stepId().equals(step.stepId()))
                        .isEmpty())
                .forEach(first::add);
        return withOpen(first);
    }

    private Brief withOpen(List<OpenStep> steps) {
        return new Brief(
                project,
                countyName,
                forecast,
                round,
                targetName,
                steps,
                stepNames,
                methodNote,
                acts,
                contract,
                early,
                permit);
    }

    Optional<OpenStep> focus() {
        return open.stream().findFirst();
    }

    /**
     * @param stepId task id
     * @param name name in the diagram
     * @param act kind of act: approval, procurement, works…
     * @param holderName organisation that holds it
     * @param holderId its id, empty when no organisation is known
     * @param applicantName who hands in first, empty for none
     * @param since day it opened
     * @param workingDays working days since, this day included
     * @param lastSafeDay last safe day, empty when there is none
     * @param passed it is past
     * @param worthUntil last day on which finishing it still leaves a chance
     * @param firstLawfulDay first day on which it may lawfully finish
     * @param bestChance P if it finished on that day
     * @param outside nobody signs in for its holder: it is asked after through the accountable officer
     * @param asksAfter who was named to ask after it
     * @param handOver number of the paper that handed it over
     */
    record OpenStep(
            String stepId,
            String name,
            String act,
            String holderName,
            Optional<Long> holderId,
            Optional<String> applicantName,
            Optional<LocalDate> since,
            int workingDays,
            Optional<LocalDate> lastSafeDay,
            boolean passed,
            Optional<LocalDate> worthUntil,
            Optional<LocalDate> firstLawfulDay,
            double bestChance,
            boolean outside,
            Optional<String> asksAfter,
            Optional<String> handOver) {}
}
