package org.yingjian.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yingjian.account.Account;
import org.yingjian.account.Role;
import org.yingjian.alert.mail.TestSmtp;
import org.yingjian.forecast.Light;
import org.yingjian.step.StepClock;
import org.yingjian.step.Tenders.AwaitedContract;

/** The buyer hears by a real SMTP server that the time to sign runs out: award notice 2016-05-10, last day 06-09. */
class ContractLimitLettersTest {

    private static final LocalDate DUE = LocalDate.of(2016, 6, 9);
    private static final String NEAR = "【签约期限将满】梨树县 示例·计算机教室:合同最迟 6 月 9 日签订";
    private static final String PASSED = "【已过签约期限】梨树县 示例·计算机教室:合同应于 6 月 9 日前签订";

    private final Account buyer = AlertScene.account(9, Role.CLIENT, "杨校长", "示例·梨树县学校建设项目办公室", "client", Set.of("梨树"));
    private final ZoneId shanghai = ZoneId.of("Asia/Shanghai");
    private Instant wall = Instant.parse("2026-11-24T02:00:00Z");
    private final AlertScene scene = new AlertScene(new MovableWall(), new QuietHours("21:00", "07:00"), "zh-CN");
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private DeliveringMails sending;

    @BeforeEach
    void aFirstDay() {
        server.start();
        scene.channels.add(TestSmtp.to(server.getSmtp().getPort()));
        sending = new DeliveringMails(scene.outbox, scene.channels);
        scene.add(buyer);
        scene.project(1, "示例·计算机教室", "132");
        scene.forecast(1, Light.GREEN, 0.85);
        scene.lookAgain();
        sending.deliverWaiting();
        awaited(DUE, false);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aWeekBeforeTheLastDayTheBuyerGetsOneLetterAndOneMoreWhenItHasPassed() throws Exception {
        until(LocalDate.of(2016, 6, 1));
        assertThat(toBuyer()).isEmpty();
        until(LocalDate.of(2016, 6, 2));
        assertThat(toBuyer()).extracting(MimeMessage::getSubject).containsExactly(NEAR);
        until(DUE);
        assertThat(toBuyer()).hasSize(1);
        until(DUE.plusDays(1));
        assertThat(toBuyer()).extracting(MimeMessage::getSubject).containsExactly(NEAR, PASSED);
        until(DUE.plusDays(20));
        assertThat(toBuyer()).hasSize(2);
    }

    @Test
    void theLetterSaysWhoWonWhatTheLawSaysAndWhatToDo() throws Exception {
        until(LocalDate.of(2016, 6, 2));
        String text = text(toBuyer().get(0));
        assertThat(text)
                .contains("示例·梨树县学校建设项目办公室:")
                .contains("合同最迟 6 月 9 日签订,还有 7 天,目前未见签订登记")
                .contains("5 月 10 日发出中标(成交)通知书,示例·育英公司,1,280,000 元")
                .contains("政府采购法第46条")
                .contains("请你单位于 6 月 9 日前与示例·育英公司签订书面合同")
                .contains("国检影响")
                .doesNotContain("!")
                .doesNotContain("!");
    }

    @Test
    void nobodyIsToldOnceItIsSigned() throws Exception {
        scene.contracts.clear();
        until(DUE.plusDays(3));
        assertThat(toBuyer()).isEmpty();
    }

    @Test
    void whileAComplaintStopsTheDaysNothingIsToldAndTheNewLastDayIsToldOnce() throws Exception {
        until(LocalDate.of(2016, 6, 1));
        awaited(LocalDate.of(2016, 7, 20), true);
        until(LocalDate.of(2016, 6, 20));
        assertThat(toBuyer()).isEmpty();
        awaited(LocalDate.of(2016, 6, 24), false);
        until(LocalDate.of(2016, 6, 24));
        assertThat(toBuyer())
                .extracting(MimeMessage::getSubject)
                .containsExactly("【签约期限将满】梨树县 示例·计算机教室:合同最迟 6 月 24 日签订");
    }

    @Test
    void whoHoldsTheStepHearsItOnceAndNotOfTheClockOfTheStepBesides() throws Exception {
        scene.legalLimit(1, StepClock.Light.RED, DUE);
        until(DUE.plusDays(1));
        assertThat(scene.mailsOf(scene.office))
                .filteredOn(mail -> mail.kind() != Mail.Kind.BASELINE && mail.kind() != Mail.Kind.DIGEST)
                .extracting(Mail::subject)
                .containsExactly(NEAR, PASSED);
        assertThat(scene.mailsOf(scene.officer))
                .filteredOn(mail -> mail.kind() == Mail.Kind.DIGEST)
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("已过签约期限"));
    }

    @Test
    void aLetterWrittenAtNightWaitsForTheEndOfTheQuietHours() throws Exception {
        wall = Instant.parse("2026-11-24T16:00:00Z");
        until(LocalDate.of(2016, 6, 2));
        assertThat(toBuyer()).isEmpty();
        wall = Instant.parse("2026-11-24T23:00:00Z");
        sending.deliverWaiting();
        assertThat(toBuyer()).extracting(MimeMessage::getSubject).containsExactly(NEAR);
    }

    @Test
    void withoutAnAccountOfTheBuyerTheCommissionHasItInItsDigest() {
        Account city = AlertScene.account(10, Role.COMMISSION, "王晓光", "市发改委", "commission", Set.of());
        scene.add(city);
        scene.lookAgain();
        until(LocalDate.of(2016, 6, 2));
        assertThat(scene.mailsOf(city))
                .filteredOn(mail -> mail.kind() == Mail.Kind.DIGEST)
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("签约期限将满"));
    }

    private void until(LocalDate day) {
        while (scene.today().isBefore(day)) {
            scene.morning(1);
        }
        sending.deliverWaiting();
    }

    private void awaited(LocalDate due, boolean standing) {
        scene.contracts.put(
                1L,
                new AwaitedContract(
                        "E1",
                        1,
                        LocalDate.of(2016, 5, 10),
                        due,
                        standing,
                        Optional.of("政府采购法第46条"),
                        Optional.of("示例·育英公司"),
                        Optional.of(new BigDecimal("1280000"))));
    }

    private List<MimeMessage> toBuyer() throws Exception {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            boolean baseline = message.getSubject().startsWith("迎检底数");
            if (!baseline && message.getAllRecipients()[0].toString().contains("user9@")) {
                found.add(message);
            }
        }
        return found;
    }

    private static String text(MimeMessage message) throws Exception {
        MimeMultipart whole = (MimeMultipart) message.getContent();
        while (whole.getBodyPart(0).getContent() instanceof MimeMultipart inner) {
            whole = inner;
        }
        return whole.getBodyPart(0).getContent().toString();
    }

    private final class MovableWall extends Clock {

        @Override
        public ZoneId getZone() {
            return shanghai;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return wall;
        }
    }
}
