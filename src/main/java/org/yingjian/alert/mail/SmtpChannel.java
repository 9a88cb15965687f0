package org.yingjian.alert.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.yingjian.alert.Channel;
import org.yingjian.alert.DeliveryFailed;
import org.yingjian.alert.Mail;

/** SMTP, where {@code spring.mail.host} names a server. */
@Component
class SmtpChannel implements Channel {

    private static final int REFUSED_FOR_GOOD = 500;

    private final JavaMailSender sender;
    private final String from;
    private final String fromName;

    @Autowired
    SmtpChannel(
            ObjectProvider<JavaMailSender> sender,
            @Value("${yingjian.mail.from:yingjian@yingjian.local}") String from,
            @Value("${yingjian.mail.from-name:迎检项目调度}") String fromName) {
        this(sender.getIfAvailable(), from, fromName);
    }

    SmtpChannel(JavaMailSender sender, String from, String fromName) {
        this.sender = sender;
        this.from = from;
        this.fromName = fromName;
    }

    @Override
    public boolean isOpen() {
        if (sender instanceof JavaMailSenderImpl smtp) {
            return smtp.getHost() != null && !smtp.getHost().isBlank();
        }
        return sender != null;
    }

    @Override
    public void deliver(Mail mail) {
        try {
            sender.send(onPaper(mail));
        } catch (MessagingException | UnsupportedEncodingException | MailParseException | MailPreparationException e) {
            throw new DeliveryFailed("mail %d: cannot be written (%s)".formatted(mail.id(), e.getMessage()), true, e);
        } catch (MailSendException e) {
            throw new DeliveryFailed(e.getMessage(), isRefusedForGood(e), e);
        } catch (MailException e) {
            throw new DeliveryFailed(e.getMessage(), false, e);
        }
    }

    private MimeMessage onPaper(Mail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper =
                new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_RELATED, StandardCharsets.UTF_8.name());
        helper.setFrom(from, fromName);
        helper.setTo(new InternetAddress(mail.address().orElseThrow(), true));
        helper.setSubject(mail.subject());
        helper.setText(mail.text(), mail.html());
        message.setHeader("Auto-Submitted", "auto-generated");
        // Kept by the sender as it is: a mail that left twice is recognised by its id.
        message.setHeader("Message-ID", mail.messageId());
        return message;
    }

    /** The server answered 5xx to the address itself; an answer of 4xx or none at all is worth another attempt. */
    private static boolean isRefusedForGood(MailSendException failure) {
        return failure.getFailedMessages().values().stream()
                .filter(SendFailedException.class::isInstance)
                .map(SendFailedException.class::cast)
                .anyMatch(SmtpChannel::namesBadAddress);
    }

    private static boolean namesBadAddress(SendFailedException failure) {
        for (Exception e = failure; e instanceof MessagingException nested; e = nested.getNextException()) {
            if (e instanceof org.eclipse.angus.mail.smtp.SMTPAddressFailedException refused) {
                return refused.getReturnCode() >= REFUSED_FOR_GOOD;
            }
        }
        return false;
    }
}
