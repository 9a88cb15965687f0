package org.yingjian.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.yingjian.account.Account;
import org.yingjian.procurement.ContractAct;

/** 合同事项登记: securities, add-on orders and changes, checked against their limits. */
public interface RecordContractAct {

    /**
     * @throws org.yingjian.shared.Problem RULE for more than the law allows, naming the article (kept, flagged, with
     *     {@link Entry#pastFact}), for a change without reason or contract, and for a date after today; NOT_ALLOWED for an
     *     account without part in the purchase
     */
    void keep(Entry entry, Account account);

    /**
     * @param projectId project
     * @param kind what it is
     * @param on date on the paper
     * @param pastFact it was so, whatever the law says
     * @param amount yuan, for all but a change
     * @param newPrice price after a change, yuan
     * @param newDays contract period after a change, calendar days
     * @param paper number of the paper
     * @param reason needed for a change or an add-on
     */
    record Entry(
            long projectId,
            ContractAct.Kind kind,
            LocalDate on,
            boolean pastFact,
            Optional<BigDecimal> amount,
            Optional<BigDecimal> newPrice,
            Optional<Integer> newDays,
            Optional<String> paper,
            Optional<String> reason) {}
}
