package org.yingjian.forecast.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yingjian.calendar.SamplesOfCalendar;
import org.yingjian.forecast.SiteNews;
import org.yingjian.forecast.law.Stops;
import org.yingjian.progress.Report;
import org.yingjian.progress.Report.What;
import org.yingjian.workflow.engine.TablesOfFiles;

/** Stops are counted from the reports, on the clock of the works. */
class CollectStopsTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 5, 23);
    private static final Durations.Scope NEW = new Durations.Scope("new", "medium", "open", false);

    private final CollectStops collect = new CollectStops(
            new Durations(TablesOfFiles.tables()), new CountedPast(SamplesOfCalendar.calendar(), TODAY));

    @Test
    void a_stop_lasts_until_works_go_on_a_note_ends_none_and_one_that_lasts_counts_up_to_today() {
        collect.add(
                NEW,
                "梨树",
                List.of(
                        report(1, What.STOP, LocalDate.of(2016, 5, 2)),
                        report(2, What.NOTE, LocalDate.of(2016, 5, 4)),
                        report(3, What.STOP, LocalDate.of(2016, 5, 5)),
                        report(4, What.PROGRESS, LocalDate.of(2016, 5, 9)),
                        report(5, What.STOP, LocalDate.of(2016, 5, 20))));
        // 3 to 9 May are seven construction days, 21 to 23 May three
        assertThat(collect.stops()).isEqualTo(new Stops(1, 1, 10));
    }

    @Test
    void the_winter_stop_counts_no_days() {
        collect.add(
                NEW,
                "梨树",
                List.of(
                        report(1, What.STOP, LocalDate.of(2015, 12, 20)),
                        report(2, What.RESTART, LocalDate.of(2016, 1, 20))));
        assertThat(collect.stops()).isEqualTo(new Stops(1, 0, 0));
    }

    private static Report report(long id, What what, LocalDate on) {
        return SiteNews.of(id, what, on, null, null);
    }
}
