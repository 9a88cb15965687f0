package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.forecast.Forecasts;
import org.yingjian.project.Category;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.ClockEvent.Kind;
import org.yingjian.step.StepRecord.State;

/** Events that ended a round corrected, and the dates of extensions. 2 May 2016 off, today 23 May 2016. */
@YingjianTest
class EndedRoundsTest extends OnTheRoad {

    @Autowired
    private CorrectClockEvent correctClock;

    @Autowired
    private ClockEvents clockEvents;

    @Autowired
    private Extensions extensions;

    @Autowired
    private Forecasts forecasts;

    @Test
    void the_day_a_round_ended_is_corrected_with_the_opening_of_the_next() {
        long id = atReview();
        long review = open(id, "R3").id();
        keep(review, Kind.ACCEPTED, "2016-05-11");
        end(review, Kind.WITHDRAWN, "2016-05-18");
        long next = open(id, "R3").id();
        correct(review, Kind.WITHDRAWN, "2016-05-17", "申请书落款 17 日");
        assertThat(steps.getRecord(review).state()).isEqualTo(State.UNSUCCESSFUL);
        assertThat(steps.getRecord(review).finishedOn()).contains(day("2016-05-17"));
        assertThat(open(id, "R3").id()).isEqualTo(next);
        assertThat(open(id, "R3").openedOn()).contains(day("2016-05-17"));
        assertThat(clockEvents.listStruck(review)).singleElement().satisfies(struck -> {
            assertThat(struck.event().on()).isEqualTo(day("2016-05-18"));
            assertThat(struck.replacedBy()).isPresent();
            assertThat(struck.reason()).isEqualTo("申请书落款 17 日");
        });
        assertThat(forecasts.findForecast(id).orElseThrow().projectVersion())
                .isEqualTo(project(id).version());
        // Other entries of the round, too: as facts, the round being over.
        correct(review, Kind.ACCEPTED, "2016-05-12", "落款 12 日");
        assertThat(steps.getRecord(review).acceptedOn()).contains(day("2016-05-12"));
        refused("clockOrder", () -> correct(review, Kind.ACCEPTED, "2016-05-18", "x"));
        refused("clockOrder", () -> correct(review, Kind.WITHDRAWN, "2016-05-11", "x"));
        refused("future", () -> correct(review, Kind.WITHDRAWN, "2016-05-24", "x"));
    }

    @Test
    void an_end_that_never_was_gives_the_round_back_until_the_next_has_begun() {
        long id = atReview();
        long review = open(id, "R3").id();
        keep(review, Kind.HANDED_IN, "2016-05-11");
        StepClock clock = clocks.getClock(review);
        for (Kind kind : new Kind[] {Kind.NOT_ACCEPTED, Kind.WITHDRAWN, Kind.REJECTED}) {
            end(review, kind, "2016-05-18");
            strike(review, kind);
            assertThat(open(id, "R3").id()).as(kind.name()).isEqualTo(review);
            assertThat(clocks.getClock(review)).isEqualTo(clock);
            assertThat(clockEvents.listEvents(review)).hasSize(1);
        }
        assertOpen(id, "R3");
        assertThat(clockEvents.listStruck(review)).hasSize(3);
        end(review, Kind.NOT_ACCEPTED, "2016-05-18");
        long next = open(id, "R3").id();
        keep(next, Kind.HANDED_IN, "2016-05-19");
        refused("nextBegun", () -> strike(review, Kind.NOT_ACCEPTED));
        refused("nextRoundBefore", () -> correct(review, Kind.NOT_ACCEPTED, "2016-05-20", "x"));
        correct(review, Kind.NOT_ACCEPTED, "2016-05-19", "通知书落款 19 日");
        refused(
                "endedByEvent",
                () -> workStep.correct(review, day("2016-05-17"), Map.of(), "落款 17 日", account("caizheng")));
        correctClock.correct(
                new CorrectClockEvent.Correction(event(next, Kind.HANDED_IN), Optional.empty(), false, "没有收件"),
                account("caizheng"));
        strike(review, Kind.NOT_ACCEPTED);
        assertThat(open(id, "R3").id()).isEqualTo(review);
    }

    @Test
    void an_extension_is_dated_by_the_clock_and_a_date_that_does_not_fit_is_refused() {
        long land = atLand();
        keep(land, Kind.ACCEPTED, "2016-04-18", commission());
        // 19–22 (4), 25–29 April (9), 3–6 (13), 9–13 (18), 16, 17 May; ten more: 18–20 (3), 23–27 (8), 30, 31 May.
        refused("extensionDates", () -> extend(land, 10, "2016-06-01"));
        refused("extensionUntil", () -> extend(land, 0, "2016-05-28"));
        refused("extensionUntil", () -> extend(land, 0, "2016-05-17"));
        extend(land, 0, "2016-05-31");
        ClockEvent extended = clockEvents.getEvent(event(land, Kind.EXTENDED));
        assertThat(extended.days()).contains(10);
        assertThat(extended.oldDue()).contains(day("2016-05-17"));
        assertThat(extended.newDue()).contains(day("2016-05-31"));
        assertThat(clocks.getClock(land).dueOn()).contains(day("2016-05-31"));

        // What was entered stays as it was; what is counted follows the corrected acceptance.
        CorrectClockEvent.Values earlier =
                CorrectClockEvent.Values.of(clockEvents.getEvent(event(land, Kind.ACCEPTED)), day("2016-04-15"));
        correctClock.correct(
                new CorrectClockEvent.Correction(event(land, Kind.ACCEPTED), Optional.of(earlier), false, "落款 15 日"),
                commission());
        assertThat(extensions.listDates(land).get(extended.id()))
                .isEqualTo(new Extensions.Dates(Optional.of(day("2016-05-16")), Optional.of(day("2016-05-30"))));
        assertThat(clockEvents.getEvent(extended.id()).newDue()).contains(day("2016-05-31"));
        assertThat(clocks.getClock(land).dueOn()).contains(day("2016-05-30"));
    }

