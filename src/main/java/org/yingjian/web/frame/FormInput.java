package org.yingjian.web.frame;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yingjian.shared.Problem;

/** What was typed into a form, kept as it was so that a refused entry can be shown again. */
public final class FormInput {

    private static final String FIELD = "field.";

    private final Map<String, String> values;

    public FormInput(Map<String, String> values) {
        this.values = values;
    }

    public static FormInput nothing() {
        return new FormInput(Map.of());
    }

    /** The values of a call, which are text as in a form: what is null or false is left out, as an empty box is. */
    public static FormInput sent(Map<String, String> values) {
        Map<String, String> told = new LinkedHashMap<>(values);
        told.values().removeIf(value -> value == null || value.equals("false"));
        return new FormInput(told);
    }

    /** As typed, for showing it again. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return !get(name).isBlank();
    }

    public Optional<String> text(String name) {
        return Sent.text(get(name));
    }

    /** @throws Problem RULE when it is missing */
    public String requireText(String name) {
        return Sent.requireText(get(name));
    }

    /** @throws Problem RULE when it is no date */
    public Optional<LocalDate> date(String name) {
        return text(name).map(FormInput::parse);
    }

    /** @throws Problem RULE when it is missing or no date */
    public LocalDate requireDate(String name) {
        return Sent.requireDate(date(name).orElse(null));
    }

    /** @throws Problem RULE when it is no whole number */
    public Optional<Long> number(String name) {
        return text(name).map(s -> {
            try {
                return Long.parseLong(s);
            } catch (NumberFormatException e) {
                throw new Problem(Problem.Kind.RULE, "web.problem.number", s);
            }
        });
    }

    /** @throws Problem RULE when it is none of the words of {@code type} */
    public <E extends Enum<E>> Optional<E> word(Class<E> type, String name) {
        return Sent.word(type, get(name));
    }

    /** @throws Problem RULE when it is missing or none of the words of {@code type} */
    public <E extends Enum<E>> E requireWord(Class<E> type, String name) {
        return word(type, name).orElseThrow(() -> new Problem(Problem.Kind.RULE, "web.problem.fieldMissing"));
    }

    /** Values of the step's declared fields, empty ones left out. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(FIELD) && !value.isBlank()) {
                fields.put(name.substring(FIELD.length()), value.strip());
            }
        });
        return fields;
    }

    /** Numbers ticked in a list of boxes named {@code prefix} and the number. */
    public List<Long> ticked(String prefix) {
        return values.entrySet().stream()
                .filter(box -> box.getKey().matches(Pattern.quote(prefix) + "\\d{1,18}")
                        && !box.getValue().isBlank())
                .map(box -> Long.parseLong(box.getKey().substring(prefix.length())))
                .sorted()
                .toList();
    }

    private static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Problem(Problem.Kind.RULE, "web.problem.date", text);
        }
    }
}
