package org.yingjian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final Map<String, Object> VALUES =
            Map.of("track", "short", "permit", true, "area", 1200, "land", "none", "price", "79.5");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "${track == 'short' && permit}; true",
                "${track == \"full\" || area >= 1000}; true",
                "${!permit}; false",
                "${not permit or area < 1000}; false",
                "${(track == 'full' or track == 'short') and land != 'farmland'}; true",
                "${permit == true}; true",
                "${price > 80}; false",
                "#{area == 1200}; true",
                "${track=='mini'}; false"
            })
    void reads_what_the_allow_list_allows(String expression, boolean expected) {
        assertThat(Condition.parse(expression).test(VALUES)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "${bean.method()}",
                "${execution.id == 'x'}",
                "${a[0]}",
                "${a + b > 3}",
                "${empty a}",
                "${a ? b : c}",
                "${a == null}",
                "${a < 1e3}",
                "${a = 3}",
                "a == 3",
                "${}",
                "${a &&}",
                "${(a}",
                "${a} ${b}",
                "${'a\\'b' == a}"
            })
    void refuses_everything_else_with_a_cure(String expression) {
        assertThatThrownBy(() -> Condition.parse(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expression (")
                .hasMessageContaining("are allowed");
    }

    @Test
    void lists_its_variables() {
        assertThat(Condition.parse("${track == 'short' && (permit || track != 'x')}")
                        .variables())
                .containsExactly("track", "permit");
    }

    @Test
    void decides_only_what_does_not_hang_on_the_unknown() {
        Condition both = Condition.parse("${track == 'short' && N13_result == 'returned'}");
        assertThat(both.decide(Map.of("track", "full"))).contains(false);
        assertThat(both.decide(Map.of("track", "short"))).isEmpty();
        assertThat(Condition.parse("${permit || x}").decide(VALUES)).contains(true);
    }

    @Test
    void knows_the_one_form_of_timer() {
        assertThat(Condition.minimumStep("${due.minimum('N15')}")).contains("N15");
        assertThat(Condition.minimumStep("${due.minimum('N15').toString()}")).isEmpty();
        assertThat(Condition.minimumStep("PT3H")).isEmpty();
    }
}
