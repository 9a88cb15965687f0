package org.yingjian.step;

import java.time.LocalDate;
import java.util.Optional;
import org.yingjian.account.Account;

/** 办理时限登记: enters what happened to a step's legal clock. */
public interface RecordClockEvent {

    /**
     * Keeps one happening; a date after today and what cannot have been (an end before its beginning) are always refused.
     *
     * @throws org.yingjian.shared.Problem RULE for a live act against the law, naming the article; with
     *     {@link Entry#pastFact} it is kept and flagged. CONFLICT when the step is no longer open and it is no past fact;
     *     NOT_ALLOWED and NOT_FOUND as in {@link CompleteStep}
     */
    void keep(Entry entry, Account account);

    /**
     * @param recordId the step record
     * @param kind what happened
     * @param on event date
     * @param pastFact happened so according to the papers, whatever the law says
     * @param code a {@link ClockEvent.Special} or {@link ClockEvent.ExtensionReason}
     * @param days days of an extension, in the unit of the limit; may be left out when its new last day is told
     * @param until new last day as the decision names it; counted anew and refused when it does not agree with the days
     * @param paper number of the paper
     * @param decidedBy head of the office who decided
     * @param note list, reason or conclusion
     */
    record Entry(
            long recordId,
            ClockEvent.Kind kind,
            LocalDate on,
            boolean pastFact,
            Optional<String> code,
            Optional<Integer> days,
            Optional<LocalDate> until,
            Optional<String> paper,
            Optional<String> decidedBy,
            Optional<String> note) {

        public Entry(
                long recordId,
                ClockEvent.Kind kind,
                LocalDate on,
                boolean pastFact,
                Optional<String> code,
                Optional<Integer> days,
                Optional<String> paper,
                Optional<String> decidedBy,
                Optional<String> note) {
            this(recordId, kind, on, pastFact, code, days, Optional.empty(), paper, decidedBy, note);
        }

        /** A happening of which only the day is told. */
        public static Entry on(long recordId, ClockEvent.Kind kind, LocalDate on) {
            return new Entry(
                    recordId,
                    kind,
                    on,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        public Entry saying(String text) {
            return new Entry(recordId, kind, on, pastFact, code, days, until, paper, decidedBy, Optional.of(text));
        }

        public Entry lasting(int length) {
            return new Entry(recordId, kind, on, pastFact, code, Optional.of(length), until, paper, decidedBy, note);
        }
    }
}
