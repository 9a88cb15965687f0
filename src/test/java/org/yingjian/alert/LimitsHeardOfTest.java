package org.yingjian.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yingjian.alert.AlertScene.MONDAY;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yingjian.step.StepClock;

/** Who hears of the law's own clock. */
class LimitsHeardOfTest {

    private final AlertScene scene = new AlertScene();

    @BeforeEach
    void aFirstDay() {
        scene.firstDay();
    }

    @Test
    void aLegalLimitThatPassesIsToldToItsOfficeFirstAndStandsInTheDigest() {
        scene.legalLimit(1, StepClock.Light.RED, MONDAY);
        scene.morning(1);
        assertThat(scene.changes())
                .extracting(Mail::accountId, Mail::kind)
                .containsExactly(
                        tuple(1L, Mail.Kind.LEGAL_LIMIT), tuple(3L, Mail.Kind.DIGEST), tuple(6L, Mail.Kind.DIGEST));
        assertThat(scene.mailsOf(scene.office)).last().satisfies(mail -> {
            assertThat(mail.subject()).contains("已超法定时限").contains("装备计划批复").contains("5 月 23 日");
            assertThat(mail.text()).contains("法定时限");
        });
        scene.morning(1);
        assertThat(scene.changes())
                .filteredOn(mail -> mail.kind() == Mail.Kind.LEGAL_LIMIT)
                .hasSize(1);
    }

    @Test
    void aLegalLimitAtFourFifthsIsToldToItsOfficeAlone() {
        scene.legalLimit(1, StepClock.Light.YELLOW, MONDAY.plusDays(4));
        scene.morning(1);
        assertThat(scene.changes())
                .extracting(Mail::accountId, Mail::kind)
                .containsExactly(tuple(1L, Mail.Kind.LEGAL_LIMIT));
    }

    @Test
    void aSpecialProcedureNearItsEndIsToldToItsOfficeAndOverItsTimeStandsInTheDigest() {
        scene.specialProcedure(1, StepClock.Light.YELLOW, MONDAY.plusDays(2));
        scene.morning(1);
        assertThat(scene.changes())
                .extracting(Mail::accountId, Mail::kind)
                .containsExactly(tuple(1L, Mail.Kind.LEGAL_LIMIT));
        assertThat(scene.mailsOf(scene.office)).last().satisfies(mail -> {
            assertThat(mail.subject()).contains("特别程序将满").contains("5 月 25 日");
            assertThat(mail.text()).contains("不计入办理时限").contains("已用八成");
        });
        scene.specialProcedure(1, StepClock.Light.RED, MONDAY.plusDays(2));
        scene.morning(3);
        assertThat(scene.changes())
                .extracting(Mail::accountId, Mail::kind)
                .contains(tuple(1L, Mail.Kind.LEGAL_LIMIT), tuple(3L, Mail.Kind.DIGEST));
        assertThat(scene.mailsOf(scene.office))
                .last()
                .satisfies(mail -> assertThat(mail.subject()).contains("特别程序已超时"));
    }
}
