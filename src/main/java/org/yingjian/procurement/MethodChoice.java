package org.yingjian.procurement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A recorded decision how a project is bought; the latest one stands, the earlier ones stay.
 *
 * @param id in order of entry
 * @param projectId project
 * @param method the method decided on
 * @param before the method it takes the place of
 * @param chosenOn date on the paper
 * @param approvedBy who approved, where the law asks for an approval
 * @param paper number of the approval or of the decision
 * @param approvedOn date of the approval
 * @param reason circumstances the law asks for, and why
 * @param article the law as it was shown
 * @param unapproved kept as a fact although the approval the law asks for is missing or came too late
 * @param enteredAt business date and time of the entry
 * @param enteredBy who typed it
 */
public record MethodChoice(
        long id,
        long projectId,
        String method,
        String before,
        LocalDate chosenOn,
        Optional<String> approvedBy,
        Optional<String> paper,
        Optional<LocalDate> approvedOn,
        String reason,
        String article,
        boolean unapproved,
        LocalDateTime enteredAt,
        String enteredBy) {}
