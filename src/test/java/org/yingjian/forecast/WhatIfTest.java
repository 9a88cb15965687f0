package org.yingjian.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yingjian.YingjianTest;
import org.yingjian.forecast.WhatIf.Ask;
import org.yingjian.project.Category;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.OnTheRoad;

/** What would follow if something were otherwise: computed, never saved, nothing unlawful. */
@YingjianTest
class WhatIfTest extends OnTheRoad {

    @Autowired
    WhatIf whatIf;

    @Autowired
    Forecasts forecasts;

    @Autowired
    JdbcClient jdbc;

    private long placed(long id, String row) {
        road.place(id, facts(row), Actor.PROGRAM);
        return id;
    }

    private Forecast now(long id) {
        return forecasts.findForecast(id).orElseThrow();
    }

    private long computers() {
        return placed(equipment("132", Map.of("method", "open")), "E1@2016-05-09");
    }

    private String refused(long id, Ask ask) {
        try {
            whatIf.ask(id, ask);
        } catch (Problem problem) {
            return problem.key();
        }
        throw new AssertionError("not refused");
    }

    @Test
    void another_inspection_day_moves_chance_and_safe_days_and_nothing_is_kept() {
        long id = computers();
        int lines = jdbc.sql("select count(*) from forecast_diary")
                .query(Integer.class)
                .single();
        WhatIf.Answer answer = whatIf.ask(id, Ask.NOTHING.by(LocalDate.of(2016, 10, 20)));
        assertThat(answer.before().chance()).isCloseTo(now(id).chance().orElseThrow(), offset(1e-12));
        assertThat(answer.after().chance()).isGreaterThan(answer.before().chance() + 0.3);
        assertThat(answer.after().p50()).isEqualTo(answer.before().p50());
        assertThat(answer.safeDays()).isNotEmpty().first().satisfies(d -> {
            assertThat(d.stepId()).isEqualTo("E1");
            assertThat(d.before()).isEmpty();
            assertThat(d.after()).isPresent();
        });
        assertThat(jdbc.sql("select count(*) from forecast_diary")
                        .query(Integer.class)
                        .single())
                .isEqualTo(lines);
    }

    @Test
    void a_step_finished_by_a_day_is_worth_what_the_forecast_says_of_that_day() {
        long id = computers();
        StepOutlook first = now(id).steps().get(0);
        LocalDate day = first.firstLawfulDay().orElseThrow();
        WhatIf.Answer answer = whatIf.ask(id, Ask.NOTHING.finish("E1", day));
        assertThat(answer.after().chance()).isCloseTo(first.bestChance(), offset(1e-9));
        assertThat(whatIf.ask(id, Ask.NOTHING.finish("E1", day.plusDays(20)))
                        .after()
                        .chance())
                .isLessThan(answer.after().chance());
    }

    @Test
    void no_step_ends_before_its_lawful_minimum_and_none_that_is_not_open() {
        long id = placed(
                equipment("132", Map.of("method", "open")), "E1=2016-05-09 E3=2016-05-12 E4=2016-05-20 E5@2016-05-23");
        assertThat(refused(id, Ask.NOTHING.finish("E5", LocalDate.of(2016, 6, 1))))
                .isEqualTo("forecast.problem.beforeLawful");
        assertThat(refused(id, Ask.NOTHING.finish("E8", LocalDate.of(2016, 8, 1))))
                .isEqualTo("forecast.problem.notOpen");
        assertThat(refused(id, Ask.NOTHING.by(LocalDate.of(2016, 5, 1)))).isEqualTo("forecast.problem.deadlinePast");
    }

    @Test
    void at_the_line_another_method_names_the_approval_it_needs() {
        WhatIf.Answer answer = whatIf.ask(computers(), Ask.NOTHING.buyBy("inquiry"));
        assertThat(answer.after().chance()).isGreaterThan(answer.before().chance() + 0.1);
        assertThat(answer.assumptions()).anySatisfy(a -> {
            assertThat(a.approval()).isTrue();
            assertThat(a.key()).isEqualTo("procurement.objection.openTender");
        });
    }

