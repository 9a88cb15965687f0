package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why the chance is what it is: causes by Shapley, what one more day costs, laws shortened. */
class A32_CausesTest {

    /** Thursday 2016-05-26 is a holiday of this test. */
    private static final CountedDays WITH_HOLIDAY = CountedDays.of(
            MONDAY,
            HORIZON,
            d -> d.getDayOfWeek() != DayOfWeek.SATURDAY
                    && d.getDayOfWeek() != DayOfWeek.SUNDAY
                    && !d.equals(LocalDate.of(2016, 5, 26)));

    private final Model model = model(
            4,
            new Node.Step("check", HALVING, WITH_HOLIDAY, 1, 1, "good"),
            new Node.Choice("good", "check", List.of(new Node.Way(0.8, "end"), new Node.Way(0.2, "check"))),
            end());

    private Causes causes(Model of) {
        return new Causes(of, Map.of(WITH_HOLIDAY, workingFrom(MONDAY)), Map.of());
    }

    @Test
    void theCausesAddUpToTheChanceWithoutThemLessTheChanceNow() {
        Standing now = Standing.at(open("check", 0, HALVING));
        Causes.Split split = causes(model).split(now, Map.of());
        double sum = split.points().values().stream().mapToDouble(p -> p).sum();
        assertThat(split.now()).isCloseTo(model.chance(now), exactly());
        assertThat(split.reference()).isEqualTo(1);
        assertThat(sum).isCloseTo(split.reference() - split.now(), exactly());
        assertThat(split.points().get(Cause.WORK)).isPositive();
        assertThat(split.points().get(Cause.RETURN)).isPositive();
        assertThat(split.points().get(Cause.HOLIDAY)).isPositive();
        assertThat(split.points().get(Cause.WINTER)).isZero();
    }

    @Test
    void workAloneBearsItAllWhereNothingElseIsToBlame() {
        // two days of work, one planned, one day left
        Node.Step step = new Node.Step("a", Law.fixed(2), CALENDAR, 1, 1, "end");
        Causes.Split split = new Causes(model(1, step, end()), Map.of(), Map.of())
                .split(Standing.at(open("a", 0, Law.fixed(2))), Map.of());
        assertThat(split.now()).isZero();
        assertThat(split.points().get(Cause.WORK)).isCloseTo(1, exactly());
    }

    @Test
    void aQueueThatIsOnRecordIsToldFromTheWork() {
        Node.Step step = new Node.Step("a", Law.fixed(6), CALENDAR, 1, 3, "end");
        Model late = model(2, step, end());
        Standing now = Standing.at(open("a", 3, Law.fixed(6)));
        Causes.Split together = new Causes(late, Map.of(), Map.of()).split(now, Map.of());
        assertThat(together.queueKnown()).isFalse();
        assertThat(together.points().get(Cause.QUEUE)).isZero();
        assertThat(together.points().get(Cause.WORK)).isCloseTo(1, exactly());
        // two of its days it lay untouched: without them it ends on day 1; either cause alone would do
        Causes.Split apart = new Causes(late, Map.of(), Map.of()).split(now, Map.of("a", 2));
        assertThat(apart.queueKnown()).isTrue();
        assertThat(apart.points().get(Cause.QUEUE)).isCloseTo(0.5, exactly());
        assertThat(apart.points().get(Cause.WORK)).isCloseTo(0.5, exactly());
    }

    @Test
    void winterIsWhatTheStopCosts() {
        CountedDays stopped =
                CountedDays.of(MONDAY, HORIZON, d -> !d.isAfter(MONDAY.plusDays(1)) || d.isAfter(MONDAY.plusDays(30)));
        Node.Step works = new Node.Step("works", Law.fixed(3), stopped, 1, 3, "end");
        Causes.Split split = new Causes(model(10, works, end()), Map.of(), Map.of(stopped, CALENDAR))
                .split(Standing.at(open("works", 0, Law.fixed(3))), Map.of());
        assertThat(split.points().get(Cause.WINTER)).isCloseTo(1, exactly());
    }

    @Test
    void oneDayLaterCostsWhatTheValueFalls() {
        Node.Step a = new Node.Step("a", Law.fixed(1), CALENDAR, 1, 1, "b");
        Node.Step b = new Node.Step("b", HALVING, CALENDAR, 1, 1, "end");
        Projection p = model(3, a, b, end()).project(Standing.at(open("a", 0, Law.fixed(1))));
        // b has two days: 3/4; with one day only: 1/2
        assertThat(p.chance()).isCloseTo(0.75, exactly());
        assertThat(p.steps().get(0).dayCost()).isCloseTo(0.25, exactly());
        assertThat(p.planned()).hasValue(2);
    }

    @Test
    void aLawSooner() {
        Law sooner = HALVING.sooner(1);
        assertThat(1 - sooner.survival(1)).isCloseTo(0.75, exactly());
        assertThat(sooner.survival(2)).isCloseTo(HALVING.survival(3), exactly());
        assertThat(HALVING.sooner(0)).isEqualTo(HALVING);
        assertThat(1 - HALVING.sooner(7).survival(1)).isCloseTo(1 - HALVING.survival(8), exactly());
    }

    @Test
    void aLawWithinALimit() {
        Law within = HALVING.within(3);
        assertThat(within.survival(2)).isCloseTo(HALVING.survival(2), exactly());
        assertThat(within.survival(3)).isCloseTo(0, exactly());
        assertThat(within.given(5).survival(1)).isZero();
    }
}
