package org.yingjian.alert;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** At least once, with the same Message-ID every time; after a failure later and later, by the wall clock. */
@Component
class DeliveringMails implements DeliverMails {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveringMails.class);
    private static final int PORTION = 50;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** About two weeks of hourly attempts. */
    private static final int GIVE_UP_AFTER = 340;

    private final JdbcOutbox outbox;
    private final List<Channel> channels;

    DeliveringMails(JdbcOutbox outbox, List<Channel> channels) {
        this.outbox = outbox;
        this.channels = channels;
    }

    @Override
    public int deliverWaiting() {
        Optional<Channel> channel = channels.stream().filter(Channel::isOpen).findFirst();
        if (channel.isEmpty()) {
            return 0;
        }
        int delivered = 0;
        List<Mail> due = outbox.listDue(PORTION);
        while (!due.isEmpty()) {
            for (Mail mail : due) {
                if (outbox.claim(mail, retryAt(mail.attempts() + 1))) {
                    Result result = attempt(channel.get(), mail);
                    delivered += result == Result.TAKEN ? 1 : 0;
                    if (result == Result.SERVER_DOWN) {
                        return delivered;
                    }
                }
            }
            due = outbox.listDue(PORTION);
        }
        return delivered;
    }

    private enum Result {
        TAKEN,
        REFUSED,
        SERVER_DOWN
    }

    private Result attempt(Channel channel, Mail mail) {
        try {
            channel.deliver(mail);
            outbox.sent(mail.id());
            return Result.TAKEN;
        } catch (DeliveryFailed e) {
            boolean givenUp = e.isPermanent() || mail.attempts() + 1 >= GIVE_UP_AFTER;
            outbox.failed(mail.id(), e.getMessage(), givenUp);
            LOG.warn("mail {} to {}: not taken ({})", mail.id(), mail.address().orElse(""), e.getMessage());
            return e.isPermanent() ? Result.REFUSED : Result.SERVER_DOWN;
        }
    }

    /** 1, 2, 4 … minutes, at most an hour. */
    private LocalDateTime retryAt(int attempt) {
        Duration pause = Duration.ofMinutes(1L << Math.min(attempt - 1, 6));
        return outbox.wallNow().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
