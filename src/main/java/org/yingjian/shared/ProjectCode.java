package org.yingjian.shared;

import java.util.regex.Pattern;

/**
 * 项目代码: {@code YYMM-RRRRRR-DD-TT-NNNNNC}, 20 digits with four hyphens (GB/T 40058-2021), or the format of 2015–2020
 * {@code YYYY-region-industry-type-serial}. A wrong pattern is refused; a check digit that does not fit (ISO 7064 MOD
 * 11,10 over the first 19 digits) is only worth a warning.
 *
 * @param value the code as written on the paper
 */
public record ProjectCode(String value) {

    private static final Pattern PRESENT = Pattern.compile("\\d{2}(0[1-9]|1[0-2])-\\d{6}-\\d{2}-\\d{2}-\\d{6}");
    private static final Pattern BEFORE_2020 = Pattern.compile("20(1[5-9]|20)-\\d{6}-\\d{2}-\\d{2}-\\d{6}");

    public ProjectCode {
        if (value == null
                || !(PRESENT.matcher(value).matches()
                        || BEFORE_2020.matcher(value).matches())) {
            throw new IllegalArgumentException(
                    "code (%s): not a project code; write it as 2405-220302-04-01-100011.".formatted(value));
        }
    }

    /** True for a code of the present format whose check digit does not fit; codes before 2020 carry none. */
    public boolean hasDoubtfulCheckDigit() {
        if (!PRESENT.matcher(value).matches()) {
            return false;
        }
        String digits = value.replace("-", "");
        return checkDigit(digits.substring(0, 19)) != digits.charAt(19) - '0';
    }

    private static int checkDigit(String first19) {
        int p = 10;
        for (int i = 0; i < first19.length(); i++) {
            int s = (p + first19.charAt(i) - '0') % 10;
            p = 2 * (s == 0 ? 10 : s) % 11;
        }
        return (11 - p) % 10;
    }
}
