package org.yingjian.procurement;

import java.math.BigDecimal;

/**
 * What the law says of an amount on a day.
 *
 * @param method method word it asks for: open, negotiation, consultation, inquiry, single, self
 * @param lineWan amount in 万元 from which open tender is compulsory
 * @param limitWan amount in 万元 below which the school may buy by itself
 * @param article the law, in Chinese
 */
public record MethodRule(String method, BigDecimal lineWan, BigDecimal limitWan, String article) {

    public boolean reachesLine(BigDecimal amountWan) {
        return amountWan.compareTo(lineWan) >= 0;
    }

    public boolean reachesLimit(BigDecimal amountWan) {
        return amountWan.compareTo(limitWan) >= 0;
    }
}
