package org.yingjian.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yingjian.account.Account;
import org.yingjian.account.Role;
import org.yingjian.forecast.Light;

class WhoHearsWhatTest {

    private final AlertScene scene = new AlertScene();

    @BeforeEach
    void aFirstDay() {
        scene.firstDay();
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
        assertThat(scene.changes()).isEmpty();
    }

    @Test
    void whenALightTurnsRedOvernightTheOfficeIsTheFirstToHear() {
        scene.forecast(1, Light.RED, 0.32);
        scene.morning(1);
        assertThat(scene.changes())
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
        assertThat(scene.changes()).extracting(Mail::accountId).containsExactly(1L);

        scene.morning(1);
        assertThat(scene.changes()).extracting(Mail::accountId).containsExactly(1L, 3L, 4L, 6L);
        scene.lookAgain();
        scene.morning(1);
        assertThat(scene.changes()).hasSize(4);
    }

    @Test
    void whatRecoveredBeforeTheMorningIsNotToldToLeaders() {
        scene.forecast(1, Light.RED, 0.32);
        scene.during(1, Light.GREEN, Light.RED);
        scene.forecast(1, Light.GREEN, 0.86);
        scene.during(1, Light.RED, Light.GREEN);
        scene.morning(1);
        assertThat(scene.changes()).extracting(Mail::accountId).containsExactly(1L);
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
        assertThat(scene.changes()).allMatch(mail -> mail.kind() == Mail.Kind.DIGEST);
        scene.morning(6);
        assertThat(scene.mailsOf(scene.cityLeader))
                .last()
                .satisfies(mail -> assertThat(mail.text()).contains("恢复或达标").contains("■ 红·告急 → ● 绿·按期"));
    }

    @Test
    void aFallOfTenPointsIsToldThoughTheLightStays() {
        scene.forecast(2, Light.RED, 0.21);
        scene.morning(1);
        assertThat(scene.changes()).isEmpty();
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
        assertThat(scene.changes()).isNotEmpty().allMatch(mail -> mail.kind() == Mail.Kind.DIGEST);
        assertThat(scene.changes().get(0).text()).contains("新列入");
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
}
