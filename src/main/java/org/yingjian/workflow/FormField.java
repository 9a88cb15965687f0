package org.yingjian.workflow;

import java.util.Map;
import java.util.Optional;

/**
 * A field a diagram declares for a step.
 *
 * @param id field id, for example {@code docNo} or {@code N13_result}
 * @param label Chinese label
 * @param type kind of value
 * @param required whether the step cannot be finished without it
 * @param choices value → label in declared order, only for CHOICE
 * @param defaultValue value assumed when nothing is entered
 */
public record FormField(
        String id,
        String label,
        Type type,
        boolean required,
        Map<String, String> choices,
        Optional<String> defaultValue) {

    public enum Type {
        TEXT,
        DATE,
        NUMBER,
        BOOLEAN,
        CHOICE
    }
}
