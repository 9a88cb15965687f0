package org.yingjian.project;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What an amendment changes, in plain words for the record: {@code name: old → new}. */
final class Differences {

    private Differences() {}

    static String between(ProjectDraft before, ProjectDraft after) {
        List<String> differences = new ArrayList<>();
        for (RecordComponent component : ProjectDraft.class.getRecordComponents()) {
            Object old = value(component, before);
            Object now = value(component, after);
            if (!same(old, now)) {
                differences.add(component.getName() + ": " + text(old) + " → " + text(now));
            }
        }
        return String.join("; ", differences);
    }

    /** Amounts are equal when their value is: 80 and 80.00. */
    private static boolean same(Object old, Object now) {
        return old instanceof BigDecimal a && now instanceof BigDecimal b
                ? a.compareTo(b) == 0
                : Objects.equals(old, now);
    }

    private static Object value(RecordComponent component, ProjectDraft draft) {
        try {
            return component.getAccessor().invoke(draft);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("draft (" + component.getName() + "): not readable", e);
        }
    }

    private static String text(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(Object::toString).orElse("–")
                : String.valueOf(value);
    }
}
