package org.yingjian.step.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yingjian.calendar.Workdays;
import org.yingjian.step.EntryLags.OfficeLag;

/** Lags counted by hand; without notices of holidays, in May 2016. */
class LagCountTest {

    private final LagCount counting = new LagCount(new Workdays(List.of()));

    @Test
    void the_lag_is_counted_in_working_days_and_never_below_none() {
        assertThat(counting.lag(typed("2016-05-20", "2016-05-20T16:00"))).isZero();
        assertThat(counting.lag(typed("2016-05-20", "2016-05-23T09:00")))
                .as("over a weekend")
                .isEqualTo(1);
        assertThat(counting.lag(typed("2016-05-09", "2016-05-23T09:00"))).isEqualTo(10);
        assertThat(counting.lag(typed("2016-05-24", "2016-05-23T09:00"))).isZero();
    }

    @Test
    void median_eight_in_ten_and_share_of_late_ones_are_those_of_the_list() {
        List<LagCount.Typed> ten = new ArrayList<>();
        for (String on : List.of("23", "23", "20", "19", "18", "17", "16", "13", "12", "09")) {
            ten.add(typed("2016-05-" + on, "2016-05-23T09:00"));
        }
        OfficeLag lag = counting.count(1, "县财政局", true, ten, 0);
        // lags 0 0 1 2 3 4 5 6 7 10
        assertThat(lag.entries()).isEqualTo(10);
        assertThat(lag.median()).contains(3);
        assertThat(lag.p80()).contains(6);
        assertThat(lag.late()).isEqualTo(3);
        assertThat(lag.lateShare()).isEqualTo(0.3);
        assertThat(lag.buckets()).containsExactly(2, 1, 2, 2, 3, 0);
    }

    @Test
    void five_by_one_person_on_one_of_the_last_three_working_days_are_a_batch() {
        List<LagCount.Typed> typed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            typed.add(typed("2016-05-10", "2016-05-27T1%d:00".formatted(i)));
            typed.add(typed("2016-05-10", "2016-05-26T1%d:00".formatted(i)));
        }
        typed.add(typed("2016-05-10", "2016-05-31T10:00"));
        // 05-27, 05-30 and 05-31 are the last three working days; 05-26 is the fourth, and one alone is no batch
        assertThat(counting.count(1, "县财政局", true, typed, 0).monthEnd()).isEqualTo(5);
    }

    @Test
    void an_approval_typed_minutes_after_it_opened_is_counted_another_step_is_not() {
        LocalDateTime opened = LocalDateTime.parse("2016-05-23T09:00");
        List<LagCount.Typed> typed = List.of(
                at(opened, opened.plusMinutes(3), true, false),
                at(opened, opened.plusMinutes(11), true, false),
                at(opened, opened.plusMinutes(3), false, false),
                at(opened, opened.plusMinutes(3), true, true));
        OfficeLag lag = counting.count(1, "县财政局", true, typed, 0);
        assertThat(lag.hurried()).isEqualTo(1);
        assertThat(lag.approvals()).isEqualTo(2);
        assertThat(lag.entries()).as("entered by others left out").isEqualTo(3);
        assertThat(lag.behalf()).isEqualTo(1);
    }

    @Test
    void others_see_an_entry_five_working_days_after_it_was_typed() {
        assertThat(counting.shownFrom(typed("2016-05-20", "2016-05-23T09:00"))).isEqualTo(LocalDate.of(2016, 5, 30));
    }

    private static LagCount.Typed typed(String on, String entered) {
        LocalDateTime at = LocalDateTime.parse(entered);
        return new LagCount.Typed(LocalDate.parse(on), at, Optional.of(at.minusDays(30)), "甲某", true, false);
    }

    private static LagCount.Typed at(LocalDateTime opened, LocalDateTime entered, boolean approval, boolean behalf) {
        return new LagCount.Typed(entered.toLocalDate(), entered, Optional.of(opened), "甲某", approval, behalf);
    }
}
