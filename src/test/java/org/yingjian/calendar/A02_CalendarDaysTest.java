package org.yingjian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class A02_CalendarDaysTest {

    private final Workdays workdays = SamplesOfCalendar.workdays();

    @ParameterizedTest(name = "{0} and {1} days end on {2}")
    @CsvSource({
        // 20 days from 11 May, day 1 the 12th: the bids may open on the 31st
        "2016-05-11, 20, 2016-05-31",
        // the last day is a Saturday
        "2016-05-23, 5, 2016-05-30",
        // the last day is the first of three holidays, the next worked day a make-up Sunday
        "2016-06-06, 3, 2016-06-12",
        "2016-09-12, 3, 2016-09-18",
        // National Day rolls to the make-up Saturday after it
        "2016-09-11, 20, 2016-10-08",
        // a make-up Saturday is a lawful last day
        "2016-01-27, 10, 2016-02-06",
        "2016-05-21, 0, 2016-05-21"
    })
    void aPeriodStartsTheNextDayAndRollsForward(LocalDate from, int days, LocalDate last) {
        assertThat(workdays.plusCalendarDays(from, days)).isEqualTo(last);
    }
}