    @Test
    void a_pause_after_the_extension_moves_the_last_day_but_not_the_dates_of_the_decision() {
        long land = atLand();
        keep(land, Kind.ACCEPTED, "2016-04-18", commission());
        extend(land, 10, "2016-05-31");
        keepClock.keep(
                new RecordClockEvent.Entry(
                        land,
                        Kind.SPECIAL_BEGUN,
                        day("2016-05-18"),
                        false,
                        Optional.of("EXPERT_REVIEW"),
                        Optional.empty(),
                        Optional.of("梨国土告〔2016〕7号"),
                        Optional.empty(),
                        Optional.empty()),
                commission());
        keep(land, Kind.SPECIAL_ENDED, "2016-05-20", commission());
        // 19 and 20 May do not count: 31 May and two working days.
        assertThat(clocks.getClock(land).dueOn()).contains(day("2016-06-02"));
        assertThat(extensions.listDates(land).get(event(land, Kind.EXTENDED)))
                .isEqualTo(new Extensions.Dates(Optional.of(day("2016-05-17")), Optional.of(day("2016-05-31"))));
    }

    @Test
    void an_extension_granted_while_the_clock_stood_still_is_dated_once_the_pause_is_over() {
        long land = atLand();
        keep(land, Kind.ACCEPTED, "2016-04-18", commission());
        keepClock.keep(
                new RecordClockEvent.Entry(
                        land,
                        Kind.SPECIAL_BEGUN,
                        day("2016-05-12"),
                        false,
                        Optional.of("EXPERT_REVIEW"),
                        Optional.empty(),
                        Optional.of("梨国土告〔2016〕8号"),
                        Optional.empty(),
                        Optional.empty()),
                commission());
        keepClock.keep(
                new RecordClockEvent.Entry(
                        land,
                        Kind.EXTENDED,
                        day("2016-05-13"),
                        false,
                        Optional.of("COMPLEX"),
                        Optional.of(10),
                        Optional.empty(),
                        Optional.of("郑局长"),
                        Optional.of("权属情况复杂")),
                commission());
        long extended = event(land, Kind.EXTENDED);
        assertThat(extensions.listDates(land).get(extended).oldDue()).isEmpty();
        keep(land, Kind.SPECIAL_ENDED, "2016-05-16", commission());
        // 13 and 16 May do not count: two working days after 17 and 31 May.
        assertThat(extensions.listDates(land).get(extended))
                .isEqualTo(new Extensions.Dates(Optional.of(day("2016-05-19")), Optional.of(day("2016-06-02"))));
    }

    private long atReview() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "R1_R2", "2016-05-10");
        return id;
    }

    private long atLand() {
        long id = enter(ProjectKind.NEW, Category.PLANNED, "1200", "3100", "0", Map.of("land", "allocated"));
        road.place(id, facts("N1=2016-02-20 N2=2016-02-22 N3=2016-02-26"), Actor.PROGRAM);
        return open(id, "N4").id();
    }

    private void keep(long record, Kind kind, String on) {
        keep(record, kind, on, account("caizheng"));
    }

    private void keep(long record, Kind kind, String on, Account by) {
        keepClock.keep(RecordClockEvent.Entry.on(record, kind, day(on)), by);
    }

    private void end(long record, Kind kind, String on) {
        keepClock.keep(RecordClockEvent.Entry.on(record, kind, day(on)).saying("申请人来函"), account("caizheng"));
    }

    private void extend(long record, int days, String until) {
        keepClock.keep(
                new RecordClockEvent.Entry(
                        record,
                        Kind.EXTENDED,
                        day("2016-05-13"),
                        false,
                        Optional.of("COMPLEX"),
                        Optional.of(days).filter(n -> n > 0),
                        Optional.of(day(until)),
                        Optional.empty(),
                        Optional.of("郑局长"),
                        Optional.of("权属情况复杂")),
                commission());
    }

    private long event(long record, Kind kind) {
        return clockEvents.listEvents(record).stream()
                .filter(event -> event.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void correct(long record, Kind kind, String on, String reason) {
        CorrectClockEvent.Values values =
                CorrectClockEvent.Values.of(clockEvents.getEvent(event(record, kind)), day(on));
        correctClock.correct(
                new CorrectClockEvent.Correction(event(record, kind), Optional.of(values), true, reason),
                account("caizheng"));
    }

    private void strike(long record, Kind kind) {
        correctClock.correct(
                new CorrectClockEvent.Correction(event(record, kind), Optional.empty(), false, "没有此事"),
                account("caizheng"));
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("step.problem." + key));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
