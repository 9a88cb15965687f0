package org.yingjian.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.forecast.WhatIf.Ask;
import org.yingjian.project.Category;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.Actor;
import org.yingjian.step.ClockEvent.Kind;
import org.yingjian.step.OnTheRoad;

/** Why the chance is what it is, and what would help. */
@YingjianTest
class ExplanationTest extends OnTheRoad {

    @Autowired
    Explanations explanations;

    @Autowired
    Forecasts forecasts;

    @Autowired
    WhatIf whatIf;

    private long placed(long id, String row) {
        road.place(id, facts(row), Actor.PROGRAM);
        return id;
    }

    private Forecast now(long id) {
        return forecasts.findForecast(id).orElseThrow();
    }

    private Explanation why(long id) {
        return explanations.findExplanation(id).orElseThrow();
    }

    private long computers() {
        return placed(equipment("132", Map.of("method", "open")), "E1@2016-05-09");
    }

    @Test
    void steps_offices_and_causes_each_add_up() {
        long id = computers();
        Explanation why = why(id);
        assertThat(why.chance()).isCloseTo(now(id).chance().orElseThrow(), offset(1e-9));
        double steps =
                why.steps().stream().mapToDouble(Explanation.StepCost::points).sum();
        double offices = why.offices().stream()
                .mapToDouble(Explanation.OfficeCost::points)
                .sum();
        double causes = why.causes().values().stream().mapToDouble(p -> p).sum();
        assertThat(why.chance() + steps).isCloseTo(why.reference(), offset(1e-9));
        assertThat(offices).isCloseTo(steps, offset(1e-9));
        assertThat(why.chance() + causes).isCloseTo(why.causesReference(), offset(1e-9));
        assertThat(why.causes().get(Explanation.Cause.HOLIDAY)).isNotZero();
        assertThat(why.causes().get(Explanation.Cause.WINTER)).isZero();
        assertThat(why.offices()).extracting(Explanation.OfficeCost::holder).contains("梨树县发展和改革局");
    }

    @Test
    void queue_and_work_are_told_apart_once_somebody_accepted() {
        long id = computers();
        assertThat(why(id).queueKnown()).isFalse();
        assertThat(why(id).causes().get(Explanation.Cause.QUEUE)).isZero();
        happened(open(id, "E1").id(), Kind.ACCEPTED, LocalDate.of(2016, 5, 20));
        assertThat(why(id).queueKnown()).isTrue();
        assertThat(why(id).causes().get(Explanation.Cause.QUEUE)).isPositive();
        assertThat(why(id).parties())
                .contains(new Explanation.PartyTime(Explanation.Party.APPLICANT, 11))
                .contains(new Explanation.PartyTime(Explanation.Party.OFFICE, 3));
    }

    @Test
    void the_acts_are_lawful_have_a_doer_and_gain_what_the_what_if_says() {
        long id = computers();
        assertThat(now(id).light()).isEqualTo(Light.RED);
        assertThat(why(id).acts()).hasSize(3).isSortedAccordingTo((a, b) -> Double.compare(b.gain(), a.gain()));
        // at the line nobody is told to leave open tender
        assertThat(why(id).acts()).noneMatch(act -> act.kind() == Act.Kind.METHOD);
        Act first = explanations.listActs(id).stream()
                .filter(act -> act.kind() == Act.Kind.FINISH)
                .findFirst()
                .orElseThrow();
        assertThat(first.stepId()).isEqualTo("E1");
        assertThat(first.doer()).isEqualTo("梨树县发展和改革局");
        assertThat(whatIf.ask(id, Ask.NOTHING.finish("E1", first.by().orElseThrow()))
                        .after()
                        .chance())
                .isCloseTo(first.chance(), offset(1e-9));
    }

    @Test
    void below_the_line_the_quicker_method_of_the_table_is_proposed_to_the_client() {
        long id = placed(equipment("60", Map.of("method", "open")), "E1@2016-05-16");
        assertThat(explanations.listActs(id)).anySatisfy(act -> {
            assertThat(act.kind()).isEqualTo(Act.Kind.METHOD);
            assertThat(act.method()).contains("inquiry");
            assertThat(act.doer()).contains("学校建设项目办公室");
        });
    }

    @Test
    void every_lawful_method_has_its_last_day_for_the_notice() {
        long id = placed(equipment("60", Map.of("method", "inquiry")), "E1@2016-05-16");
        assertThat(why(id).notices())
                .extracting(Explanation.Notice::method)
                .contains("inquiry", "open", "consultation");
        LocalDate inquiry = notice(id, "inquiry").lastDay().orElseThrow();
        LocalDate open = notice(id, "open").lastDay().orElseThrow();
        assertThat(inquiry).isAfter(open.plusDays(10));
        assertThat(notice(id, "inquiry").current()).isTrue();
        assertThat(notice(id, "inquiry").needsApproval()).isEmpty();
        assertThat(why(computers()).notices())
                .filteredOn(n -> n.method().equals("inquiry"))
                .singleElement()
                .satisfies(n -> assertThat(n.needsApproval()).contains("procurement.objection.openTender"));
    }

    private Explanation.Notice notice(long id, String method) {
        return why(id).notices().stream()
                .filter(n -> n.method().equals(method))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void when_the_target_is_lost_a_state_before_it_may_still_be_had() {
        long id = placed(
                enter(ProjectKind.NEW, Category.FINISHING, "690", "3600", "0", Map.of()),
                "N15=2016-04-20 N16=2016-05-05 N17=2016-05-18 N18@2016-05-18");
        assertThat(now(id).light()).isIn(Light.RED, Light.BLACK);
        Explanation.Fallback fallback = why(id).fallback().orElseThrow();
        assertThat(fallback.stepId()).isEqualTo("N18");
        assertThat(fallback.chance()).isBetween(0.5, 1.0);
        assertThat(why(id).acts()).allMatch(act -> !act.stepId().equals("N19"));
        Explanation.WinterCliff winter = why(id).winter().orElseThrow();
        assertThat(winter.stepId()).isEqualTo("N20");
        assertThat(winter.stop()).isEqualTo("2016-11-01");
        assertThat(winter.spring()).isEqualTo("2017-04-11");
        assertThat(winter.slips()).isBetween(0.3, 1.0);
    }

    @Test
    void a_project_that_is_over_has_nothing_to_explain() {
        long id = placed(
                equipment("60", Map.of("method", "inquiry", "track", "full")),
                "E1=2016-01-05 E3=2016-01-08 E4=2016-01-15 E5=2016-02-16 E6=2016-02-20 E7=2016-02-26 E8=2016-03-30"
                        + " E9=2016-04-05 E10=2016-04-08 E11=2016-04-15 E12@2016-04-18");
        assertThat(explanations.findExplanation(id)).isEmpty();
        assertThat(explanations.listActs(id)).isEmpty();
    }
}
