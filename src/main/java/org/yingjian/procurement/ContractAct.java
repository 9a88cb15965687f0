package org.yingjian.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A security, an add-on order or a change of a contract; amounts in yuan.
 *
 * @param id in order of entry
 * @param projectId project
 * @param kind what it is
 * @param on date on the paper
 * @param amount amount of a security or add-on
 * @param base price it was measured against
 * @param oldPrice price before a change
 * @param newPrice price after it
 * @param oldDays contract period before a change, calendar days
 * @param newDays period after it
 * @param paper number of the paper
 * @param reason why
 * @param breach article of the limit it breaks, kept as a fact; empty when it keeps within it
 * @param enteredAt business date and time of the entry
 * @param enteredBy who typed it
 */
public record ContractAct(
        long id,
        long projectId,
        Kind kind,
        LocalDate on,
        Optional<BigDecimal> amount,
        Optional<BigDecimal> base,
        Optional<BigDecimal> oldPrice,
        Optional<BigDecimal> newPrice,
        Optional<Integer> oldDays,
        Optional<Integer> newDays,
        Optional<String> paper,
        Optional<String> reason,
        Optional<String> breach,
        LocalDateTime enteredAt,
        String enteredBy) {

    public enum Kind {
        /** 投标保证金. */
        BID_BOND,
        /** 履约保证金. */
        PERFORMANCE_BOND,
        /** 质量保证金(质保金). */
        RETENTION,
        /** 追加采购. */
        ADD_ON,
        /** 合同变更: period, value or both. */
        CHANGE
    }
}
