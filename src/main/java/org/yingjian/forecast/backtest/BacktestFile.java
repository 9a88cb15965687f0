package org.yingjian.forecast.backtest;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One of the two files of a back-test: a header in any order, ISO dates, blank = unknown. Collects every fault. */
final class BacktestFile {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).setTrim(true).get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern UNCLOSED = Pattern.compile("startline (\\d+)\\) EOF reached");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final String name;
    private final List<String> faults = new ArrayList<>();

    BacktestFile(String name) {
        this.name = name;
    }

    List<String> faults() {
        return faults;
    }

    /** Rows as {@code make} reads them; rows with a fault are left out and named in {@link #faults()}. */
    <T> List<T> read(Path file, List<String> columns, Function<Row, T> make) {
        List<T> rows = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(new StringReader(text(file)))) {
            Map<String, Integer> header = null;
            for (CSVRecord line : parser) {
                if (header == null) {
                    header = header(line, columns);
                    if (!faults.isEmpty()) {
                        return List.of();
                    }
                } else {
                    int before = faults.size();
                    T row = make.apply(new Row(line, parser.getCurrentLineNumber(), header));
                    if (faults.size() == before) {
                        rows.add(row);
                    }
                }
            }
            if (header == null) {
                faults.add("%s: is empty; a header row is needed: %s".formatted(name, String.join(",", columns)));
            }
        } catch (NoSuchFileException e) {
            faults.add("%s: no such file".formatted(name));
        } catch (CharacterCodingException e) {
            faults.add("%s: is not UTF-8; save it as UTF-8".formatted(name));
        } catch (IOException | java.io.UncheckedIOException e) {
            faults.add("%s: cannot be read (%s)".formatted(name, why(e)));
        }
        return rows;
    }

    /** The reason in words, without the names of the classes that passed it on. */
    private static String why(Exception fault) {
        String said = String.valueOf(fault.getMessage()).replaceAll("\\b[\\w.]+(Exception|Error):\\s*", "");
        Matcher quote = UNCLOSED.matcher(said);
        return quote.find() ? "line %s: a quotation mark is opened and not closed".formatted(quote.group(1)) : said;
    }

    private static String text(Path file) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private Map<String, Integer> header(CSVRecord line, List<String> columns) {
        Map<String, Integer> header = new TreeMap<>();
        for (int i = 0; i < line.size(); i++) {
            String column = line.get(i).toLowerCase(Locale.ROOT);
            if (header.putIfAbsent(column, i) != null) {
                faults.add("%s line 1, column %s: stands twice".formatted(name, column));
            }
        }
        columns.stream()
                .filter(c -> !header.containsKey(c))
                .forEach(c -> faults.add("%s line 1, column %s: is missing".formatted(name, c)));
        return header;
    }

    /** One row; every reading that fails is a fault of the file. */
    final class Row {

        private final CSVRecord line;
        private final long number;
        private final Map<String, Integer> header;

        private Row(CSVRecord line, long number, Map<String, Integer> header) {
            this.line = line;
            this.number = number;
            this.header = header;
            if (line.size() < header.size()) {
                fault("(row)", String.valueOf(line.size()), "columns; the header has " + header.size());
            }
        }

        String text(String column) {
            Integer at = header.get(column);
            return at == null || at >= line.size() ? "" : line.get(at);
        }

        String needed(String column) {
            String value = text(column);
            if (value.isEmpty()) {
                fault(column, value, "must not be blank");
            }
            return value;
        }

        /** Null when blank. */
        LocalDate date(String column) {
            String value = text(column);
            if (value.isEmpty()) {
                return null;
            }
            try {
                LocalDate date = LocalDate.parse(value);
                if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                    fault(column, value, "lies outside %d–%d".formatted(FIRST_YEAR, LAST_YEAR));
                }
                return date;
            } catch (DateTimeException e) {
                fault(column, value, "is no date; write it as 2024-06-30");
                return null;
            }
        }

        LocalDate neededDate(String column) {
            return needed(column).isEmpty() ? null : date(column);
        }

        /** 0 when blank. */
        int days(String column) {
            String value = text(column);
            if (value.isEmpty()) {
                return 0;
            }
            try {
                return new BigDecimal(value).intValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                fault(column, value, "is no whole number of days");
                return 0;
            }
        }

        private void fault(String column, String value, String reason) {
            faults.add("%s line %d, column %s, value \"%s\": %s".formatted(name, number, column, value, reason));
        }
    }
}
