package org.yingjian.account;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Somebody stands in for somebody.
 *
 * @param id line id
 * @param absent who is away
 * @param deputy who acts
 * @param from first day
 * @param to last day
 * @param reason why
 * @param paper paper that names a deputy of another office
 * @param enteredBy who entered it
 * @param enteredAt business time of the entry
 * @param endedOn day on which it was ended early; it no longer holds on that day
 */
public record Deputy(
        long id,
        Account absent,
        Account deputy,
        LocalDate from,
        LocalDate to,
        String reason,
        Optional<String> paper,
        String enteredBy,
        LocalDateTime enteredAt,
        Optional<LocalDate> endedOn) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from)
                && !day.isAfter(to)
                && endedOn.map(day::isBefore).orElse(true);
    }
}
