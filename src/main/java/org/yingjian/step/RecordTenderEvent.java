package org.yingjian.step;

import java.time.LocalDate;
import java.util.Optional;
import org.yingjian.account.Account;
import org.yingjian.procurement.TenderEvent;

/** 澄清、异议、投诉登记: enters what happened in the present round of a purchase; its days and timers follow. */
public interface RecordTenderEvent {

    /**
     * @throws org.yingjian.shared.Problem RULE when no notice is out, the contract is signed, for a date after today or
     *     before the notice, a clarification after the opening, an answer to nothing; NOT_ALLOWED for an account without
     *     part in the purchase
     */
    void keep(Entry entry, Account account);

    /**
     * @param projectId project
     * @param kind what happened
     * @param on date on the paper
     * @param paper its number
     * @param byWhom who raised or decided it
     * @param note what it is about
     */
    record Entry(
            long projectId,
            TenderEvent.Kind kind,
            LocalDate on,
            Optional<String> paper,
            Optional<String> byWhom,
            Optional<String> note) {}
}
