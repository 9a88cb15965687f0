package org.yingjian.step;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One dated happening on the legal clock of a step; kept as it was entered and never changed.
 *
 * @param id in order of entry
 * @param recordId the step record
 * @param kind what happened
 * @param on event date, the date on the paper
 * @param code which special procedure, or the coded reason of an extension
 * @param days days of an extension, in the unit of the limit
 * @param paper number of the paper
 * @param decidedBy who decided, where a head of office must
 * @param note list of corrections, reason, conclusion
 * @param oldDue last day before an extension, empty when the clock did not run
 * @param newDue last day with it
 * @param flags what the law has against it, for past facts
 * @param enteredAt business date and time of the entry
 * @param enteredBy who typed it, empty for what the program carried over
 */
public record ClockEvent(
        long id,
        long recordId,
        Kind kind,
        LocalDate on,
        Optional<String> code,
        Optional<Integer> days,
        Optional<String> paper,
        Optional<String> decidedBy,
        Optional<String> note,
        Optional<LocalDate> oldDue,
        Optional<LocalDate> newDue,
        Set<Flag> flags,
        LocalDateTime enteredAt,
        String enteredBy) {

    /** Whether an event, and not a form, ended the record. */
    public static boolean endedByEvent(StepRecord record, List<ClockEvent> standing) {
        return record.state() == StepRecord.State.UNSUCCESSFUL
                && standing.stream()
                        .filter(event -> event.kind().ends())
                        .anyMatch(event ->
                                Objects.equals(event.on(), record.finishedOn().orElse(null)));
    }

    public enum Kind {
        /** 收件: the papers are in, nothing is decided about them. */
        HANDED_IN,
        /** 受理: the legal clock starts. */
        ACCEPTED,
        /** 一次性告知补正: the clock stops. */
        CORRECTIONS_ASKED,
        /** 补正收到: the clock goes on. */
        CORRECTIONS_RECEIVED,
        /** 特别程序开始: off the clock (行政许可法 art. 45). */
        SPECIAL_BEGUN,
        /** 特别程序结束. */
        SPECIAL_ENDED,
        /** 延长办理期限 by the head of the office. */
        EXTENDED,
        /** 不予受理: the round is over, the applicant may come again. */
        NOT_ACCEPTED,
        /** 申请人撤回. */
        WITHDRAWN,
        /** 不予许可(批准). */
        REJECTED;

        /** The law it rests on, in Chinese; empty where it is a plain fact. */
        public String article() {
            return switch (this) {
                case CORRECTIONS_ASKED, CORRECTIONS_RECEIVED -> "行政许可法第32条";
                case SPECIAL_BEGUN, SPECIAL_ENDED -> "行政许可法第45条";
                case EXTENDED -> "行政许可法第42条";
                default -> "";
            };
        }

        /** The round ends with it. */
        public boolean ends() {
            return decides() || this == WITHDRAWN;
        }

        /** The office decides against the application. */
        public boolean decides() {
            return this == NOT_ACCEPTED || this == REJECTED;
        }
    }

    /** Procedures whose time is not counted (行政许可法 art. 45), and the consultant's evaluation. */
    public enum Special {
        EXPERT_REVIEW,
        HEARING,
        TENDER,
        AUCTION,
        INSPECTION,
        TEST,
        APPRAISAL,
        EVALUATION
    }

    public enum ExtensionReason {
        COMPLEX,
        CONSULTING,
        SITE,
        FORCE_MAJEURE,
        OTHER
    }

    public enum Flag {
        /** Entered after the fact. */
        PAST_FACT,
        /** Entered for another office from its paper. */
        ON_BEHALF,
        /** A second correction list. */
        CORRECTIONS_TWICE,
        /** Corrections asked for after the five days. */
        CORRECTIONS_LATE,
        /** Accepted while corrections were outstanding. */
        ACCEPTED_INCOMPLETE,
        /** A special procedure the applicant was not told of in writing. */
        NOT_TOLD,
        /** Before acceptance, where only an accepted application can have it. */
        BEFORE_ACCEPTANCE,
        /** An extension where no law knows one. */
        NO_GROUND,
        /** A second extension. */
        EXTENDED_TWICE,
        /** Extended by more than the law allows. */
        EXTENDED_TOO_LONG,
        /** Extended after the limit had passed. */
        EXTENDED_LATE
    }
}
