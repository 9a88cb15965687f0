package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.forecast.Forecasts;
import org.yingjian.shared.Problem;
import org.yingjian.step.ClockEvent.Flag;
import org.yingjian.step.ClockEvent.Kind;

/** Wrong clock events struck out and replaced; days counted by hand (4 April and 2 May 2016 off), today 23 May 2016. */
@YingjianTest
class ClockCorrectionTest extends OnTheClock {

    @Autowired
    CorrectClockEvent correctClock;

    @Autowired
    Forecasts forecasts;

    @Test
    void the_clock_runs_from_the_corrected_acceptance_and_the_wrong_one_stays_readable() {
        long id = newBuild();
        long land = open(id, "N4").id();
        keep(land, Kind.ACCEPTED, "2016-03-15");
        keepClock.keep(special(land, "2016-03-22", "双国土告〔2016〕7号"), commission());
        keep(land, Kind.SPECIAL_ENDED, "2016-04-05");
        // 16–18, 21, 22 March (5); 6–8 (8), 11–15 (13), 18–22 (18), 25, 26 April.
        assertThat(clocks.getClock(land).dueOn()).contains(day("2016-04-26"));
        long version = projectVersion(id);

        correct(event(land, Kind.ACCEPTED), "2016-03-16", false, "受理通知书落款是 16 日");
        // 17, 18, 21, 22 March (4): one day more in April.
        assertThat(clocks.getClock(land).dueOn()).contains(day("2016-04-27"));
        assertThat(steps.getRecord(land).acceptedOn()).contains(day("2016-03-16"));
        assertThat(clockEvents.listEvents(land))
                .extracting(ClockEvent::kind)
                .containsExactly(Kind.ACCEPTED, Kind.SPECIAL_BEGUN, Kind.SPECIAL_ENDED);
        assertThat(clockEvents.listStruck(land)).singleElement().satisfies(struck -> {
            assertThat(struck.event().on()).isEqualTo(day("2016-03-15"));
            assertThat(struck.replacedBy())
                    .contains(clockEvents.listEvents(land).get(0).id());
            assertThat(struck.reason()).isEqualTo("受理通知书落款是 16 日");
            assertThat(struck.struckBy()).isNotBlank();
            assertThat(struck.struckAt().toLocalDate()).isEqualTo(day("2016-05-23"));
        });
        assertThat(projectVersion(id)).isGreaterThan(version);
        assertThat(forecasts.findForecast(id).orElseThrow().projectVersion()).isEqualTo(projectVersion(id));

        // The review ended on 1 April: 5–8 (8), 11–15 (13), 18–22 (18), 25, 26 April.
        correct(event(land, Kind.SPECIAL_ENDED), "2016-04-01", false, "评审意见 4 月 1 日出具");
        assertThat(clocks.getClock(land).dueOn()).contains(day("2016-04-26"));
        // It never took place: 17, 18 (2), 21–25 (7), 28 March–1 April (12), 5–8 (16), 11, 12, 13, 14 April.
        strike(event(land, Kind.SPECIAL_ENDED), false);
        strike(event(land, Kind.SPECIAL_BEGUN), false);
        assertThat(clocks.getClock(land).dueOn()).contains(day("2016-04-14"));
        assertThat(clockEvents.listStruck(land)).hasSize(4);
    }

    @Test
    void what_cannot_have_been_is_refused_even_as_a_fact_and_named_by_the_event_that_would_not_fit() {
        long land = open(newBuild(), "N4").id();
        keep(land, Kind.ACCEPTED, "2016-03-15");
        keepClock.keep(special(land, "2016-03-22", "双国土告〔2016〕7号"), commission());
        keep(land, Kind.SPECIAL_ENDED, "2016-04-05");
        keepClock.keep(extension(land, "2016-04-20", 10), commission());
        assertRefused(() -> correct(event(land, Kind.SPECIAL_ENDED), "2016-03-21", true, "x"), "endBeforeBeginning");
        assertRefused(() -> strike(event(land, Kind.SPECIAL_BEGUN), true), "noSpecial");
        assertRefused(() -> strike(event(land, Kind.ACCEPTED), true), "notAccepted");
        assertRefused(() -> correct(event(land, Kind.ACCEPTED), "2016-05-24", true, "x"), "future");
        assertRefused(() -> correct(event(land, Kind.ACCEPTED), "2016-03-16", true, " "), "reasonNeeded");
        assertThat(clockEvents.listStruck(land)).isEmpty();
    }

    @Test
    void what_the_law_forbids_is_refused_live_and_kept_with_its_flag_as_a_past_fact() {
        long land = open(newBuild(), "N4").id();
        keep(land, Kind.HANDED_IN, "2016-03-01");
        keepClock.keep(
                RecordClockEvent.Entry.on(land, Kind.CORRECTIONS_ASKED, day("2016-03-07"))
                        .saying("补用地红线图"),
                commission());
        // Five days: 2, 3, 4, 7, 8 March.
        long asked = event(land, Kind.CORRECTIONS_ASKED);
        assertRefused(() -> correct(asked, "2016-03-09", false, "日期录错"), "correctionsLate");
        correct(asked, "2016-03-09", true, "日期录错");
        assertThat(clockEvents.listEvents(land).get(1).flags()).contains(Flag.CORRECTIONS_LATE, Flag.PAST_FACT);
        assertThat(steps.getRecord(land).correctionSince()).contains(day("2016-03-09"));
        assertRefused(() -> correct(asked, "2016-03-08", false, "再改"), "eventStruck");
        correct(event(land, Kind.CORRECTIONS_ASKED), "2016-03-08", false, "再改");
        assertThat(clockEvents.listEvents(land).get(1).flags()).containsOnly(Flag.ON_BEHALF);

        // Handed in on 29 February the fifth day is 7 March: the later event would be late.
        long handedIn = event(land, Kind.HANDED_IN);
        assertRefused(() -> correct(handedIn, "2016-02-29", false, "收件早一天"), "correctionsLate");
        correct(handedIn, "2016-02-29", true, "收件早一天");
        assertThat(clocks.getClock(land).handedInOn()).contains(day("2016-02-29"));
        assertThat(clockEvents.listStruck(land))
                .last()
                .satisfies(struck -> assertThat(struck.flags()).contains(Flag.CORRECTIONS_LATE));
    }

