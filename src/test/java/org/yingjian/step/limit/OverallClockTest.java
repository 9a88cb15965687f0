package org.yingjian.step.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.calendar.Holiday;
import org.yingjian.calendar.Workdays;
import org.yingjian.project.Category;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.Actor;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.OnTheRoad;
import org.yingjian.step.OverallClocks;
import org.yingjian.step.OverallClocks.OverallClock;
import org.yingjian.step.Pause;
import org.yingjian.step.RecordClockEvent;
import org.yingjian.step.StepClock.Light;
import org.yingjian.step.StepClock.StepLimit;
import org.yingjian.step.StepClock.Unit;

/** The whole approval of a building, counted by hand on the calendar of autumn 2019 (1–7 October off). */
@YingjianTest
class OverallClockTest extends OnTheRoad {

    private static final Workdays AUTUMN_2019 = new Workdays(List.of(
            new Holiday(day("2019-10-01"), day("2019-10-07"), false, "国庆"),
            new Holiday(day("2019-09-29"), day("2019-09-29"), true, "调休")));

    @Autowired
    LimitTable table;

    @Autowired
    OverallClocks overall;

    @Test
    void parallel_days_count_once_and_days_between_offices_or_with_the_applicant_not_at_all() {
        // Mon 2 Sept to Wed 11 Sept: 3–6 (4), 9–11 (7). A second office from 9 to 17 Sept stood still 11–13:
        // 12, 13 stand still, 16, 17 count (9). Then the design; permit accepted Wed 25 Sept, done Wed 9 Oct:
        // 26, 27, Sunday 29 (worked), 30 Sept, 8, 9 Oct (15).
        List<CountedOverallClocks.Stay> stays = List.of(
                new CountedOverallClocks.Stay(day("2019-09-02"), day("2019-09-11"), List.of()),
                new CountedOverallClocks.Stay(
                        day("2019-09-06"), day("2019-09-17"), List.of(pause("2019-09-11", "2019-09-13"))),
                new CountedOverallClocks.Stay(day("2019-09-25"), day("2019-10-09"), List.of()));
        OverallClock clock = CountedOverallClocks.count(
                stays,
                day("2019-09-02"),
                Optional.of(day("2019-10-09")),
                day("2019-10-09"),
                List.of(row(14), row(120)),
                AUTUMN_2019);
        assertThat(clock.used()).isEqualTo(15);
        // 3–6 (4), 9–13 (9), 16–20 (14), 23–27 (19), 29, 30 (21), 8, 9 October.
        assertThat(clock.span()).isEqualTo(23);
        assertThat(clock.limits()).extracting(OverallClock.Limit::days).containsExactly(120, 14);
        assertThat(clock.limits()).extracting(OverallClock.Limit::light).containsExactly(Light.CALM, Light.RED);
    }

    @Test
    void it_warns_at_four_fifths_while_the_permit_is_awaited() {
        List<CountedOverallClocks.Stay> stays =
                List.of(new CountedOverallClocks.Stay(day("2019-09-02"), day("2019-09-16"), List.of()));
        assertThat(CountedOverallClocks.count(
                                stays,
                                day("2019-09-02"),
                                Optional.empty(),
                                day("2019-09-16"),
                                List.of(row(12)),
                                AUTUMN_2019)
                        .limits()
                        .get(0)
                        .light())
                .isEqualTo(Light.YELLOW);
    }

    @Test
    void the_limits_hold_from_the_middle_of_2019_and_say_where_they_come_from() {
        assertThat(table.overall("county", day("2019-06-30"))).isEmpty();
        assertThat(table.overall("county", day("2019-07-01")))
                .extracting(LimitTable.Row::days)
                .containsExactlyInAnyOrder(120, 81);
        assertThat(table.overall("county", day("2024-01-01")))
                .extracting(LimitTable.Row::article)
                .anyMatch(article -> article.contains("国办发〔2019〕11号"))
                .anyMatch(article -> article.contains("吉政办发〔2019〕30号"));
    }

    @Test
    void a_project_of_2016_has_no_such_clock() {
        long id = enter(ProjectKind.NEW, Category.PLANNED, "1200", "3100", "0", Map.of("land", "allocated"));
        road.place(id, facts("N1=2016-02-20 N2=2016-02-22 N3=2016-02-26"), Actor.PROGRAM);
        keepClock.keep(
                RecordClockEvent.Entry.on(open(id, "N4").id(), ClockEvent.Kind.ACCEPTED, day("2016-03-15")),
                commission());
        assertThat(overall.find(id)).isEmpty();
    }

    @Test
    void the_time_of_a_special_procedure_warns_and_turns_red_while_it_lasts() {
        long id = enter(ProjectKind.NEW, Category.PLANNED, "1200", "3100", "0", Map.of("land", "allocated"));
        road.place(
                id,
                facts("N1=2016-02-20 N2=2016-02-22 N3=2016-02-26 N4=2016-03-18 N5=2016-03-18 N6=2016-03-18"
                        + " N7P=2016-03-25"),
                Actor.PROGRAM);
        long report = open(id, "N7").id();
        keepClock.keep(RecordClockEvent.Entry.on(report, ClockEvent.Kind.ACCEPTED, day("2016-03-28")), commission());
        keepClock.keep(evaluation(report, "2016-04-12"), commission());
        // Thirty days: 13–15 April (3), 18–22 (8), 25–29 (13), 3–6 May (17), 9–13 (22), 16–20 (27), 23, 24, 25 May;
        // on 23 May twenty-eight are used.
        assertThat(clocks.getClock(report).light()).isEqualTo(Light.CALM);
        assertThat(clocks.getClock(report).specialAlarm()).hasValueSatisfying(limit -> {
            assertThat(limit.light()).isEqualTo(Light.YELLOW);
            assertThat(limit.used()).isEqualTo(28);
            assertThat(limit.dueOn()).contains(day("2016-05-25"));
        });
        keepClock.keep(
                RecordClockEvent.Entry.on(report, ClockEvent.Kind.SPECIAL_ENDED, day("2016-05-20")), commission());
        assertThat(clocks.getClock(report).specialAlarm()).isEmpty();
        keepClock.keep(evaluation(report, "2016-05-20"), commission());
        assertThat(clocks.getClock(report).specialAlarm()).isEmpty();
    }

    private static RecordClockEvent.Entry evaluation(long record, String on) {
        return new RecordClockEvent.Entry(
                record,
                ClockEvent.Kind.SPECIAL_BEGUN,
                day(on),
                false,
                Optional.of("EVALUATION"),
                Optional.empty(),
                Optional.of("委托函〔2016〕5号"),
                Optional.empty(),
                Optional.empty());
    }

    private static LimitTable.Row row(int days) {
        return new LimitTable.Row(StepLimit.Basis.PLANNED, true, days, Unit.WORKING_DAYS, "示例", 0, LimitTable.ACCEPTED);
    }

    private static Pause pause(String from, String to) {
        return new Pause(
                event(ClockEvent.Kind.SPECIAL_BEGUN, from), Optional.of(event(ClockEvent.Kind.SPECIAL_ENDED, to)));
    }

    private static ClockEvent event(ClockEvent.Kind kind, String on) {
        return new ClockEvent(
                1,
                1,
                kind,
                day(on),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                LocalDateTime.of(2019, 9, 2, 9, 0),
                "");
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
