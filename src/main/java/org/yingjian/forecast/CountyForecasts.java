package org.yingjian.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How many projects of a county, or of the whole city, will miss their inspection. */
public interface CountyForecasts {

    /** @param county short name; empty for the whole city */
    CountyForecast get(Optional<String> county);

    /**
     * @param county empty for the whole city
     * @param projects live projects with a forecast; the law is about these
     * @param withoutForecast live projects without one
     * @param law law[k] = P(exactly k of them miss)
     * @param mean expected number that miss
     * @param low the number that miss is at least this with 90 %
     * @param high … and at most this with 90 %
     * @param allReady P(none misses)
     * @param allReadyApart the same if offices and firms had nothing in common; only for comparison
     * @param worst the three least likely to be ready, worst first
     * @param factors offices and firms that serve several of them and move the number most
     */
    record CountyForecast(
            Optional<String> county,
            LocalDate asOf,
            int projects,
            int withoutForecast,
            List<Double> law,
            double mean,
            int low,
            int high,
            double allReady,
            double allReadyApart,
            List<Weak> worst,
            List<Shared> factors) {}

    record Weak(long projectId, double chance) {}

    /**
     * An office or firm whose pace several projects share.
     *
     * @param projects how many of the projects it serves
     * @param moreMisses further misses to be expected when all its steps take a standard deviation longer
     */
    record Shared(long organisationId, int projects, double moreMisses) {}
}
