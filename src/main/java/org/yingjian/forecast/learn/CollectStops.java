package org.yingjian.forecast.learn;

import java.time.LocalDate;
import java.util.List;
import org.yingjian.forecast.law.Stops;
import org.yingjian.progress.Report;
import org.yingjian.workflow.DomainSteps;

/** Adds up how long works stood still by report. */
final class CollectStops {

    private final Durations durations;
    private final CountedPast past;
    private Stops stops = Stops.NONE;

    CollectStops(Durations durations, CountedPast past) {
        this.durations = durations;
        this.past = past;
    }

    /** @param reports those that count, oldest first */
    void add(Durations.Scope scope, String county, List<Report> reports) {
        LocalDate since = null;
        for (Report report : reports) {
            if (report.what() == Report.What.STOP) {
                since = since == null ? report.on() : since;
            } else if (since != null && report.what() != Report.What.NOTE) {
                add(scope, county, since, report.on(), true);
                since = null;
            }
        }
        if (since != null) {
            add(scope, county, since, past.today(), false);
        }
    }

    private void add(Durations.Scope scope, String county, LocalDate from, LocalDate to, boolean over) {
        String clock = durations
                .points(scope.kind().equals("repair") ? DomainSteps.REPAIR_WORKS : DomainSteps.MAIN_STRUCTURE, scope)
                .clock();
        int days = past.days(clock, county, from, to);
        if (days >= 0) {
            stops = stops.and(days, over);
        }
    }

    Stops stops() {
        return stops;
    }
}
