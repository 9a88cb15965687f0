package org.yingjian.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yingjian.workflow.DecisionTables;

class DecisionTablesTest {

    private final DecisionTables tables = new EngineDecisionTables(new ModelFiles(Path.of("none")));

    @Test
    void the_first_rule_that_fits_answers() {
        assertThat(tables.evaluate("track", Map.of("kind", "repair", "method", "negotiation", "wan", 80, "area", 900)))
                .containsExactly(Map.of("track", "short"));
        assertThat(tables.evaluate("track", Map.of("kind", "new", "method", "open", "wan", 800, "area", 3000)))
                .containsExactly(Map.of("track", "full"));
    }

    @Test
    void dates_choose_the_rule_of_their_time() {
        var then = tables.evaluate(
                "procurementMethod",
                Map.of("object", "works", "wan", 250, "level", "county", "on", LocalDate.of(2016, 5, 23)));
        var today = tables.evaluate(
                "procurementMethod",
                Map.of("object", "works", "wan", 250, "level", "county", "on", LocalDate.of(2024, 5, 23)));
        assertThat(then).isNotEmpty().isNotEqualTo(today);
        assertThat(then.get(0)).containsEntry("method", "open");
    }

    @Test
    void an_unknown_decision_or_a_missing_input_is_named() {
        assertThatThrownBy(() -> tables.evaluate("fortune", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fortune")
                .hasMessageContaining("track");
        assertThatThrownBy(() -> tables.evaluate("track", Map.of("kind", "new")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("track")
                .hasMessageContaining("method");
    }
}
