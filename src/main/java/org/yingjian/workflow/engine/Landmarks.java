package org.yingjian.workflow.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;

/**
 * The numbers and dates at which any rule of the tables turns. Between two of them every value is answered alike, so one
 * value may stand for all: a ledger of ten thousand amounts and dates asks a few hundred different questions. Holds only
 * while cells compare with literals and answers do not compute; otherwise every value stands for itself.
 */
final class Landmarks {

    private static final String TEXT = "\"[^\"]*\"";
    private static final String DATE = "date\\(\\s*\"(\\d{4}-\\d{2}-\\d{2})\"\\s*\\)";
    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
    private static final String LITERAL = "(?:" + DATE + "|" + TEXT + "|" + NUMBER + "|true|false)";
    private static final String RANGE = "[\\[(\\]]\\s*" + LITERAL + "\\s*\\.\\.\\s*" + LITERAL + "\\s*[\\])\\[]";
    private static final String TEST = "\\s*(?:(?:<=|>=|<|>|=)?\\s*" + LITERAL + "|" + RANGE + ")\\s*";
    private static final String TESTS = TEST + "(?:," + TEST + ")*";
    private static final Pattern CELL = Pattern.compile("\\s*(?:-|" + TESTS + "|not\\(" + TESTS + "\\))?\\s*");
    private static final Pattern DATES = Pattern.compile(DATE);
    private static final Pattern NUMBERS = Pattern.compile(NUMBER);
    private static final Pattern ANSWER = Pattern.compile("\\s*(?:" + LITERAL + ")?\\s*");

    private final NavigableSet<BigDecimal> numbers = new TreeSet<>();
    private final NavigableSet<LocalDate> dates = new TreeSet<>();
    private boolean plain = true;

    Landmarks(Map<String, DmnDecision> decisions) {
        decisions.values().stream()
                .filter(d -> d.getDecisionLogic() instanceof DmnDecisionTableImpl)
                .flatMap(d -> ((DmnDecisionTableImpl) d.getDecisionLogic()).getRules().stream())
                .forEach(rule -> take(rule, decisions.keySet()));
    }

    /** The same question with every number and date moved to the one that stands for its stretch. */
    Map<String, Object> simplify(Map<String, Object> values) {
        if (!plain) {
            return Map.copyOf(values);
        }
        Map<String, Object> simple = new LinkedHashMap<>();
        values.forEach((name, value) -> simple.put(name, simplify(value)));
        return Map.copyOf(simple);
    }

    private Object simplify(Object value) {
        if (value instanceof LocalDate day) {
            return standIn(day);
        }
        if (value instanceof Number number) {
            return standIn(new BigDecimal(number.toString()));
        }
        return value;
    }

    private BigDecimal standIn(BigDecimal number) {
        BigDecimal below = numbers.floor(number);
        BigDecimal above = numbers.ceiling(number);
        if (below != null && below.compareTo(number) == 0) {
            return below;
        }
        if (below == null) {
            return above == null ? number.stripTrailingZeros() : above.subtract(BigDecimal.ONE);
        }
        return above == null
                ? below.add(BigDecimal.ONE)
                : below.add(above).divide(BigDecimal.valueOf(2)).stripTrailingZeros();
    }

    private LocalDate standIn(LocalDate day) {
        LocalDate below = dates.floor(day);
        LocalDate above = dates.ceiling(day);
        if (day.equals(below)) {
            return day;
        }
        if (below == null) {
            return above == null ? day : above.minusDays(1);
        }
        return below.plusDays(1);
    }

    private void take(DmnDecisionTableRuleImpl rule, Collection<String> decisions) {
        for (DmnExpressionImpl condition : rule.getConditions()) {
            takeCell(text(condition));
        }
        for (DmnExpressionImpl conclusion : rule.getConclusions()) {
            String answer = text(conclusion).strip();
            plain &= ANSWER.matcher(answer).matches() || decisions.contains(answer);
        }
    }

    private void takeCell(String cell) {
        if (!CELL.matcher(cell).matches()) {
            plain = false;
            return;
        }
        Matcher date = DATES.matcher(cell);
        while (date.find()) {
            dates.add(LocalDate.parse(date.group(1)));
        }
        Matcher number = NUMBERS.matcher(cell.replaceAll(TEXT, ""));
        while (number.find()) {
            numbers.add(new BigDecimal(number.group()));
        }
    }

    private static String text(DmnExpressionImpl expression) {
        return expression == null || expression.getExpression() == null ? "" : expression.getExpression();
    }
}
