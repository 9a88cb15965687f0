package org.yingjian.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yingjian.alert.mail.TestSmtp;
import org.yingjian.forecast.Light;
import org.yingjian.shared.Problem;

/** The outbox against a real SMTP server. */
class SendOutboxTest {

    private final MovableWall wall = new MovableWall();
    private final AlertScene scene = new AlertScene(wall, new QuietHours("00:00", "00:00"), "zh-CN");
    private int port;
    private GreenMail server;
    private DeliveringMails sending;

    @BeforeEach
    void somethingToSay() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        scene.channels.add(TestSmtp.to(port));
        sending = new DeliveringMails(scene.outbox, scene.channels);
        scene.project(1, "示例·计算机教室", "132");
        scene.forecast(1, Light.GREEN, 0.85);
        scene.lookAgain();
        scene.forecast(1, Light.RED, 0.31);
        scene.morning(1);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void everyMailArrivesOnceWithItsSubjectReadable() throws Exception {
        server.start();
        assertThat(sending.deliverWaiting()).isEqualTo(scene.mails().size());
        assertThat(sending.deliverWaiting()).isZero();
        assertThat(subjects())
                .containsExactlyInAnyOrderElementsOf(
                        scene.mails().stream().map(Mail::subject).toList());
        assertThat(scene.mails()).allMatch(mail -> mail.status() == Mail.Status.SENT);
    }

    @Test
    void theMailIsMultipartWithPlainTextAndHtmlInUtf8() throws Exception {
        server.start();
        sending.deliverWaiting();
        MimeMessage red = Arrays.stream(server.getReceivedMessages())
                .filter(message -> subject(message).startsWith("【红·告急】"))
                .findFirst()
                .orElseThrow();
        assertThat(red.getHeader("Subject", null)).startsWith("=?UTF-8?");
        assertThat(((InternetAddress) red.getFrom()[0]).getPersonal()).isEqualTo("迎检项目调度");
        assertThat(red.getRecipients(Message.RecipientType.TO)).hasSize(1);
        List<String> parts = new ArrayList<>();
        collect((Multipart) red.getContent(), parts);
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0))
                .startsWith("text/plain")
                .containsIgnoringCase("utf-8")
                .contains("示例·计算机教室");
        assertThat(parts.get(1))
                .startsWith("text/html")
                .containsIgnoringCase("utf-8")
                .contains("示例·计算机教室");
    }

    @Test
    void whileTheServerIsDownNothingIsLostAndTheMessageIdStaysTheSame() throws Exception {
        assertThat(sending.deliverWaiting()).isZero();
        Mail first = scene.mails().get(0);
        assertThat(first.status()).isEqualTo(Mail.Status.WAITING);
        assertThat(first.attempts()).isEqualTo(1);
        assertThat(first.lastError()).isPresent();

        server.start();
        wall.pass(Duration.ofSeconds(30));
        sending.deliverWaiting();
        assertThat(scene.outbox.getMail(first.id()).status()).isEqualTo(Mail.Status.WAITING);

        wall.pass(Duration.ofSeconds(31));
        sending.deliverWaiting();
        assertThat(scene.mails()).allMatch(mail -> mail.status() == Mail.Status.SENT);
        assertThat(messageIds())
                .containsExactlyInAnyOrderElementsOf(
                        scene.mails().stream().map(Mail::messageId).toList());
        assertThat(scene.outbox.getMail(first.id()).messageId()).isEqualTo(first.messageId());
    }

    @Test
    void aMailThatLeftBeforeTheProgramDiedLeavesAgainUnderTheSameId() throws Exception {
        server.start();
        sending.deliverWaiting();
        scene.jdbc
                .sql("update alert_mail set status = 'WAITING' where id = (select min(id) from alert_mail)")
                .update();
        wall.pass(Duration.ofMinutes(2));
        sending.deliverWaiting();
        assertThat(server.getReceivedMessages()).hasSize(scene.mails().size() + 1);
        assertThat(messageIds()).hasSize(scene.mails().size());
    }

    @Test
    void pausesGrowToAnHour() {
        for (int attempt = 1; attempt <= 9; attempt++) {
            sending.deliverWaiting();
            wall.pass(Duration.ofHours(1));
        }
        assertThat(scene.mails().get(0).attempts()).isEqualTo(9);
        wall.pass(Duration.ofMinutes(-30));
        sending.deliverWaiting();
        assertThat(scene.mails().get(0).attempts()).isEqualTo(9);
    }

    @Test
    void aMailAnAddressWillNeverTakeIsGivenUpAndMayBeSentAgain() {
        scene.channels.clear();
        scene.channels.add(new Refusing());
        sending.deliverWaiting();
        assertThat(scene.mails()).allMatch(mail -> mail.status() == Mail.Status.FAILED);
        long id = scene.mails().get(0).id();
        scene.outbox.sendAgain(id, scene.office);
        assertThat(scene.outbox.getMail(id).status()).isEqualTo(Mail.Status.WAITING);
        assertThatThrownBy(() -> scene.outbox.sendAgain(id, scene.office)).isInstanceOf(Problem.class);
    }

    @Test
    void withoutAServerMailsAreOnlyReadInTheOutbox() {
        scene.channels.clear();
        assertThat(sending.deliverWaiting()).isZero();
        assertThat(scene.outbox.isSending()).isFalse();
        assertThat(scene.mails()).isNotEmpty().allMatch(mail -> mail.attempts() == 0);
    }

    @Test
    void nightlyWorkRepeatedAfterSendingWritesNothingNew() {
        server.start();
        sending.deliverWaiting();
        scene.lookAgain();
        assertThat(sending.deliverWaiting()).isZero();
    }

    private List<String> subjects() {
        return Arrays.stream(server.getReceivedMessages())
                .map(SendOutboxTest::subject)
                .toList();
    }

    private Set<String> messageIds() {
        return Arrays.stream(server.getReceivedMessages())
                .map(message -> {
                    try {
                        return message.getMessageID();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toSet());
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Multipart multipart, List<String> into) throws MessagingException, IOException {
        for (int i = 0; i < multipart.getCount(); i++) {
            BodyPart part = multipart.getBodyPart(i);
            if (part.getContent() instanceof Multipart nested) {
                collect(nested, into);
            } else {
                into.add(part.getContentType() + "\n" + part.getContent());
            }
        }
    }

    private static final class Refusing implements Channel {

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void deliver(Mail mail) {
            throw new DeliveryFailed("550 no such user", true, null);
        }
    }

    private static final class MovableWall extends Clock {

        private Instant now = Instant.parse("2026-11-24T02:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
