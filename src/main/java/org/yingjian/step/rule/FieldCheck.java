package org.yingjian.step.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yingjian.shared.Problem;
import org.yingjian.shared.TypedNumber;
import org.yingjian.workflow.FormField;
import org.yingjian.workflow.Step;

/** Checks entered values against the fields the diagram declares. */
public final class FieldCheck {

    private static final int LONGEST = 500;

    private FieldCheck() {}

    /**
     * @return the values trimmed, blank ones kept as empty text
     * @throws Problem RULE naming the first field that is unknown or does not fit its type
     */
    public static Map<String, String> typed(Step step, Map<String, String> values) {
        Map<String, String> clean = new LinkedHashMap<>();
        values.forEach((id, value) -> {
            FormField field = step.fields().stream()
                    .filter(f -> f.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Problem.rule("step.problem.unknownField", id, step.name()));
            String text = value == null ? "" : value.strip();
            clean.put(id, text.isEmpty() ? text : fit(field, text));
        });
        return clean;
    }

    /** @throws Problem RULE naming the first required field that has no value */
    public static void required(Step step, Map<String, String> values) {
        for (FormField field : step.fields()) {
            if (field.required()
                    && field.defaultValue().isEmpty()
                    && values.getOrDefault(field.id(), "").isBlank()) {
                throw Problem.rule("step.problem.fieldRequired", field.label());
            }
        }
    }

    /** @return the value as it is kept */
    private static String fit(FormField field, String text) {
        switch (field.type()) {
            case DATE -> date(field, text);
            case NUMBER -> {
                return number(field, text);
            }
            case BOOLEAN -> {
                if (!text.equals("true") && !text.equals("false")) {
                    throw Problem.rule("step.problem.fieldBoolean", field.label(), text);
                }
            }
            case CHOICE -> {
                if (!field.choices().containsKey(text)) {
                    throw Problem.rule("step.problem.fieldChoice", field.label(), text);
                }
            }
            case TEXT -> {
                if (text.length() > LONGEST) {
                    throw Problem.rule("step.problem.fieldLong", field.label(), LONGEST);
                }
            }
        }
        return text;
    }

    private static void date(FormField field, String text) {
        try {
            LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.rule("step.problem.fieldDate", field.label(), text);
        }
    }

    private static String number(FormField field, String text) {
        return TypedNumber.read(text)
                .filter(value -> value.signum() >= 0)
                .map(BigDecimal::toPlainString)
                .orElseThrow(() -> Problem.rule("step.problem.fieldNumber", field.label(), text));
    }
}
