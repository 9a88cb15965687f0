package org.yingjian.step.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yingjian.calendar.Holiday;
import org.yingjian.calendar.Workdays;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.ClockEvent.Kind;
import org.yingjian.step.Pause;
import org.yingjian.step.StepClock.Light;
import org.yingjian.step.StepClock.StepLimit;
import org.yingjian.step.StepClock.StepLimit.Basis;
import org.yingjian.step.StepClock.Unit;
import org.yingjian.step.StepRecord;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.workflow.Step;

/** No sequence of pauses and extensions loses or gains a day; the oracle walks the days on its own. */
class ClockCountTest {

    private static final LocalDate ACCEPTED = LocalDate.of(2016, 3, 15);
    private static final Workdays YEAR_2016 = new Workdays(List.of(
            off("2016-04-04", "2016-04-04"),
            off("2016-05-02", "2016-05-02"),
            off("2016-06-09", "2016-06-11"),
            worked("2016-06-12"),
            off("2016-09-15", "2016-09-17"),
            worked("2016-09-18"),
            off("2016-10-01", "2016-10-07"),
            worked("2016-10-08"),
            worked("2016-10-09")));

    @Test
    void random_sequences_count_as_a_walk_through_the_days_does() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            LocalDate asOf = ACCEPTED.plusDays(random.nextInt(160));
            List<ClockEvent> events = sequence(random, asOf);
            int extended = random.nextInt(3) == 0 ? 10 : 0;
            Unit unit = random.nextBoolean() ? Unit.WORKING_DAYS : Unit.CALENDAR_DAYS;
            int days = 5 + random.nextInt(30);
            StepLimit limit = new LimitCount(facts(events, asOf), YEAR_2016).count(row(days, unit), extended);
            Walk walk = new Walk(events, asOf, unit, days + extended);
            assertThat(limit.used()).as("seed %d used", seed).isEqualTo(walk.used);
            assertThat(limit.dueOn()).as("seed %d due", seed).isEqualTo(Optional.ofNullable(walk.due));
            assertThat(limit.light() == Light.RED).as("seed %d late", seed).isEqualTo(walk.late);
        }
    }

    @Test
    void used_and_paused_days_add_up_to_all_days() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            LocalDate asOf = ACCEPTED.plusDays(random.nextInt(160));
            List<ClockEvent> events = sequence(random, asOf);
            List<Pause> pauses = Pause.of(events);
            int used = new ClockCount(ACCEPTED, pauses, YEAR_2016::isWorkingDay).used(asOf);
            int paused = 0;
            for (LocalDate day = ACCEPTED.plusDays(1); !day.isAfter(asOf); day = day.plusDays(1)) {
                LocalDate one = day;
                paused += YEAR_2016.isWorkingDay(day) && pauses.stream().anyMatch(p -> p.covers(one)) ? 1 : 0;
            }
            assertThat(used + paused).as("seed %d", seed).isEqualTo(YEAR_2016.workingDaysBetween(ACCEPTED, asOf));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // domain.md §5, next-day rule
        "2016-09-12, 5, WORKING_DAYS, 2016-09-20",
        "2016-09-12, 20, WORKING_DAYS, 2016-10-14",
        // 民法典 203: the fifteenth day is Sunday 12 June, a make-up working day; the tenth is a holiday
        "2016-05-28, 15, CALENDAR_DAYS, 2016-06-12",
        "2016-05-31, 10, CALENDAR_DAYS, 2016-06-12",
        // 建筑法 9: three months from the permit, and 4 June is a Saturday
        "2016-03-04, 3, MONTHS, 2016-06-06"
    })
    void last_days_follow_the_counting_rules(LocalDate accepted, int days, Unit unit, LocalDate last) {
        StepRecord record = record(accepted, accepted);
        ClockFacts facts = new ClockFacts(record, step(), List.of(), accepted);
        assertThat(new LimitCount(facts, YEAR_2016).count(row(days, unit), 0).dueOn())
                .contains(last);
    }

    @ParameterizedTest
    @CsvSource({
        // 20 working days from 15 March: the 16th day is 7 April (清明 off), the 20th 13 April
        "2016-04-06, CALM",
        "2016-04-07, YELLOW",
        "2016-04-13, YELLOW",
        "2016-04-14, RED"
    })
    void the_light_turns_yellow_at_four_fifths_and_red_after_the_last_day(LocalDate asOf, Light light) {
        ClockFacts facts = facts(List.of(), asOf);
        assertThat(new LimitCount(facts, YEAR_2016)
                        .count(row(20, Unit.WORKING_DAYS), 0)
                        .light())
                .isEqualTo(light);
    }

    /** Counts with a flag per pause kind, one day after another; knows nothing of {@link Pause}. */
    private static final class Walk {
        private int used;
        private LocalDate due;
        private boolean late;

        private Walk(List<ClockEvent> events, LocalDate asOf, Unit unit, int limit) {
            boolean corrections = false;
            boolean special = false;
            int counted = 0;
            LocalDate last = null;
            for (LocalDate day = events.isEmpty() ? ACCEPTED : earliest(events);
                    last == null && day.isBefore(ACCEPTED.plusYears(6)) || !day.isAfter(asOf);
                    day = day.plusDays(1)) {
                if (day.isAfter(ACCEPTED)
                        && !corrections
                        && !special
                        && (unit == Unit.CALENDAR_DAYS || YEAR_2016.isWorkingDay(day))) {
                    counted++;
                    if (counted == limit) {
                        last = day;
                    }
                }
                if (day.equals(asOf)) {
                    used = counted;
                }
                for (ClockEvent event : events) {
                    if (event.on().equals(day)) {
                        switch (event.kind()) {
                            case CORRECTIONS_ASKED -> corrections = true;
                            case CORRECTIONS_RECEIVED -> corrections = false;
                            case SPECIAL_BEGUN -> special = true;
                            case SPECIAL_ENDED -> special = false;
                            default -> {}
                        }
                    }
                }
            }
            due = last;
            while (due != null && unit == Unit.CALENDAR_DAYS && !YEAR_2016.isWorkingDay(due)) {
                due = due.plusDays(1);
            }
            late = due == null ? used > limit : asOf.isAfter(due);
        }

        private static LocalDate earliest(List<ClockEvent> events) {
            LocalDate first = events.get(0).on();
            return first.isBefore(ACCEPTED) ? first : ACCEPTED;
        }
    }

    /** Corrections and special procedures begin and end at will, overlapping, touching, on one day, before acceptance. */
    private static List<ClockEvent> sequence(Random random, LocalDate asOf) {
        List<ClockEvent> events = new ArrayList<>();
        boolean corrections = false;
        boolean special = false;
        LocalDate day = ACCEPTED.minusDays(random.nextInt(20));
        int steps = random.nextInt(12);
        for (int i = 0; i < steps; i++) {
            day = day.plusDays(random.nextInt(12));
            if (day.isAfter(asOf)) {
                break;
            }
            if (random.nextBoolean()) {
                events.add(event(i, corrections ? Kind.CORRECTIONS_RECEIVED : Kind.CORRECTIONS_ASKED, day));
                corrections = !corrections;
            } else {
                events.add(event(i, special ? Kind.SPECIAL_ENDED : Kind.SPECIAL_BEGUN, day));
                special = !special;
            }
        }
        return events;
    }

    private static ClockFacts facts(List<ClockEvent> events, LocalDate asOf) {
        return new ClockFacts(record(ACCEPTED, ACCEPTED), step(), events, asOf);
    }

    private static LimitTable.Row row(int days, Unit unit) {
        return new LimitTable.Row(Basis.STATUTORY, true, days, unit, "示例", 10, LimitTable.ACCEPTED);
    }

    private static Step step() {
        return null;
    }

    private static StepRecord record(LocalDate opened, LocalDate accepted) {
        RecordDraft draft = new RecordDraft(1, "N4");
        draft.openedOn = opened;
        draft.acceptedOn = accepted;
        return draft.toRecord();
    }

    private static ClockEvent event(long id, Kind kind, LocalDate on) {
        return new ClockEvent(
                id,
                1,
                kind,
                on,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                LocalDateTime.of(2016, 5, 23, 9, 0),
                "");
    }

    private static Holiday off(String from, String to) {
        return new Holiday(LocalDate.parse(from), LocalDate.parse(to), false, "示例");
    }

    private static Holiday worked(String day) {
        return new Holiday(LocalDate.parse(day), LocalDate.parse(day), true, "示例");
    }
}
