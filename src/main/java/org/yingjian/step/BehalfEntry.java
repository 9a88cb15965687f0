package org.yingjian.step;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A finish entered for an office from its paper (代录).
 *
 * @param id id
 * @param recordId step record
 * @param projectId project
 * @param stepId task id
 * @param holderId office it was entered for
 * @param paperNo number of the paper, empty where the clerk gave none
 * @param paperOn date of the paper
 * @param enteredBy who entered it
 * @param enteredAt business time of the entry
 * @param checkBy last day for the office to confirm or correct: five working days
 * @param state how it stands
 * @param checkedBy who confirmed or corrected it
 * @param checkedAt when
 */
public record BehalfEntry(
        long id,
        long recordId,
        long projectId,
        String stepId,
        long holderId,
        Optional<String> paperNo,
        Optional<LocalDate> paperOn,
        String enteredBy,
        LocalDateTime enteredAt,
        LocalDate checkBy,
        State state,
        Optional<String> checkedBy,
        Optional<LocalDateTime> checkedAt) {

    public enum State {
        WAITING,
        CONFIRMED,
        CORRECTED,
        RECALLED
    }

    /** The five days are over and nobody looked: it stands unchecked. */
    public boolean isLapsed(LocalDate today) {
        return state == State.WAITING && today.isAfter(checkBy);
    }
}
