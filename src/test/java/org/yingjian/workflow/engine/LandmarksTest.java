package org.yingjian.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LandmarksTest {

    private static final List<String> KINDS = List.of("new", "extension", "repair", "equipment");
    private static final List<String> METHODS =
            List.of("open", "invited", "negotiation", "consultation", "inquiry", "single", "self");
    private static final List<Object> AMOUNTS =
            List.of(0, 29.99, 30, 30.01, 49.9, 50, 99.99, 100, 199.5, 200L, 399, 400, 999.9, 1000, 5000, 250_000);
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2013, 4, 1),
            LocalDate.of(2016, 5, 23),
            LocalDate.of(2016, 8, 31),
            LocalDate.of(2016, 9, 1),
            LocalDate.of(2017, 8, 31),
            LocalDate.of(2018, 5, 31),
            LocalDate.of(2018, 6, 1),
            LocalDate.of(2019, 3, 3),
            LocalDate.of(2019, 7, 1),
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2026, 11, 24));

    private final EngineDecisionTables tables = new EngineDecisionTables(new ModelFiles(Path.of("none")));

    @Test
    void a_value_standing_for_its_stretch_is_answered_like_every_other_of_it() {
        Random random = new Random(20160523);
        for (int i = 0; i < 150; i++) {
            Map<String, Object> question = new HashMap<>();
            question.put("kind", KINDS.get(random.nextInt(KINDS.size())));
            question.put("method", METHODS.get(random.nextInt(METHODS.size())));
            question.put("object", List.of("works", "goods", "services").get(random.nextInt(3)));
            question.put("level", random.nextBoolean() ? "county" : "city");
            question.put("land", "none");
            question.put("labs", random.nextBoolean());
            question.put("wan", AMOUNTS.get(random.nextInt(AMOUNTS.size())));
            question.put("area", BigDecimal.valueOf(random.nextInt(6_000)));
            question.put("on", DAYS.get(random.nextInt(DAYS.size())).plusDays(random.nextInt(2)));
            for (String decision : List.of("track", "requiredReviews", "procurementMethod", "minimumWait")) {
                assertThat(tables.evaluate(decision, question))
                        .as("%s %s", decision, question)
                        .isEqualTo(tables.ask(decision, question));
            }
        }
    }

    @Test
    void a_chance_keeps_its_side_of_every_limit() {
        for (double chance : new double[] {0, 0.0099, 0.01, 0.3, 0.4999, 0.5, 0.79, 0.8, 0.99, 1}) {
            Map<String, Object> question = Map.of("chance", chance);
            assertThat(tables.evaluate("riskLight", question)).isEqualTo(tables.ask("riskLight", question));
        }
    }
}
