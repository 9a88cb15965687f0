package org.yingjian.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Numbers as people type them into forms. */
class TypedNumberTest {

    @Test
    void thousands_may_be_set_apart_by_either_comma() {
        assertThat(TypedNumber.read("2301000")).contains(new BigDecimal("2301000"));
        assertThat(TypedNumber.read(" 2,301,000.50 ")).contains(new BigDecimal("2301000.50"));
        assertThat(TypedNumber.read("2,301,000")).contains(new BigDecimal("2301000"));
        assertThat(TypedNumber.read("-1,000")).contains(new BigDecimal("-1000"));
    }

    @Test
    void a_comma_elsewhere_is_not_guessed_at() {
        assertThat(TypedNumber.read("3,5")).isEmpty();
        assertThat(TypedNumber.read("12,34")).isEmpty();
        assertThat(TypedNumber.read("1234,567")).isEmpty();
    }

    @Test
    void what_is_no_number_is_none() {
        assertThat(TypedNumber.read(null)).isEmpty();
        assertThat(TypedNumber.read(" ")).isEmpty();
        assertThat(TypedNumber.read("约80万")).isEmpty();
    }
}
