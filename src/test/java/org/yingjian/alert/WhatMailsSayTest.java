package org.yingjian.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yingjian.forecast.Act;
import org.yingjian.forecast.Light;

/** The sentences of a letter, and the one thing it asks of its reader. */
class WhatMailsSayTest {

    private final AlertScene scene = new AlertScene();

    @BeforeEach
    void aFirstDay() {
        scene.firstDay();
    }

    @Test
    void aRedMailSaysConclusionCauseSinceWhenSafeDayOneActAndItsGain() {
        scene.forecast(1, Light.RED, 0.31);
        scene.morning(1);
        Mail mail = scene.mailsOf(scene.countyLeader).get(1);
        assertThat(mail.subject()).isEqualTo("【红·告急】梨树县 示例·计算机教室:国检前完成「到货验收」把握约三成,卡在「装备计划批复」");
        assertThat(mail.text())
                .contains("示例·计算机教室(132 万元)照目前进度,国检(9 月 20 日)前完成「到货验收」的把握约三成")
                .contains("预计 9 月 28 日至 10 月 12 日之间完成")
                .contains("由梨树县教育局申报、梨树县发展和改革局办理,5 月 9 日转入,已 11 个工作日")
                .contains("涉及学校:示例·青松镇第一中学")
                .contains("最迟安全日")
                .contains("请协调梨树县发展和改革局于 5 月 27 日前办结「装备计划批复」。如能做到,把握可提高到约五成(增加约 20 个百分点)")
                .contains("政府采购法第27条")
                .contains("http://yingjian.test/projects/1")
                .doesNotContain("%", "null", "Optional", "??");
        assertThat(mail.html())
                .contains("示例·计算机教室")
                .contains("<table")
                .doesNotContain("null", "xmlns:th", "http://cdn");
    }

    @Test
    void theLeaderHearsTheActThatGainsMostAndTheOfficeItsOwn() {
        scene.forecast(1, Light.RED, 0.31);
        scene.acts.put(
                1L,
                List.of(new Act(
                        Act.Kind.METHOD,
                        "E5",
                        "公告至开标",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("inquiry"),
                        Optional.empty(),
                        "示例·梨树县学校建设项目办公室",
                        0.62,
                        0.31)));
        scene.morning(1);
        assertThat(scene.mailsOf(scene.countyLeader).get(1).text())
                .contains("请示例·梨树县学校建设项目办公室把「公告至开标」改为询价(金额在公开招标线以下,无须另行报批)。如能做到,把握可提高到约六成");
    }

    @Test
    void theOfficeIsAskedForWhatItCanDoItself() {
        scene.forecast(1, Light.RED, 0.31);
        scene.morning(1);
        assertThat(scene.mailsOf(scene.office).get(1).text())
                .startsWith("■ 红·告急\n梨树县发展和改革局:")
                .contains("你局在办的「装备计划批复」,请于 5 月 27 日前办结");
    }

    @Test
    void aBlackMailAsksForAFallbackAndNotForHaste() {
        scene.forecast(1, Light.BLACK, 0.0);
        scene.morning(1);
        assertThat(scene.mailsOf(scene.cityLeader)).last().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo(Mail.Kind.BLACK);
            assertThat(mail.text())
                    .contains("最早 10 月 15 日方可完成,晚于国检")
                    .contains("请不要为赶日期要求未批先建")
                    .contains("国检前可望完成「公告至开标」")
                    .contains("请于 5 月 27 日前确定备选目标")
                    .doesNotContain("前办结「装备计划批复」");
        });
    }

    @Test
    void mailsMayBeInEnglish() {
        AlertScene english =
                new AlertScene(Clock.system(ZoneId.of("Asia/Shanghai")), new QuietHours("00:00", "00:00"), "en");
        english.project(1, "示例·计算机教室", "132");
        english.forecast(1, Light.GREEN, 0.85);
        english.lookAgain();
        english.forecast(1, Light.RED, 0.31);
        english.morning(1);
        assertThat(english.mailsOf(english.countyLeader).get(1).text())
                .contains("is about 30%")
                .contains("since 9 May (11 working days)")
                .contains("raise the chance to about 50%");
    }
}
