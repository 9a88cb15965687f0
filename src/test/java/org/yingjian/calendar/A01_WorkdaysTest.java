package org.yingjian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class A01_WorkdaysTest {

    private final Workdays workdays = SamplesOfCalendar.workdays();

    @ParameterizedTest
    @CsvSource({
        "2016-02-06, true", "2016-02-07, false", "2016-02-13, false", "2016-02-14, true", "2016-04-04, false",
        "2016-05-02, false", "2016-05-03, true", "2016-06-09, false", "2016-06-12, true", "2016-09-15, false",
        "2016-09-17, false", "2016-09-18, true", "2016-10-07, false", "2016-10-08, true", "2016-10-09, true",
        "2016-10-10, true", "2016-05-21, false", "2016-05-23, true", "2026-01-04, true", "2026-02-14, true",
        "2026-02-23, false", "2026-02-28, true", "2026-05-09, true", "2026-06-19, false", "2026-09-20, true",
        "2026-09-25, false", "2026-10-10, true"
    })
    void knowsTheDaysOfTheNotices(LocalDate day, boolean worked) {
        assertThat(workdays.isWorkingDay(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-09-12, 5, 2016-09-20",
        "2016-09-12, 20, 2016-10-14",
        "2016-02-05, 5, 2016-02-17",
        "2026-09-18, 5, 2026-09-24",
        "2026-02-13, 5, 2026-02-27"
    })
    void addsWorkingDaysFromTheNextDayOn(LocalDate from, int days, LocalDate last) {
        assertThat(workdays.plusWorkingDays(from, days)).isEqualTo(last);
        assertThat(workdays.workingDaysBetween(from, last)).isEqualTo(days);
    }

    @Test
    void sixWorkingDaysLieBetweenTheConferenceAndTheEveOfTheInspection() {
        assertThat(workdays.workingDaysBetween(LocalDate.of(2016, 9, 8), LocalDate.of(2016, 9, 19)))
                .isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"2016, 250", "2026, 248"})
    void countsTheWorkingDaysOfAYear(int year, int days) {
        assertThat(workdays.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(days);
    }

    @Test
    void nothingLiesBetweenADayAndItselfOrAnEarlierOne() {
        LocalDate day = LocalDate.of(2016, 5, 23);
        assertThat(workdays.workingDaysBetween(day, day)).isZero();
        assertThat(workdays.workingDaysBetween(day, day.minusDays(10))).isZero();
        assertThat(workdays.plusWorkingDays(day, 0)).isEqualTo(day);
    }

    @Test
    void aNegativePeriodIsRefused() {
        assertThatThrownBy(() -> workdays.plusWorkingDays(LocalDate.of(2016, 5, 23), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(-1)");
    }

    @Test
    void everyYearFrom2007To2026IsAnnouncedAndItsNeighboursAreNot() {
        for (int year = 2007; year <= 2026; year++) {
            assertThat(workdays.isAnnounced(year)).as("year %d", year).isTrue();
        }
        assertThat(workdays.isAnnounced(2006)).isFalse();
        assertThat(workdays.isAnnounced(2027)).isFalse();
    }

    @Test
    void anUnannouncedYearRestsOnWeekendsAndFixedHolidaysOnly() {
        assertThat(workdays.isWorkingDay(LocalDate.of(2027, 10, 1))).isFalse();
        assertThat(workdays.isWorkingDay(LocalDate.of(2027, 10, 4))).isTrue();
        assertThat(workdays.isWorkingDay(LocalDate.of(2027, 10, 9))).isFalse();
    }
}
