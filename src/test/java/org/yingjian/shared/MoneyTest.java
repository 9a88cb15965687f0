package org.yingjian.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "120, 1200000.00, 120",
        "6907.5, 69075000.00, 6907.5",
        "0.0001, 1.00, 0",
        "0.00004, 0.40, 0",
        "0, 0.00, 0"
    })
    void ten_thousands_become_yuan_to_the_cent_and_are_shown_with_two_decimals_at_most(
            BigDecimal wan, BigDecimal yuan, String shown) {
        Money money = Money.ofWan(wan);
        assertThat(money.yuan()).isEqualTo(yuan);
        assertThat(money.wan().toPlainString()).isEqualTo(shown);
    }

    @Test
    void amounts_of_one_value_are_equal_however_they_were_typed() {
        assertThat(new Money(new BigDecimal("1E+3"))).isEqualTo(new Money(new BigDecimal("1000.00")));
        assertThat(Money.ofWan(new BigDecimal("1"))).isGreaterThan(new Money(new BigDecimal("9999.99")));
    }

    @Test
    void a_negative_amount_is_refused() {
        assertThatThrownBy(() -> new Money(new BigDecimal("-0.01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("yuan (-0.01)");
    }
}
