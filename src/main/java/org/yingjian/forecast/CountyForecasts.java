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
     * @param alone of the projects, those under laws no other shares (contractor, green channel)
     * @param pace how far the pace of an office or firm is taken to spread
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
            int alone,
            Pace pace,
            List<Shared> factors) {}

    /**
     * @param spread standard deviation of the logarithm of a pace in force
     * @param stated the value of the configuration
     * @param estimated enough was seen: the spread is the stated one moved by the register's own cases
     * @param groups office-quarters seen
     * @param cases finished steps in them
     */
    record Pace(double spread, double stated, boolean estimated, int groups, int cases) {}

    record Weak(long projectId, double chance) {}

    /**
     * An office or firm whose pace several projects share.
     *
     * @param projects how many of the projects it serves
     * @param moreMisses further misses to be expected when all its steps take a standard deviation longer
     */
    record Shared(long organisationId, int projects, double moreMisses) {}
}
