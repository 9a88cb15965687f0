package org.yingjian.forecast;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of the diary: a forecast that differed by a point or a day from the line before, or that an event changed.
 *
 * @param id in order of entry
 * @param asOf business date of the forecast
 * @param reason what changed it
 * @param event verb of the use case ({@code CompleteStep}), for {@code EVENT}, {@code REPORT} and {@code GREEN}
 * @param stepId step it concerned
 * @param before chance just before, under the same inputs; empty for {@code TIME} and {@code FIRST}
 * @param chance P(target by the inspection day), 0–1; empty when reached or without forecast
 * @param plannedOn day when everything takes its plan: the first naive rule
 * @param meanOn mean day of the finish: the second naive rule
 * @param inputs version of what it was made from: diagram, laws, calendar, green channel
 */
public record DiaryEntry(
        long id,
        long projectId,
        LocalDate asOf,
        Reason reason,
        Optional<String> event,
        Optional<String> stepId,
        Light light,
        Optional<Double> before,
        Optional<Double> chance,
        Optional<LocalDate> p50,
        Optional<LocalDate> p80,
        LocalDate inspectionDay,
        Optional<LocalDate> plannedOn,
        Optional<LocalDate> meanOn,
        Optional<String> inputs) {

    public enum Reason {
        /** The first forecast. */
        FIRST,
        /** Somebody did something. */
        EVENT,
        /** News from site: a report came in, was confirmed or sent back. */
        REPORT,
        /** No report came for another while. */
        SILENCE,
        /** The green channel was opened or taken back, or its limits are others. */
        GREEN,
        /** The inspection day was moved. */
        DEADLINE,
        /** Other laws of durations: the table was edited, or finished steps were learned from. */
        LAW,
        /** Holidays or the winter stop were changed. */
        CALENDAR,
        /** Another version of the diagram. */
        DIAGRAM,
        /** Days went by. */
        TIME
    }

    /** The chance as a number: a target reached is certain, on whatever day; empty without a forecast. */
    public Optional<Double> value() {
        return light == Light.REACHED ? Optional.of(1.0) : chance;
    }
}
