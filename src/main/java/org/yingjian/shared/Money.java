package org.yingjian.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of yuan, never negative, exact to the cent.
 *
 * @param yuan the amount in yuan
 */
public record Money(BigDecimal yuan) implements Comparable<Money> {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    public Money {
        if (yuan == null || yuan.signum() < 0) {
            throw new IllegalArgumentException(
                    "yuan (%s): an amount may not be negative; give 0 or more.".formatted(yuan));
        }
        yuan = yuan.setScale(2, RoundingMode.HALF_UP);
    }

    /** From 万元 (ten thousand yuan), the unit of ledgers and screens. */
    public static Money ofWan(BigDecimal wan) {
        return new Money(wan.multiply(WAN));
    }

    /** In 万元, at most two decimals, no trailing zeros. */
    public BigDecimal wan() {
        BigDecimal wan = yuan.divide(WAN, 2, RoundingMode.HALF_UP).stripTrailingZeros();
        return wan.scale() < 0 ? wan.setScale(0) : wan;
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }
}
