package org.yingjian.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yingjian.EmptyDatabase;
import org.yingjian.audit.AuditTrail;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;

class DayByDayTest {

    private static final LocalDate MONDAY = LocalDate.of(2016, 5, 23);
    private static final Clock WALL = Clock.fixed(
            LocalDateTime.of(2026, 11, 24, 9, 30)
                    .atZone(ZoneId.of("Asia/Shanghai"))
                    .toInstant(),
            ZoneId.of("Asia/Shanghai"));

    private final JdbcClient jdbc = JdbcClient.create(EmptyDatabase.with("V12__clock.sql"));
    private final List<String> done = new ArrayList<>();

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
        DayByDay clock = stored(work(40, day -> done.add("alerts " + day)), work(10, day -> done.add("timers " + day)));
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
        clock[0] = stored(work(10, day -> done.add(day + " " + clock[0].today())));
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
        DayByDay clock = new DayByDay(new SystemDays(jdbc, WALL), WALL, works(), none(), holds());
        assertThat(clock.isMovable()).isFalse();
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertRefused(clock, LocalDate.of(2026, 11, 25), "clock.problem.notMovable");
    }

    @Test
    void days_on_which_nothing_ran_are_made_up_for_in_order() {
        LocalDate today = LocalDate.of(2026, 11, 24);
        DayByDay clock = new DayByDay(
                new SystemDays(jdbc, WALL), WALL, works(work(10, day -> done.add(day.toString()))), none(), holds());
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
    void a_failing_room_is_named_and_keeps_nobody_from_the_day() {
        DayByDay clock = stored(
                work(10, day -> {
                    throw new IllegalStateException("planted");
                }),
                work(20, day -> done.add("progress " + day)));
        assertThatThrownBy(() -> clock.advanceTo(MONDAY.plusDays(2), Actor.PROGRAM))
                .hasMessageContaining("2016-05-24")
                .hasMessageContaining("2016-05-25");
        assertThat(done).containsExactly("progress 2016-05-24", "progress 2016-05-25");
        assertThat(clock.today()).isEqualTo(MONDAY.plusDays(2));
    }

    @Test
    void while_a_room_holds_the_clock_it_stands_and_says_why() {
        Problem why = new Problem(Problem.Kind.CONFLICT, "planted.hold");
        DayByDay clock = new DayByDay(
                new StoredDays(jdbc, MONDAY), WALL, works(), none(), holds(Optional::empty, () -> Optional.of(why)));
        assertRefused(clock, MONDAY.plusDays(1), "planted.hold");
        assertThat(clock.today()).isEqualTo(MONDAY);
    }

    private static void assertRefused(DayByDay clock, LocalDate target, String key) {
        assertThatThrownBy(() -> clock.advanceTo(target, Actor.PROGRAM))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo(key));
    }

    private DayByDay stored(NightlyWork... works) {
        return new DayByDay(new StoredDays(jdbc, MONDAY), WALL, works(works), none(), holds());
    }

    private static NightlyWork work(int order, Consumer<LocalDate> what) {
        return new NightlyWork() {
            @Override
            public int order() {
                return order;
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
