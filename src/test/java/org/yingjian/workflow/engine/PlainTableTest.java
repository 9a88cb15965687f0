package org.yingjian.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.junit.jupiter.api.Test;

/** Tables read once answer what the engine answers. */
class PlainTableTest {

    private static final int QUESTIONS = 25;

    private final EngineDecisionTables tables = new EngineDecisionTables(new ModelFiles(Path.of("none")));
    private final Random dice = new Random(7);

    @Test
    void the_packaged_tables_that_matter_for_speed_are_plain() {
        assertThat(tables.plainTables())
                .containsKeys(
                        "stepDuration",
                        "resultShare",
                        "minimumWait",
                        "procurementMethod",
                        "riskLight",
                        "track",
                        "requiredReviews");
    }

    @Test
    void each_answers_drawn_questions_as_the_engine_does() {
        List<String> differing = new ArrayList<>();
        tables.plainTables().keySet().forEach(key -> {
            DmnDecision decision = tables.decision(key);
            for (int i = 0; i < QUESTIONS; i++) {
                Map<String, Object> question = new LinkedHashMap<>();
                ask(decision, question);
                Object quick = tables.evaluate(key, question);
                Object engine = tables.askEngine(decision, question);
                if (!quick.equals(engine)) {
                    differing.add(key + " " + question + ": " + quick + ", engine " + engine);
                }
            }
        });
        assertThat(differing).isEmpty();
    }

    private void ask(DmnDecision decision, Map<String, Object> question) {
        for (DmnDecision below : decision.getRequiredDecisions()) {
            ask(below, question);
        }
        DmnDecisionTableImpl table = (DmnDecisionTableImpl) decision.getDecisionLogic();
        for (int column = 0; column < table.getInputs().size(); column++) {
            List<Object> seen = new ArrayList<>();
            for (var rule : table.getRules()) {
                String cell = rule.getConditions().get(column).getExpression();
                collect(cell == null ? "" : cell, seen);
            }
            String name = table.getInputs().get(column).getExpression().getExpression();
            String type = table.getInputs().get(column).getExpression().getTypeDefinition() == null
                    ? ""
                    : table.getInputs()
                            .get(column)
                            .getExpression()
                            .getTypeDefinition()
                            .getTypeName();
            question.putIfAbsent(
                    name,
                    seen.isEmpty() ? anything(name.equals("on") ? "date" : type) : seen.get(dice.nextInt(seen.size())));
        }
    }

    private static Object anything(String type) {
        return switch (type) {
            case "double", "integer", "number" -> 7;
            case "boolean" -> true;
            case "date" -> LocalDate.of(2016, 5, 23);
            default -> "unheard of";
        };
    }

    /** Values at, just below and just above those the column speaks of. */
    private static void collect(String cell, List<Object> seen) {
        Matcher date = Pattern.compile("date\\(\"([\\d-]+)\"\\)").matcher(cell);
        if (date.find()) {
            LocalDate day = LocalDate.parse(date.group(1));
            seen.addAll(List.of(day, day.minusDays(1), day.plusDays(1)));
            return;
        }
        Matcher word = Pattern.compile("\"([^\"]*)\"").matcher(cell);
        while (word.find()) {
            seen.add(word.group(1));
            seen.add("unheard of");
        }
        Matcher number = Pattern.compile("^\\D*?(\\d+(\\.\\d+)?)$").matcher(cell.strip());
        if (number.matches()) {
            double value = Double.parseDouble(number.group(1));
            seen.addAll(List.of(value, value - 0.001, value + 0.001));
        }
        if (cell.equals("true") || cell.equals("false")) {
            seen.addAll(List.of(true, false));
        }
    }
}
