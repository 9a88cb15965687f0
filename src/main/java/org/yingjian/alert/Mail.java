package org.yingjian.alert;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A mail in the outbox, as its reader sees it.
 *
 * @param id outbox id
 * @param messageId Message-ID, fixed when the mail was written and the same at every attempt
 * @param accountId whom it is for
 * @param recipientName name and post of the reader
 * @param address mail address, empty when none is known; such a mail is only read here
 * @param kind what it tells
 * @param subject subject line
 * @param html body as HTML
 * @param text the same as plain text
 * @param projectId project it speaks of, empty for a digest
 * @param createdAt business date and time
 * @param status how far it is
 * @param attempts deliveries tried
 * @param sentAt wall time of the delivery
 * @param lastError why the last attempt failed
 */
public record Mail(
        long id,
        String messageId,
        long accountId,
        String recipientName,
        Optional<String> address,
        Kind kind,
        String subject,
        String html,
        String text,
        Optional<Long> projectId,
        LocalDateTime createdAt,
        Status status,
        int attempts,
        Optional<LocalDateTime> sentAt,
        Optional<String> lastError) {

    public enum Kind {
        /** 底数: the one mail of the first day. */
        BASELINE,
        /** 红·告急. */
        RED,
        /** 黑·无法按期. */
        BLACK,
        /** 已过最迟安全日. */
        LAST_SAFE_DAY_PASSED,
        /** 法定时限将满或已超. */
        LEGAL_LIMIT,
        /** 签约期限将满或已过. */
        CONTRACT_LIMIT,
        /** Works begun without permit. */
        BUILT_EARLY,
        /** 国检倒计时. */
        COUNTDOWN,
        /** 晨报. */
        DIGEST,
        /** 周报, to leaders on Mondays. */
        WEEKLY
    }

    public enum Status {
        /** Waits for the mail server, or is to be read here when there is none. */
        WAITING,
        SENT,
        /** Given up after many attempts; may be sent again. */
        FAILED
    }
}