    @Test
    void below_the_line_an_inquiry_needs_no_approval() {
        long id = placed(equipment("60", Map.of("method", "open")), "E1@2016-05-09");
        WhatIf.Answer answer = whatIf.ask(id, Ask.NOTHING.buyBy("inquiry"));
        assertThat(answer.assumptions()).noneMatch(WhatIf.Assumption::approval);
        assertThat(answer.after().chance()).isGreaterThan(answer.before().chance());
    }

    @Test
    void what_the_law_forbids_is_refused() {
        assertThat(refused(computers(), Ask.NOTHING.buyBy("self"))).isEqualTo("procurement.objection.selfPurchase");
        long works = placed(repair("80", Map.of("method", "negotiation")), "R1=2016-04-12 R2=2016-05-10 R3@2016-05-16");
        assertThat(refused(works, Ask.NOTHING.buyBy("inquiry"))).isEqualTo("procurement.objection.inquiryWorks");
    }

    @Test
    void a_purchase_already_announced_keeps_its_method() {
        long id = placed(
                equipment("60", Map.of("method", "open")),
                "E1=2016-03-09 E3=2016-03-12 E4=2016-03-20 E5=2016-04-25 E6@2016-04-25");
        assertThat(refused(id, Ask.NOTHING.buyBy("inquiry"))).isEqualTo("forecast.problem.purchaseBegun");
    }

    @Test
    void an_open_purchase_without_notice_moves_to_the_other_branch_and_begins_today() {
        long id = placed(
                repair("80", Map.of("method", "open", "track", "full")), "R1=2016-04-12 R2=2016-05-10 R3=2016-05-16");
        assertThat(openSteps(id)).containsExactly("R4");
        WhatIf.Answer answer = whatIf.ask(id, Ask.NOTHING.buyBy("negotiation"));
        assertThat(answer.after().chance()).isGreaterThan(answer.before().chance());
        assertThat(answer.safeDays()).anySatisfy(d -> assertThat(d.stepId()).isEqualTo("R4B"));
    }

    @Test
    void the_green_channel_names_the_approvals_it_hastens() {
        long id = computers();
        WhatIf.Answer answer = whatIf.ask(id, Ask.NOTHING.throughGreenChannel());
        assertThat(answer.after().chance()).isGreaterThan(answer.before().chance());
        assertThat(answer.assumptions()).singleElement().satisfies(a -> {
            assertThat(a.key()).isEqualTo("forecast.assume.green");
            assertThat(String.valueOf(a.arguments().get(0))).contains("装备计划批复 5");
        });
    }

    @Test
    void only_indoor_works_go_on_in_winter() {
        long id = placed(
                enter(ProjectKind.NEW, Category.FINISHING, "690", "3600", "0", Map.of()),
                "N15=2015-08-20 N16=2015-09-11 N17=2015-09-18 N18=2016-05-03 N19=2016-05-20 N20@2016-05-20");
        WhatIf.Answer winter =
                whatIf.ask(id, Ask.NOTHING.by(LocalDate.of(2017, 3, 1)).throughWinter());
        WhatIf.Answer plain = whatIf.ask(id, Ask.NOTHING.by(LocalDate.of(2017, 3, 1)));
        assertThat(winter.after().chance()).isGreaterThanOrEqualTo(plain.after().chance());
        assertThat(winter.assumptions()).anyMatch(a -> a.key().startsWith("forecast.assume.winter"));
    }

    @Test
    void several_things_may_be_otherwise_at_once() {
        Ask all = Ask.NOTHING.by(LocalDate.of(2016, 10, 12)).buyBy("inquiry").throughGreenChannel();
        assertThat(whatIf.ask(computers(), all).assumptions()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void nothing_asked_is_refused() {
        assertThatThrownBy(() -> whatIf.ask(computers(), Ask.NOTHING)).isInstanceOf(Problem.class);
    }
}
