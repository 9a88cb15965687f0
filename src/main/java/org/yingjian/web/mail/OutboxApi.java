package org.yingjian.web.mail;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yingjian.account.Account;
import org.yingjian.alert.Mail;
import org.yingjian.web.frame.OnceOnly;

/** The mails a reader may see; one that was given up is sent again. */
@RestController
@RequestMapping(path = "/api/outbox", produces = MediaType.APPLICATION_JSON_VALUE)
class OutboxApi {

    private static final int MAILS = 200;

    private final Mailbox mailbox;
    private final OnceOnly once;

    OutboxApi(Mailbox mailbox, OnceOnly once) {
        this.mailbox = mailbox;
        this.once = once;
    }

    /** One mail without its body; the body is at {@code /outbox/{id}}. */
    record MailItem(
            long id,
            String messageId,
            String to,
            Optional<String> address,
            Mail.Kind kind,
            String subject,
            String text,
            Optional<Long> projectId,
            LocalDateTime createdAt,
            Mail.Status status) {
        static MailItem of(Mail mail) {
            return new MailItem(
                    mail.id(),
                    mail.messageId(),
                    mail.recipientName(),
                    mail.address(),
                    mail.kind(),
                    mail.subject(),
                    mail.text(),
                    mail.projectId(),
                    mail.createdAt(),
                    mail.status());
        }
    }

    @GetMapping
    List<MailItem> list(Account account) {
        return mailbox.list(account, MAILS).stream().map(MailItem::of).toList();
    }

    /** Answers the mail as it waits again. */
    @PostMapping("/{id}/send-again")
    ResponseEntity<Object> sendAgain(
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        return once.answer(
                account,
                "mail " + id + " again",
                key,
                () -> ResponseEntity.ok(MailItem.of(mailbox.sendAgain(id, account))));
    }
}
