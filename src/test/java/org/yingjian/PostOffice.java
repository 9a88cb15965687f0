package org.yingjian;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A real SMTP server on a free port, and what arrived there. */
final class PostOffice {

    /** One mail as its reader sees it, plain text. */
    record Arrived(String messageId, String to, String subject, String text) {}

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    PostOffice() {
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    void close() {
        server.stop();
    }

    List<Arrived> mails() {
        List<Arrived> mails = new ArrayList<>();
        try {
            for (MimeMessage mail : server.getReceivedMessages()) {
                InternetAddress to = (InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0];
                mails.add(new Arrived(mail.getMessageID(), to.getAddress(), mail.getSubject(), plain(mail)));
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
        return mails;
    }

    private static String plain(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        StringBuilder text = new StringBuilder();
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                text.append(plain(parts.getBodyPart(i)));
            }
        }
        return text.toString();
    }
}
