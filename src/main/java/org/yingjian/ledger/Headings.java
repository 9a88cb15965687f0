package org.yingjian.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column stands where.
 *
 * @param columns about the project → index
 * @param steps step id → index
 * @param width number of headings
 */
record Headings(Map<Column, Integer> columns, Map<String, Integer> steps, int width) {

    static Headings read(List<String> row, List<RowFault> faults) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        Map<String, Integer> steps = new LinkedHashMap<>();
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < row.size(); i++) {
            String heading = row.get(i);
            if (heading.isEmpty()) {
                continue;
            }
            Optional<Column> column = Column.findByHeading(heading);
            Optional<String> step = StepColumns.find(heading);
            Object what = column.isPresent() ? column.get() : step.orElse(null);
            if (what == null) {
                faults.add(fault(heading, "unknownHeading"));
            } else if (!seen.add(what)) {
                faults.add(fault(heading, "doubleHeading"));
            }
            int index = i;
            column.ifPresent(c -> columns.putIfAbsent(c, index));
            step.ifPresent(s -> steps.putIfAbsent(s, index));
        }
        for (Column column : Column.values()) {
            if (column.required() && !columns.containsKey(column)) {
                faults.add(fault(column.heading(), "missingHeading"));
            }
        }
        return new Headings(columns, steps, row.size());
    }

    /** Whether a line of text names at least the number or the name of a project: how a readable file is told. */
    static boolean anyKnown(String line) {
        return line.contains(Column.NUMBER.heading()) || line.contains(Column.NAME.heading());
    }

    static List<String> form() {
        List<String> all = new ArrayList<>();
        for (Column column : Column.values()) {
            all.add(column.heading());
        }
        StepColumns.NAMES.keySet().forEach(id -> all.add(StepColumns.heading(id)));
        return all;
    }

    private static RowFault fault(String heading, String key) {
        return new RowFault(1, heading, "", "ledger.fault." + key, List.of(), false);
    }
}
