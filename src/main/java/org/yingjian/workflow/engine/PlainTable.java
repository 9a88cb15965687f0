package org.yingjian.workflow.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.model.dmn.HitPolicy;

/**
 * A table of nothing but literals, lists and comparisons, read once. The engine interprets every cell of every rule at each
 * question (some ten milliseconds for the durations); this answers the same in microseconds. Anything else in a cell leaves
 * the whole table to the engine.
 */
final class PlainTable {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final String WORDS = "\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*";
    private static final Pattern WORD_LIST = Pattern.compile(WORDS);
    private static final Pattern NOT_WORDS = Pattern.compile("not\\(\\s*(" + WORDS + ")\\s*\\)");
    private static final Pattern NUMBER = Pattern.compile("(<=|>=|<|>)?\\s*(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern DATE = Pattern.compile("(<=|>=|<|>)\\s*date\\(\"(\\d{4}-\\d{2}-\\d{2})\"\\)");

    private final List<String> inputs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private HitPolicy policy;

    /** A cell that hands on what another table answered. */
    private record HandedOn(String name) {}

    private record Rule(List<Predicate<Object>> cells, Map<String, Object> row) {}

    private static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private PlainTable() {}

    static Optional<PlainTable> of(DmnDecision decision) {
        if (!(decision.getDecisionLogic() instanceof DmnDecisionTableImpl table)) {
            return Optional.empty();
        }
        PlainTable plain = new PlainTable();
        try {
            plain.read(table);
            return Optional.of(plain);
        } catch (NotPlain leftToTheEngine) {
            return Optional.empty();
        }
    }

    private void read(DmnDecisionTableImpl table) throws NotPlain {
        policy = table.getHitPolicyHandler().getHitPolicyEntry().getHitPolicy();
        boolean aggregates = table.getHitPolicyHandler().getHitPolicyEntry().getAggregator() != null;
        // a clash of several rules is the engine's to report
        boolean cannotClash = policy == HitPolicy.FIRST
                || policy == HitPolicy.COLLECT
                || table.getRules().size() == 1;
        if (aggregates || !cannotClash) {
            throw new NotPlain();
        }
        for (DmnDecisionTableInputImpl input : table.getInputs()) {
            String name = text(input.getExpression());
            if (!name.matches("\\w+")) {
                throw new NotPlain();
            }
            inputs.add(name);
        }
        for (DmnDecisionTableRuleImpl rule : table.getRules()) {
            List<Predicate<Object>> cells = new ArrayList<>();
            for (DmnExpressionImpl condition : rule.getConditions()) {
                cells.add(cell(text(condition)));
            }
            rules.add(new Rule(cells, row(table.getOutputs(), rule.getConclusions())));
        }
    }

    private static String text(DmnExpressionImpl expression) {
        return expression == null || expression.getExpression() == null
                ? ""
                : expression.getExpression().strip();
    }

    private static Map<String, Object> row(
            List<DmnDecisionTableOutputImpl> outputs, List<DmnExpressionImpl> conclusions) throws NotPlain {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            DmnDecisionTableOutputImpl output = outputs.get(i);
            row.put(
                    output.getOutputName(),
                    value(text(conclusions.get(i)), output.getTypeDefinition().getTypeName()));
        }
        return row;
    }

    private static Object value(String text, String type) throws NotPlain {
        Matcher word = WORD.matcher(text);
        boolean number = text.matches("-?\\d+(\\.\\d+)?");
        if (type.equals("string") && word.matches()) {
            return word.group(1);
        } else if (type.equals("integer") && text.matches("-?\\d+")) {
            return Integer.valueOf(text);
        } else if (type.equals("double") && number) {
            return Double.valueOf(text);
        } else if (type.equals("boolean") && (text.equals("true") || text.equals("false"))) {
            return Boolean.valueOf(text);
        } else if (NAME.matcher(text).matches()) {
            return new HandedOn(text);
        }
        throw new NotPlain();
    }

    private static Predicate<Object> cell(String text) throws NotPlain {
        if (text.isEmpty() || text.equals("-")) {
            return any -> true;
        }
        if (text.equals("true") || text.equals("false")) {
            Boolean wanted = Boolean.valueOf(text);
            return wanted::equals;
        }
        if (WORD_LIST.matcher(text).matches()) {
            return words(text)::contains;
        }
        Matcher not = NOT_WORDS.matcher(text);
        if (not.matches()) {
            List<String> unwanted = words(not.group(1));
            return given -> !unwanted.contains(given);
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            double limit = Double.parseDouble(number.group(2));
            return given -> holds(Double.compare(((Number) given).doubleValue(), limit), number.group(1));
        }
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            LocalDate limit = LocalDate.parse(date.group(2));
            return given -> holds(((LocalDate) given).compareTo(limit), date.group(1));
        }
        throw new NotPlain();
    }

    private static List<String> words(String list) {
        return WORD.matcher(list).results().map(m -> m.group(1)).toList();
    }

    private static boolean holds(int order, String comparison) {
        return switch (comparison == null ? "=" : comparison) {
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            default -> order == 0;
        };
    }

    /** @throws ClassCastException when a value is of another kind than its column compares with */
    List<Map<String, Object>> answer(Map<String, Object> values) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Rule rule : rules) {
            if (fits(rule, values)) {
                Map<String, Object> row = new LinkedHashMap<>(rule.row());
                row.replaceAll((name, value) -> value instanceof HandedOn other ? values.get(other.name()) : value);
                rows.add(row);
                if (policy == HitPolicy.FIRST) {
                    break;
                }
            }
        }
        return List.copyOf(rows);
    }

    private boolean fits(Rule rule, Map<String, Object> values) {
        for (int i = 0; i < inputs.size(); i++) {
            if (!rule.cells().get(i).test(values.get(inputs.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
