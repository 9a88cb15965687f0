package org.yingjian.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.forecast.CountyForecasts.CountyForecast;
import org.yingjian.project.Project;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.Handling;
import org.yingjian.step.OnTheRoad;

/** How many of a county's projects miss, and whom the green channel helps most. */
@YingjianTest
class CountyForecastTest extends OnTheRoad {

    @Autowired
    CountyForecasts counties;

    @Autowired
    GreenSlots slots;

    @Autowired
    Forecasts forecasts;

    @Autowired
    WhatIf whatIf;

    @Autowired
    Handling handling;

    @BeforeEach
    void some_projects_that_may_go_either_way() {
        for (String amount : List.of("132", "60", "45")) {
            road.place(equipment(amount, Map.of("method", "open")), facts("E1@2016-05-09"), Actor.PROGRAM);
        }
        road.place(
                repair("80", Map.of("method", "negotiation")),
                facts("R1=2016-04-12 R2=2016-05-10 R3@2016-05-16"),
                Actor.PROGRAM);
    }

    private Map<Long, Double> own(Optional<String> county) {
        List<Long> live = projects.listAll().stream()
                .filter(p -> p.status() == Project.Status.LIVE)
                .filter(p -> county.isEmpty() || county.get().equals(p.county()))
                .map(Project::id)
                .toList();
        return live.stream()
                .map(forecasts::refresh)
                .filter(f -> f.chance().isPresent())
                .collect(Collectors.toMap(Forecast::projectId, f -> f.chance().get()));
    }

    @Test
    void the_law_keeps_every_own_chance_and_adds_what_hangs_together() {
        Optional<String> county = Optional.of("梨树");
        Map<Long, Double> own = own(county);
        CountyForecast forecast = counties.get(county);
        assertThat(forecast.projects()).isEqualTo(own.size());
        assertThat(forecast.law()).hasSize(own.size() + 1);
        assertThat(forecast.law().stream().mapToDouble(p -> p).sum()).isCloseTo(1, offset(1e-9));
        assertThat(forecast.mean())
                .isCloseTo(own.values().stream().mapToDouble(p -> 1 - p).sum(), offset(1e-6));
        assertThat(forecast.low()).isLessThanOrEqualTo(forecast.high());
        assertThat(forecast.allReady()).isGreaterThanOrEqualTo(forecast.allReadyApart() - 1e-12);
        assertThat(forecast.factors()).isNotEmpty().hasSizeLessThanOrEqualTo(4).allSatisfy(f -> {
            assertThat(f.projects()).isGreaterThan(1);
            assertThat(f.moreMisses()).isPositive();
            assertThat(organisations.getOrganisation(f.organisationId()).name()).isNotBlank();
        });
    }

    @Test
    void the_spread_of_the_common_pace_is_the_stated_one_until_enough_was_seen() {
        CountyForecasts.Pace pace = counties.get(Optional.of("梨树")).pace();
        assertThat(pace.stated()).isEqualTo(0.25);
        assertThat(pace.estimated()).isEqualTo(pace.groups() >= 8 && pace.cases() >= 30);
        if (!pace.estimated()) {
            assertThat(pace.spread()).isEqualTo(0.25);
        }
    }

    @Test
    void a_project_in_the_green_channel_is_counted_among_those_computed_alone() {
        int before = counties.get(Optional.of("梨树")).alone();
        long id = slots.plan(Optional.of("梨树"), 1, Set.of()).chosen().get(0).projectId();
        handling.grant(id, "分管副县长", LocalDate.of(2016, 5, 23), "", "国检项目", commission());
        assertThat(counties.get(Optional.of("梨树")).alone()).isEqualTo(before + 1);
        handling.revoke(id, LocalDate.of(2016, 5, 23), "试验", commission());
        assertThat(counties.get(Optional.of("梨树")).alone()).isEqualTo(before);
    }

    @Test
    void the_worst_three_are_those_with_the_least_chance() {
        Map<Long, Double> own = own(Optional.of("梨树"));
        List<Double> least = own.values().stream().sorted().limit(3).toList();
        assertThat(counties.get(Optional.of("梨树")).worst())
                .extracting(CountyForecasts.Weak::chance)
                .zipSatisfy(least, (a, b) -> assertThat(a).isCloseTo(b, offset(1e-9)));
    }

    @Test
    void the_city_has_all_projects_and_a_county_without_any_misses_none() {
        assertThat(counties.get(Optional.empty()).projects())
                .isGreaterThanOrEqualTo(counties.get(Optional.of("梨树")).projects());
        CountyForecast none = counties.get(Optional.of("没有的县"));
        assertThat(none.projects()).isZero();
        assertThat(none.allReady()).isEqualTo(1);
    }

    @Test
    void a_new_project_is_counted_at_once() {
        int before = counties.get(Optional.of("梨树")).projects();
        road.place(equipment("70", Map.of("method", "open")), facts("E1@2016-05-09"), Actor.PROGRAM);
        assertThat(counties.get(Optional.of("梨树")).projects()).isEqualTo(before + 1);
    }

    @Test
    void the_slots_go_to_those_that_gain_most_and_no_list_by_hand_beats_them() {
        GreenSlots.Plan plan = slots.plan(Optional.of("梨树"), 2, Set.of());
        assertThat(plan.chosen()).hasSize(2);
        double least = plan.chosen().get(1).points();
        assertThat(plan.others()).allSatisfy(o -> assertThat(o.points()).isLessThanOrEqualTo(least));
        Set<Long> byHand =
                plan.others().stream().limit(2).map(GreenSlots.Gain::projectId).collect(Collectors.toSet());
        GreenSlots.Plan compared = slots.plan(Optional.of("梨树"), 2, byHand);
        assertThat(compared.byHand()).hasSize(2);
        assertThat(compared.gain()).isGreaterThanOrEqualTo(compared.gainByHand());
        GreenSlots.Gain first = plan.chosen().get(0);
        WhatIf.Answer asked = whatIf.ask(first.projectId(), WhatIf.Ask.NOTHING.throughGreenChannel());
        assertThat(first.before()).isCloseTo(asked.before().chance(), offset(1e-9));
        assertThat(first.after()).isCloseTo(asked.after().chance(), offset(1e-9));
        assertThat(first.limits().key()).isEqualTo("forecast.assume.green");
    }

    @Test
    void a_project_in_the_channel_takes_no_slot_until_its_channel_is_revoked() {
        long first = slots.plan(Optional.of("梨树"), 1, Set.of()).chosen().get(0).projectId();
        handling.grant(first, "分管副县长", LocalDate.of(2016, 5, 23), "", "国检项目", commission());
        GreenSlots.Plan plan = slots.plan(Optional.of("梨树"), 500, Set.of(first));
        assertThat(plan.byHand()).isEmpty();
        assertThat(plan.chosen()).noneMatch(gain -> gain.projectId() == first);
        assertThat(plan.others()).noneMatch(gain -> gain.projectId() == first);
        handling.revoke(first, LocalDate.of(2016, 5, 23), "试验", commission());
        assertThat(slots.plan(Optional.of("梨树"), 1, Set.of()).chosen().get(0).projectId())
                .isEqualTo(first);
    }

    @Test
    void without_slots_nobody_gains_and_less_than_none_is_refused() {
        assertThat(slots.plan(Optional.of("梨树"), 0, Set.of()).gain()).isZero();
        assertThatThrownBy(() -> slots.plan(Optional.of("梨树"), -1, Set.of())).isInstanceOf(Problem.class);
    }
}
