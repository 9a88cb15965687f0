package org.yingjian.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The latest forecast of one project, exact for the stated model.
 *
 * @param projectId project
 * @param asOf business date it was made for
 * @param projectVersion version of the project it was made from
 * @param light its light
 * @param chance P(target reached by the inspection day), 0–1; empty when reached or not computable
 * @param p50 day by which the target is reached with 50 %, empty = not before the horizon
 * @param p80 the same with 80 %
 * @param shortest earliest day by the shortest lawful path
 * @param target step whose end counts
 * @param inspectionDay the day
 * @param driver step id that costs most, empty when nothing stands out
 * @param driverPoints what it costs, in points of probability (0–1)
 * @param reason message key (messages-forecast) of why there is no forecast, empty when there is one
 * @param steps open and coming steps in diagram order
 * @param curve cumulative chance by day from asOf on, weekly points, for the chart
 */
public record Forecast(
        long projectId,
        LocalDate asOf,
        long projectVersion,
        Light light,
        Optional<Double> chance,
        Optional<LocalDate> p50,
        Optional<LocalDate> p80,
        Optional<LocalDate> shortest,
        String target,
        LocalDate inspectionDay,
        Optional<String> driver,
        double driverPoints,
        Optional<String> reason,
        List<StepOutlook> steps,
        List<Point> curve) {

    /** @param chance P(target reached on or before day), 0–1 */
    public record Point(LocalDate day, double chance) {}
}
