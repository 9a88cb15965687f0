package org.yingjian.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The same number, or the same project under two numbers, inside one file. */
final class Duplicates {

    private Duplicates() {}

    static void check(Sheet sheet, Headings headings, List<RowFault> found) {
        compare(
                sheet,
                line -> text(line, headings, Column.NUMBER),
                (first, second, value) ->
                        found.add(Complaints.of(second, Column.NUMBER.heading(), value, "numberTwice", false, first)));
        Map<Integer, String> numbers = new LinkedHashMap<>();
        sheet.lines()
                .forEach(l ->
                        numbers.put(l.number(), text(l, headings, Column.NUMBER).orElse("")));
        compare(sheet, line -> sameProject(line, headings), (first, second, value) -> {
            if (!numbers.get(first).equals(numbers.get(second))) {
                String name = value.substring(0, value.indexOf('\n'));
                found.add(Complaints.of(second, Column.NAME.heading(), name, "projectTwice", false, first));
            }
        });
    }

    @FunctionalInterface
    private interface Pair {
        void found(int firstLine, int secondLine, String value);
    }

    private static void compare(Sheet sheet, Function<Sheet.Line, Optional<String>> key, Pair pair) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (Sheet.Line line : sheet.lines()) {
            key.apply(line).ifPresent(k -> {
                Integer first = seen.putIfAbsent(k, line.number());
                if (first != null) {
                    pair.found(first, line.number(), k);
                }
            });
        }
    }

    /** Name, county, schools and investment together. */
    private static Optional<String> sameProject(Sheet.Line line, Headings headings) {
        return text(line, headings, Column.NAME)
                .map(name -> String.join(
                        "\n",
                        name,
                        text(line, headings, Column.COUNTY).orElse(""),
                        text(line, headings, Column.SCHOOLS).orElse(""),
                        text(line, headings, Column.INVESTMENT).orElse("")));
    }

    private static Optional<String> text(Sheet.Line line, Headings headings, Column column) {
        return Optional.ofNullable(headings.columns().get(column))
                .map(i -> line.cell(i).text())
                .filter(t -> !t.isEmpty());
    }
}
