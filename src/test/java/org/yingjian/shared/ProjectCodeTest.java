package org.yingjian.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Check digits reckoned by hand after ISO 7064 MOD 11,10. */
class ProjectCodeTest {

    /** Of 2405 220302 04 01 10001. */
    private static final int CHECK = 1;

    @Test
    void a_check_digit_that_fits_is_not_doubted_and_any_other_is() {
        for (int digit = 0; digit <= 9; digit++) {
            boolean doubtful = new ProjectCode("2405-220302-04-01-10001" + digit).hasDoubtfulCheckDigit();
            assertThat(doubtful).as("check digit %d", digit).isEqualTo(digit != CHECK);
        }
    }

    @Test
    void two_digits_that_changed_places_are_noticed() {
        assertThat(new ProjectCode("2405-223002-04-01-10001" + CHECK).hasDoubtfulCheckDigit())
                .isTrue();
    }

    @Test
    void a_code_before_2020_carries_no_check_digit() {
        assertThat(new ProjectCode("2016-220302-82-01-000011").hasDoubtfulCheckDigit())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2413-220302-04-01-100011",
                "2405-22030-04-01-100011",
                "2014-220302-82-01-000011",
                "24052203020401100011"
            })
    void what_is_no_code_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> new ProjectCode(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("code (" + text + ")")
                .hasMessageContaining("2405-220302-04-01-100011");
    }
}
