package org.yingjian.ledger;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How clerks write: full-width signs, dates with strokes, dots or 年月日. */
final class Texts {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|\\.(\\d{1,2})\\.(\\d{1,2})"
                    + "|年(\\d{1,2})月(\\d{1,2})日)");
    private static final Pattern DAMAGED = Pattern.compile("\uFFFD|锟斤拷|烫烫烫|[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

    private Texts() {}

    /** Half-width signs and digits, no blanks around. */
    static String plain(String text) {
        return Normalizer.normalize(text.replace("㎡", "平方米"), Normalizer.Form.NFKC)
                .strip();
    }

    /** A letter lost in an earlier conversion. */
    static boolean isDamaged(String text) {
        return DAMAGED.matcher(text).find();
    }

    static boolean looksLikeDate(String text) {
        return DATE.matcher(text).matches();
    }

    /** Empty when it is no date of the calendar. */
    static Optional<LocalDate> date(String text) {
        Matcher m = DATE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        for (int g = 2; g <= 8; g += 2) {
            if (m.group(g) != null) {
                return day(number(m.group(1)), number(m.group(g)), number(m.group(g + 1)));
            }
        }
        return Optional.empty();
    }

    /** A day without its year, in the year that brings it nearest to the given day. */
    static Optional<LocalDate> dayNear(int month, int dayOfMonth, LocalDate near) {
        Optional<LocalDate> best = Optional.empty();
        for (int year = near.getYear() - 1; year <= near.getYear() + 1; year++) {
            Optional<LocalDate> candidate = day(year, month, dayOfMonth);
            if (candidate.isPresent()
                    && (best.isEmpty() || distance(candidate.get(), near) < distance(best.get(), near))) {
                best = candidate;
            }
        }
        return best;
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay());
    }

    private static Optional<LocalDate> day(int year, int month, int dayOfMonth) {
        try {
            return Optional.of(LocalDate.of(year, month, dayOfMonth));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
