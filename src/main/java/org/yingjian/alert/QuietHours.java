package org.yingjian.alert;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Hours of the wall clock in which no mail leaves; it waits for the morning. */
@Component
class QuietHours {

    private final LocalTime from;
    private final LocalTime until;

    /**
     * @param from first quiet minute, for example 21:00
     * @param until first minute of the morning, for example 07:00; the same as {@code from} for no quiet hours
     */
    QuietHours(
            @Value("${yingjian.mail.quiet-from:00:00}") String from,
            @Value("${yingjian.mail.quiet-until:00:00}") String until) {
        this.from = LocalTime.parse(from);
        this.until = LocalTime.parse(until);
    }

    /** The moment itself, or the end of the quiet hours it falls into. */
    LocalDateTime notBefore(LocalDateTime moment) {
        LocalTime time = moment.toLocalTime();
        boolean overnight = from.isAfter(until);
        boolean late = !time.isBefore(from);
        boolean early = time.isBefore(until);
        if (overnight ? !late && !early : !(late && early)) {
            return moment;
        }
        LocalDateTime end = moment.toLocalDate().atTime(until);
        return overnight && late ? end.plusDays(1) : end;
    }
}
