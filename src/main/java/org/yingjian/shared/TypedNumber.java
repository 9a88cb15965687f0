package org.yingjian.shared;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as people type it: thousands may be set apart by a comma, English or Chinese. */
public final class TypedNumber {

    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([,,]\\d{3})+(\\.\\d*)?");
    private static final Pattern COMMAS = Pattern.compile("[,,]");

    private TypedNumber() {}

    /** Empty for what is no number: a comma elsewhere than before three digits could as well be a point. */
    public static Optional<BigDecimal> read(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String bare = text.strip();
        String plain = GROUPED.matcher(bare).matches() ? COMMAS.matcher(bare).replaceAll("") : bare;
        try {
            return Optional.of(new BigDecimal(plain));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
