package org.yingjian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yingjian.calendar.DayClock.CALENDAR;
import static org.yingjian.calendar.DayClock.CONSTRUCTION;
import static org.yingjian.calendar.DayClock.INDOOR;
import static org.yingjian.calendar.DayClock.WORKING;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class A03_ConstructionDaysTest {

    private final WorkCalendar calendar = SamplesOfCalendar.calendar();

    @Test
    void worksStandStillFrom1NovemberTo10April() {
        assertThat(calendar.counts(CONSTRUCTION, "梨树", LocalDate.of(2016, 10, 31)))
                .isTrue();
        assertThat(calendar.counts(CONSTRUCTION, "梨树", LocalDate.of(2016, 11, 1)))
                .isFalse();
        assertThat(calendar.counts(CONSTRUCTION, "梨树", LocalDate.of(2017, 4, 10)))
                .isFalse();
        assertThat(calendar.counts(CONSTRUCTION, "梨树", LocalDate.of(2017, 4, 11)))
                .isTrue();
    }

    @Test
    void theDayAfterTheLastAutumnDayIsTheFirstSpringDay() {
        assertThat(calendar.finish(CONSTRUCTION, "双辽", LocalDate.of(2016, 10, 30), 2, List.of()))
                .isEqualTo(LocalDate.of(2017, 4, 11));
    }

    @Test
    void weekendsAndHolidaysCountOnSite() {
        assertThat(calendar.countBetween(
                        CONSTRUCTION, "梨树", LocalDate.of(2016, 9, 30), LocalDate.of(2016, 10, 7), List.of()))
                .isEqualTo(7);
    }

    @Test
    void indoorWorkGoesOnThroughWinter() {
        assertThat(calendar.finish(INDOOR, "梨树", LocalDate.of(2016, 10, 30), 10, List.of()))
                .isEqualTo(LocalDate.of(2016, 11, 9));
    }

    @Test
    void aSuspensionCountsOutFromItsFirstDayToTheDayBeforeWorkGoesOn() {
        List<Suspension> stopped = List.of(Suspension.between(LocalDate.of(2016, 6, 10), LocalDate.of(2016, 6, 20)));
        for (DayClock clock : List.of(CONSTRUCTION, INDOOR, CALENDAR)) {
            assertThat(calendar.countBetween(clock, "梨树", LocalDate.of(2016, 6, 1), LocalDate.of(2016, 6, 30), stopped))
                    .as(clock.word())
                    .isEqualTo(19);
        }
        assertThat(calendar.finish(CONSTRUCTION, "梨树", LocalDate.of(2016, 6, 8), 2, stopped))
                .isEqualTo(LocalDate.of(2016, 6, 20));
    }

    @Test
    void overlappingSuspensionsCountOutOnce() {
        List<Suspension> stopped = List.of(
                Suspension.between(LocalDate.of(2016, 6, 10), LocalDate.of(2016, 6, 20)),
                Suspension.between(LocalDate.of(2016, 6, 15), LocalDate.of(2016, 6, 25)));
        assertThat(calendar.countBetween(
                        CONSTRUCTION, "梨树", LocalDate.of(2016, 6, 1), LocalDate.of(2016, 6, 30), stopped))
                .isEqualTo(14);
    }

    @Test
    void theLegalClockStandsWhileCorrectionsAreAwaited() {
        List<Suspension> waiting = List.of(Suspension.between(LocalDate.of(2016, 5, 25), LocalDate.of(2016, 5, 30)));
        assertThat(calendar.countBetween(WORKING, "梨树", LocalDate.of(2016, 5, 23), LocalDate.of(2016, 6, 1), waiting))
                .isEqualTo(4);
    }

    @Test
    void workThatNeverGoesOnNeverEnds() {
        assertThatThrownBy(() -> calendar.finish(
                        CONSTRUCTION,
                        "梨树",
                        LocalDate.of(2016, 6, 1),
                        30,
                        List.of(Suspension.since(LocalDate.of(2016, 6, 10)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no end");
    }

    @Test
    void aCountyMayHaveItsOwnWinterOrNone() {
        Counties counties = new Counties(CalendarTables.readCounties("counties.csv", new StringReader("""
                        name,full_name,code,city,valid_from,valid_to,winter_from,winter_to
                        甲,甲县,,四平市,,,10-20,04-20
                        乙,乙县,,四平市,,,none,
                        丙,丙县,,四平市,,,07-01,07-31
                        """)));
        assertThat(counties.isWinterStop("甲", LocalDate.of(2016, 10, 20))).isTrue();
        assertThat(counties.isWinterStop("甲", LocalDate.of(2016, 4, 20))).isTrue();
        assertThat(counties.isWinterStop("甲", LocalDate.of(2016, 4, 21))).isFalse();
        assertThat(counties.isWinterStop("乙", LocalDate.of(2016, 1, 1))).isFalse();
        assertThat(counties.isWinterStop("丙", LocalDate.of(2016, 7, 31))).isTrue();
        assertThat(counties.isWinterStop("丙", LocalDate.of(2016, 12, 31))).isFalse();
        assertThat(counties.isWinterStop("不在表中", LocalDate.of(2016, 12, 31))).isTrue();
    }
}
