package org.yingjian.project;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.yingjian.shared.Money;
import org.yingjian.shared.ProjectCode;

/** What an amendment changes, in plain words for the record: {@code name: old → new}. */
final class ProjectDifferences {

    private ProjectDifferences() {}

    /** @param names names of the components for people */
    static String between(ProjectDraft before, ProjectDraft after, UnaryOperator<String> names) {
        List<String> differences = new ArrayList<>();
        for (RecordComponent component : ProjectDraft.class.getRecordComponents()) {
            Object old = value(component, before);
            Object now = value(component, after);
            if (!same(old, now)) {
                differences.add(told(names.apply(component.getName()), old, now));
            }
        }
        return String.join(";", differences);
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

    /** Numbers of other registers say nothing to a reader: that they changed is told, not what they are. */
    private static String told(String name, Object old, Object now) {
        return isNumberOfRegister(old) && isNumberOfRegister(now) ? name : name + " " + text(old) + " → " + text(now);
    }

    private static boolean isNumberOfRegister(Object value) {
        return value instanceof Long
                || value instanceof Map<?, ?>
                || value instanceof Optional<?> optional && (optional.isEmpty() || optional.get() instanceof Long);
    }

    private static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(ProjectDifferences::text).orElse("–");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ProjectDifferences::text).collect(Collectors.joining("、"));
        }
        if (value instanceof Money money) {
            return money.wan().toPlainString();
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof ProjectKind kind) {
            return kind.chinese();
        }
        if (value instanceof Category category) {
            return category.chinese();
        }
        if (value instanceof SchoolShare school) {
            return school.name();
        }
        return value instanceof ProjectCode code ? code.value() : String.valueOf(value);
    }
}