    @Test
    void an_extension_is_weighed_and_dated_on_the_clock_of_its_day() {
        long land = open(newBuild(), "N4").id();
        keep(land, Kind.ACCEPTED, "2016-03-15");
        // 16–18 (3), 21–25 (8), 28 March–1 April (13), 5–8 (17), 11, 12, 13 April.
        keepClock.keep(extension(land, "2016-04-12", 10), commission());
        long extended = event(land, Kind.EXTENDED);
        assertRefused(() -> correct(extended, "2016-04-14", false, "落款 14 日"), "extensionLate");
        assertRefused(
                () -> correctClock.correct(
                        new CorrectClockEvent.Correction(extended, Optional.of(days(extended, 11)), false, "天数"),
                        commission()),
                "extensionTooLong");
        correctClock.correct(
                new CorrectClockEvent.Correction(extended, Optional.of(days(extended, 5)), false, "批的是 5 天"),
                commission());
        // 14, 15, 18, 19, 20 April.
        assertThat(clocks.getClock(land).dueOn()).contains(day("2016-04-20"));
        assertThat(clockEvents.getEvent(event(land, Kind.EXTENDED))).satisfies(event -> {
            assertThat(event.oldDue()).contains(day("2016-04-13"));
            assertThat(event.newDue()).contains(day("2016-04-20"));
        });
    }

    @Test
    void events_of_a_finished_step_are_corrected_as_past_facts_and_follow_a_corrected_record() {
        long id = newBuild();
        long land = open(id, "N4").id();
        keep(land, Kind.ACCEPTED, "2016-03-15");
        finish(id, "N4", "2016-03-25");
        assertThat(clocks.getClock(land).used()).isEqualTo(8);
        assertRefused(() -> correct(event(land, Kind.ACCEPTED), "2016-03-16", false, "x"), "alreadyFinished");
        correct(event(land, Kind.ACCEPTED), "2016-03-16", true, "落款 16 日");
        assertThat(clocks.getClock(land).used()).isEqualTo(7);
        correct(event(land, Kind.ACCEPTED), "2016-03-28", true, "落款 28 日");
        assertThat(steps.getRecord(land).flags()).contains(StepRecord.Flag.BEFORE_ACCEPTANCE);
        correct(event(land, Kind.ACCEPTED), "2016-03-16", true, "核对无误");
        assertThat(steps.getRecord(land).flags()).doesNotContain(StepRecord.Flag.BEFORE_ACCEPTANCE);

        workStep.correct(land, day("2016-03-24"), Map.of(), "批文落款 24 日", commission());
        long corrected = last(id, "N4").id();
        assertThat(corrected).isNotEqualTo(land);
        assertThat(clocks.getClock(corrected).used()).isEqualTo(6);
        assertThat(clockEvents.listEvents(corrected)).hasSize(1);
        assertThat(clockEvents.listStruck(corrected)).hasSize(3);
    }

    @Test
    void an_event_of_another_office_and_one_unknown_are_left_alone() {
        long id = newBuild();
        long land = open(id, "N4").id();
        keep(land, Kind.HANDED_IN, "2016-03-01");
        assertThatThrownBy(() -> correctClock.correct(
                        new CorrectClockEvent.Correction(
                                event(land, Kind.HANDED_IN),
                                Optional.of(days(event(land, Kind.HANDED_IN), 0)),
                                false,
                                "x"),
                        account("shigong")))
                .isInstanceOf(Problem.class);
        assertRefused(() -> strike(-1, true), "noEvent");
    }

    private long projectVersion(long id) {
        return project(id).version();
    }

    private long event(long record, Kind kind) {
        return clockEvents.listEvents(record).stream()
                .filter(event -> event.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void correct(long event, String on, boolean fact, String reason) {
        CorrectClockEvent.Values values = CorrectClockEvent.Values.of(clockEvents.getEvent(event), day(on));
        correctClock.correct(new CorrectClockEvent.Correction(event, Optional.of(values), fact, reason), commission());
    }

    private CorrectClockEvent.Values days(long event, int days) {
        ClockEvent old = clockEvents.getEvent(event);
        return new CorrectClockEvent.Values(
                old.on(), old.code(), Optional.of(days), old.paper(), old.decidedBy(), old.note());
    }

    private void strike(long event, boolean fact) {
        correctClock.correct(new CorrectClockEvent.Correction(event, Optional.empty(), fact, "没有此事"), commission());
    }

    private static void assertRefused(Runnable act, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("step.problem." + key));
    }
}
