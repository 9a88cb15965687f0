package org.yingjian.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.forecast.Explanation.Reachable;
import org.yingjian.forecast.Explanation.Together;
import org.yingjian.forecast.WhatIf.Ask;
import org.yingjian.project.Category;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.Actor;
import org.yingjian.step.OnTheRoad;

/** Whoever reads a red or black project learns what can still be had. */
@YingjianTest
class StillReachableTest extends OnTheRoad {

    private static final LocalDate INSPECTION = LocalDate.of(2016, 9, 20);
    private static final Set<String> NEVER_HURRIED = Set.of("N9", "N17", "N18", "N19", "N20", "E8", "E9", "E10", "R7");

    @Autowired
    Explanations explanations;

    @Autowired
    WhatIf whatIf;

    private long placed(long id, String row) {
        road.place(id, facts(row), Actor.PROGRAM);
        return id;
    }

    private Explanation why(long id) {
        return explanations.findExplanation(id).orElseThrow();
    }

    private Reachable reachable(long id) {
        return why(id).reachable().orElseThrow();
    }

    private long computers() {
        return placed(equipment("132", Map.of("method", "open")), "E1@2016-05-09");
    }

    private long feasibility() {
        return placed(
                enter(
                        ProjectKind.EXTENSION,
                        Category.PLANNED,
                        "260",
                        "0",
                        "1150",
                        Map.of("land", "none", "eia", "form", "track", "full")),
                "N1=2016-03-15 N2=2016-03-17 N3=2016-03-31 N5=2016-04-15 N6=2016-04-18 N7@2016-04-22");
    }

    @Test
    void acts_done_together_gain_more_than_the_best_of_them_alone() {
        long id = computers();
        Together together = reachable(id).together().orElseThrow();
        double best = why(id).acts().get(0).gain();
        assertThat(together.acts()).hasSizeGreaterThan(1);
        assertThat(together.gain()).isGreaterThan(best + 0.1);
        assertThat(together.chance()).isCloseTo(why(id).chance() + together.gain(), offset(1e-9));
        assertThat(together.half().orElseThrow())
                .isBefore(reachable(id).half().orElseThrow())
                .isBefore(INSPECTION);
    }

    @Test
    void where_no_single_act_is_worth_a_point_the_combination_that_helps_is_named() {
        long id = feasibility();
        assertThat(why(id).acts()).isEmpty();
        Together together = reachable(id).together().orElseThrow();
        assertThat(together.gain()).isGreaterThan(0.1);
        assertThat(together.acts()).hasSizeGreaterThan(3).noneMatch(act -> NEVER_HURRIED.contains(act.stepId()));
        assertThat(together.acts().stream().map(Act::stepId)).contains("N7", "N15");
        assertThat(together.acts()).noneMatch(act -> act.kind() == Act.Kind.METHOD);
    }

    @Test
    void the_realistic_day_is_the_first_on_which_the_what_if_says_one_half() {
        long id = computers();
        LocalDate half = reachable(id).half().orElseThrow();
        assertThat(whatIf.ask(id, Ask.NOTHING.by(half)).after().chance()).isGreaterThanOrEqualTo(0.5);
        assertThat(whatIf.ask(id, Ask.NOTHING.by(half.minusDays(1))).after().chance())
                .isLessThan(0.5);
        LocalDate most = reachable(id).most().orElseThrow();
        assertThat(whatIf.ask(id, Ask.NOTHING.by(most)).after().chance()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void the_acts_bring_a_state_further_than_the_fallback_within_reach() {
        long id = feasibility();
        Explanation.Fallback fallback = why(id).fallback().orElseThrow();
        Explanation.Fallback further = reachable(id).further().orElseThrow();
        assertThat(further.stepId()).isNotEqualTo(fallback.stepId());
        assertThat(further.chance()).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void a_project_likely_to_make_it_is_told_nothing_of_the_kind() {
        long id = placed(equipment("60", Map.of("method", "inquiry")), "E1=2016-05-10 E3=2016-05-12 E4@2016-05-12");
        assertThat(why(id).chance()).isGreaterThan(0.5);
        assertThat(why(id).reachable()).isEmpty();
    }
}
