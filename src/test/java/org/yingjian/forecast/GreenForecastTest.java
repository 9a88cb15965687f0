package org.yingjian.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.forecast.DiaryEntry.Reason;
import org.yingjian.shared.Actor;
import org.yingjian.step.Handling;
import org.yingjian.step.OnTheRoad;

/** A project that holds a green channel is forecast with its limits, from the grant until it is taken back. */
@YingjianTest
class GreenForecastTest extends OnTheRoad {

    private static final LocalDate TODAY = LocalDate.of(2016, 5, 23);

    @Autowired
    Forecasts forecasts;

    @Autowired
    WhatIf whatIf;

    @Autowired
    Diary diary;

    @Autowired
    Explanations explanations;

    @Autowired
    Handling handling;

    private double chance(long id) {
        return forecasts.findForecast(id).orElseThrow().chance().orElseThrow();
    }

    private DiaryEntry last(long id) {
        return diary.listEntries(id).get(diary.listEntries(id).size() - 1);
    }

    private long computers() {
        long id = equipment("132", Map.of("method", "open"));
        road.place(id, facts("E1@2016-05-20"), Actor.PROGRAM);
        return id;
    }

    @Test
    void the_grant_brings_what_the_what_if_said_and_taking_it_back_brings_the_old_chance() {
        long id = computers();
        double before = chance(id);
        double promised =
                whatIf.ask(id, WhatIf.Ask.NOTHING.throughGreenChannel()).after().chance();
        assertThat(last(id).inputs().orElseThrow()).endsWith("green=-");
        handling.grant(id, "分管副县长", TODAY, "", "国检项目", commission());
        assertThat(chance(id)).isCloseTo(promised, offset(1e-9)).isGreaterThan(before);
        assertThat(last(id).reason()).isEqualTo(Reason.GREEN);
        assertThat(last(id).event()).contains("GrantGreenChannel");
        assertThat(last(id).inputs().orElseThrow()).doesNotEndWith("green=-");
        handling.revoke(id, TODAY, "试验", commission());
        assertThat(chance(id)).isCloseTo(before, offset(1e-9));
        assertThat(last(id).event()).contains("RevokeGreenChannel");
        assertThat(last(id).inputs().orElseThrow()).endsWith("green=-");
    }

    @Test
    void nobody_proposes_what_the_channel_already_gives() {
        long id = computers();
        handling.grant(id, "分管副县长", TODAY, "", "国检项目", commission());
        WhatIf.Answer again = whatIf.ask(id, WhatIf.Ask.NOTHING.throughGreenChannel());
        assertThat(again.after().chance()).isEqualTo(again.before().chance());
        assertThat(again.assumptions()).extracting(WhatIf.Assumption::key).containsExactly("forecast.assume.greenHeld");
        Explanation why = explanations.findExplanation(id).orElseThrow();
        assertThat(why.basis().green()).isTrue();
        assertThat(why.acts()).extracting(Act::kind).doesNotContain(Act.Kind.KEEP_PROMISE);
        assertThat(explanations.findBasis(id)).contains(why.basis());
    }

    @Test
    void a_what_if_of_another_day_starts_from_the_channel() {
        long id = computers();
        handling.grant(id, "分管副县长", TODAY, "", "国检项目", commission());
        WhatIf.Answer day = whatIf.ask(id, WhatIf.Ask.NOTHING.by(LocalDate.of(2016, 10, 20)));
        assertThat(day.before().chance()).isCloseTo(chance(id), offset(1e-12));
        WhatIf.Answer both =
                whatIf.ask(id, WhatIf.Ask.NOTHING.by(LocalDate.of(2016, 10, 20)).throughGreenChannel());
        assertThat(both.after().chance()).isCloseTo(day.after().chance(), offset(1e-12));
    }
}
