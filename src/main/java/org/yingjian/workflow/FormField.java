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

    private static final String DAY = "_date";

    /** Id of the field for the day a part of a collapsed step was done. */
    static String dayOf(String part) {
        return part + DAY;
    }

    /** Whether a field of that id is for the day of a part. */
    public static boolean isPart(String id) {
        return id.endsWith(DAY);
    }

    /** Whether it is for the day a part of a collapsed step was done. */
    public boolean isPart() {
        return isPart(id);
    }

    /** Domain step whose day it is for. */
    public Optional<String> part() {
        return isPart() ? Optional.of(id.substring(0, id.length() - DAY.length())) : Optional.empty();
    }
}
