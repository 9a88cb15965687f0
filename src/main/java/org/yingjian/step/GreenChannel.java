package org.yingjian.step;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * 绿色通道 of one project: while it holds, the green promises of the table of limits apply.
 *
 * @param grantedBy who granted it
 * @param grantedOn day of the grant
 * @param paper number of the paper, if there is one
 * @param reason why
 * @param enteredAt business date and time of the entry
 * @param enteredBy who typed it
 * @param revokedOn day it was taken back
 * @param revokeReason why
 */
public record GreenChannel(
        long id,
        long projectId,
        String grantedBy,
        LocalDate grantedOn,
        Optional<String> paper,
        String reason,
        LocalDateTime enteredAt,
        String enteredBy,
        Optional<LocalDate> revokedOn,
        Optional<String> revokeReason) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(grantedOn) && revokedOn.map(day::isBefore).orElse(true);
    }
}
