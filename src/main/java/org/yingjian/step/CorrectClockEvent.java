package org.yingjian.step;

import java.time.LocalDate;
import java.util.Optional;
import org.yingjian.account.Account;

/** 更正时限登记: strikes out a wrong clock event and, where something did happen, puts the right one in its place. */
public interface CorrectClockEvent {

    /**
     * The event struck out stays visible with who, when and why; the clock and the forecast are counted anew from what
     * stands. All later events of the step are weighed again. The event a round ended with takes the end of the round and the
     * opening of the next along; that it never happened is a recall as in {@link RecallStep}.
     *
     * @throws org.yingjian.shared.Problem RULE for a date after today, without a reason, when what would stand cannot have
     *     been, or when it is against the law and no {@link Correction#pastFact}; CONFLICT when the event was struck out
     *     already, its step is no longer open and it is no past fact, or the next round is in the way; NOT_FOUND for an
     *     unknown event;
     *     NOT_ALLOWED as in {@link RecordClockEvent}
     */
    void correct(Correction correction, Account account);

    /**
     * @param eventId the wrong event
     * @param instead what happened in truth, of the same kind; empty when nothing of the kind did
     * @param pastFact it stands so in the papers, whatever the law says
     * @param reason why it was wrong
     */
    record Correction(long eventId, Optional<Values> instead, boolean pastFact, String reason) {}

    /** As in {@link RecordClockEvent.Entry}. */
    record Values(
            LocalDate on,
            Optional<String> code,
            Optional<Integer> days,
            Optional<String> paper,
            Optional<String> decidedBy,
            Optional<String> note) {

        /** The same with another day. */
        public static Values of(ClockEvent event, LocalDate on) {
            return new Values(on, event.code(), event.days(), event.paper(), event.decidedBy(), event.note());
        }
    }
}
