package org.yingjian.workflow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yingjian.workflow.Condition.Term;

/** Recursive descent over the allow-list grammar (rulings: uploaded diagrams and forms). */
final class ConditionParser {

    private static final Pattern WRAPPED = Pattern.compile("\\s*[$#]\\{(.*)}\\s*", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(&&|\\|\\||==|!=|<=|>=|<|>|!|\\(|\\))|('[^'\\\\]*'|\"[^\"\\\\]*\")|(-?\\d+(?:\\.\\d+)?)|([A-Za-z_][A-Za-z0-9_]*))");
    private static final Set<String> OPERATORS = Set.of("==", "!=", "<", ">", "<=", ">=");
    private static final Set<String> FORBIDDEN =
            Set.of("empty", "null", "div", "mod", "instanceof", "eq", "ne", "lt", "gt", "le", "ge");

    private final String expression;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    ConditionParser(String expression) {
        this.expression = expression;
    }

    Term parse() {
        Matcher wrapped = WRAPPED.matcher(expression == null ? "" : expression);
        if (!wrapped.matches()) {
            throw refuse("not of the form ${…}");
        }
        split(wrapped.group(1));
        Term term = or();
        if (at < tokens.size()) {
            throw refuse("unexpected " + tokens.get(at));
        }
        return term;
    }

    private void split(String body) {
        Matcher matcher = TOKEN.matcher(body);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
        if (!body.substring(end).isBlank()) {
            throw refuse("cannot be read from \"" + body.substring(end).strip() + "\"");
        }
    }

    private Term or() {
        Term left = and();
        while (take("||") || take("or")) {
            left = new Condition.Both(left, and(), false);
        }
        return left;
    }

    private Term and() {
        Term left = not();
        while (take("&&") || take("and")) {
            left = new Condition.Both(left, not(), true);
        }
        return left;
    }

    private Term not() {
        if (take("!") || take("not")) {
            return new Condition.Not(not());
        }
        if (take("(")) {
            Term inner = or();
            if (!take(")")) {
                throw refuse("a closing parenthesis is missing");
            }
            return inner;
        }
        return comparison();
    }

    private Term comparison() {
        Term left = operand();
        if (at < tokens.size() && OPERATORS.contains(tokens.get(at))) {
            String operator = tokens.get(at++);
            return new Condition.Compare(left, operator, operand());
        }
        return left;
    }

    private Term operand() {
        if (at >= tokens.size()) {
            throw refuse("it ends too early");
        }
        String token = tokens.get(at++);
        char first = token.charAt(0);
        if (first == '\'' || first == '"') {
            return new Condition.Literal(token.substring(1, token.length() - 1));
        }
        if (Character.isDigit(first) || first == '-') {
            return new Condition.Literal(new BigDecimal(token));
        }
        if (token.equals("true") || token.equals("false")) {
            return new Condition.Literal(Boolean.valueOf(token));
        }
        if (!Character.isLetter(first) && first != '_' || FORBIDDEN.contains(token)) {
            throw refuse("unexpected " + token);
        }
        return new Condition.Variable(token);
    }

    private boolean take(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private IllegalArgumentException refuse(String why) {
        return new IllegalArgumentException(
                ("expression (%s): %s; only variables, comparisons with literals, && || ! and parentheses are allowed,"
                                + " as in ${track == 'short' && permit}.")
                        .formatted(expression, why));
    }
}
