package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Forecasts;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.ClockEvent.Flag;
import org.yingjian.step.ClockEvent.Kind;
import org.yingjian.step.StepClock.Light;
import org.yingjian.step.StepClock.Stretch;

/**
 * A school building of 2016 whose land review needs corrections, an expert review and an extension, whose feasibility report
 * needs corrections of its own, and for which a notice of holidays comes late. Every date was counted by hand on the
 * calendar of 2016 (清明 4 April, 劳动节 2 May off) with 行政许可法 32, 42, 45 and 82; today is Monday 23 May 2016.
 */
@YingjianTest
class LegalClockStoryTest extends OnTheClock {

    @Autowired
    AnnounceHolidays holidays;

    @Autowired
    Forecasts forecasts;

    @Test
    void two_corrections_an_expert_review_an_extension_and_a_late_notice() {
        long id = newBuild();
        long land = open(id, "N4").id();

        // 收件 Tuesday 1 March: nothing runs yet. Five working days (2, 3, 4, 7, 8 March) to ask for corrections.
        keep(land, Kind.HANDED_IN, "2016-03-01");
        assertThat(clocks.getClock(land).stretch()).isEqualTo(Stretch.WAITING);
        assertThat(clocks.getClock(land).deemedAccepted()).isTrue();
        assertThat(clocks.getClock(land).startedOn()).isEmpty();
        assertRefused(says(land, Kind.CORRECTIONS_ASKED, "2016-03-09", "补用地红线图"), "correctionsLate", "2016-03-08");
        keepClock.keep(says(land, Kind.CORRECTIONS_ASKED, "2016-03-07", "补用地红线图"), commission());
        assertThat(clocks.getClock(land).deemedAccepted()).isFalse();
        assertRefused(
                RecordClockEvent.Entry.on(land, Kind.ACCEPTED, day("2016-03-08")), "correctionsOutstanding", "第32条");
        keep(land, Kind.CORRECTIONS_RECEIVED, "2016-03-14");
        // Entered afterwards, an acceptance on a day the papers were not complete stays one.
        assertRefused(
                RecordClockEvent.Entry.on(land, Kind.ACCEPTED, day("2016-03-10")), "correctionsOutstanding", "第32条");
        assertRefused(says(land, Kind.CORRECTIONS_ASKED, "2016-03-15", "再补一份"), "correctionsOnce", "第32条");

        // 受理 Tuesday 15 March; day 1 is the 16th. 16, 17, 18, 21, 22 March are five days, then the expert review.
        keep(land, Kind.ACCEPTED, "2016-03-15");
        assertRefused(special(land, "2016-03-22", ""), "notTold", "第45条");
        assertRefused(special(land, "2016-03-14", "双国土告〔2016〕6号"), "specialBeforeAcceptance", "第45条");
        keepClock.keep(special(land, "2016-03-22", "双国土告〔2016〕7号"), commission());
        StepClock standing = clocks.getClock(land);
        assertThat(standing.stretch()).isEqualTo(Stretch.STOPPED);
        assertThat(standing.used()).isEqualTo(5);
        assertThat(standing.dueOn()).isEmpty();

        // Review over on Tuesday 5 April. 6, 7, 8 (8), 11–15 (13), 18–22 (18), 25 (19), 26 April: the twentieth day.
        keep(land, Kind.SPECIAL_ENDED, "2016-04-05");
        assertThat(clocks.getClock(land).dueOn()).contains(day("2016-04-26"));

        // Extension of ten: 27, 28, 29 April, 3, 4, 5, 6, 9, 10, 11 May. The old date stays visible.
        assertRefused(extension(land, "2016-04-20", 15), "extensionTooLong", "第42条");
        assertRefused(extension(land, "2016-04-27", 10), "extensionLate", "2016-04-26");
        keepClock.keep(extension(land, "2016-04-20", 10), commission());
        StepClock extended = clocks.getClock(land);
        assertThat(extended.dueOn()).contains(day("2016-05-11"));
        assertThat(extended.firstDue()).contains(day("2016-04-26"));
        assertThat(extended.limit()).contains(30);
        assertRefused(extension(land, "2016-05-10", 5), "extensionOnce", "第42条");
        assertThat(clockEvents.listEvents(land))
                .filteredOn(event -> event.kind() == Kind.EXTENDED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.oldDue()).contains(day("2016-04-26"));
                    assertThat(event.newDue()).contains(day("2016-05-11"));
                    assertThat(event.decidedBy()).contains("郑局长");
                });
        // Not yet finished on 23 May: eight working days (12, 13, 16–20, 23 May) too late.
        assertThat(extended.light()).isEqualTo(Light.RED);
        assertThat(extended.left()).contains(-8);

        // Decided on 28 April, on time.
        finish(id, "N4", "2016-04-28");
        assertThat(clocks.getClock(land).light()).isEqualTo(Light.CALM);
        assertThat(clocks.getClock(land).used()).isEqualTo(22);
        finish(id, "N5", "2016-04-20");
        finish(id, "N6", "2016-04-21");
        finish(id, "N7P", "2016-04-29");

        // Feasibility: in on 3 May, corrections 5–9 May, accepted 10 May. By 23 May: 11, 12, 13, 16–20, 23 = nine days.
        long report = open(id, "N7").id();
        keep(report, Kind.HANDED_IN, "2016-05-03");
        keepClock.keep(says(report, Kind.CORRECTIONS_ASKED, "2016-05-05", "补资金承诺"), commission());
        keep(report, Kind.CORRECTIONS_RECEIVED, "2016-05-09");
        keep(report, Kind.ACCEPTED, "2016-05-10");
        StepClock nine = clocks.getClock(report);
        assertThat(nine.used()).isEqualTo(9);
        assertThat(nine.calendarDays()).contains(24);
        // 24–27 May (13), 30 May–3 June (18), 6 June, 7 June.
        assertThat(nine.dueOn()).contains(day("2016-06-07"));
        assertThat(nine.light()).isEqualTo(Light.CALM);
        // A government-investment approval is no licence: nothing to extend.
        assertRefused(extension(report, "2016-05-20", 10), "extensionNoGround", "第42条");

        // A notice that comes late: 26 and 27 May off, Saturday 28 May worked. One day is lost, one worked: 8 June.
        String notice = "2016-05-26,2016-05-27,off,示例放假\n2016-05-28,2016-05-28,work,示例放假";
        assertThat(holidays.preview(notice, false))
                .filteredOn(moved -> moved.recordId() == report)
                .singleElement()
                .satisfies(moved -> {
                    assertThat(moved.limit()).isTrue();
                    assertThat(moved.oldDay()).isEqualTo(day("2016-06-07"));
                    assertThat(moved.newDay()).isEqualTo(day("2016-06-08"));
                });
        assertThat(clocks.getClock(report).dueOn()).contains(day("2016-06-07"));
        try {
            holidays.announce(notice, false, "示例放假通知", account("admin"));
            assertThat(clocks.getClock(report).dueOn()).contains(day("2016-06-08"));
            assertThat(clocks.getClock(report).used()).isEqualTo(9);
        } finally {
            String back = "2016-05-26,2016-05-27,work,示例放假\n2016-05-28,2016-05-28,off,示例放假";
            holidays.announce(back, false, "示例放假通知撤回", account("admin"));
        }
        assertThat(clocks.getClock(report).dueOn()).contains(day("2016-06-07"));
    }

    @Test
    void a_late_notice_moves_a_waiting_timer_too() {
        long id = equipment("60", Map.of("method", "inquiry"));
        road.place(id, facts("E1=2016-05-04 E3=2016-05-09 E4=2016-05-20"), Actor.PROGRAM);
        assertOpen(id, "E5_E6");
        long inquiry = open(id, "E5_E6").id();
        workStep.recordFacts(inquiry, values("noticeOn", "2016-05-23"), commission());
        String notice = "2016-05-25,2016-05-25,off,示例放假";
        List<AnnounceHolidays.Retimed> moved = holidays.preview(notice, false).stream()
                .filter(one -> one.recordId() == inquiry)
                .toList();
        // Three working days from 23 May: 24, 25, 26 May; with the 25th off 24, 26, 27 May.
        assertThat(moved).singleElement().satisfies(one -> {
            assertThat(one.limit()).isFalse();
            assertThat(one.oldDay()).isEqualTo(day("2016-05-26"));
            assertThat(one.newDay()).isEqualTo(day("2016-05-27"));
        });
        try {
            holidays.announce(notice, false, "示例放假通知", account("admin"));
            assertThat(workflows.listTimersDue(day("2016-05-26"))).noneMatch(timer -> timer.projectId() == id);
            assertThat(workflows.listTimersDue(day("2016-05-27"))).anyMatch(timer -> timer.projectId() == id);
        } finally {
            holidays.announce("2016-05-25,2016-05-25,work,示例放假", false, "", account("admin"));
        }
        assertThat(workflows.listTimersDue(day("2016-05-26"))).anyMatch(timer -> timer.projectId() == id);
    }

    @Test
    void a_notice_moves_the_forecasts_of_projects_whose_clocks_it_leaves_alone() {
        long id = newBuild();
        String notice = "2016-06-13,2016-06-24,off,示例放假";
        assertThat(holidays.preview(notice, false)).noneMatch(moved -> moved.projectId() == id);
        Forecast before = forecasts.findForecast(id).orElseThrow();
        try {
            holidays.announce(notice, false, "示例放假通知", account("admin"));
            assertThat(forecasts.findForecast(id).orElseThrow().curve()).isNotEqualTo(before.curve());
        } finally {
            holidays.announce(
                    "2016-06-13,2016-06-24,work,示例放假\n2016-06-18,2016-06-19,off,示例放假",
                    false,
                    "示例放假通知撤回",
                    account("admin"));
        }
        assertThat(forecasts.findForecast(id).orElseThrow().curve()).isEqualTo(before.curve());
    }

    @Test
    void what_the_law_refuses_live_is_kept_and_flagged_as_a_fact() {
        long id = newBuild();
        long land = open(id, "N4").id();
        keep(land, Kind.HANDED_IN, "2016-03-01");
        RecordClockEvent.Entry late = says(land, Kind.CORRECTIONS_ASKED, "2016-03-15", "补用地红线图");
        keepClock.keep(asFact(late), commission());
        assertThat(clockEvents.listEvents(land).get(1).flags()).contains(Flag.CORRECTIONS_LATE, Flag.PAST_FACT);
        keep(land, Kind.CORRECTIONS_RECEIVED, "2016-03-18");
        keepClock.keep(asFact(says(land, Kind.CORRECTIONS_ASKED, "2016-03-21", "再补一份")), commission());
        assertThat(clockEvents.listEvents(land).get(3).flags()).contains(Flag.CORRECTIONS_TWICE);
        keep(land, Kind.CORRECTIONS_RECEIVED, "2016-03-25");
        assertThatThrownBy(() -> keep(land, Kind.ACCEPTED, "2016-05-24"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.future"));
        assertThatThrownBy(() -> keep(land, Kind.ACCEPTED, "2016-02-29"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem.clockOrder"));
    }

    @Test
    void an_application_not_accepted_or_withdrawn_begins_anew_with_a_clock_of_its_own() {
        long id = newBuild();
        long first = open(id, "N4").id();
        keep(first, Kind.HANDED_IN, "2016-03-01");
        keepClock.keep(says(first, Kind.NOT_ACCEPTED, "2016-03-03", "不属于本机关职权"), commission());
        StepRecord second = open(id, "N4");
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.openedOn()).contains(day("2016-03-03"));
        keep(second.id(), Kind.ACCEPTED, "2016-03-10");
        keepClock.keep(says(second.id(), Kind.WITHDRAWN, "2016-03-17", "申请人撤回"), commission());
        StepRecord third = open(id, "N4");
        assertThat(third.round()).isEqualTo(3);
        assertThat(clocks.getClock(third.id()).acceptedOn()).isEmpty();
        assertThat(clockEvents.listEvents(third.id())).isEmpty();
        assertThat(workflows.getState(id).openSteps()).contains("N4");
    }

    private void assertRefused(RecordClockEvent.Entry entry, String key, String named) {
        assertThatThrownBy(() -> keepClock.keep(entry, commission())).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.key()).isEqualTo("step.problem." + key);
            assertThat(p.arguments().toString()).contains(named);
        });
    }

    private static RecordClockEvent.Entry says(long record, Kind kind, String on, String text) {
        return RecordClockEvent.Entry.on(record, kind, day(on)).saying(text);
    }

    private static RecordClockEvent.Entry asFact(RecordClockEvent.Entry e) {
        return new RecordClockEvent.Entry(
                e.recordId(), e.kind(), e.on(), true, e.code(), e.days(), e.paper(), e.decidedBy(), e.note());
    }
}
