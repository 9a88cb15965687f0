package org.yingjian.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yingjian.alert.AlertScene.MONDAY;

import java.time.Clock;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yingjian.account.Account;
import org.yingjian.account.Role;
import org.yingjian.forecast.Act;
import org.yingjian.forecast.Light;
import org.yingjian.step.StepClock;

class WhoHearsWhatTest {

    private final AlertScene scene = new AlertScene();

    @BeforeEach
    void aFirstDay() {
        scene.project(1, "示例·计算机教室", "132");
        scene.project(2, "示例·图书补充", "88.5");
        scene.forecast(1, Light.GREEN, 0.85, Optional.of(MONDAY.plusDays(30)), false);
        scene.forecast(2, Light.RED, 0.30);
        scene.lookAgain();
    }

    @Test
    void onTheFirstDayEverybodyGetsOneBaselineAndNothingElse() {
        assertThat(scene.mails()).allMatch(mail -> mail.kind() == Mail.Kind.BASELINE);
        assertThat(scene.mailsOf(scene.countyLeader)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("迎检底数 5 月 23 日:2 项中已达标 0、绿 1、黄 0、红 1、黑 0");
            assertThat(mail.text()).contains("今日只发这一封").contains("距国检(9 月 20 日)120 天");
            assertThat(mail.createdAt()).isEqualTo(scene.now());
        });
        assertThat(scene.mails()).extracting(Mail::accountId).containsExactly(1L, 2L, 6L, 3L, 4L, 5L);
    }

    @Test
    void whoSeesNoProjectGetsNothing() {
        assertThat(scene.mailsOf(scene.elsewhere)).isEmpty();
    }

    @Test
    void lookingAgainOnTheSameDayWritesNothing() {
        int mails = scene.mails().size();
        scene.lookAgain();
        scene.lookAgain();
        assertThat(scene.mails()).hasSize(mails);
    }

    @Test
    void aMorningWithoutChangeBringsNoMail() {
        scene.forgetMails();
        scene.morning(3);
        assertThat(changes()).isEmpty();
    }

    @Test
    void whenALightTurnsRedOvernightTheOfficeIsTheFirstToHear() {
        scene.forecast(1, Light.RED, 0.32);
        scene.morning(1);
        assertThat(changes())
                .extracting(Mail::accountId, Mail::kind)
                .containsExactly(
                        tuple(1L, Mail.Kind.RED),
                        tuple(3L, Mail.Kind.RED),
                        tuple(4L, Mail.Kind.RED),
                        tuple(6L, Mail.Kind.DIGEST));
    }

    @Test
    void withinTheDayOnlyTheOfficeHearsAndItsLeadersTheNextMorning() {
        scene.forecast(1, Light.RED, 0.32);
        scene.during(1, Light.GREEN, Light.RED);
        assertThat(changes()).extracting(Mail::accountId).containsExactly(1L);

        scene.morning(1);
        assertThat(changes()).extracting(Mail::accountId).containsExactly(1L, 3L, 4L, 6L);
        scene.lookAgain();
        scene.morning(1);
        assertThat(changes()).hasSize(4);
    }

    @Test
    void whatRecoveredBeforeTheMorningIsNotToldToLeaders() {
        scene.forecast(1, Light.RED, 0.32);
        scene.during(1, Light.GREEN, Light.RED);
        scene.forecast(1, Light.GREEN, 0.86);
        scene.during(1, Light.RED, Light.GREEN);
        scene.morning(1);
        assertThat(changes()).extracting(Mail::accountId).containsExactly(1L);
    }

    @Test
    void twoChangesBeforeTheMorningReachLeadersAsOne() {
        scene.forecast(1, Light.YELLOW, 0.60);
        scene.during(1, Light.GREEN, Light.YELLOW);
        scene.forecast(1, Light.RED, 0.40);
        scene.during(1, Light.YELLOW, Light.RED);
        scene.morning(1);
        assertThat(scene.mailsOf(scene.countyLeader))
                .filteredOn(mail -> mail.kind() != Mail.Kind.BASELINE)
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("把握由约八成五变为约四成"));
    }

    @Test
    void aLegalLimitThatPassesIsToldToItsOfficeFirstAndStandsInTheDigest() {
        scene.legalLimit(1, StepClock.Light.RED, MONDAY);
        scene.morning(1);
        assertThat(changes())
                .extracting(Mail::accountId, Mail::kind)
                .containsExactly(
                        tuple(1L, Mail.Kind.LEGAL_LIMIT), tuple(3L, Mail.Kind.DIGEST), tuple(6L, Mail.Kind.DIGEST));
        assertThat(scene.mailsOf(scene.office)).last().satisfies(mail -> {
            assertThat(mail.subject()).contains("已超法定时限").contains("装备计划批复").contains("5 月 23 日");
            assertThat(mail.text()).contains("法定时限");
        });
        scene.morning(1);
        assertThat(changes())
                .filteredOn(mail -> mail.kind() == Mail.Kind.LEGAL_LIMIT)
                .hasSize(1);
    }

    @Test
    void aLegalLimitAtFourFifthsIsToldToItsOfficeAlone() {
        scene.legalLimit(1, StepClock.Light.YELLOW, MONDAY.plusDays(4));
        scene.morning(1);
        assertThat(changes()).extracting(Mail::accountId, Mail::kind).containsExactly(tuple(1L, Mail.Kind.LEGAL_LIMIT));
    }

    @Test
    void aSpecialProcedureNearItsEndIsToldToItsOfficeAndOverItsTimeStandsInTheDigest() {
        scene.specialProcedure(1, StepClock.Light.YELLOW, MONDAY.plusDays(2));
        scene.morning(1);
        assertThat(changes()).extracting(Mail::accountId, Mail::kind).containsExactly(tuple(1L, Mail.Kind.LEGAL_LIMIT));
        assertThat(scene.mailsOf(scene.office)).last().satisfies(mail -> {
            assertThat(mail.subject()).contains("特别程序将满").contains("5 月 25 日");
            assertThat(mail.text()).contains("不计入办理时限").contains("已用八成");
        });
        scene.specialProcedure(1, StepClock.Light.RED, MONDAY.plusDays(2));
        scene.morning(3);
        assertThat(changes())
                .extracting(Mail::accountId, Mail::kind)
                .contains(tuple(1L, Mail.Kind.LEGAL_LIMIT), tuple(3L, Mail.Kind.DIGEST));
        assertThat(scene.mailsOf(scene.office))
                .last()
                .satisfies(mail -> assertThat(mail.subject()).contains("特别程序已超时"));
    }

    @Test
    void whatTurnsRedOnOneMorningReachesALeaderInOneLetter() {
        scene.project(3, "示例·课桌凳", "60");
        scene.forecast(3, Light.GREEN, 0.9);
        scene.morning(1);
        scene.forecast(1, Light.RED, 0.32);
        scene.forecast(3, Light.BLACK, 0.001);
        scene.morning(1);
        assertThat(scene.mailsOf(scene.countyLeader)).last().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("【灯况变差】今日新转红灯 1 项、黑灯 1 项,距国检 118 天");
            assertThat(mail.text()).contains("示例·计算机教室", "示例·课桌凳", "请办", "目前环节");
            assertThat(mail.kind()).isEqualTo(Mail.Kind.BLACK);
        });
        assertThat(scene.mailsOf(scene.countyLeader)).hasSize(2);
    }

    @Test
    void theSecondRedLightOfAWeekWaitsForMonday() {
        scene.project(3, "示例·课桌凳", "60");
        scene.forecast(3, Light.GREEN, 0.9);
        scene.morning(1);
        scene.forecast(1, Light.RED, 0.32);
        scene.morning(1);
        scene.forecast(3, Light.RED, 0.4);
        scene.morning(1);
        assertThat(scene.mailsOf(scene.countyLeader)).hasSize(2);
        scene.morning(4);
        assertThat(scene.today().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(scene.mailsOf(scene.countyLeader)).hasSize(3).last().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo(Mail.Kind.WEEKLY);
            assertThat(mail.subject()).isEqualTo("迎检周报 5 月 30 日:距国检 113 天,在管 3 项,红 3、黑 0,本周需您过问 2 项");
            assertThat(mail.text()).contains("示例·计算机教室", "示例·课桌凳");
        });
        scene.morning(7);
        assertThat(scene.mailsOf(scene.countyLeader)).hasSize(3);
    }

    @Test
    void aRedLightOfAMondayMorningStandsInMondaysLetterAlone() {
        scene.morning(6);
        scene.forecast(1, Light.RED, 0.32);
        scene.morning(1);
        assertThat(scene.mailsOf(scene.countyLeader))
                .filteredOn(mail -> mail.kind() != Mail.Kind.BASELINE)
                .extracting(Mail::kind)
                .containsExactly(Mail.Kind.WEEKLY);
    }

    @Test
    void aRecoveryStandsInTheDigestAndForLeadersInMondaysLetter() {
        scene.forecast(2, Light.GREEN, 0.84);
        scene.morning(1);
        assertThat(changes()).allMatch(mail -> mail.kind() == Mail.Kind.DIGEST);
        scene.morning(6);
        assertThat(scene.mailsOf(scene.cityLeader))
                .last()
                .satisfies(mail -> assertThat(mail.text()).contains("恢复或达标").contains("■ 红·告急 → ● 绿·按期"));
    }

    @Test
    void aFallOfTenPointsIsToldThoughTheLightStays() {
        scene.forecast(2, Light.RED, 0.21);
        scene.morning(1);
        assertThat(changes()).isEmpty();
        scene.forecast(2, Light.RED, 0.20);
        scene.morning(1);
        assertThat(scene.mailsOf(scene.office))
                .last()
                .satisfies(mail ->
                        assertThat(mail.subject()).isEqualTo("迎检晨报 5 月 25 日:距国检 118 天,在管 2 项,红 1、黑 0,今日需您过问 1 项"));
    }

    @Test
    void aLastSafeDayThatPassesIsToldToTheOfficeAtOnceAndOnce() {
        scene.forecast(1, Light.YELLOW, 0.75, Optional.empty(), true);
        scene.morning(1);
        assertThat(scene.mailsOf(scene.office)).last().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo(Mail.Kind.LAST_SAFE_DAY_PASSED);
            assertThat(mail.subject()).isEqualTo("【已过最迟安全日】梨树县 示例·计算机教室:「装备计划批复」应于 6 月 22 日前办结");
        });
        scene.morning(6);
        assertThat(scene.mailsOf(scene.countyLeader))
                .last()
                .extracting(Mail::kind)
                .isEqualTo(Mail.Kind.WEEKLY);
        int mails = scene.mails().size();
        scene.morning(3);
        assertThat(scene.mails()).hasSize(mails);
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
    void whoComesLaterGetsTheBaselineFirstAndNoFlood() {
        Account newcomer = AlertScene.account(9, Role.LEADER, "新任副县长", null, null, Set.of("梨树"));
        scene.add(newcomer);
        scene.forecast(1, Light.RED, 0.32);
        scene.morning(1);
        assertThat(scene.mailsOf(newcomer))
                .singleElement()
                .extracting(Mail::kind)
                .isEqualTo(Mail.Kind.BASELINE);
    }

    @Test
    void aProjectEnteredLaterStandsInTheDigest() {
        scene.project(3, "示例·课桌凳", "96");
        scene.forecast(3, Light.RED, 0.2);
        scene.morning(1);
        assertThat(changes()).isNotEmpty().allMatch(mail -> mail.kind() == Mail.Kind.DIGEST);
        assertThat(changes().get(0).text()).contains("新列入");
    }

    @Test
    void leadersAreToldHowManyDaysAreLeftAt90And60And30And14And7Days() {
        scene.morning(119);
        List<Mail> countdown = scene.mailsOf(scene.countyLeader).stream()
                .filter(mail -> mail.kind() == Mail.Kind.COUNTDOWN)
                .toList();
        assertThat(countdown).hasSize(5);
        assertThat(countdown)
                .extracting(mail -> mail.createdAt().toLocalDate().toString())
                .containsExactly("2016-06-22", "2016-07-22", "2016-08-21", "2016-09-06", "2016-09-13");
        assertThat(countdown.get(2).subject()).isEqualTo("距国检 30 天:梨树县 2 项,0 项达标,红 1 项、黑 0 项");
        assertThat(countdown.get(2).text()).contains("全部按期的把握约二成五").contains("预计误期 0–2 项");
    }

    @Test
    void aContractorHearsOnlyOfWhatItHolds() {
        scene.forecast(1, Light.RED, 0.31);
        scene.morning(1);
        assertThat(scene.mailsOf(scene.contractor)).isEmpty();
    }

    @Test
    void mailsMayBeInEnglish() {
        AlertScene english = new AlertScene(Clock.systemDefaultZone(), new QuietHours("00:00", "00:00"), "en");
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

    private List<Mail> changes() {
        return scene.mails().stream()
                .filter(mail -> mail.kind() != Mail.Kind.BASELINE)
                .toList();
    }
}
