package org.yingjian.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yingjian.EmptyDatabase;
import org.yingjian.audit.AuditTrail;
import org.yingjian.clock.NightlyWork.Phase;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;

class DayByDayTest {

    private static final LocalDate MONDAY = LocalDate.of(2016, 5, 23);
    private static final Clock WALL = Clock.fixed(
            LocalDateTime.of(2026, 11, 24, 9, 30)
                    .atZone(ZoneId.of("Asia/Shanghai"))
                    .toInstant(),
            ZoneId.of("Asia/Shanghai"));

    private final JdbcClient jdbc = JdbcClient.create(EmptyDatabase.with("V12__clock.sql", "V133__night_missed.sql"));
    private final List<String> done = new ArrayList<>();
    private final Set<Phase> failing = EnumSet.noneOf(Phase.class);
    private Clock wall = WALL;

    @Test
    void the_first_start_shows_the_start_date_with_the_hour_of_the_wall_clock() {
        assertThat(stored().now()).isEqualTo(LocalDateTime.of(2016, 5, 23, 9, 30));
    }

    @Test
    void a_later_start_shows_the_day_kept() {
        stored().advanceTo(MONDAY.plusDays(3), Actor.PROGRAM);
        assertThat(stored().today()).isEqualTo(MONDAY.plusDays(3));
    }

    @Test
    void a_jump_of_three_days_is_three_days_each_room_in_its_order() {
        DayByDay clock = stored(
                work(Phase.ALERTS, day -> done.add("alerts " + day)),
                work(Phase.TIMERS, day -> done.add("timers " + day)));
        clock.advanceTo(MONDAY.plusDays(3), Actor.PROGRAM);
        assertThat(done)
                .containsExactly(
                        "timers 2016-05-24",
                        "alerts 2016-05-24",
                        "timers 2016-05-25",
                        "alerts 2016-05-25",
                        "timers 2016-05-26",
                        "alerts 2016-05-26");
    }

    @Test
    void the_clock_already_shows_the_day_that_is_worked_through() {
        DayByDay[] clock = new DayByDay[1];
        clock[0] = stored(work(Phase.TIMERS, day -> done.add(day + " " + clock[0].today())));
        clock[0].advanceTo(MONDAY.plusDays(1), Actor.PROGRAM);
        assertThat(done).containsExactly("2016-05-24 2016-05-24");
    }

    @Test
    void the_clock_never_goes_back_stands_or_leaps_beyond_400_days() {
        assertRefused(stored(), MONDAY.minusDays(1), "clock.problem.back");
        assertRefused(stored(), MONDAY, "clock.problem.back");
        assertRefused(stored(), MONDAY.plusDays(401), "clock.problem.far");
        assertThat(stored().today()).isEqualTo(MONDAY);
    }

    @Test
    void the_system_date_cannot_be_moved() {
        DayByDay clock = day(new SystemDays(jdbc, WALL), holds());
        assertThat(clock.isMovable()).isFalse();
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertRefused(clock, LocalDate.of(2026, 11, 25), "clock.problem.notMovable");
    }

    @Test
    void days_on_which_nothing_ran_are_made_up_for_in_order() {
        LocalDate today = LocalDate.of(2026, 11, 24);
        DayByDay clock = day(new SystemDays(jdbc, WALL), holds(), work(Phase.TIMERS, day -> done.add(day.toString())));
        clock.catchUp();
        assertThat(done).as("the first start makes up for nothing").isEmpty();
        jdbc.sql("update business_clock set worked_day = ?")
                .param(today.minusDays(3))
                .update();
        clock.catchUp();
        clock.catchUp();
        assertThat(done).containsExactly("2026-11-22", "2026-11-23", "2026-11-24");
    }

    @Test
    void a_failing_phase_keeps_no_other_from_the_day_and_is_said_in_words() {
        failing.add(Phase.TIMERS);
        DayByDay clock = stored(failingWork(Phase.TIMERS), failingWork(Phase.PROGRESS));
        assertMissed(clock, MONDAY.plusDays(2));
        assertThat(done).containsExactly("PROGRESS 2016-05-24", "PROGRESS 2016-05-25");
        assertThat(clock.today()).isEqualTo(MONDAY.plusDays(2));
    }

    @Test
    void the_next_move_makes_up_for_what_failed_and_for_nothing_else() {
        DayByDay clock = stored(failingWork(Phase.PROGRESS), failingWork(Phase.ALERTS));
        failing.add(Phase.ALERTS);
        assertMissed(clock, MONDAY.plusDays(1));
        failing.clear();
        done.clear();
        clock.advanceTo(MONDAY.plusDays(2), Actor.PROGRAM);
        assertThat(done).containsExactly("ALERTS 2016-05-24", "PROGRESS 2016-05-25", "ALERTS 2016-05-25");
    }

