package org.yingjian.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The table {@code config/required-papers.csv}; a file in {@code ./config} beats the packaged one. */
@Component
class RequiredPapers {

    private static final String NAME = "required-papers.csv";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final List<RequiredPaper> lines;

    RequiredPapers() {
        this.lines = read();
    }

    List<RequiredPaper> list() {
        return lines;
    }

    private static List<RequiredPaper> read() {
        try (Reader reader = open();
                CSVParser parser = FORMAT.parse(reader)) {
            List<RequiredPaper> all =
                    parser.getRecords().stream().map(RequiredPapers::line).toList();
            Set<String> codes = new HashSet<>();
            all.forEach(line -> require(codes.add(line.code()), line.code(), "the code stands twice."));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("config/%s: cannot be read.".formatted(NAME), e);
        }
    }

    private static RequiredPaper line(CSVRecord row) {
        String code = row.get("code");
        require(code.matches("[\\w-]{1,40}"), code, "a code of letters, digits and hyphens is needed.");
        require(
                !row.get("name").isEmpty() && !row.get("name_en").isEmpty(),
                code,
                "a name in both languages is needed.");
        return new RequiredPaper(
                code,
                row.get("step"),
                purpose(code, row.get("purpose")),
                row.get("name"),
                row.get("name_en"),
                day(row.get("from")),
                day(row.get("to")),
                row.get("basis"));
    }

    private static RequiredPaper.Purpose purpose(String code, String word) {
        require(word.matches("apply|start|file"), code, "purpose (%s): apply, start or file expected.".formatted(word));
        return RequiredPaper.Purpose.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty()).map(LocalDate::parse);
    }

    private static void require(boolean holds, String code, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("config/%s, line of code %s: %s".formatted(NAME, code, otherwise));
        }
    }

    private static Reader open() throws IOException {
        Path outer = Path.of("config", NAME);
        return Files.isReadable(outer)
                ? Files.newBufferedReader(outer, StandardCharsets.UTF_8)
                : new InputStreamReader(
                        new ClassPathResource("config/" + NAME).getInputStream(), StandardCharsets.UTF_8);
    }
}
