package org.yingjian.workflow;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression of a diagram that passed the allow-list: variables, comparisons with literals, and, or, not, parentheses. No
 * other expression is ever handed to the engine (a plain one reaches {@code java.lang.Runtime}).
 */
public final class Condition {

    private static final Pattern MINIMUM =
            Pattern.compile("\\s*[$#]\\{\\s*due\\.minimum\\(\\s*'([A-Za-z][A-Za-z0-9_]*)'\\s*\\)\\s*}\\s*");

    private final String text;
    private final Term root;

    private Condition(String text, Term root) {
        this.text = text;
        this.root = root;
    }

    /**
     * @param expression as written in the diagram, <code>${track == 'short' &amp;&amp; permit}</code>
     * @throws IllegalArgumentException when it is outside the allow-list; the message names the expression and the cure
     */
    public static Condition parse(String expression) {
        return new Condition(expression, new ConditionParser(expression).parse());
    }

    /**
     * The step a timer waits for, read from <code>${due.minimum('N15')}</code>, the one form of timer allowed; empty for
     * anything else.
     */
    public static Optional<String> minimumStep(String timer) {
        Matcher matcher = MINIMUM.matcher(timer);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Names of the variables it reads, in order of appearance. */
    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        root.collect(names);
        return names;
    }

    /** @throws IllegalArgumentException when a variable that matters has no value */
    public boolean test(Map<String, ?> variables) {
        return decide(variables)
                .orElseThrow(() -> new IllegalArgumentException(
                        "condition (%s): one of %s has no value; declare a default in the start form."
                                .formatted(text, variables())));
    }

    /** What is certain when only some variables are known: empty when the answer hangs on an unknown one. */
    public Optional<Boolean> decide(Map<String, ?> known) {
        return Optional.ofNullable(root.value(known)).map(Condition::truth);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean truth(Object value) {
        return value instanceof Boolean b ? b : Boolean.parseBoolean(String.valueOf(value));
    }

    /** A part of the expression; its value is null while unknown. */
    sealed interface Term {

        Object value(Map<String, ?> known);

        void collect(Set<String> names);
    }

    record Variable(String name) implements Term {
        @Override
        public Object value(Map<String, ?> known) {
            return known.get(name);
        }

        @Override
        public void collect(Set<String> names) {
            names.add(name);
        }
    }

    record Literal(Object value) implements Term {
        @Override
        public Object value(Map<String, ?> known) {
            return value;
        }

        @Override
        public void collect(Set<String> names) {}
    }

    record Not(Term term) implements Term {
        @Override
        public Object value(Map<String, ?> known) {
            Object value = term.value(known);
            return value == null ? null : !truth(value);
        }

        @Override
        public void collect(Set<String> names) {
            term.collect(names);
        }
    }

    record Both(Term left, Term right, boolean and) implements Term {
        @Override
        public Object value(Map<String, ?> known) {
            Object a = left.value(known);
            Object b = right.value(known);
            if (a != null && truth(a) != and || b != null && truth(b) != and) {
                return !and;
            }
            return a == null || b == null ? null : (Object) and;
        }

        @Override
        public void collect(Set<String> names) {
            left.collect(names);
            right.collect(names);
        }
    }

    record Compare(Term left, String operator, Term right) implements Term {
        @Override
        public Object value(Map<String, ?> known) {
            Object a = left.value(known);
            Object b = right.value(known);
            if (a == null || b == null) {
                return null;
            }
            return switch (operator) {
                case "==" -> same(a, b);
                case "!=" -> !same(a, b);
                case "<" -> order(a, b) < 0;
                case ">" -> order(a, b) > 0;
                case "<=" -> order(a, b) <= 0;
                default -> order(a, b) >= 0;
            };
        }

        @Override
        public void collect(Set<String> names) {
            left.collect(names);
            right.collect(names);
        }

        private static boolean same(Object a, Object b) {
            if (a instanceof Number || b instanceof Number) {
                return order(a, b) == 0;
            }
            return Objects.equals(String.valueOf(a), String.valueOf(b));
        }

        private static int order(Object a, Object b) {
            if (a instanceof Number || b instanceof Number) {
                return number(a).compareTo(number(b));
            }
            return String.valueOf(a).compareTo(String.valueOf(b));
        }

        private static BigDecimal number(Object value) {
            try {
                return new BigDecimal(String.valueOf(value));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "value (%s): not a number, but it is compared with one; enter a number.".formatted(value), e);
            }
        }
    }
}
