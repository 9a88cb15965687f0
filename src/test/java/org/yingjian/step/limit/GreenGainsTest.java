package org.yingjian.step.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.calendar.Workdays;
import org.yingjian.project.Category;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.Actor;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.GreenGains;
import org.yingjian.step.Handling;
import org.yingjian.step.OnTheRoad;
import org.yingjian.step.RecordClockEvent;
import org.yingjian.step.StepRecord;

/** What a green channel gained, against numbers counted by hand on the calendar of 2016. */
@YingjianTest
class GreenGainsTest extends OnTheRoad {

    @Autowired
    Handling handling;

    @Autowired
    GreenGains gains;

    @Autowired
    Workdays workdays;

    @Test
    void working_days_of_the_step_and_of_the_law_are_set_beside_the_promise_and_the_median_of_the_others() {
        for (String on : List.of("2016-03-30", "2016-04-06", "2016-04-13")) {
            finish(newBuild(), "N4", on);
        }
        long id = newBuild();
        handling.grant(id, "分管副县长", day("2016-03-01"), "", "国检项目", commission());
        keepClock.keep(
                RecordClockEvent.Entry.on(open(id, "N4").id(), ClockEvent.Kind.ACCEPTED, day("2016-03-15")),
                commission());
        finish(id, "N4", "2016-03-22");
        GreenGains.Gain gain = gains.measure(id).stream()
                .filter(g -> g.recordId() == last(id, "N4").id())
                .findFirst()
                .orElseThrow();
        // 16, 17, 18, 21, 22 March, of twenty; five were promised.
        assertThat(gain.used()).contains(5);
        assertThat(gain.limit()).contains(20);
        assertThat(gain.promised()).contains(5);
        // Opened on 26 February: 29 February–4 March (5), 7–11 (10), 14–18 (15), 21, 22 March.
        assertThat(gain.elapsed()).contains(17);
        List<Integer> others = othersDays("N4", id);
        assertThat(others).hasSizeGreaterThanOrEqualTo(3);
        assertThat(gain.compared()).isEqualTo(others.size());
        assertThat(gain.usual()).contains(others.get((others.size() - 1) / 2));
        assertThat(gain.gained()).contains(others.get((others.size() - 1) / 2) - 17);
    }

    @Test
    void a_channel_taken_back_before_the_finish_gains_nothing_and_a_project_with_one_is_no_measure_for_others() {
        long id = newBuild();
        handling.grant(id, "分管副县长", day("2016-03-01"), "", "国检项目", commission());
        handling.revoke(id, day("2016-03-10"), "撤销", commission());
        finish(id, "N4", "2016-03-22");
        assertThat(gains.measure(id)).isEmpty();
        long second = newBuild();
        handling.grant(second, "分管副县长", day("2016-03-01"), "", "国检项目", commission());
        finish(second, "N4", "2016-03-22");
        GreenGains.Gain gain = gains.measure(second).stream()
                .filter(g -> g.recordId() == last(second, "N4").id())
                .findFirst()
                .orElseThrow();
        assertThat(gain.compared()).isEqualTo(othersDays("N4", second).size());
    }

    @Test
    void fewer_than_three_are_not_compared_and_of_an_even_number_the_lower_middle_counts() {
        assertThat(MeasuredGreenGains.usual(List.of())).isEmpty();
        assertThat(MeasuredGreenGains.usual(List.of(9, 12))).isEmpty();
        assertThat(MeasuredGreenGains.usual(List.of(9, 12, 30))).contains(12);
        assertThat(MeasuredGreenGains.usual(List.of(9, 12, 14, 30))).contains(12);
        GreenGains.Gain few = new GreenGains.Gain(
                1, "x", Optional.of(5), Optional.of(20), Optional.of(5), Optional.of(17), Optional.empty(), 2);
        assertThat(few.gained()).isEmpty();
    }

    /** Counted a second time, from the records of every project without a channel. */
    private List<Integer> othersDays(String stepId, long except) {
        List<Integer> days = new ArrayList<>();
        for (Project project : projects.listAll()) {
            if (project.id() == except || !handling.listGreen(project.id()).isEmpty()) {
                continue;
            }
            for (StepRecord record : steps.listRecords(project.id())) {
                boolean counts = record.stepId().equals(stepId)
                        && record.state() == StepRecord.State.FINISHED
                        && record.openedOn().isPresent()
                        && record.finishedOn().isPresent()
                        && !record.finishedOn().get().isBefore(record.openedOn().get());
                if (counts) {
                    days.add((int) record.openedOn()
                            .get()
                            .plusDays(1)
                            .datesUntil(record.finishedOn().get().plusDays(1))
                            .filter(workdays::isWorkingDay)
                            .count());
                }
            }
        }
        return days.stream().sorted().toList();
    }

    private long newBuild() {
        long id = enter(ProjectKind.NEW, Category.PLANNED, "1200", "3100", "0", Map.of("land", "allocated"));
        road.place(id, facts("N1=2016-02-20 N2=2016-02-22 N3=2016-02-26"), Actor.PROGRAM);
        return id;
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