    @Test
    void a_phase_done_for_a_later_day_is_done_for_the_day_it_failed() {
        DayByDay clock = stored(work(Phase.ALERTS, day -> {
            if (day.equals(MONDAY.plusDays(1))) {
                throw new IllegalStateException("planted");
            }
            done.add(day.toString());
        }));
        clock.advanceTo(MONDAY.plusDays(2), Actor.PROGRAM);
        assertThat(done).containsExactly("2016-05-25");
    }

    @Test
    void the_next_minute_makes_up_for_what_failed_this_morning_and_never_goes_round_in_circles() {
        DayByDay clock =
                day(new SystemDays(jdbc, WALL), holds(), failingWork(Phase.FORECASTS), failingWork(Phase.ALERTS));
        clock.catchUp();
        jdbc.sql("update business_clock set worked_day = ?")
                .param(LocalDate.of(2026, 11, 23))
                .update();
        failing.add(Phase.FORECASTS);
        clock.catchUp();
        assertThat(done).containsExactly("ALERTS 2026-11-24");
        for (int minute = 0; minute < 60; minute++) {
            minutesPass(1);
            again(failingWork(Phase.FORECASTS), failingWork(Phase.ALERTS));
        }
        assertThat(tries).as("after 1, 2, 4, 8, 16 … minutes").isEqualTo(6);
        assertThat(done).containsExactly("ALERTS 2026-11-24");
        failing.clear();
        minutesPass(60);
        again(failingWork(Phase.FORECASTS), failingWork(Phase.ALERTS));
        minutesPass(60);
        again(failingWork(Phase.FORECASTS), failingWork(Phase.ALERTS));
        assertThat(done).containsExactly("ALERTS 2026-11-24", "FORECASTS 2026-11-24");
    }

    @Test
    void one_that_fails_is_named_and_keeps_nobody_else_waiting() {
        OneByOne each = new OneByOne("planted work");
        each.attempt("S001", () -> {
            throw new IllegalStateException("planted");
        });
        each.attempt("S002", () -> done.add("S002"));
        assertThatThrownBy(each::end).isInstanceOf(Unfinished.class).hasMessage("S001");
        assertThat(done).containsExactly("S002");
    }

    @Test
    void while_a_room_holds_the_clock_it_stands_and_says_why() {
        Problem why = new Problem(Problem.Kind.CONFLICT, "planted.hold");
        DayByDay clock = day(new StoredDays(jdbc, MONDAY), holds(Optional::empty, () -> Optional.of(why)));
        assertRefused(clock, MONDAY.plusDays(1), "planted.hold");
        assertThat(clock.today()).isEqualTo(MONDAY);
    }

    private int tries;

    private NightlyWork failingWork(Phase phase) {
        return work(phase, day -> {
            if (failing.contains(phase)) {
                tries++;
                throw new IllegalStateException("planted");
            }
            done.add(phase + " " + day);
        });
    }

    private void again(NightlyWork... works) {
        day(new SystemDays(jdbc, WALL), holds(), works).catchUp();
    }

    private static void assertMissed(DayByDay clock, LocalDate target) {
        assertThatThrownBy(() -> clock.advanceTo(target, Actor.PROGRAM))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("clock.problem.workMissed"));
    }

    private static void assertRefused(DayByDay clock, LocalDate target, String key) {
        assertThatThrownBy(() -> clock.advanceTo(target, Actor.PROGRAM))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo(key));
    }

    private DayByDay stored(NightlyWork... works) {
        return day(new StoredDays(jdbc, MONDAY), holds(), works);
    }

    private DayByDay day(Days days, ObjectProvider<ClockHold> holds, NightlyWork... works) {
        MissedWork missed = new MissedWork(jdbc, wall);
        return new DayByDay(days, wall, new Night(works(works), missed), missed, none(), holds);
    }

    private void minutesPass(long minutes) {
        wall = Clock.offset(wall, Duration.ofMinutes(minutes));
    }

    private static NightlyWork work(Phase phase, Consumer<LocalDate> what) {
        return new NightlyWork() {
            @Override
            public Phase phase() {
                return phase;
            }

            @Override
            public void dayBegan(LocalDate day) {
                what.accept(day);
            }
        };
    }

    private static ObjectProvider<NightlyWork> works(NightlyWork... works) {
        return new ObjectProvider<>() {
            @Override
            public Stream<NightlyWork> stream() {
                return Stream.of(works);
            }
        };
    }

    private static ObjectProvider<ClockHold> holds(ClockHold... holds) {
        return new ObjectProvider<>() {
            @Override
            public Stream<ClockHold> stream() {
                return Stream.of(holds);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static ObjectProvider<AuditTrail> none() {
        return mock(ObjectProvider.class);
    }
}
