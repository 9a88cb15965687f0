package org.yingjian.procurement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Something that happened in a tender round; never changed after entry.
 *
 * @param id in order of entry
 * @param recordId step record of the round
 * @param kind what happened
 * @param on date on the paper
 * @param paper its number
 * @param byWhom who raised or decided it
 * @param note what it is about
 * @param moved which day it moved, empty when none
 * @param oldDay that day before
 * @param newDay that day with it
 * @param late raised after the time the law allows for it
 * @param enteredAt business date and time of the entry
 * @param enteredBy who typed it
 */
public record TenderEvent(
        long id,
        long recordId,
        Kind kind,
        LocalDate on,
        Optional<String> paper,
        Optional<String> byWhom,
        Optional<String> note,
        Optional<Moved> moved,
        Optional<LocalDate> oldDay,
        Optional<LocalDate> newDay,
        boolean late,
        LocalDateTime enteredAt,
        String enteredBy) {

    public enum Kind {
        /** 澄清或修改 that may affect the bids. */
        CLARIFIED,
        /** 异议 (goods: 质疑): stands still until answered. */
        OBJECTION,
        OBJECTION_ANSWERED,
        /** 投诉, accepted by the supervisor: stands still until decided. */
        COMPLAINT,
        COMPLAINT_DECIDED;

        /** What ends the stillness this begins. */
        public Optional<Kind> end() {
            return switch (this) {
                case OBJECTION -> Optional.of(OBJECTION_ANSWERED);
                case COMPLAINT -> Optional.of(COMPLAINT_DECIDED);
                default -> Optional.empty();
            };
        }
    }

    /** The day an event moves. */
    public enum Moved {
        OPENING,
        PUBLICITY,
        CONTRACT
    }

    /** The same event with the day it moved; unmoved when the day stays. */
    public TenderEvent moving(Moved what, LocalDate from, LocalDate to) {
        return from.equals(to)
                ? this
                : new TenderEvent(
                        id,
                        recordId,
                        kind,
                        on,
                        paper,
                        byWhom,
                        note,
                        Optional.of(what),
                        Optional.of(from),
                        Optional.of(to),
                        late,
                        enteredAt,
                        enteredBy);
    }
}
